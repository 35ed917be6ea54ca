// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rows/rowsview.h"

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

RowsView::RowsView(QQuickItem *parent)
    : QQuickItem(parent)
    , m_content(new QQuickItem(this))
    , m_items(m_content)
    , m_selection(&m_items)
{
    setAcceptedMouseButtons(Qt::LeftButton | Qt::RightButton);
    setFiltersChildMouseEvents(true);
    connect(&m_items, &RowItems::heightChanged, this, &RowsView::rowHeightChanged);
}

RowsView::~RowsView() { m_items.disconnect(this); }

QQmlListProperty<RowKind> RowsView::kinds()
{
    QQmlListProperty<RowKind> list(this, &m_kinds);
    return list;
}

void RowsView::setModel(QAbstractItemModel *model)
{
    if (m_model == model)
        return;
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    m_items.setModel(model);
    connectModel();
    reset();
    Q_EMIT modelChanged();
}

void RowsView::connectModel()
{
    if (!m_model)
        return;
    connect(m_model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { rowsInserted(first, last); });
    connect(m_model, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) { rowsRemoved(first, last); });
    connect(m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) {
                rowsChanged(first.row(), last.row(), roles);
            });
    connect(m_model, &QAbstractItemModel::modelReset, this, &RowsView::reset);
    connect(m_model, &QAbstractItemModel::layoutChanged, this, &RowsView::reset);
    connect(m_model, &QAbstractItemModel::rowsMoved, this, &RowsView::reset);
}

/// Begins anew, at the end.
void RowsView::reset()
{
    m_items.clear();
    m_heights.clear();
    m_selection.clear();
    if (m_model)
        m_heights.insert(0, m_model->rowCount());
    m_place = Place::End;
    m_anchor = 0;
    m_anchorTop = m_topMargin;
    polish();
}

void RowsView::rowsInserted(int first, int last)
{
    const auto added = last - first + 1;
    m_heights.insert(first, added);
    m_items.rowsInserted(first, added);
    m_selection.rowsInserted(first, added);
    if (count() > added && first <= m_anchor)
        m_anchor += added;
    polish();
}

void RowsView::rowsRemoved(int first, int last)
{
    const auto gone = last - first + 1;
    m_heights.remove(first, gone);
    m_items.rowsRemoved(first, gone);
    m_selection.rowsRemoved(first, gone);
    if (m_anchor > last)
        m_anchor -= gone;
    else if (m_anchor >= first)
        m_anchor = std::max(0, std::min(first, count() - 1));
    polish();
}

void RowsView::rowsChanged(int first, int last, const QList<int> &roles)
{
    m_items.rowsChanged(first, last, roles);
    for (int row = first; row <= last; ++row) {
        if (!m_items.at(row))
            m_heights.forget(row);
    }
    polish();
}

void RowsView::rowHeightChanged(int row)
{
    if (row < 0)
        return;
    m_heights.set(row, m_items.at(row)->height());
    if (!m_placing)
        polish();
}

void RowsView::setTopMargin(qreal margin)
{
    if (qFuzzyCompare(m_topMargin + 1, margin + 1))
        return;
    m_topMargin = margin;
    Q_EMIT marginsChanged();
    polish();
}

void RowsView::setBottomMargin(qreal margin)
{
    if (qFuzzyCompare(m_bottomMargin + 1, margin + 1))
        return;
    m_bottomMargin = margin;
    Q_EMIT marginsChanged();
    polish();
}

void RowsView::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickItem::geometryChange(now, before);
    m_content->setSize(now.size());
    if (now.size() != before.size())
        polish();
}

void RowsView::updatePolish() { layOut(); }

/// Rows take another height with another width: the anchor keeps the part of it that is above the view.
void RowsView::widthChanged()
{
    const auto *anchor = m_items.at(m_anchor);
    const auto above = anchor && anchor->height() > 0 ? m_anchorTop / anchor->height() : 0;
    m_heights.forget();
    m_laidOutWidth = width();
    m_items.setWidth(width());
    for (const auto &[row, item] : m_items.all())
        m_heights.set(row, item->height());
    if (anchor && above < 0)
        m_anchorTop = std::round(above * anchor->height());
}

void RowsView::layOut()
{
    if (m_placing || width() <= 0 || height() <= 0)
        return;
    m_placing = true;
    if (!qFuzzyCompare(m_laidOutWidth, width()))
        widthChanged();
    if (count() == 0) {
        m_items.clear();
        tell({});
    } else {
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
        m_selection.show();
        tell(placed);
    }
    m_placing = false;
}

