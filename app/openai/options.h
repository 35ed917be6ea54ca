// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QString>

namespace corral::openai {

/// The names of the engines that have more options than OpenAI's own API.
namespace engines {
inline const QString llamaCpp = QStringLiteral("llama.cpp");
inline const QString vllm = QStringLiteral("vLLM");
inline const QString sglang = QStringLiteral("SGLang");
inline const QString lmStudio = QStringLiteral("LM Studio");
}

/// The field in a request to this engine that has the effect of an option of Ollama, or of "think" or "format"; empty if there
/// is none. By the documentation of each engine:
/// https://github.com/ggml-org/llama.cpp/blob/master/tools/server/README.md,
/// https://docs.vllm.ai/en/latest/serving/openai_compatible_server.html,
/// https://docs.sglang.ai/basic_usage/sampling_params.html,
/// https://lmstudio.ai/docs/developer/openai-compat, https://platform.openai.com/docs/api-reference/chat/create
[[nodiscard]] QString fieldOf(const QString &engine, const QString &option);

/// The options under the engine's own names, without those that it does not have.
[[nodiscard]] QJsonObject fieldsFrom(const QString &engine, const QJsonObject &options);

}
