// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ollama/requests.h"

/// Conversions from values to JSON. Unset values are omitted, so that the defaults of the model and the server apply.
namespace corral::ollama {

[[nodiscard]] QJsonObject toJson(const ToolCall &call);
[[nodiscard]] QJsonObject toJson(const Message &message);
[[nodiscard]] QJsonObject toJson(const ChatRequest &request);
[[nodiscard]] QJsonObject toJson(const GenerateRequest &request);
[[nodiscard]] QJsonObject toJson(const EmbedRequest &request);
[[nodiscard]] QJsonObject toJson(const CreateRequest &request);
/// Seconds; -1 means for ever.
[[nodiscard]] QJsonValue toJson(std::chrono::seconds keepAlive);

}
