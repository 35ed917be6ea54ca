// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace corral {

/// Makes a text from outside safe to draw: characters that would reorder letters (bidirectional embeddings, overrides and
/// isolates), break the line or be invisible are written as ⟨U+202E⟩. Characters that writing systems need (directional marks,
/// joiners) stay. For display only: requests, comparisons and the clipboard use the text itself.
[[nodiscard]] QString displayText(const QString &text);
/// The same for multi-line texts: line breaks stay.
[[nodiscard]] QString displayLines(const QString &text);

}
