// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/conversation.h"
#include "chat/tree.h"
#include "llm/requests.h"

namespace corral::chat {

/// What a conversation is called until the user says otherwise: the first line of its first question that says
/// something, cut at a word. Empty for text without any.
[[nodiscard]] QString titleFrom(const QString &question);

/// Asks for the answer that follows `leaf`: the system prompt, then the path down to `leaf`. Answers that failed or
/// say nothing are left out, and so is what a model thought.
[[nodiscard]] llm::ChatRequest requestFor(const Conversation &conversation, const Tree &tree, const Id &leaf);

}
