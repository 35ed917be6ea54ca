// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/sessionfixture.h"
#include "ui/chat/transcriptmodel.h"
#include "ui/rows/rowsview.h"

#include <QQuickView>

namespace corral::test {

/// A linear stored conversation with these messages; the first one is a question.
[[nodiscard]] chat::Tree storedConversation(const QStringList &texts);

/// The application's transcript in its own window.
class TranscriptWindow : public QQuickView
{
public:
    TranscriptWindow();
    ~TranscriptWindow() override;

    /// Opens another conversation.
    void open(chat::Tree tree);
    void setDark(bool dark);
    void setTextScale(qreal scale);
    /// Lays out, as before a frame.
    void settle();
    void settleAt(QSize size);

    /// The first error in the displayed rows: a gap, overlapping rows, rows that are not drawn. Empty if there is none.
    [[nodiscard]] QString fault();
    /// Scrolls from the beginning to the end and back to both ends; returns the first error. `drawn`: the number of stops at
    /// which the pixels are checked.
    [[nodiscard]] QString faultAnywhere(int drawn);

    SessionFixture sessionFixture;
    ui::TranscriptModel model;
    std::unique_ptr<chat::Session> session;
    [[nodiscard]] ui::RowsView *rows() const { return m_rows; }

private:
    [[nodiscard]] QString holes() const;
    [[nodiscard]] QString blankRows();

    ui::RowsView *m_rows = nullptr;
};

}
