// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractTextDocumentLayout>
#include <QSizeF>
#include <QTextBlock>

namespace corral::ui {

/// Lays out plain text, wrapped to the width of the document's page.
///
/// Qt's own layout processes all lines from the changed one to the end on each key press. This one lays out only the lines that
/// a change affects, and moves the following ones only if needed.
class EditorLayout : public QAbstractTextDocumentLayout
{
    Q_OBJECT

public:
    explicit EditorLayout(QTextDocument *document);

    void draw(QPainter *painter, const PaintContext &context) override;
    [[nodiscard]] int hitTest(const QPointF &point, Qt::HitTestAccuracy accuracy) const override;
    [[nodiscard]] int pageCount() const override { return 1; }
    [[nodiscard]] QSizeF documentSize() const override { return m_size; }
    [[nodiscard]] QRectF frameBoundingRect(QTextFrame *frame) const override;
    [[nodiscard]] QRectF blockBoundingRect(const QTextBlock &block) const override;

    /// The line at this vertical position, or the nearest one.
    [[nodiscard]] QTextBlock blockAt(qreal y) const;

    /// Number of lines laid out and moved so far, to measure the cost of changes.
    [[nodiscard]] qint64 laidOutLines() const { return m_laidOut; }
    [[nodiscard]] qint64 movedLines() const { return m_moved; }

protected:
    void documentChanged(int from, int charsRemoved, int charsAdded) override;

private:
    void layOut(QTextBlock block);
    /// Moves the blocks from `block` to the end.
    void moveTo(QTextBlock block, qreal y);
    [[nodiscard]] qreal bottomOf(const QTextBlock &block) const;

    QSizeF m_size;
    qint64 m_laidOut = 0;
    qint64 m_moved = 0;
};

}
