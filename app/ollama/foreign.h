// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QJsonObject>

/// Answers that are not those of Ollama, told in words: what they look like instead, and what to do about it.
namespace corral::ollama {

/// Of a body or a line that holds no JSON object.
[[nodiscard]] Error foreignAnswer(const QByteArray &bytes);
/// Of an object that lacks what the answer is about.
[[nodiscard]] Error foreignObject(const QJsonObject &object);
/// Whether it is an answer of the API that OpenAI made common.
[[nodiscard]] bool isOfOpenAiKind(const QJsonObject &object);

}
