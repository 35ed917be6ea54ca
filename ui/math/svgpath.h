// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPainterPath>

namespace corral::ui {

/// The path that the attribute "d" of an SVG path describes (SVG 1.1, section 8.3), without elliptical arcs, which KaTeX does
/// not use. It ends before the first mistake.
[[nodiscard]] QPainterPath svgPath(const QString &data);

/// The path moved and scaled, with all x between `left` and `right`: KaTeX draws lines much too long and cuts them off.
[[nodiscard]] QPainterPath fitted(const QPainterPath &path, QPointF move, qreal scaleX, qreal scaleY, qreal left, qreal right);

}
