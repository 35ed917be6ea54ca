// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace corral::ui {

/// The text with nothing in it that a QTextDocument takes for its own: the end of a paragraph, the place of an object or the
/// bounds of a frame. Every character keeps its place.
[[nodiscard]] QString documentText(QString text);

}
