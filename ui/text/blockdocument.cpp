// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/blockdocument.h"

#include "ui/math/formulas.h"
#include "ui/text/syntaxrepository.h"

#include <QAbstractTextDocumentLayout>
#include <QQmlComponent>
#include <QTextBlock>
#include <QTextTable>

#include <algorithm>
#include <cmath>

namespace corral::ui {

using markdown::Block;
using markdown::Paragraph;

namespace {
constexpr qreal quoteBar = 3; ///< pixels wide
}

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

/// A rich-text TextEdit clears its document when it is complete, which may be after this object is: so writing starts when the
/// whole component is complete.
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
    m_writer.setTypesetting(m_formulaLayer != nullptr);
    m_writer.setDocument(text);
    if (!text)
        return;
    connect(text->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &BlockDocument::updateMarks);
    updateTableWidth();
    updateMarks();
}

void BlockDocument::setFormulaLayer(FormulaLayer *layer)
{
    if (m_formulaLayer == layer)
        return;
    m_formulaLayer = layer;
    connect(&Formulas::instance(), &Formulas::ready, this, &BlockDocument::updateFormulas, Qt::UniqueConnection);
    if (m_complete)
        begin();
    Q_EMIT formulaLayerChanged();
}

void BlockDocument::updateFormulas()
{
    if (!m_writer.updateFormulas())
        return;
    updateTableWidth();
    updateMarks();
}

void BlockDocument::placeFormulas()
{
    const QTextDocument *text = m_writer.document();
    if (m_formulaLayer && text)
        m_formulaLayer->setPieces(InlineFormula::placedIn(*text, m_style.text));
}

void BlockDocument::setBlock(const Block &block)
{
    m_writer.show(block);
    updateTableWidth();
    if (const int space = ProseStyle::spaceAbove(block); space != m_spaceAbove) {
        m_spaceAbove = space;
        Q_EMIT spaceAboveChanged();
    }
    updateMarks();
    Q_EMIT blockChanged();
}

/// A change of theme sets many properties; they are applied once.
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
    updateTableWidth();
    updateMarks();
}

void BlockDocument::setAvailableWidth(qreal width)
{
    if (qFuzzyCompare(1 + m_availableWidth, 1 + width))
        return;
    m_availableWidth = width;
    m_writer.setAvailableWidth(width);
    updateTableWidth();
    updateMarks();
    Q_EMIT availableWidthChanged();
}

QString BlockDocument::tableGroup() const
{
    const Block &block = m_writer.block();
    return block.more || block.isContinued() ? block.headerText : QString();
}

/// Before the lines are measured: the TextEdit applies the width at once, and lays its text out again.
void BlockDocument::updateTableWidth()
{
    const qreal width = m_writer.tableWidth();
    if (qFuzzyCompare(1 + m_tableWidth, 1 + width))
        return;
    m_tableWidth = width;
    Q_EMIT tableWidthChanged();
}

void BlockDocument::updateMarks()
{
    placeFormulas();
    const QList<QRectF> bars = measuredQuoteBars();
    const QList<QRectF> lines = measuredTableLines();
    if (bars == m_quoteBars && lines == m_tableLines)
        return;
    m_quoteBars = bars;
    m_tableLines = lines;
    Q_EMIT marksChanged();
}

/// One line above each row but the first; above that too if the table continues from the previous block.
QList<QRectF> BlockDocument::measuredTableLines() const
{
    const QTextTable *table = m_writer.table();
    if (m_writer.block().kind != Block::Kind::Table || !table)
        return {};
    const qreal left = table->format().leftMargin();
    QList<QRectF> lines;
    for (int row = m_writer.block().isContinued() ? 0 : 1; row < table->rows(); ++row) {
        const QTextBlock first = table->cellAt(row, 0).firstCursorPosition().block();
        const qreal top = table->document()->documentLayout()->blockBoundingRect(first).top() - ProseStyle::cellPadding;
        lines << QRectF(left, std::round(top), m_tableWidth - left, 1);
    }
    return lines;
}

/// On the side where the text begins.
qreal BlockDocument::quoteBarLeft(const Paragraph &paragraph, int depth) const
{
    const qreal distance = (depth - 1) * ProseStyle::quoteIndent;
    const bool right = ProseStyle::direction(paragraph.spans) == Qt::RightToLeft;
    return right ? m_writer.document()->textWidth() - distance - quoteBar : distance;
}

/// One bar for each depth and each run of paragraphs of at least that depth.
QList<QRectF> BlockDocument::measuredQuoteBars() const
{
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
            const bool same = open && i > 0 && quoteBarLeft(paragraphs[i], depth) == bars.last().left();
            if (quoted && same)
                bars.last().setBottom(rect.bottom());
            else if (quoted)
                bars << QRectF(quoteBarLeft(paragraphs[i], depth), rect.top(), quoteBar, rect.height());
            open = quoted;
        }
    }
    return bars;
}

}
