// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/bench.h"
#include "ui/chat/transcriptmodel.h"
#include "ui/rows/rowsview.h"

#include <QQuickView>

namespace corral::test {

/// One message of a stored conversation after the other, the first one a question.
[[nodiscard]] chat::Tree storedTalk(const QStringList &texts);

/// A conversation in the transcript of the application, in a window of its own.
class TranscriptWindow : public QQuickView
{
public:
    TranscriptWindow();
    ~TranscriptWindow() override;

    /// Opens another conversation.
    void open(chat::Tree tree);
    void setDark(bool dark);
    /// Lays out, as before a frame.
    void settle();
    void settleAt(QSize size);

    /// What is wrong with what is shown now: a hole, rows over each other, rows that are not drawn. Empty when nothing is.
    [[nodiscard]] QString fault();
    /// Goes through the whole from the beginning to the end and back to both ends; what is wrong, if anything. `drawn`:
    /// looks at the pixels of so many stops.
    [[nodiscard]] QString faultAnywhere(int drawn);

    Bench bench;
    ui::TranscriptModel model;
    std::unique_ptr<chat::Session> session;
    [[nodiscard]] ui::RowsView *rows() const { return m_rows; }

private:
    [[nodiscard]] QString holes() const;
    [[nodiscard]] QString blankRows();

    ui::RowsView *m_rows = nullptr;
};

}
