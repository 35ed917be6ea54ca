// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/blockdocument.h"

#include "ui/text/syntaxrepository.h"

#include <QAbstractTextDocumentLayout>
#include <QQmlComponent>
#include <QTextBlock>

#include <algorithm>

namespace corral::ui {

using markdown::Block;
using markdown::Paragraph;

void BlockDocument::setDocument(QQuickTextDocument *document)
{
    if (m_document == document)
        return;
    if (QTextDocument *old = m_writer.document())
        old->documentLayout()->disconnect(this);
    m_document = document;
    if (m_complete)
        begin();
    Q_EMIT documentChanged();
}

/// A TextEdit for rich text empties its document when it is complete, which may be after this is: so writing begins
/// when the whole component is.
void BlockDocument::classBegin()
{
    connect(qmlAttachedPropertiesObject<QQmlComponent>(this), SIGNAL(completed()), SLOT(begin()));
}

void BlockDocument::begin()
{
    m_complete = true;
    warmUpSyntax();
    m_writer.setDocument(nullptr);
    m_writer.setStyle(m_style);
    QTextDocument *text = m_document ? m_document->textDocument() : nullptr;
    m_writer.setDocument(text);
    if (!text)
        return;
    connect(text->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &BlockDocument::updateQuoteBars);
    updateQuoteBars();
}

void BlockDocument::setBlock(const Block &block)
{
    m_writer.show(block);
    if (const int space = ProseStyle::spaceAbove(block); space != m_spaceAbove) {
        m_spaceAbove = space;
        Q_EMIT spaceAboveChanged();
    }
    updateQuoteBars();
    Q_EMIT blockChanged();
}

/// A change of theme sets many properties; they are written once.
void BlockDocument::scheduleStyle()
{
    if (!m_complete || m_styleScheduled)
        return;
    m_styleScheduled = true;
    QMetaObject::invokeMethod(this, &BlockDocument::applyStyle, Qt::QueuedConnection);
}

void BlockDocument::applyStyle()
{
    m_styleScheduled = false;
    m_writer.setStyle(m_style);
}

void BlockDocument::updateQuoteBars()
{
    const QList<QRectF> bars = measuredQuoteBars();
    if (bars == m_quoteBars)
        return;
    m_quoteBars = bars;
    Q_EMIT quoteBarsChanged();
}

/// One bar for each depth and each run of paragraphs that are at least so deep.
QList<QRectF> BlockDocument::measuredQuoteBars() const
{
    constexpr qreal width = 3;
    const QList<Paragraph> &paragraphs = m_writer.block().paragraphs;
    int deepest = 0;
    for (const Paragraph &paragraph : paragraphs)
        deepest = std::max(deepest, paragraph.quoteDepth);
    QTextDocument *text = m_writer.document();
    if (deepest == 0 || !text || text->blockCount() != paragraphs.size())
        return {};
    QList<QRectF> bars;
    for (int depth = 1; depth <= deepest; ++depth) {
        bool open = false;
        for (int i = 0; i < paragraphs.size(); ++i) {
            const bool quoted = paragraphs[i].quoteDepth >= depth;
            const QRectF rect = quoted ? text->documentLayout()->blockBoundingRect(text->findBlockByNumber(i)) : QRectF();
            if (quoted && open)
                bars.last().setBottom(rect.bottom());
            else if (quoted)
                bars << QRectF((depth - 1) * ProseStyle::quoteIndent, rect.top(), width, rect.height());
            open = quoted;
        }
    }
    return bars;
}

}
