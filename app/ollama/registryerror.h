// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

namespace corral::ollama {

/// Rewords the error of a pull, push or create. When a registry fails without a message, the server passes on only the status
/// ("500: "); any other error is unchanged.
[[nodiscard]] Error withMessage(const Error &error);

}
