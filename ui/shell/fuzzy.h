// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace corral::ui {

/// The fuzzy score of `text` for a search, higher is better; none if it does not match.
///
/// Every word of `query` must match, with its letters in order, ignoring case and accents. Letters at the beginning of words
/// and consecutive letters score higher, so that "nc" finds "New conversation" before "Find in page".
[[nodiscard]] std::optional<int> fuzzyScore(const QString &query, const QString &text);

}
