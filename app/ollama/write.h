// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ollama/requests.h"

/// From values to the wire. What is not set is left out, so that the model's and the server's own choice holds.
namespace corral::ollama {

[[nodiscard]] QJsonObject toJson(const ToolCall &call);
[[nodiscard]] QJsonObject toJson(const Message &message);
[[nodiscard]] QJsonObject toJson(const ChatRequest &request);
[[nodiscard]] QJsonObject toJson(const GenerateRequest &request);
[[nodiscard]] QJsonObject toJson(const EmbedRequest &request);
[[nodiscard]] QJsonObject toJson(const CreateRequest &request);
/// Seconds; -1 for ever.
[[nodiscard]] QJsonValue toJson(std::chrono::seconds keepAlive);

}
