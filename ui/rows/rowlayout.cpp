// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rows/rowlayout.h"

#include <QQuickItem>

#include <algorithm>
#include <cmath>
#include <limits>

namespace corral::ui {

namespace {

/// Rows are made this far beyond the view, in views, so that a small step of the wheel makes none.
constexpr qreal beyond = 0.25;
/// Placing is repeated when the ends of the rows turn out to be elsewhere; twice is the rule.
constexpr int mostPasses = 8;

}

RowLayout::RowLayout(RowItems &items, const QList<RowKind *> &kinds)
    : m_items(items)
    , m_kinds(kinds)
{}

void RowLayout::reset(int count)
{
    m_heights.clear();
    m_heights.insert(0, count);
    m_mode = Mode::End;
    m_anchor = 0;
    m_anchorTop = margins.top;
}

void RowLayout::rowsInserted(int first, int added)
{
    m_heights.insert(first, added);
    if (count() > added && first <= m_anchor)
        m_anchor += added;
}

void RowLayout::rowsRemoved(int first, int gone)
{
    m_heights.remove(first, gone);
    if (m_anchor >= first + gone)
        m_anchor -= gone;
    else if (m_anchor >= first)
        m_anchor = std::max(0, std::min(first, count() - 1));
}

void RowLayout::rowChanged(int row)
{
    if (!m_items.at(row))
        m_heights.forget(row);
}

void RowLayout::measure(int row) { m_heights.set(row, m_items.at(row)->height()); }

/// The anchor is where the rows were placed last; it holds for each of the three places.
void RowLayout::moveBy(qreal distance)
{
    m_mode = Mode::Anchor;
    m_anchorTop -= std::round(distance);
}

void RowLayout::moveTo(qreal position)
{
    const auto place = position * wholeHeight() - margins.top;
    m_mode = Mode::Anchor;
    m_anchor = m_heights.rowAt(std::max(0.0, place));
    m_anchorTop = std::round(m_heights.top(m_anchor) - place);
}

void RowLayout::moveToRow(int row)
{
    m_mode = Mode::Anchor;
    m_anchor = row;
    m_anchorTop = margins.top;
}

RowLayout::Placed RowLayout::fill(const QSizeF &view)
{
    m_view = view;
    if (!qFuzzyCompare(m_laidOutWidth, view.width()))
        takeWidth();
    if (count() == 0) {
        m_items.clear();
        return {};
    }
    findAnchor();
    auto placed = place(m_anchor, m_anchorTop);
    for (int pass = 1; pass < mostPasses; ++pass) {
        const auto shift = shiftOf(placed);
        if (qAbs(shift) < 0.5)
            break;
        m_anchorTop += shift;
        placed = place(m_anchor, m_anchorTop);
    }
    takeAnchor(placed);
    m_items.keepOnly(placed.first, placed.last);
    return placed;
}

/// Rows take another height with another width: the anchor keeps the part of it that is above the view.
void RowLayout::takeWidth()
{
    const auto *anchor = m_items.at(m_anchor);
    const auto above = anchor && anchor->height() > 0 ? m_anchorTop / anchor->height() : 0;
    m_heights.forget();
    m_laidOutWidth = m_view.width();
    m_items.setWidth(m_view.width());
    for (const auto &[row, item] : m_items.all())
        m_heights.set(row, item->height());
    if (anchor && above < 0)
        m_anchorTop = std::round(above * anchor->height());
}

/// What the view hangs on, as a row that is near the view: far jumps over rows of known height make none of them.
void RowLayout::findAnchor()
{
    if (m_mode == Mode::End) {
        findAnchorAtEnd();
    } else if (m_mode == Mode::Beginning) {
        m_anchor = 0;
        m_anchorTop = margins.top;
    }
    while (m_anchor > 0 && m_anchorTop > m_view.height())
        m_anchorTop -= ensureHeight(--m_anchor);
    while (m_anchor < count() - 1 && m_anchorTop + ensureHeight(m_anchor) < 0)
        m_anchorTop += ensureHeight(m_anchor++);
}

/// The anchor keeps its place as long as the rows below it end within the last step of the view. Otherwise the rows move: down
/// to the end of the view, or, to make room, a step above it.
void RowLayout::findAnchorAtEnd()
{
    auto bottom = m_anchorTop;
    for (int row = m_anchor; row < count() && bottom <= viewEnd(); ++row)
        bottom += ensureHeight(row);
    if (followStep > 0 && bottom <= viewEnd() && bottom >= viewEnd() - followStep)
        return;
    m_anchor = count() - 1;
    m_anchorTop = viewEnd() - ensureHeight(m_anchor) - (bottom > viewEnd() ? followStep : 0);
}

/// The height of a row, which is made if it is not measured.
qreal RowLayout::ensureHeight(int row) { return m_heights.isMeasured(row) && !m_items.at(row) ? m_heights.at(row) : make(row); }

/// The height of a row, which has an item from now on.
qreal RowLayout::make(int row)
{
    const auto *item = m_items.ensureItem(row, m_view.width(), m_kinds);
    m_heights.set(row, item ? item->height() : 0);
    return m_heights.at(row);
}

/// Fills the view from one row, whose top is at `top`.
RowLayout::Placed RowLayout::place(int row, qreal top)
{
    const auto margin = beyond * m_view.height();
    Placed placed{row, row - 1, top, top};
    const auto put = [this](int each, qreal y) {
        if (auto *item = m_items.at(each))
            item->setY(y);
    };
    while (placed.last < count() - 1 && (placed.last < row || placed.bottom < m_view.height() + margin)) {
        const auto tall = make(++placed.last);
        put(placed.last, placed.bottom);
        placed.bottom += tall;
    }
    while (placed.first > 0 && placed.top > -margin) {
        placed.top -= make(--placed.first);
        put(placed.first, placed.top);
    }
    return placed;
}

/// How far the rows have to move so that nothing blank is above the first or, where rows are hidden above, below the last.
qreal RowLayout::shiftOf(const Placed &placed) const
{
    const auto hiddenAbove = placed.first == 0 ? margins.top - placed.top : std::numeric_limits<qreal>::max();
    if (hiddenAbove < 0)
        return hiddenAbove;
    const auto blankBelow = placed.last == count() - 1 ? viewEnd() - placed.bottom : 0;
    const auto allowed = m_mode == Mode::End ? followStep : 0;
    return std::clamp(blankBelow > allowed + 0.5 ? blankBelow : 0, 0.0, hiddenAbove);
}

/// The topmost row that is in view keeps its place from now on.
void RowLayout::takeAnchor(const Placed &placed)
{
    auto top = placed.top;
    for (int row = placed.first; row <= placed.last; ++row) {
        const auto bottom = top + m_heights.at(row);
        if (bottom > 0 || row == placed.last) {
            m_anchor = row;
            m_anchorTop = top;
            break;
        }
        top = bottom;
    }
    if (m_mode == Mode::Anchor && showsEnd(placed))
        m_mode = Mode::End;
}

bool RowLayout::showsEnd(const Placed &placed) const { return placed.last == count() - 1 && placed.bottom <= viewEnd() + 0.5; }

qreal RowLayout::wholeHeight() const { return (count() > 0 ? m_heights.top(count()) : 0) + margins.top + margins.bottom; }

bool RowLayout::Extent::looksLike(const Extent &other, qreal pixels) const
{
    if (nearBeginning || other.nearBeginning) // whoever fetches earlier rows needs to know each change
        return *this == other;
    const auto close = [pixels](qreal one, qreal another) { return qAbs(one - another) * pixels < 0.5; };
    return close(position, other.position) && close(size, other.size) && (size < 1) == (other.size < 1) &&
           (position > 0) == (other.position > 0) && following == other.following;
}

RowLayout::Extent RowLayout::extentOf(const Placed &placed) const
{
    const auto rows = count() > 0;
    const auto all = wholeHeight();
    const auto above = rows ? m_heights.top(m_anchor) + margins.top - m_anchorTop : 0;
    const auto atTop = !rows || (placed.first == 0 && placed.top >= 0);
    const auto atEnd = !rows || showsEnd(placed);
    const auto size = atTop && atEnd ? 1 : std::min(0.999, m_view.height() / std::max(all, m_view.height()));
    const auto position = atTop ? 0 : atEnd ? 1 - size : std::clamp(above / all, 0.0, 1 - size);
    return {position, size, above < 2 * m_view.height(), isFollowing()};
}

}
