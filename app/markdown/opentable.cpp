// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/opentable.h"

#include "markdown/limits.h"

#include <utility>

namespace corral::markdown {

namespace {
QString textOf(const Cells &cells)
{
    QStringList texts;
    for (const Spans &cell : cells)
        texts << plainText(cell);
    return texts.join(u' ');
}

qint64 piecesOf(const Cells &cells)
{
    qint64 pieces = 1 + cells.size();
    for (const Spans &cell : cells)
        pieces += cell.size();
    return pieces;
}
}

OpenTable::OpenTable(Block block, QList<Block::Align> alignments, Cells header, Output &out)
    : m_block(std::move(block))
{
    m_block.alignments = std::move(alignments);
    m_block.header = std::move(header);
    m_block.headerText = textOf(m_block.header);
    m_widths.add(m_block.header, m_block);
    out.pieces += piecesOf(m_block.header);
}

bool OpenTable::isFull() const { return m_rows >= Limits::maxRowsInAll; }

void OpenTable::addRow(Cells row, Output &out)
{
    if (row.isEmpty())
        return;
    if (row.size() > columns())
        row.resize(columns());
    ++m_rows;
    out.pieces += piecesOf(row);
    const qsizetype rows = m_block.rows.size();
    const bool full = rows >= Limits::maxTableRows || rows * columns() >= Limits::maxTableCells;
    if (full && !out.isPreview()) {
        Block next = m_block;
        next.rows.clear();
        next.header.clear();
        next.joint = Block::Joint::NextLine;
        next.blankAbove = false;
        m_block.more = true;
        out.pieces += 2;
        out.blocks << std::exchange(m_block, next);
    }
    m_block.rows << row;
    if (!m_block.isContinued()) // the columns of finished blocks do not change, and all blocks of a table have the same columns
        m_widths.add(row, m_block);
}

}
