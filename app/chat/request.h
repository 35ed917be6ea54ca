// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/conversation.h"
#include "chat/tree.h"
#include "llm/requests.h"

namespace corral::chat {

/// The initial title of a conversation: the first line of its first question that has text, shortened at a word boundary. Empty
/// if there is none.
[[nodiscard]] QString titleFrom(const QString &question);

/// Builds the request for the answer after `leaf`: the system prompt, then the path up to `leaf`. Failed and empty answers are
/// left out, and so is all thinking. The text of an attachment follows the text of its message, under its name.
[[nodiscard]] llm::ChatRequest requestFor(const Conversation &conversation, const Tree &tree, const Id &leaf);

}
