// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QRect>

namespace corral::ui {

/// Where a window opens that stood at `remembered` when it was last closed (empty: never). `screens` are the areas that windows
/// may cover, the primary one first; a screen to the left of it or above it has negative coordinates.
///
/// It stands where it stood as long as enough of its upper edge can be seen to move it by; otherwise, for its screen may be
/// gone, in the middle of the primary screen. It is never larger than all screens together.
[[nodiscard]] QRect windowPlace(const QRect &remembered, const QList<QRect> &screens);

/// Of the screens that are there now.
[[nodiscard]] QList<QRect> screenAreas();

}
