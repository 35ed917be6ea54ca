// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "llm/requests.h"

#include <QString>

namespace corral::llm {

/// How long a model stays loaded, as Ollama reads it (api/types.go, `Duration`): whole seconds ("300"), or a Go duration
/// ("30s", "1h30m", "1.5h"); zero unloads at once, anything negative keeps the model for ever; empty leaves it to the server.
/// What is not zero but less than a second counts as one. Other text is an Error::Invalid that says what can be written.
[[nodiscard]] Result<KeepAlive> parseKeepAlive(const QString &text);

}
