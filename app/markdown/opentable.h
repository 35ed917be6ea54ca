// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/columnwidths.h"
#include "markdown/output.h"

#include <utility>

namespace corral::markdown {

/// The table to which the next line may belong. A long table becomes several blocks.
class OpenTable
{
public:
    OpenTable() = default;
    OpenTable(Block block, QList<Block::Align> alignments, Cells header, Output &out);

    const Block &block() const { return m_block; }
    Block take() { return std::exchange(m_block, {}); }
    qsizetype columns() const { return m_block.alignments.size(); }
    /// Whether the table takes no more rows.
    bool isFull() const;
    void addRow(Cells row, Output &out);

private:
    Block m_block;
    ColumnWidths m_widths;
    int m_rows = 0; ///< in all blocks of the table
};

}
