// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <vector>

namespace corral::ui {

/// The heights of many rows, in pixels. A row is measured once it has been shown; until then the mean of the measured heights
/// is used. Setting a height and finding a place cost the logarithm of the number of rows, and so does adding or removing rows
/// at the end; elsewhere both cost the number of rows, once, when a place is asked for next.
class RowHeights
{
public:
    [[nodiscard]] int count() const { return int(m_heights.size()); }
    void insert(int at, int count);
    void remove(int at, int count);
    void clear();

    void set(int row, qreal height);
    /// The row has changed: it counts with the mean until it is measured again.
    void forget(int row);
    [[nodiscard]] bool isMeasured(int row) const { return m_heights[std::size_t(row)] >= 0; }
    /// The measured height, else the mean.
    [[nodiscard]] qreal at(int row) const;
    /// The width has changed: heights stay as guesses for the rows that are not measured again.
    void forget();

    /// Where the row begins; that of count() is the height of all.
    [[nodiscard]] qreal top(int row) const;
    /// The row at a place, the last one for a place beyond the end. There must be rows.
    [[nodiscard]] int rowAt(qreal place) const;

private:
    struct Sum
    {
        qreal measured = 0;
        int unmeasured = 0;
    };

    [[nodiscard]] Sum sumOf(std::size_t row) const;
    [[nodiscard]] Sum sumBefore(int row) const;
    [[nodiscard]] qreal mean() const;
    void add(std::size_t row, const Sum &difference);
    void build() const;

    std::vector<qreal> m_heights; ///< below 0: not measured
    /// A Fenwick tree over m_heights; shorter than it where rows were added since.
    mutable std::vector<Sum> m_tree;
    qreal m_total = 0; ///< of the measured heights
    int m_measured = 0;
    qreal m_lastMean = 48; ///< the mean before forget()
};

}
