// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/prosewriter.h"

#include "ui/text/documenttext.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextTable>

#include <algorithm>
#include <numeric>
#include <utility>

namespace corral::ui {

using markdown::Block;
using markdown::Cells;
using markdown::Paragraph;
using markdown::Span;
using markdown::Spans;

namespace {
bool sameShape(const Paragraph &a, const Paragraph &b)
{
    return a.heading == b.heading && a.indent == b.indent && a.quoteDepth == b.quoteDepth && a.marker == b.marker &&
           a.blankAbove == b.blankAbove && a.continued == b.continued;
}

template<typename List>
qsizetype commonStart(const List &a, const List &b)
{
    const qsizetype size = std::min(a.size(), b.size());
    return std::mismatch(a.cbegin(), a.cbegin() + size, b.cbegin()).first - a.cbegin();
}

qsizetype length(const Spans &spans)
{
    qsizetype result = 0;
    for (const Span &span : spans)
        result += span.text.size();
    return result;
}
}

void ProseWriter::setDocument(QTextDocument *document)
{
    m_document = document;
    m_formulas.setDocument(document);
    if (m_document) {
        m_document->setUndoRedoEnabled(false);
        writeAll(Block(m_shown));
    }
}

bool ProseWriter::updateFormulas()
{
    if (!m_document || !m_formulas.replaceIn(m_shown, m_style))
        return false;
    if (m_shown.kind == Block::Kind::Table)
        updateColumns(m_shown);
    return true;
}

void ProseWriter::setStyle(const ProseStyle &style)
{
    if (style == m_style)
        return;
    m_style = style;
    if (m_document)
        writeAll(Block(m_shown));
}

void ProseWriter::show(const Block &block)
{
    if (!m_document) {
        m_shown = block;
        return;
    }
    QTextCursor edit(m_document);
    if (!fits(block)) {
        writeAll(block);
    } else {
        edit.beginEditBlock();
        if (block.kind == Block::Kind::Table) {
            showRows(block.rows);
            updateColumns(block);
        } else
            showParagraphs(block.paragraphs);
        edit.endEditBlock();
    }
    m_shown = block;
}

void ProseWriter::setAvailableWidth(qreal width)
{
    const bool rewrite = m_formulas.setRoom(width);
    const bool changed = std::exchange(m_available, width) != width;
    if (rewrite && m_document)
        writeAll(Block(m_shown));
    else if (changed && m_document && m_shown.kind == Block::Kind::Table)
        updateColumns(m_shown);
}

qreal ProseWriter::tableWidth() const
{
    if (m_shown.kind != Block::Kind::Table)
        return 0;
    const qreal columns = std::accumulate(m_columnWidths.cbegin(), m_columnWidths.cend(), 0.0);
    const qreal whole = ProseStyle::margin(m_shown.indent, m_shown.quoteDepth) + columns;
    return ProseStyle::isRightToLeft(m_shown) ? std::max(whole, m_available) : whole;
}

void ProseWriter::updateColumns(const Block &block)
{
    QTextTable *shownTable = table();
    const QList<qreal> widths = m_style.columnWidths(block, m_available);
    if (!shownTable || (widths == m_columnWidths && block.more == m_shown.more && !ProseStyle::isRightToLeft(block)))
        return;
    m_columnWidths = widths;
    shownTable->setFormat(m_style.tableFormat(block, widths, m_available));
}

/// Whether the document can become `block` by edits at its end.
bool ProseWriter::fits(const Block &block) const
{
    if (block.kind != m_shown.kind)
        return false;
    return block.kind == Block::Kind::Text || (table() && block.header == m_shown.header &&
                                               block.alignments == m_shown.alignments && block.indent == m_shown.indent);
}

void ProseWriter::writeAll(const Block &block)
{
    QTextCursor edit(m_document);
    edit.beginEditBlock();
    clear();
    m_shown = {};
    m_shown.kind = block.kind;
    if (block.kind == Block::Kind::Table)
        writeTable(block);
    else
        showParagraphs(block.paragraphs);
    m_shown = block;
    edit.endEditBlock();
}

void ProseWriter::clear()
{
    QTextCursor cursor(m_document);
    cursor.select(QTextCursor::Document);
    cursor.removeSelectedText();
    cursor.setBlockFormat({});
    cursor.setBlockCharFormat({});
}

void ProseWriter::showParagraphs(const QList<Paragraph> &paragraphs)
{
    const QList<Paragraph> &shown = m_shown.paragraphs;
    qsizetype index = commonStart(shown, paragraphs);
    if (index < shown.size() && index < paragraphs.size() && sameShape(shown[index], paragraphs[index])) {
        const Paragraph &paragraph = paragraphs[index];
        const int start = m_document->findBlockByNumber(int(index)).position() + int(ProseStyle::markerText(paragraph).size());
        edit(start, shown[index].spans, paragraph.spans, paragraph);
        const QTextBlock block = m_document->findBlockByNumber(int(index));
        if (const QTextBlockFormat format = blockFormat(paragraphs, index); block.blockFormat() != format)
            QTextCursor(block).setBlockFormat(format); // the direction is known with the first strong character
        ++index;
    }
    QTextCursor cursor(m_document);
    cursor.movePosition(QTextCursor::End);
    if (index < shown.size()) {
        const QTextBlock first = m_document->findBlockByNumber(int(index));
        cursor.setPosition(index > 0 ? first.position() - 1 : 0, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
        if (index > 0) // an empty block takes the format of the one that is merged into it
            cursor.setBlockFormat(blockFormat(paragraphs, index - 1));
    }
    for (; index < paragraphs.size(); ++index)
        addParagraph(cursor, paragraphs, index);
}

void ProseWriter::addParagraph(QTextCursor &cursor, const QList<Paragraph> &paragraphs, qsizetype index)
{
    const Paragraph &paragraph = paragraphs[index];
    const QTextBlockFormat format = blockFormat(paragraphs, index);
    if (index > 0)
        cursor.insertBlock(format, {});
    else
        cursor.setBlockFormat(format);
    if (!paragraph.marker.isEmpty())
        insert(cursor, ProseStyle::markerText(paragraph), m_style.markerFormat(paragraph));
    for (const Span &span : paragraph.spans)
        insert(cursor, span, 0, paragraph);
}

QTextBlockFormat ProseWriter::blockFormat(const QList<Paragraph> &paragraphs, qsizetype index) const
{
    const int above = index > 0 ? ProseStyle::spaceBetween(paragraphs[index - 1], paragraphs[index]) : 0;
    return m_style.blockFormat(paragraphs[index], above);
}

void ProseWriter::writeTable(const Block &block)
{
    const int headerRows = block.header.isEmpty() ? 0 : 1;
    const int columns = std::max(1, int(block.alignments.size()));
    m_columnWidths = m_style.columnWidths(block, m_available);
    QTextCursor cursor(m_document);
    QTextTable *made =
        cursor.insertTable(headerRows + int(block.rows.size()), columns, m_style.tableFormat(block, m_columnWidths, m_available));
    m_shown.header = block.header;
    m_shown.alignments = block.alignments;
    m_shown.headerText = block.headerText;
    if (headerRows > 0)
        writeCells(made, 0, block.header, true);
    for (int row = 0; row < block.rows.size(); ++row)
        writeCells(made, headerRows + row, block.rows[row], false);
}

void ProseWriter::showRows(const QList<Cells> &rows)
{
    QTextTable *shownTable = table();
    const int headerRows = m_shown.header.isEmpty() ? 0 : 1;
    qsizetype row = commonStart(m_shown.rows, rows);
    if (row < m_shown.rows.size() && row < rows.size()) {
        const int columns = int(std::max(rows[row].size(), m_shown.rows[row].size()));
        for (int column = 0; column < columns; ++column) {
            const QTextTableCell cell = shownTable->cellAt(headerRows + int(row), placeOf(column));
            edit(cell.firstPosition(), m_shown.rows[row].value(column), rows[row].value(column), ProseStyle::cellShape(false));
            const QTextBlockFormat format = m_style.cellFormat(m_shown, column, rows[row].value(column));
            if (QTextCursor cursor = cell.firstCursorPosition(); cursor.blockFormat() != format)
                cursor.setBlockFormat(format);
        }
        ++row;
    }
    if (row < m_shown.rows.size())
        shownTable->removeRows(headerRows + int(row), int(m_shown.rows.size() - row));
    if (row < rows.size())
        shownTable->appendRows(int(rows.size() - row));
    for (; row < rows.size(); ++row)
        writeCells(shownTable, headerRows + int(row), rows[row], false);
}

void ProseWriter::writeCells(QTextTable *table, int row, const Cells &cells, bool header)
{
    for (int column = 0; column < table->columns(); ++column) {
        QTextCursor cursor = table->cellAt(row, placeOf(column)).firstCursorPosition();
        cursor.setBlockFormat(m_style.cellFormat(m_shown, column, cells.value(column)));
        for (const Span &span : cells.value(column))
            insert(cursor, span, 0, ProseStyle::cellShape(header));
    }
}

/// The position of a column in the document's table.
int ProseWriter::placeOf(int column) const
{
    return ProseStyle::isRightToLeft(m_shown) ? std::max(1, int(m_shown.alignments.size())) - 1 - column : column;
}

void ProseWriter::edit(int start, const Spans &from, const Spans &to, const Paragraph &shape)
{
    qsizetype index = commonStart(from, to);
    qsizetype kept = length(from.first(index));
    qsizetype inSpan = 0;
    if (index < from.size() && index < to.size() && from[index].sameFormat(to[index]) && !to[index].math)
        inSpan = commonStart(from[index].text, to[index].text);
    QTextCursor cursor(m_document);
    cursor.setPosition(start + int(kept + inSpan));
    if (const qsizetype gone = length(from) - kept - inSpan; gone > 0) {
        cursor.setPosition(start + int(length(from)), QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
    }
    for (; index < to.size(); ++index, inSpan = 0)
        insert(cursor, to[index], inSpan, shape);
}

void ProseWriter::insert(QTextCursor &cursor, const QString &text, const QTextCharFormat &format)
{
    if (text.isEmpty())
        return;
    cursor.insertText(documentText(text).replace(u'\n', QChar::LineSeparator), format);
    m_written += text.size();
}

void ProseWriter::insert(QTextCursor &cursor, const Span &span, qsizetype from, const Paragraph &shape)
{
    if (!m_formulas.insert(cursor, span, shape, m_style))
        insert(cursor, span.text.mid(from), m_style.charFormat(span, shape));
}

QTextTable *ProseWriter::table() const
{
    if (!m_document)
        return nullptr;
    const QList<QTextFrame *> frames = m_document->rootFrame()->childFrames();
    return frames.isEmpty() ? nullptr : qobject_cast<QTextTable *>(frames.first());
}

}
