// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QJsonObject>

/// Errors for responses that do not come from Ollama: what they look like, and what to do.
namespace corral::ollama {

/// For a body or a line without a JSON object.
[[nodiscard]] Error foreignAnswer(const QByteArray &bytes);
/// For an object without the expected fields.
[[nodiscard]] Error foreignObject(const QJsonObject &object);
/// Whether it is a response of the OpenAI API.
[[nodiscard]] bool isOpenAiResponse(const QJsonObject &object);

}