/// What the view hangs on, as a row that is near the view: far jumps over rows of known height make none of them.
void RowsView::findAnchor()
{
    if (m_place == Place::End) {
        m_anchor = count() - 1;
        m_anchorTop = height() - m_bottomMargin - need(m_anchor);
    } else if (m_place == Place::Beginning) {
        m_anchor = 0;
        m_anchorTop = m_topMargin;
    }
    while (m_anchor > 0 && m_anchorTop > height())
        m_anchorTop -= need(--m_anchor);
    while (m_anchor < count() - 1 && m_anchorTop + need(m_anchor) < 0)
        m_anchorTop += need(m_anchor++);
}

/// The height of a row, which is made if it is not measured.
qreal RowsView::need(int row) { return m_heights.isMeasured(row) && !m_items.at(row) ? m_heights.at(row) : make(row); }

/// The height of a row, which has an item from now on.
qreal RowsView::make(int row)
{
    const auto *item = m_items.need(row, width(), m_kinds);
    m_heights.set(row, item ? item->height() : 0);
    return m_heights.at(row);
}

/// Fills the view from one row, whose top is at `top`.
RowsView::Placed RowsView::place(int row, qreal top)
{
    const auto margin = beyond * height();
    Placed placed{row, row - 1, top, top};
    const auto put = [this](int each, qreal y) {
        if (auto *item = m_items.at(each))
            item->setY(y);
    };
    while (placed.last < count() - 1 && (placed.last < row || placed.bottom < height() + margin)) {
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
qreal RowsView::shiftOf(const Placed &placed) const
{
    const auto hiddenAbove = placed.first == 0 ? m_topMargin - placed.top : std::numeric_limits<qreal>::max();
    if (hiddenAbove < 0)
        return hiddenAbove;
    const auto blankBelow = placed.last == count() - 1 ? height() - m_bottomMargin - placed.bottom : 0;
    return std::clamp(blankBelow, 0.0, hiddenAbove);
}

/// The topmost row that is in view keeps its place from now on.
void RowsView::takeAnchor(const Placed &placed)
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
    if (m_place == Place::Anchor && placed.last == count() - 1 && placed.bottom <= height() - m_bottomMargin + 0.5)
        m_place = Place::End;
}

void RowsView::tell(const Placed &placed)
{
    const auto rows = count() > 0;
    const auto all = (rows ? m_heights.top(count()) : 0) + m_topMargin + m_bottomMargin;
    const auto above = rows ? m_heights.top(m_anchor) + m_topMargin - m_anchorTop : 0;
    const auto atTop = !rows || (placed.first == 0 && placed.top >= 0);
    const auto atEnd = !rows || (placed.last == count() - 1 && placed.bottom <= height() - m_bottomMargin + 0.5);
    const auto size = atTop && atEnd ? 1 : std::min(0.999, height() / std::max(all, height()));
    const auto position = atTop ? 0 : atEnd ? 1 - size : std::clamp(above / all, 0.0, 1 - size);
    const Told now{position, size, above < 2 * height(), isFollowing()};
    if (now == m_told)
        return;
    m_told = now;
    Q_EMIT scrolled();
}

bool RowsView::isScrollable() const { return m_told.size < 1; }

void RowsView::toEnd()
{
    m_place = Place::End;
    layOut();
}

void RowsView::toBeginning()
{
    m_place = Place::Beginning;
    layOut();
}

void RowsView::scrollBy(qreal distance)
{
    if (count() == 0 || qFuzzyIsNull(distance))
        return;
    // The anchor is where the rows were placed last; it holds for each of the three.
    m_place = Place::Anchor;
    m_anchorTop -= std::round(distance);
    polish();
}

void RowsView::scrollTo(qreal position)
{
    if (count() == 0)
        return;
    if (position <= 0)
        return toBeginning();
    if (position >= 1 - m_told.size - 1e-4)
        return toEnd();
    const auto all = m_heights.top(count()) + m_topMargin + m_bottomMargin;
    const auto place = position * all - m_topMargin;
    m_place = Place::Anchor;
    m_anchor = m_heights.rowAt(std::max(0.0, place));
    m_anchorTop = std::round(m_heights.top(m_anchor) - place);
    layOut();
}

void RowsView::showRow(int row)
{
    if (row < 0 || row >= count())
        return;
    m_place = Place::Anchor;
    m_anchor = row;
    m_anchorTop = m_topMargin;
    layOut();
}

int RowsView::rowAt(qreal y) const
{
    int found = -1;
    for (const auto &[row, item] : m_items.all()) {
        if (found < 0 || item->y() <= y)
            found = row;
    }
    return found;
}

}
