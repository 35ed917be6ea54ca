// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace corral::ui {

/// How well `text` answers to what was typed, higher is better; nothing when it does not.
///
/// Every word of `query` has to be found, its letters in order, case and accents aside. Letters at the beginning of words and
/// letters in a row count for more, so that "nc" finds "New conversation" before "Find in page".
[[nodiscard]] std::optional<int> fuzzyScore(const QString &query, const QString &text);

}
