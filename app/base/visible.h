// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace corral {

/// A name or a sentence with foreign names in it, as it is drawn: what would change the order of letters (bidirectional
/// embeddings, overrides and isolates), break the line or not be seen at all is written as ⟨U+202E⟩. What writing systems need
/// (marks of direction, joiners) stays. For the screen only: requests, comparisons and the clipboard take the text itself.
[[nodiscard]] QString visible(const QString &text);
/// The same for texts of several lines, which stay so.
[[nodiscard]] QString visibleLines(const QString &text);

}
