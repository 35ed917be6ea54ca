// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "modelfile/document.h"

namespace corral::modelfile {

/// Where Ollama takes a text otherwise than its writer meant: quotes, comments, escapes and lines that do not do here what
/// they do elsewhere. Each finding says what happens.
[[nodiscard]] QList<Diagnostic> slipsOf(const Document &document);

}
