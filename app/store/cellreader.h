// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/pagereader.h"

#include <functional>

namespace corral::store {

/// What a page of a tree holds at one place.
struct Cell
{
    bool inTable = false; ///< of a table, with a row number; false: of an index, or of a table without row numbers
    qint64 number = 0;    ///< of the row
    QByteArray record;    ///< up to where it could be read
    bool whole = true;
};

/// Finds the cells of pages, and puts together those that go on in overflow pages.
class CellReader
{
public:
    /// Reads through `pages`, which has to outlive it.
    explicit CellReader(PageReader &pages);

    /// Calls `take` for each cell of a page that holds records; gives whether everything on that page could be read.
    bool read(quint32 page, const std::function<void(const Cell &)> &take);
    /// Whether a page looks like one of a tree, of whatever kind.
    [[nodiscard]] bool isTree(quint32 page);
    /// The pages below an inner page of a table, whatever they are; none for other pages.
    [[nodiscard]] QList<quint32> childrenOf(quint32 page);

private:
    struct Page;

    [[nodiscard]] Page load(quint32 number);
    [[nodiscard]] std::optional<Cell> cellAt(const Page &page, qsizetype at);
    [[nodiscard]] qint64 sizeOnPage(const Page &page, qint64 size) const;
    bool appendOverflow(QByteArray &record, quint32 next, qint64 missing);

    PageReader &m_pages;
    qint64 m_overflowLeft; ///< bytes that may still be read from overflow pages
};

}
