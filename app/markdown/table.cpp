// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The tables of Structure.

#include "markdown/structure.h"

#include "markdown/openend.h"
#include "markdown/rowsyntax.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace corral::markdown {

namespace {
/// About how much room a text needs: characters, wide ones twice.
int roomFor(QStringView text)
{
    return int(std::accumulate(text.begin(), text.end(), 0,
                               [](int sum, QChar c) { return sum + (c >= QChar(0x1100) && !c.isLowSurrogate() ? 2 : 1); }));
}

template<typename Separator>
QStringView longestPart(QStringView text, Separator isSeparator)
{
    QStringView longest;
    qsizetype start = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && !isSeparator(text[i]))
            continue;
        if (const QStringView part = text.sliced(start, i - start); roomFor(part) > roomFor(longest))
            longest = part;
        start = i + 1;
    }
    return longest;
}

QString textOf(const Cells &cells)
{
    QStringList texts;
    for (const Spans &cell : cells)
        texts << plainText(cell);
    return texts.join(u' ');
}

int widestLine(const QString &text)
{
    return roomFor(longestPart(text, [](QChar c) { return c == u'\n'; }));
}

}

/// Turns the last line of the paragraph into a table's header when `delimiter` is the row under it.
bool Structure::startTable(QStringView delimiter, QList<Block> &out)
{
    const QList<Block::Align> alignments = syntax::delimiterRow(delimiter);
    const qsizetype start = m_text.lastIndexOf(u'\n') + 1;
    const QString header = m_text.mid(start);
    if (alignments.isEmpty() || !header.contains(u'|') ||
        syntax::cells(header, alignments.size(), false).size() != alignments.size())
        return false;
    m_text.truncate(qMax<qsizetype>(start - 1, 0));
    if (m_text.isEmpty()) {
        m_leaf = Leaf::None;
        m_blank = m_paragraph.apart;
        if (!m_paragraph.marker.isEmpty() && !m_containers.isEmpty())
            m_containers.last().marker = m_paragraph.marker;
    }
    if (alignments.size() > maxTableColumns) {
        startTableAsText(header, delimiter, alignments.size(), out);
        return true;
    }
    Block table = newBlock(Block::Kind::Table, out);
    table.alignments = alignments;
    table.header = parseCells(header, alignments.size(), false);
    table.headerText = textOf(table.header);
    m_block = table;
    m_widths.clear();
    m_words.clear();
    noteWidths(m_block.header);
    count(m_block.header);
    m_rows = 0;
    m_leaf = Leaf::Table;
    return true;
}

void Structure::startTableAsText(const QString &header, QStringView delimiter, qsizetype columns, QList<Block> &out)
{
    openCode(Leaf::Fence, QCoreApplication::translate("Markdown", "table of %n columns, as text", nullptr, int(columns)), out);
    m_asText = true;
    m_block.closed = true;
    addLine(header, out);
    addLine(delimiter, out);
}

/// The table has so many rows that the rest is shown as text.
void Structure::startRowsAsText(QStringView row, QList<Block> &out)
{
    closeLeaf(out);
    openCode(Leaf::Fence,
             QCoreApplication::translate("Markdown", "more than %n rows: the rest of the table as text", nullptr, maxRowsInAll),
             out);
    m_asText = true;
    m_block.closed = true;
    addLine(row, out);
}

/// Counts the cells of a row and their spans.
void Structure::count(const Cells &cells)
{
    m_pieces += 1 + cells.size();
    for (const Spans &cell : cells)
        m_pieces += cell.size();
}

void Structure::addRow(QStringView text, QList<Block> &out)
{
    if (m_rows >= maxRowsInAll)
        return startRowsAsText(text, out);
    const qsizetype columns = m_block.alignments.size();
    Cells row = parseCells(text, columns, m_preview);
    if (row.isEmpty())
        return;
    if (row.size() > columns)
        row.resize(columns);
    ++m_rows;
    count(row);
    const bool full = m_block.rows.size() >= maxTableRows || m_block.rows.size() * columns >= maxTableCells;
    if (full && !m_preview) {
        Block next = m_block;
        next.rows.clear();
        next.header.clear();
        next.joint = Block::Joint::NextLine;
        next.apart = false;
        m_block.more = true;
        m_pieces += 2;
        out << std::exchange(m_block, next);
    }
    m_block.rows << row;
    if (!m_block.isContinued()) // what was handed on keeps its columns, and what follows lines up with them
        noteWidths(row);
}

void Structure::noteWidths(const Cells &row)
{
    m_block.widestCells.resize(m_block.alignments.size());
    m_block.longestWords.resize(m_block.alignments.size());
    m_widths.resize(m_block.alignments.size());
    m_words.resize(m_block.alignments.size());
    for (qsizetype column = 0; column < std::min(row.size(), m_block.alignments.size()); ++column) {
        const QString text = plainText(row[column]);
        if (const int width = widestLine(text); width > m_widths[column]) {
            m_widths[column] = width;
            m_block.widestCells[column] = row[column];
        }
        const QStringView word = longestPart(text, [](QChar c) { return c.isSpace(); });
        if (const int width = roomFor(word); width > m_words[column]) {
            m_words[column] = width;
            m_block.longestWords[column] = word.toString();
        }
    }
}

Cells Structure::parseCells(QStringView row, qsizetype columns, bool open)
{
    Cells result;
    const QStringList texts = columns > 0 ? syntax::cells(row, columns, open) : syntax::cells(row, open);
    for (const QString &text : texts)
        result << parse(open && result.size() == texts.size() - 1 ? closeOpenEnd(text) : text);
    return result;
}

}
