// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/workshop/editorlayout.h"

#include <QPainter>
#include <QTextDocument>
#include <QTextLayout>

#include <utility>

namespace corral::ui {

namespace {

constexpr qreal unlimited = 1 << 23; // the maximum width of a QTextLine

}

EditorLayout::EditorLayout(QTextDocument *document)
    : QAbstractTextDocumentLayout(document)
{}

void EditorLayout::draw(QPainter *painter, const PaintContext &context)
{
    const qreal top = context.clip.isValid() ? context.clip.top() : 0;
    const qreal bottom = context.clip.isValid() ? context.clip.bottom() : m_size.height();
    painter->setPen(context.palette.color(QPalette::Text));
    for (QTextBlock block = blockAt(top); block.isValid() && block.layout()->position().y() <= bottom; block = block.next())
        block.layout()->draw(painter, {}, {}, context.clip);
}

QTextBlock EditorLayout::blockAt(qreal y) const
{
    int first = 0;
    int last = document()->blockCount() - 1;
    while (first < last) {
        const int middle = (first + last + 1) / 2;
        if (document()->findBlockByNumber(middle).layout()->position().y() <= y)
            first = middle;
        else
            last = middle - 1;
    }
    return document()->findBlockByNumber(first);
}

int EditorLayout::hitTest(const QPointF &point, Qt::HitTestAccuracy accuracy) const
{
    const QTextBlock block = blockAt(point.y());
    const QTextLayout *layout = block.layout();
    const QPointF inside = point - layout->position();
    QTextLine line;
    for (int row = 0; row < layout->lineCount() && (row == 0 || layout->lineAt(row).y() <= inside.y()); ++row)
        line = layout->lineAt(row);
    if (accuracy == Qt::ExactHit && !(line.isValid() && line.naturalTextRect().contains(inside)))
        return -1;
    return block.position() + (line.isValid() ? line.xToCursor(inside.x()) : 0);
}

QRectF EditorLayout::frameBoundingRect(QTextFrame * /*frame*/) const { return {QPointF(), m_size}; }

QRectF EditorLayout::blockBoundingRect(const QTextBlock &block) const
{
    if (!block.isValid())
        return {};
    const QTextLayout *layout = block.layout();
    QRectF bounds = layout->boundingRect();
    bounds.moveTopLeft(layout->position());
    return bounds;
}

qreal EditorLayout::bottomOf(const QTextBlock &block) const
{
    return block.isValid() ? blockBoundingRect(block).bottom() : document()->documentMargin();
}

void EditorLayout::documentChanged(int from, int /*charsRemoved*/, int charsAdded)
{
    // The document makes its root frame when it is first asked for it. Qt's text item asks in the render thread, where an object
    // of the document cannot be made.
    document()->rootFrame();
    if (document()->pageSize().isNull()) // the editor has no width yet
        return;
    QTextBlock block = document()->findBlock(from);
    if (!block.isValid())
        block = document()->lastBlock();
    // Includes the line that begins where the change ends: a new line end has split it off.
    const QTextBlock end = document()->findBlock(from + charsAdded).next();
    const qreal top = bottomOf(block.previous());
    qreal y = top;
    for (; block.isValid() && block != end; block = block.next()) {
        layOut(block);
        block.layout()->setPosition(QPointF(document()->documentMargin(), y));
        y = bottomOf(block);
    }
    if (block.isValid() && block.layout()->position().y() != y)
        moveTo(block, y);
    const QSizeF size(document()->pageSize().width(), bottomOf(document()->lastBlock()) + document()->documentMargin());
    const bool resized = size != std::exchange(m_size, size);
    Q_EMIT update(QRectF(0, top, unlimited, resized ? unlimited : y - top));
    if (resized)
        Q_EMIT documentSizeChanged(size);
}

void EditorLayout::layOut(QTextBlock block)
{
    ++m_laidOut;
    const qreal width = document()->pageSize().width() - 2 * document()->documentMargin();
    QTextOption option = document()->defaultTextOption();
    option.setTextDirection(block.textDirection());
    block.clearLayout();
    QTextLayout *layout = block.layout();
    layout->setTextOption(option);
    layout->beginLayout();
    qreal y = 0;
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLeadingIncluded(true);
        line.setLineWidth(width > 0 ? width : unlimited);
        line.setPosition(QPointF(0, y));
        y += line.height();
    }
    layout->endLayout();
    block.setLineCount(layout->lineCount());
}

void EditorLayout::moveTo(QTextBlock block, qreal y)
{
    const qreal by = y - block.layout()->position().y();
    for (; block.isValid(); block = block.next()) {
        ++m_moved;
        block.layout()->setPosition(block.layout()->position() + QPointF(0, by));
    }
}

}
