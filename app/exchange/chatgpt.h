// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exchange/imported.h"

#include <QJsonObject>

namespace corral::exchange {

/// Whether it is a conversation of ChatGPT's conversations.json: a tree of nodes ("mapping"), some without a message, many
/// hidden. Source of the format: exported files, as OpenAI does not describe it.
[[nodiscard]] bool isChatGpts(const QJsonObject &json);
/// Reads it with all branches. Hidden messages, which ChatGPT does not show either, are not read. Pictures and files are not in
/// the export: a placeholder stands for them. Reasoning becomes the thinking of the answer that follows it.
[[nodiscard]] Result<Imported> fromChatGpt(const QJsonObject &json);

}
