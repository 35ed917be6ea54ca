// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/storedconversation.h"

#include <algorithm>

namespace corral::chat {

QList<Id> shownPath(const StoredConversation &stored)
{
    const auto path = stored.tree.path(stored.conversation.leaf);
    return path.isEmpty() ? stored.tree.path(stored.tree.newestLeaf()) : path;
}

StoredConversation withoutOtherBranches(const StoredConversation &stored)
{
    StoredConversation shown;
    shown.conversation = stored.conversation;
    for (const auto &id : shownPath(stored))
        shown.tree.add(*stored.tree.find(id));
    return shown;
}

bool hasBranches(const Tree &tree)
{
    const auto &messages = tree.messages();
    return tree.children({}).size() > 1 || std::any_of(messages.begin(), messages.end(), [&](const Message &message) {
               return tree.children(message.id).size() > 1;
           });
}

}
