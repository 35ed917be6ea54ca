// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/pagereader.h"

#include <functional>

namespace corral::store {

/// One cell of a b-tree page.
struct Cell
{
    bool inTable = false; ///< of a table b-tree, with a rowid; false: of an index b-tree (an index or a WITHOUT ROWID table)
    qint64 number = 0;    ///< the rowid
    QByteArray record;    ///< the readable part of it
    bool whole = true;
};

/// Reads the cells of pages, and joins records with their overflow pages.
class CellReader
{
public:
    /// `pages` must outlive the reader.
    explicit CellReader(PageReader &pages);

    /// Calls `take` for each cell of a page with records; returns whether all of that page could be read.
    bool read(quint32 page, const std::function<void(const Cell &)> &take);
    /// Whether the page looks like a b-tree page of any kind.
    [[nodiscard]] bool isTree(quint32 page);
    /// The child pages of an interior table page, of whatever kind; none for other pages.
    [[nodiscard]] QList<quint32> childrenOf(quint32 page);

private:
    struct Page;

    [[nodiscard]] Page load(quint32 number);
    [[nodiscard]] std::optional<Cell> cellAt(const Page &page, qsizetype at);
    [[nodiscard]] qint64 sizeOnPage(const Page &page, qint64 size) const;
    bool appendOverflow(QByteArray &record, quint32 next, qint64 missing);

    PageReader &m_pages;
    qint64 m_overflowLeft; ///< limit of bytes still to be read from overflow pages
};

}
