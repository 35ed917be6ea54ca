// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace corral::chat {

/// The text as a Markdown code block, with fences longer than any in the text. `info` follows the opening fence: a language.
[[nodiscard]] QString fenced(const QString &text, const QString &info = {});

}
