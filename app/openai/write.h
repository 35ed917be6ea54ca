// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "llm/requests.h"

#include <QJsonObject>

/// Conversions from requests to the JSON of POST /v1/chat/completions and /v1/embeddings.
namespace corral::openai {

/// For a stream that ends with the usage. Options with another name in this API are renamed (num_predict to max_tokens); the
/// others are sent as they are, because llama.cpp and vLLM know them. keep_alive has no counterpart. `withProgress`: the stream
/// also tells how far the prompt is read, which only llama.cpp knows.
[[nodiscard]] QJsonObject chatBody(const llm::ChatRequest &request, bool withProgress = false);
[[nodiscard]] QJsonObject embedBody(const llm::EmbedRequest &request);

}
