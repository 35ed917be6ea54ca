// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rows/rowselection.h"

#include "ui/rows/rowitems.h"

#include <QQuickItem>

#include <algorithm>

namespace corral::ui {

RowSelection::RowSelection(const RowItems *items)
    : m_items(items)
{}

QQuickItem *RowSelection::textOf(const QQuickItem *row)
{
    return row ? row->property("selectableText").value<QQuickItem *>() : nullptr;
}

void RowSelection::set(const TextPosition &from, const TextPosition &to)
{
    m_all = false;
    place(from, to);
}

void RowSelection::place(const TextPosition &from, const TextPosition &to)
{
    if (m_from == from && m_to == to)
        return;
    m_from = from;
    m_to = to;
    show();
    Q_EMIT changed();
}

void RowSelection::selectAll(int rows)
{
    m_all = rows > 0;
    if (m_all)
        place({0, 0}, {rows - 1, endOfText});
}

void RowSelection::rowsInserted(int at, int count)
{
    if (isEmpty())
        return;
    const auto moved = [&](TextPosition textPosition) {
        textPosition.row += textPosition.row >= at ? count : 0;
        return textPosition;
    };
    place(m_all ? m_from : moved(m_from), moved(m_to));
}

/// A selection that began or ended in rows that are gone goes with them.
void RowSelection::rowsRemoved(int at, int count)
{
    const auto isGone = [&](const TextPosition &textPosition) { return textPosition.row >= at && textPosition.row < at + count; };
    if (isEmpty())
        return;
    if (isGone(m_from) || isGone(m_to))
        return clear();
    const auto moved = [&](TextPosition textPosition) {
        textPosition.row -= textPosition.row >= at + count ? count : 0;
        return textPosition;
    };
    set(moved(m_from), moved(m_to));
}

void RowSelection::show()
{
    if (isEmpty() && !m_shown)
        return;
    m_shown = !isEmpty();
    const auto from = first();
    const auto to = last();
    for (const auto &[row, item] : m_items->all()) {
        auto *text = textOf(item);
        if (!text)
            continue;
        const auto length = text->property("length").toInt();
        const auto start = row < from.row ? length : row == from.row ? std::min(from.position, length) : 0;
        const auto end = row > to.row ? 0 : row == to.row ? std::min(to.position, length) : length;
        if (start >= end)
            QMetaObject::invokeMethod(text, "deselect");
        else if (text->property("selectionStart").toInt() != start || text->property("selectionEnd").toInt() != end)
            QMetaObject::invokeMethod(text, "select", Q_ARG(int, start), Q_ARG(int, end));
    }
}

}
