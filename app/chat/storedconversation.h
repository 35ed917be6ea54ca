// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/tree.h"

namespace corral::chat {

/// A conversation with all its messages.
struct StoredConversation
{
    Conversation conversation;
    Tree tree;
};

/// The messages shown: the path to Conversation::leaf, or to the newest leaf.
[[nodiscard]] QList<Id> shownPath(const StoredConversation &stored);
/// Only the messages of the shown path.
[[nodiscard]] StoredConversation withoutOtherBranches(const StoredConversation &stored);
/// Whether there is more than one path.
[[nodiscard]] bool hasBranches(const Tree &tree);

}
