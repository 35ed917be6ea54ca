// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QRect>

namespace corral::ui {

/// The geometry in which to open a window that was last closed at `remembered` (empty: never). `screens` are the available
/// areas, the primary screen first; a screen to the left of it or above it has negative coordinates.
///
/// The geometry is kept if enough of the upper edge is visible to move the window; otherwise, because its screen may be gone,
/// the window is centred on the primary screen. It is never larger than all screens together.
[[nodiscard]] QRect windowGeometry(const QRect &remembered, const QList<QRect> &screens);

/// The areas of the current screens.
[[nodiscard]] QList<QRect> screenAreas();

}
