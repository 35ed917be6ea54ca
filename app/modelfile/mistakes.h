// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "modelfile/document.h"

namespace corral::modelfile {

/// Finds probable mistakes: quotes, comments, escapes and line breaks that Ollama interprets differently than other formats.
/// Each diagnostic explains the effect.
[[nodiscard]] QList<Diagnostic> mistakesOf(const Document &document);

}
