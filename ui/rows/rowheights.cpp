// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rows/rowheights.h"

#include <algorithm>
#include <bit>

namespace corral::ui {

void RowHeights::insert(int at, int count)
{
    if (at < int(m_tree.size()))
        m_tree.clear();
    m_heights.insert(m_heights.begin() + at, std::size_t(count), -1);
}

void RowHeights::remove(int at, int count)
{
    const auto first = m_heights.begin() + at;
    for (auto it = first; it != first + count; ++it) {
        if (*it >= 0) {
            m_total -= *it;
            --m_measured;
        }
    }
    const auto atEnd = at + count == this->count();
    m_heights.erase(first, first + count);
    // The nodes of a Fenwick tree sum only rows before them, so those of the remaining rows hold.
    m_tree.resize(atEnd ? std::min(m_tree.size(), m_heights.size()) : 0);
}

void RowHeights::clear()
{
    m_lastMean = mean();
    m_heights.clear();
    m_tree.clear();
    m_total = 0;
    m_measured = 0;
}

void RowHeights::forget()
{
    m_lastMean = mean();
    std::fill(m_heights.begin(), m_heights.end(), -1);
    m_tree.clear();
    m_total = 0;
    m_measured = 0;
}

void RowHeights::forget(int row)
{
    const auto before = sumOf(std::size_t(row));
    if (before.unmeasured)
        return;
    m_total -= before.measured;
    --m_measured;
    m_heights[std::size_t(row)] = -1;
    if (row < int(m_tree.size()))
        add(std::size_t(row), {-before.measured, 1});
}

void RowHeights::set(int row, qreal height)
{
    auto &known = m_heights[std::size_t(row)];
    if (qFuzzyCompare(known + 2, height + 2))
        return;
    const auto before = sumOf(std::size_t(row));
    m_total += height - before.measured;
    m_measured += before.unmeasured;
    known = height;
    if (row < int(m_tree.size()))
        add(std::size_t(row), {height - before.measured, -before.unmeasured});
}

qreal RowHeights::at(int row) const { return isMeasured(row) ? m_heights[std::size_t(row)] : mean(); }

qreal RowHeights::mean() const { return m_measured > 0 ? m_total / m_measured : m_lastMean; }

RowHeights::Sum RowHeights::sumOf(std::size_t row) const { return m_heights[row] < 0 ? Sum{0, 1} : Sum{m_heights[row], 0}; }

void RowHeights::add(std::size_t row, const Sum &difference)
{
    for (auto node = row + 1; node <= m_tree.size(); node += node & (~node + 1)) {
        m_tree[node - 1].measured += difference.measured;
        m_tree[node - 1].unmeasured += difference.unmeasured;
    }
}

/// Adds the nodes of the rows that have none: each is the sum of its own row and of the nodes that it covers.
void RowHeights::build() const
{
    for (auto node = m_tree.size() + 1; node <= m_heights.size(); ++node) {
        auto sum = sumOf(node - 1);
        const auto first = node - (node & (~node + 1));
        for (auto below = node - 1; below > first; below &= below - 1) {
            sum.measured += m_tree[below - 1].measured;
            sum.unmeasured += m_tree[below - 1].unmeasured;
        }
        m_tree.push_back(sum);
    }
}

RowHeights::Sum RowHeights::sumBefore(int row) const
{
    build();
    Sum sum;
    for (auto node = std::size_t(row); node > 0; node &= node - 1) {
        sum.measured += m_tree[node - 1].measured;
        sum.unmeasured += m_tree[node - 1].unmeasured;
    }
    return sum;
}

qreal RowHeights::top(int row) const
{
    const auto sum = sumBefore(row);
    return sum.measured + sum.unmeasured * mean();
}

int RowHeights::rowAt(qreal place) const
{
    build();
    const auto each = mean();
    std::size_t row = 0;
    for (auto step = std::bit_floor(m_tree.size()); step > 0; step /= 2) {
        if (row + step > m_tree.size())
            continue;
        const auto &node = m_tree[row + step - 1];
        if (const auto height = node.measured + node.unmeasured * each; height <= place) {
            place -= height;
            row += step;
        }
    }
    return std::min(int(row), count() - 1);
}

}
