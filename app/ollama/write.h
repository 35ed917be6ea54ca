// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "llm/requests.h"

/// Conversions from values to JSON. Unset values are omitted, so that the defaults of the model and the server apply.
namespace corral::ollama {

[[nodiscard]] QJsonObject toJson(const llm::ToolCall &call);
[[nodiscard]] QJsonObject toJson(const llm::Message &message);
[[nodiscard]] QJsonObject toJson(const llm::ChatRequest &request);
[[nodiscard]] QJsonObject toJson(const llm::EmbedRequest &request);
[[nodiscard]] QJsonObject toJson(const llm::CreateRequest &request);
/// Seconds; -1 for ever.
[[nodiscard]] QJsonValue toJson(std::chrono::seconds keepAlive);

}
