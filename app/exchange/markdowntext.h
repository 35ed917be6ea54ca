// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/tree.h"

namespace corral::exchange {

/// Exports a conversation as Markdown: the title as a heading, the system prompt, the messages of the path, each under its
/// author and time with the thinking as a quotation, then the queued questions and the draft, and last the messages that are not
/// on the path, branch by branch. The messages' own Markdown is unchanged, except that an open code block is closed at the end of
/// its message.
[[nodiscard]] QString asMarkdown(const chat::Conversation &conversation, const chat::Tree &tree, const QList<chat::Id> &path);

}
