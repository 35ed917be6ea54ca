// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "llm/requests.h"

#include <QHash>
#include <QJsonObject>

#include <optional>

/// Conversions from the JSON of OpenAI-compatible servers to values. A missing field and one of another type have the default
/// value; unknown ones are ignored. Recordings of llama-server and of Ollama's /v1 are in tests/data/openai; the API is described
/// at https://platform.openai.com/docs/api-reference/chat.
namespace corral::openai {

/// The object in a body. Anything else is an Error::Protocol, and an object with an `error` member is that Error.
[[nodiscard]] Result<QJsonObject> objectFrom(const QByteArray &bytes);

/// Where a model of a llama.cpp router is: https://github.com/ggml-org/llama.cpp/blob/master/tools/server/README.md, "Using
/// multiple models".
struct ModelStatus
{
    QString value;          ///< "unloaded", "loading", "loaded", "sleeping", "downloading"
    bool hasFailed = false; ///< unloaded, because its process ended by itself
};

/// The list of GET /v1/models. An entry without an id cannot be requested and is left out.
struct ModelList
{
    QList<llm::ModelSummary> models;
    QList<llm::RunningModel> running;     ///< those in memory, with the context that each was loaded with; llama.cpp only
    QHash<QString, ModelStatus> statuses; ///< by name; of a router only
    QString owner;                        ///< `owned_by` of the first: "llamacpp", "vllm", "sglang", "library"

    /// The server is a llama.cpp that loads each model in a process of its own, on request.
    [[nodiscard]] bool isRouter() const { return !statuses.isEmpty(); }
};
[[nodiscard]] Result<ModelList> modelsFrom(const QByteArray &bytes);
/// Adds what GET /props of a llama.cpp without a router tells of its one model: the context, and whether it sleeps.
void readProps(const QJsonObject &object, QList<llm::RunningModel> &running);

/// The vectors of POST /v1/embeddings, by their index. A single invalid number makes a vector worthless, and is therefore an
/// Error::Protocol.
[[nodiscard]] Result<llm::EmbedResponse> embeddingsFrom(const QByteArray &bytes);

/// One piece of a streamed answer, and what it tells of the whole.
struct ChatPiece
{
    QString content;
    QString thinking;                                  ///< `reasoning_content`, or `reasoning`
    QJsonArray toolCalls;                              ///< see ToolCalls
    QList<llm::TokenChoice> logprobs;                  ///< if they were asked for
    std::optional<llm::PromptProgress> promptProgress; ///< of llama.cpp with `return_progress`
    QString finishReason;                              ///< empty before the last piece of the first choice
};
/// Of the first choice; also reads a whole answer, which has a `message` instead of a `delta`.
[[nodiscard]] ChatPiece chatPieceFrom(const QJsonObject &object);
/// Adds what `usage` and llama.cpp's `timings` tell.
void readMetrics(const QJsonObject &object, llm::Metrics &metrics);

}
