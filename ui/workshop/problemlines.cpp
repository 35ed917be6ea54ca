// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/workshop/problemlines.h"

#include <QAbstractTextDocumentLayout>
#include <QQuickWindow>
#include <QSGRectangleNode>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

namespace corral::ui {

namespace {

constexpr qreal thickness = 2;
constexpr qreal shortest = 6;

}

ProblemLines::ProblemLines(QQuickItem *parent)
    : QQuickItem(parent)
{
    setFlag(ItemHasContents);
    connect(this, &ProblemLines::styleChanged, this, &ProblemLines::polish);
}

void ProblemLines::setDocument(QQuickTextDocument *document)
{
    if (document == m_quickDocument)
        return;
    if (m_document) {
        m_document->disconnect(this);
        m_document->documentLayout()->disconnect(this);
    }
    m_quickDocument = document;
    m_document = document ? document->textDocument() : nullptr;
    if (m_document) {
        connect(m_document, &QTextDocument::documentLayoutChanged, this, &ProblemLines::watchLayout);
        watchLayout();
    }
    polish();
    Q_EMIT documentChanged();
}

void ProblemLines::watchLayout()
{
    connect(m_document->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &ProblemLines::polish);
    connect(m_document->documentLayout(), &QAbstractTextDocumentLayout::update, this, &ProblemLines::polish);
}

void ProblemLines::setProblems(ProblemModel *problems)
{
    if (problems == m_problems)
        return;
    if (m_problems)
        m_problems->disconnect(this);
    m_problems = problems;
    if (problems)
        connect(problems, &ProblemModel::changed, this, &ProblemLines::polish);
    polish();
    Q_EMIT problemsChanged();
}

void ProblemLines::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickItem::geometryChange(now, before);
    polish();
}

/// Empty if it is not visible, or beyond the end of a text that has become shorter.
QRectF ProblemLines::placeOf(const modelfile::Span &span) const
{
    const QTextBlock block = m_document->findBlock(static_cast<int>(span.start));
    if (!block.isValid() || span.end() >= m_document->characterCount())
        return {};
    const QRectF bounds = m_document->documentLayout()->blockBoundingRect(block).translated(m_offset);
    if (bounds.bottom() < 0 || bounds.top() > height())
        return {};
    const auto start = static_cast<int>(span.start) - block.position();
    const QTextLine line = block.layout()->lineForTextPosition(start);
    if (!line.isValid())
        return {};
    const int end = start + static_cast<int>(span.length);
    const qreal left = line.cursorToX(start);
    const qreal right = end <= line.textStart() + line.textLength() ? line.cursorToX(end) : line.x() + line.width();
    return {bounds.left() + left, bounds.top() + line.y() + line.height() - thickness, std::max(shortest, right - left),
            thickness};
}

void ProblemLines::updatePolish()
{
    QList<Line> lines;
    if (m_document && m_problems) {
        for (const modelfile::Diagnostic &each : m_problems->problems()) {
            if (each.severity == modelfile::Severity::Hint)
                continue;
            const QRectF place = placeOf(each.span);
            if (place.top() >= 0 && place.bottom() <= height() && !place.isEmpty())
                lines.append({place, each.severity == modelfile::Severity::Error ? m_error : m_warning});
        }
    }
    if (lines == m_lines)
        return;
    m_lines = lines;
    ++m_drawings;
    update();
}

QSGNode *ProblemLines::updatePaintNode(QSGNode *old, UpdatePaintNodeData * /*data*/)
{
    // The software renderer draws nodes that are added to a node in use without the item's position.
    if (old && old->childCount() != m_lines.size()) {
        delete old;
        old = nullptr;
    }
    QSGNode *root = old ? old : new QSGNode;
    while (root->childCount() < m_lines.size()) {
        QSGRectangleNode *line = window()->createRectangleNode();
        line->setFlag(QSGNode::OwnedByParent);
        root->appendChildNode(line);
    }
    auto *node = static_cast<QSGRectangleNode *>(root->firstChild());
    for (const Line &each : std::as_const(m_lines)) {
        if (node->rect() != each.place || node->color() != each.color) {
            node->setRect(each.place);
            node->setColor(each.color);
        }
        node = static_cast<QSGRectangleNode *>(node->nextSibling());
    }
    return root;
}

}
