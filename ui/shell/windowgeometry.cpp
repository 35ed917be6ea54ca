// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/windowgeometry.h"

#include <QGuiApplication>
#include <QScreen>

#include <algorithm>

namespace corral::ui {
namespace {

constexpr QSize usualSize{1280, 800};
/// The minimum visible part of the upper edge.
constexpr QSize grip{120, 24};

QRect centred(QSize size, const QRect &screen)
{
    QRect place(QPoint(), size.boundedTo(screen.size()));
    place.moveCenter(screen.center());
    return place;
}

bool canBeMoved(const QRect &window, const QList<QRect> &screens)
{
    const QRect edge(window.topLeft(), QSize(window.width(), grip.height()));
    return std::any_of(screens.begin(), screens.end(), [&edge](const QRect &screen) {
        const QSize seen = screen.intersected(edge).size();
        return seen.width() >= std::min(grip.width(), edge.width()) && seen.height() >= grip.height();
    });
}

}

QRect windowGeometry(const QRect &remembered, const QList<QRect> &screens)
{
    if (screens.isEmpty())
        return remembered.isEmpty() ? QRect(QPoint(), usualSize) : remembered;
    if (remembered.isEmpty())
        return centred(usualSize, screens.first());
    QRect all;
    for (const QRect &screen : screens)
        all = all.united(screen);
    const QRect place(remembered.topLeft(), remembered.size().boundedTo(all.size()));
    return canBeMoved(place, screens) ? place : centred(place.size(), screens.first());
}

QList<QRect> screenAreas()
{
    QList<QRect> areas;
    const QScreen *primary = QGuiApplication::primaryScreen();
    if (primary)
        areas.append(primary->availableGeometry());
    const auto screens = QGuiApplication::screens();
    for (const QScreen *screen : screens)
        if (screen != primary)
            areas.append(screen->availableGeometry());
    return areas;
}

}
