// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/rows/rowheights.h"
#include "ui/rows/rowitems.h"

#include <QSizeF>

namespace corral::ui {

/// The positions of the rows of a RowsView. One visible row, the anchor, has a known position; the others are placed from it,
/// up and down, until the view is full.
class RowLayout
{
public:
    /// What is placed, from the first of the rows to the last.
    struct Placed
    {
        int first = 0, last = -1; ///< rows
        qreal top = 0, bottom = 0;
    };
    /// Blank pixels above the first and below the last row.
    struct Margins
    {
        qreal top = 0, bottom = 0;
    };
    /// What part of the (partly guessed) whole is in view.
    struct Extent
    {
        qreal position = 0;
        qreal size = 1;
        bool nearBeginning = false; ///< less than two views away from the first row
        bool following = true;
        bool operator==(const Extent &) const = default;
        /// Whether a scroll bar of so many pixels looks the same with the other.
        [[nodiscard]] bool looksLike(const Extent &other, qreal pixels) const;
    };

    /// Both outlive it. `kinds` are those of RowItems::ensureItem.
    RowLayout(RowItems &items, const QList<RowKind *> &kinds);

    Margins margins;
    /// While the end is held in view, growing rows move up by so many pixels at a time rather than with each line, and as many
    /// may stay blank below the last row. 0: the last row always ends where the bottom margin begins.
    qreal followStep = 0;

    [[nodiscard]] int count() const { return m_heights.count(); }
    /// Begins anew, at the end, with so many rows.
    void reset(int count);
    void rowsInserted(int first, int count);
    void rowsRemoved(int first, int count);
    /// The row has changed: without an item it is measured again when it has one.
    void rowChanged(int row);
    /// The item of the row has another height now.
    void measure(int row);

    /// The end is held in view, however the rows grow.
    [[nodiscard]] bool isFollowing() const { return m_mode == Mode::End; }
    void toEnd() { m_mode = Mode::End; }
    /// Holds the first row in view, until it is told to be elsewhere.
    void toBeginning() { m_mode = Mode::Beginning; }
    void moveBy(qreal distance);
    /// Where the view begins, as a part of the whole.
    void moveTo(qreal position);
    /// The row's top comes to the top of the view.
    void moveToRow(int row);

    /// Makes and places the items that fill a view of that size, which is not empty, and drops the others.
    Placed fill(const QSizeF &view);
    /// After fill().
    [[nodiscard]] Extent extentOf(const Placed &placed) const;

private:
    /// The row from which the others are placed: the anchor, the last or the first.
    enum class Mode { Anchor, Beginning, End };

    qreal ensureHeight(int row);
    qreal make(int row);
    void takeWidth();
    void findAnchor();
    void findAnchorAtEnd();
    [[nodiscard]] qreal viewEnd() const { return m_view.height() - margins.bottom; }
    Placed place(int row, qreal top);
    [[nodiscard]] qreal shiftOf(const Placed &placed) const;
    void takeAnchor(const Placed &placed);
    [[nodiscard]] bool showsEnd(const Placed &placed) const;
    [[nodiscard]] qreal wholeHeight() const;

    RowItems &m_items;
    const QList<RowKind *> &m_kinds;
    RowHeights m_heights;
    QSizeF m_view;
    Mode m_mode = Mode::End;
    int m_anchor = 0;
    qreal m_anchorTop = 0; ///< in the view
    qreal m_laidOutWidth = 0;
};

}
