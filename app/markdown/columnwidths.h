// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/block.h"

namespace corral::markdown {

/// Finds the widest cell and the longest word of each column of a table.
class ColumnWidths
{
public:
    /// Enters those cells and words of the row that are wider than all before into the table.
    void add(const Cells &row, Block &table);

private:
    QList<int> m_cells; ///< the widths of Block::widestCells
    QList<int> m_words; ///< the widths of Block::longestWords
};

}
