// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

namespace corral::ollama {

/// The error of a pull, push or create in words. Of a registry that fails without an explanation the server passes on
/// nothing but the status ("500: "); any other error stays as it is.
[[nodiscard]] Error inWords(const Error &error);

}
