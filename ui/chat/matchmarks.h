// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/transcriptfind.h"

#include <QPointer>
#include <QQuickItem>
#include <QQuickTextDocument>
#include <QRectF>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace corral::ui {

/// Where a row's text contains what is looked for, as rectangles in the coordinates of the text. Searches the document that is
/// shown, and again when it or its layout changes. An item below the text draws them.
class MatchMarks : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    /// May be null: nothing is marked.
    Q_PROPERTY(corral::ui::TranscriptFind *find READ find WRITE setFind NOTIFY findChanged FINAL)
    /// The row in the transcript.
    Q_PROPERTY(int row MEMBER m_row NOTIFY rowChanged FINAL)
    Q_PROPERTY(QQuickTextDocument *document READ document WRITE setDocument NOTIFY documentChanged FINAL)
    /// One for each line of each occurrence.
    Q_PROPERTY(QList<QRectF> all READ all NOTIFY changed FINAL)
    /// Those of the current occurrence.
    Q_PROPERTY(QList<QRectF> current READ current NOTIFY changed FINAL)

public:
    explicit MatchMarks(QQuickItem *parent = nullptr);

    [[nodiscard]] TranscriptFind *find() const { return m_find.data(); }
    void setFind(TranscriptFind *find);
    [[nodiscard]] QQuickTextDocument *document() const { return m_document.data(); }
    void setDocument(QQuickTextDocument *document);
    [[nodiscard]] QList<QRectF> all() const { return m_all; }
    [[nodiscard]] QList<QRectF> current() const { return m_current; }

Q_SIGNALS:
    void findChanged();
    void rowChanged();
    void documentChanged();
    void changed();

private:
    void schedule();
    void update();

    QPointer<TranscriptFind> m_find;
    QPointer<QQuickTextDocument> m_document;
    int m_row = -1;
    QList<QRectF> m_all;
    QList<QRectF> m_current;
    QTimer m_soon; ///< several changes are one update
};

}
