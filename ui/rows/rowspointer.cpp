// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rows/rowspointer.h"

#include "ui/rows/rowitems.h"
#include "ui/rows/rowsview.h"

#include <QGuiApplication>
#include <QQuickTextDocument>
#include <QStyleHints>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace corral::ui {

namespace {

/// While a selection is dragged beyond the view: the time between two steps, and how much of the distance one moves.
constexpr int dragInterval = 16;
constexpr qreal dragPart = 0.3;

bool isTouch(const QMouseEvent &event)
{
    return event.pointingDevice() && event.pointingDevice()->type() == QInputDevice::DeviceType::TouchScreen;
}

}

RowsPointer::RowsPointer(RowsView &view, const RowItems &items, RowSelection &selection)
    : m_view(view)
    , m_items(items)
    , m_selection(selection)
{}

QQuickItem *RowsPointer::textAt(const QPointF &place) const
{
    auto *text = RowSelection::textOf(m_items.at(m_view.rowAt(place.y())));
    return text && text->contains(m_view.mapToItem(text, place)) ? text : nullptr;
}

RowSelection::TextPosition RowsPointer::positionAt(const QPointF &place) const
{
    const auto row = m_view.rowAt(place.y());
    auto *text = RowSelection::textOf(m_items.at(row));
    int position = 0;
    if (text) {
        const auto local = m_view.mapToItem(text, place);
        QMetaObject::invokeMethod(text, "positionAt", Q_RETURN_ARG(int, position), Q_ARG(qreal, local.x()),
                                  Q_ARG(qreal, local.y()));
    }
    return {std::max(0, row), position};
}

QString RowsPointer::linkAt(const QPointF &place) const
{
    QString link;
    if (auto *text = textAt(place)) {
        const auto local = m_view.mapToItem(text, place);
        QMetaObject::invokeMethod(text, "linkAt", Q_RETURN_ARG(QString, link), Q_ARG(qreal, local.x()), Q_ARG(qreal, local.y()));
    }
    return link;
}

QString RowsPointer::linkIn(int row) const
{
    const auto *text = RowSelection::textOf(m_items.at(row));
    const auto *document = text ? text->property("textDocument").value<QQuickTextDocument *>() : nullptr;
    if (!document)
        return {};
    const auto *const content = document->textDocument();
    for (auto block = content->begin(); block.isValid(); block = block.next()) {
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            if (const auto link = at.fragment().charFormat().anchorHref(); !link.isEmpty())
                return link;
        }
    }
    return {};
}

void RowsPointer::press(const QMouseEvent &event, const QPointF &place)
{
    m_view.forceActiveFocus(Qt::MouseFocusReason);
    m_pressed = m_pointer = place;
    m_drag = isTouch(event) ? Drag::Scroll : Drag::Select;
    if (m_drag == Drag::Scroll)
        return;
    m_view.setKeepMouseGrab(true);
    if (event.modifiers() & Qt::ShiftModifier)
        m_selection.extendTo(positionAt(place));
    else
        m_selection.begin(positionAt(place));
}

void RowsPointer::move(const QPointF &place)
{
    if (m_drag == Drag::Scroll)
        m_view.scrollBy(m_pointer.y() - place.y());
    else if (m_drag == Drag::Select)
        selectTo(place);
    m_pointer = place;
}

void RowsPointer::selectTo(const QPointF &place)
{
    m_selection.extendTo(positionAt(place));
    const auto outside = place.y() < 0 || place.y() > m_view.height();
    if (outside && !m_dragScroll.isActive())
        m_dragScroll.start(dragInterval, this);
    else if (!outside)
        m_dragScroll.stop();
}

void RowsPointer::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_dragScroll.timerId())
        return QObject::timerEvent(event);
    m_view.scrollBy(dragPart * (m_pointer.y() < 0 ? m_pointer.y() : m_pointer.y() - m_view.height()));
    m_view.layOut();
    m_selection.extendTo(positionAt({m_pointer.x(), std::clamp(m_pointer.y(), 0.0, m_view.height())}));
}

void RowsPointer::release(const QMouseEvent &event)
{
    const auto moved = (event.position() - m_pressed).manhattanLength() >= QGuiApplication::styleHints()->startDragDistance();
    const auto link = moved || event.button() != Qt::LeftButton ? QString() : linkAt(m_pressed);
    end();
    if (!link.isEmpty() && m_selection.isEmpty())
        Q_EMIT linkActivated(link);
}

void RowsPointer::selectWordAt(const QPointF &place)
{
    const auto textPosition = positionAt(place);
    auto *text = RowSelection::textOf(m_items.at(textPosition.row));
    if (!text)
        return;
    text->setProperty("cursorPosition", textPosition.position);
    QMetaObject::invokeMethod(text, "selectWord");
    m_selection.set({textPosition.row, text->property("selectionStart").toInt()},
                    {textPosition.row, text->property("selectionEnd").toInt()});
}

void RowsPointer::end()
{
    m_drag = Drag::None;
    m_dragScroll.stop();
    m_view.setKeepMouseGrab(false);
}

bool RowsPointer::takes(const QMouseEvent &event, const QQuickItem *item, const QPointF &place) const
{
    const auto *text = textAt(place);
    return event.button() == Qt::LeftButton && !isTouch(event) && text && (item == text || item->isAncestorOf(text));
}

}
