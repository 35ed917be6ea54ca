// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/rows/rowselection.h"

#include <QBasicTimer>
#include <QObject>
#include <QPointF>

class QMouseEvent;
class QQuickItem;

namespace corral::ui {

class RowItems;
class RowsView;

/// Mouse and touch input of a RowsView: the mouse selects text across rows and activates links, touch scrolls. All positions
/// are in the coordinates of the view.
class RowsPointer : public QObject
{
    Q_OBJECT

public:
    /// All three outlive it.
    RowsPointer(RowsView &view, const RowItems &items, RowSelection &selection);

    /// Empty where there is no link.
    [[nodiscard]] QString linkAt(const QPointF &place) const;
    /// The first link in the text of a row; empty if there is none.
    [[nodiscard]] QString linkIn(int row) const;

    /// `place` is where it happened; an event of a row has its own coordinates.
    void press(const QMouseEvent &event, const QPointF &place);
    void move(const QPointF &place);
    void release(const QMouseEvent &event);
    void selectWordAt(const QPointF &place);
    /// The button is up, or another item has the mouse.
    void end();
    /// Whether a press on an item of a row is for the view: the texts of the rows, and what they scroll sideways in, would
    /// keep it to themselves.
    [[nodiscard]] bool takes(const QMouseEvent &event, const QQuickItem *item, const QPointF &place) const;

Q_SIGNALS:
    void linkActivated(const QString &link);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    enum class Drag { None, Select, Scroll };

    [[nodiscard]] RowSelection::TextPosition positionAt(const QPointF &place) const;
    [[nodiscard]] QQuickItem *textAt(const QPointF &place) const;
    void selectTo(const QPointF &place);

    RowsView &m_view;
    const RowItems &m_items;
    RowSelection &m_selection;
    Drag m_drag = Drag::None;
    QPointF m_pressed;
    QPointF m_pointer; ///< where a drag is
    QBasicTimer m_dragScroll;
};

}
