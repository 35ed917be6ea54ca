// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/tree.h"

namespace corral::chat {

/// A conversation as a Markdown text for people: its title as a heading, then the messages of the path from the first to the
/// last, each under who wrote it and when, and at last the draft, if there is one. The messages' own Markdown is left as it is.
[[nodiscard]] QString asMarkdown(const Conversation &conversation, const Tree &tree, const QList<Id> &path);

}
