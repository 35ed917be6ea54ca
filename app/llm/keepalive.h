// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "llm/requests.h"

#include <QString>

namespace corral::llm {

/// Parses a keep-alive time as Ollama does (api/types.go, `Duration`): whole seconds ("300"), or a Go duration ("30s", "1h30m",
/// "1.5h"); zero unloads at once, a negative value keeps the model for ever; empty means the server's default. A value between
/// zero and one second counts as one second. Other text is an Error::Invalid that describes the format.
[[nodiscard]] Result<KeepAlive> parseKeepAlive(const QString &text);

}
