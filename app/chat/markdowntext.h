// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/tree.h"

namespace corral::chat {

/// All of a conversation as a Markdown text for people: its title as a heading, what every answer is told first, then the
/// messages of the path from the first to the last, each under who wrote it and when, with what was thought before it as a
/// quotation, then the draft, and at last the messages that are not on the path, branch by branch. The messages' own Markdown is
/// left as it is, except that code which was left open ends with its message.
[[nodiscard]] QString asMarkdown(const Conversation &conversation, const Tree &tree, const QList<Id> &path);

}
