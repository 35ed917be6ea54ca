// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/cellreader.h"

#include "store/bytes.h"

#include <QSet>

#include <algorithm>
#include <limits>

namespace corral::store {

namespace {

enum Type : quint8 { InnerIndex = 2, InnerTable = 5, LeafIndex = 10, LeafTable = 13 };

/// Limit for the bytes read of a record, because a damaged length may have any value.
constexpr qint64 longestRecord = 256LL * 1024 * 1024;
/// Limit for overflow reads, as a multiple of the file size: damaged cells may all refer to the same long chain. Sound ones
/// read no byte twice.
constexpr qint64 readingsOfFile = 4;

bool isKnown(quint8 type) { return type == InnerIndex || type == InnerTable || type == LeafIndex || type == LeafTable; }

}

struct CellReader::Page
{
    QByteArray bytes;
    quint8 type = 0;
    qsizetype header = 0;   ///< offset of the header
    qsizetype pointers = 0; ///< offset of the cell pointer array
    qsizetype cells = 0;

    [[nodiscard]] std::optional<qsizetype> place(qsizetype cell) const
    {
        const auto at = numberAt(bytes, pointers + 2 * cell, 2);
        return at ? std::optional(qsizetype(*at)) : std::nullopt;
    }
};

CellReader::CellReader(PageReader &pages)
    : m_pages(pages)
    , m_overflowLeft(readingsOfFile * pages.size())
{}

CellReader::Page CellReader::load(quint32 number)
{
    Page page;
    page.bytes = m_pages.page(number);
    page.header = number == 1 ? 100 : 0;
    page.type = quint8(numberAt(page.bytes, page.header, 1).value_or(0));
    const auto isInner = page.type == InnerIndex || page.type == InnerTable;
    page.pointers = page.header + (isInner ? 12 : 8);
    const auto most = (m_pages.pageSize() - 8) / 6;
    page.cells = std::min<qsizetype>(qsizetype(numberAt(page.bytes, page.header + 3, 2).value_or(0)), most);
    return page;
}

bool CellReader::read(quint32 number, const std::function<void(const Cell &)> &take)
{
    auto page = load(number);
    // Overflow and free pages begin with the high byte of a page number, which is zero for files up to 64 GB.
    auto whole = isKnown(page.type) || page.type == 0;
    if (page.type == 0 || page.type == InnerTable)
        return whole;
    if (!isKnown(page.type))
        page.type = LeafTable;
    QSet<qsizetype> seen;
    for (qsizetype i = 0; i < page.cells; ++i) {
        const auto at = page.place(i);
        const auto cell = at && !seen.contains(*at) ? cellAt(page, *at) : std::nullopt;
        whole = whole && cell && cell->whole;
        if (!cell)
            continue;
        seen.insert(*at);
        take(*cell);
    }
    return whole;
}

bool CellReader::isTree(quint32 number) { return isKnown(load(number).type); }

QList<quint32> CellReader::childrenOf(quint32 number)
{
    const auto page = load(number);
    if (page.type != InnerTable)
        return {};
    QList<quint32> children{quint32(numberAt(page.bytes, page.header + 8, 4).value_or(0))};
    for (qsizetype i = 0; i < page.cells; ++i)
        children.append(quint32(numberAt(page.bytes, page.place(i).value_or(page.bytes.size()), 4).value_or(0)));
    return children;
}

std::optional<Cell> CellReader::cellAt(const Page &page, qsizetype at)
{
    if (at < page.pointers)
        return {};
    Cell cell;
    cell.inTable = page.type == LeafTable;
    at += page.type == InnerIndex ? 4 : 0;
    const auto size = varintAt(page.bytes, at);
    if (!size || size->value <= 0 || size->value > std::numeric_limits<qint32>::max())
        return {};
    at += size->size;
    if (cell.inTable) {
        const auto number = varintAt(page.bytes, at);
        if (!number)
            return {};
        cell.number = number->value;
        at += number->size;
    }
    const auto here = sizeOnPage(page, size->value);
    cell.record = page.bytes.mid(at, here);
    if (cell.record.size() < here)
        cell.whole = false;
    else if (here < size->value)
        cell.whole = appendOverflow(cell.record, quint32(numberAt(page.bytes, at + here, 4).value_or(0)), size->value - here);
    return cell;
}

/// The bytes of a record on the page itself. Assumes no reserved bytes at the end of a page: Corral's files have none.
qint64 CellReader::sizeOnPage(const Page &page, qint64 size) const
{
    const qint64 usable = m_pages.pageSize();
    const auto most = page.type == LeafTable ? usable - 35 : (usable - 12) * 64 / 255 - 23;
    if (size <= most)
        return size;
    const auto least = (usable - 12) * 32 / 255 - 23;
    const auto filled = least + (size - least) % (usable - 4);
    return filled <= most ? filled : least;
}

bool CellReader::appendOverflow(QByteArray &record, quint32 next, qint64 missing)
{
    QSet<quint32> seen;
    while (missing > 0) {
        if (next == 0 || seen.contains(next) || record.size() > longestRecord || m_overflowLeft <= 0)
            return false;
        seen.insert(next);
        const auto page = m_pages.page(next);
        const auto part = page.mid(4, missing);
        record.append(part);
        m_overflowLeft -= page.size();
        missing -= part.size();
        if (missing > 0 && page.size() < m_pages.pageSize())
            return false;
        next = quint32(numberAt(page, 0, 4).value_or(0));
    }
    return true;
}

}
