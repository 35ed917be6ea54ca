// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rows/rowsview.h"

#include <QGuiApplication>
#include <QStyleHints>

#include <algorithm>

/// Wheel, mouse and finger.
namespace corral::ui {

namespace {

/// What one line of the wheel moves, in pixels.
constexpr qreal wheelLine = 24;
/// While a selection is dragged beyond the view: the time between two steps, and how much of the distance one moves.
constexpr int dragInterval = 16;
constexpr qreal dragPart = 0.3;

bool isTouch(const QMouseEvent &event)
{
    return event.pointingDevice() && event.pointingDevice()->type() == QInputDevice::DeviceType::TouchScreen;
}

}

void RowsView::wheelEvent(QWheelEvent *event)
{
    const auto turned = event->angleDelta();
    if (qAbs(turned.x()) > qAbs(turned.y()) || event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier | Qt::AltModifier)) {
        event->ignore();
        return;
    }
    const auto pixels = event->pixelDelta().y();
    scrollBy(pixels ? -pixels : -turned.y() / 120.0 * QGuiApplication::styleHints()->wheelScrollLines() * wheelLine);
    event->accept();
}

QQuickItem *RowsView::textAt(const QPointF &place) const
{
    auto *text = RowSelection::textOf(m_items.at(rowAt(place.y())));
    return text && text->contains(mapToItem(text, place)) ? text : nullptr;
}

RowSelection::Spot RowsView::spotAt(const QPointF &place) const
{
    const auto row = rowAt(place.y());
    auto *text = RowSelection::textOf(m_items.at(row));
    int position = 0;
    if (text) {
        const auto local = mapToItem(text, place);
        QMetaObject::invokeMethod(text, "positionAt", Q_RETURN_ARG(int, position), Q_ARG(qreal, local.x()),
                                  Q_ARG(qreal, local.y()));
    }
    return {std::max(0, row), position};
}

QString RowsView::linkAt(qreal x, qreal y) const
{
    QString link;
    if (auto *text = textAt({x, y})) {
        const auto local = mapToItem(text, {x, y});
        QMetaObject::invokeMethod(text, "linkAt", Q_RETURN_ARG(QString, link), Q_ARG(qreal, local.x()), Q_ARG(qreal, local.y()));
    }
    return link;
}

void RowsView::press(const QMouseEvent &event, const QPointF &place)
{
    forceActiveFocus(Qt::MouseFocusReason);
    m_pressed = m_pointer = place;
    m_drag = isTouch(event) ? Drag::Scroll : Drag::Select;
    if (m_drag == Drag::Scroll)
        return;
    setKeepMouseGrab(true);
    if (event.modifiers() & Qt::ShiftModifier)
        m_selection.extendTo(spotAt(place));
    else
        m_selection.begin(spotAt(place));
}

void RowsView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::RightButton)
        Q_EMIT menuRequested(event->position().x(), event->position().y());
    else
        press(*event, event->position());
    event->accept();
}

void RowsView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_drag == Drag::Scroll) {
        scrollBy(m_pointer.y() - event->position().y());
        m_pointer = event->position();
    } else if (m_drag == Drag::Select) {
        dragTo(event->position());
    }
}

void RowsView::dragTo(const QPointF &place)
{
    m_pointer = place;
    m_selection.extendTo(spotAt(place));
    const auto outside = place.y() < 0 || place.y() > height();
    if (outside && !m_dragScroll.isActive())
        m_dragScroll.start(dragInterval, this);
    else if (!outside)
        m_dragScroll.stop();
}

void RowsView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_dragScroll.timerId())
        return QQuickItem::timerEvent(event);
    scrollBy(dragPart * (m_pointer.y() < 0 ? m_pointer.y() : m_pointer.y() - height()));
    layOut();
    m_selection.extendTo(spotAt({m_pointer.x(), std::clamp(m_pointer.y(), 0.0, height())}));
}

void RowsView::mouseReleaseEvent(QMouseEvent *event)
{
    const auto moved = (event->position() - m_pressed).manhattanLength() >= QGuiApplication::styleHints()->startDragDistance();
    const auto link = moved || event->button() != Qt::LeftButton ? QString() : linkAt(m_pressed.x(), m_pressed.y());
    endDrag();
    if (!link.isEmpty() && m_selection.isEmpty())
        Q_EMIT linkActivated(link);
}

void RowsView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const auto spot = spotAt(event->position());
    auto *text = RowSelection::textOf(m_items.at(spot.row));
    if (!text)
        return;
    text->setProperty("cursorPosition", spot.position);
    QMetaObject::invokeMethod(text, "selectWord");
    m_selection.set({spot.row, text->property("selectionStart").toInt()}, {spot.row, text->property("selectionEnd").toInt()});
}

void RowsView::endDrag()
{
    m_drag = Drag::None;
    m_dragScroll.stop();
    setKeepMouseGrab(false);
}

void RowsView::mouseUngrabEvent() { endDrag(); }

/// The texts of the rows, and what they scroll sideways in, would keep a press to themselves.
bool RowsView::childMouseEventFilter(QQuickItem *item, QEvent *event)
{
    if (event->type() != QEvent::MouseButtonPress && event->type() != QEvent::MouseButtonDblClick)
        return false;
    auto *mouse = static_cast<QMouseEvent *>(event);
    const auto place = mapFromItem(item, mouse->position());
    auto *text = textAt(place);
    if (mouse->button() != Qt::LeftButton || isTouch(*mouse) || !text || (item != text && !item->isAncestorOf(text)))
        return false;
    if (event->type() == QEvent::MouseButtonDblClick) {
        QMouseEvent mine(event->type(), place, mouse->scenePosition(), mouse->globalPosition(), mouse->button(), mouse->buttons(),
                         mouse->modifiers(), mouse->pointingDevice());
        mouseDoubleClickEvent(&mine);
    } else {
        press(*mouse, place);
    }
    grabMouse();
    return true;
}

}
