// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/math/mathbox.h"
#include "ui/math/mathnode.h"

namespace corral::ui {

/// The boxes that KaTeX draws with SVG images and with borders.

/// A node with an SVG image: a radical, a stretched arrow, brace or accent, a part of a tall delimiter, the strokes of \cancel.
[[nodiscard]] MathBox imageBox(const MathNode &node, const QJsonObject &image, const MathContext &context);
/// A node whose border is a line as wide as its stack, as in fractions.
[[nodiscard]] MathBox lineBox(const MathNode &node, const MathContext &context);
/// A frame or a background around what is in the same stack.
[[nodiscard]] MathBox frameBox(const MathNode &node, const MathContext &context);
/// The line between two columns of a table.
[[nodiscard]] MathBox separatorBox(const MathNode &node, const MathContext &context);

}
