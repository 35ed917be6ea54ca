// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/proseformulas.h"

#include "ui/math/formulas.h"
#include "ui/text/blocktext.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextTable>

#include <algorithm>

namespace corral::ui {

using markdown::Block;
using markdown::Paragraph;
using markdown::Span;
using markdown::Spans;

namespace {
/// The scale below which a formula cannot be read.
constexpr qreal smallest = 0.6;
}

void requestFormulas(const Block &block)
{
    const auto request = [](const Spans &spans) {
        for (const Span &span : spans) {
            if (span.math && !span.open)
                Formulas::instance().request(span.text);
        }
    };
    for (const Paragraph &paragraph : block.paragraphs)
        request(paragraph.spans);
    for (const Spans &cell : block.header)
        request(cell);
    for (const markdown::Cells &cells : block.rows)
        std::for_each(cells.cbegin(), cells.cend(), request);
    if (isWholeFormula(block))
        Formulas::instance().request(block.code);
}

void ProseFormulas::setDocument(QTextDocument *document)
{
    m_document = document;
    m_waiting = false;
    m_object = document && m_on ? std::make_unique<InlineFormula>() : nullptr;
    if (m_object)
        document->documentLayout()->registerHandler(InlineFormula::type, m_object.get());
}

bool ProseFormulas::insert(QTextCursor &cursor, const Span &span, const Paragraph &shape, const ProseStyle &style)
{
    if (!m_object || !span.math || span.open)
        return false;
    const auto formula = Formulas::instance().request(span.text);
    m_waiting = m_waiting || !formula;
    const qreal em = Formula::em(style.textSize(shape));
    if (!formula || !InlineFormula::fits(span.text, *formula) || !isLegible(*formula, em))
        return false;
    InlineFormula::insert(cursor, span.text.size(), formula, em, style.formulaFormat(span, shape));
    return true;
}

/// A formula that would have to be much smaller than the text to fit into a line stays source, which can be broken anywhere.
bool ProseFormulas::isLegible(const Formula &formula, qreal em)
{
    qreal widest = 0;
    for (const FormulaPiece &piece : formula.pieces)
        widest = std::max(widest, piece.width * em);
    const bool legible = m_room <= 0 || smallest * widest <= m_room;
    if (legible)
        m_widest = std::max(m_widest, widest);
    else if (m_narrowestTooWide == 0 || widest < m_narrowestTooWide)
        m_narrowestTooWide = widest;
    return legible;
}

bool ProseFormulas::setRoom(qreal width)
{
    m_room = width;
    const bool shrinks = width > 0 && smallest * m_widest > width;
    const bool grows = m_narrowestTooWide > 0 && smallest * m_narrowestTooWide <= width;
    if (shrinks || grows)
        m_widest = m_narrowestTooWide = 0;
    return shrinks || grows;
}

bool ProseFormulas::replace(int start, const Spans &spans, const Paragraph &shape, const ProseStyle &style)
{
    bool any = false;
    int position = start;
    for (const Span &span : spans) {
        const int end = position + int(span.text.size());
        if (span.math && !span.open && !InlineFormula::isAt(*m_document, position)) {
            // In front of the source, which goes only if there is a formula: a cursor at its end stays there.
            QTextCursor cursor(m_document);
            cursor.setPosition(position);
            if (insert(cursor, span, shape, style)) {
                cursor.setPosition(cursor.position() + int(span.text.size()), QTextCursor::KeepAnchor);
                cursor.removeSelectedText();
                any = true;
            }
        }
        position = end;
    }
    return any;
}

bool ProseFormulas::replaceIn(const Block &block, const ProseStyle &style)
{
    if (!m_waiting || !m_document)
        return false;
    QTextCursor edit(m_document);
    edit.beginEditBlock();
    bool any = false;
    for (int i = 0; i < block.paragraphs.size(); ++i) {
        const Paragraph &paragraph = block.paragraphs[i];
        const int start = m_document->findBlockByNumber(i).position() + int(ProseStyle::markerText(paragraph).size());
        any = replace(start, paragraph.spans, paragraph, style) || any;
    }
    const QList<QTextFrame *> frames = m_document->rootFrame()->childFrames();
    if (auto *table = frames.isEmpty() ? nullptr : qobject_cast<QTextTable *>(frames.first()))
        any = replaceInCells(*table, block, style) || any;
    edit.endEditBlock();
    return any;
}

bool ProseFormulas::replaceInCells(QTextTable &table, const Block &block, const ProseStyle &style)
{
    bool any = false;
    for (int row = 0; row < table.rows(); ++row) {
        const int inRows = row - (block.header.isEmpty() ? 0 : 1);
        const markdown::Cells cells = inRows < 0 ? block.header : block.rows.value(inRows);
        for (int column = 0; column < std::min(table.columns(), int(cells.size())); ++column) {
            const int place = ProseStyle::isRightToLeft(block) ? table.columns() - 1 - column : column;
            const QTextTableCell cell = table.cellAt(row, place);
            if (!replace(cell.firstPosition(), cells[column], ProseStyle::cellShape(inRows < 0), style))
                continue;
            cell.firstCursorPosition().setBlockFormat(style.cellFormat(block, column, cells[column]));
            any = true;
        }
    }
    return any;
}

}
