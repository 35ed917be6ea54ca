// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace corral::test {

/// A GGUF file with a single tensor: sufficient to be stored and quantized, but not to answer.
[[nodiscard]] QByteArray tinyGguf();

}
