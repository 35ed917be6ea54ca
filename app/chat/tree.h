// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/conversation.h"

#include <QHash>

#include <deque>
#include <vector>

namespace corral::chat {

/// The messages of one conversation: each has one parent, so that answers can be tried again and questions asked
/// differently without losing what was there. What is shown is the path from a leaf up to the first message.
class Tree
{
public:
    Tree() = default;
    /// Parents stand before their children. What answers
    /// have thought between tags is parted from what they say, which reads every text once: long ones not on the window's thread.
    explicit Tree(QList<Message> messages);

    /// One whose parent was lost follows the message added before it, so that nothing earlier goes out of sight. A message that
    /// is here already is left as it is.
    Message &add(Message message);
    /// Null where there is no such message. Stays valid as long as the tree.
    [[nodiscard]] Message *find(const Id &id);
    [[nodiscard]] const Message *find(const Id &id) const;
    /// In the order they were added; of the empty id: the first messages.
    [[nodiscard]] QList<Id> children(const Id &id) const;
    /// The children of the same parent, this one included.
    [[nodiscard]] QList<Id> siblings(const Id &id) const;
    /// From the first message down to `leaf`; empty for the empty id.
    [[nodiscard]] QList<Id> path(const Id &leaf) const;
    /// Where one gets from `id` by always taking the newest child; from the empty id: the newest end of the whole.
    [[nodiscard]] Id newestLeaf(const Id &id = {}) const;
    /// All of them, in the order they were added.
    [[nodiscard]] const std::deque<Message> &messages() const { return m_messages; }
    [[nodiscard]] bool isEmpty() const { return m_messages.empty(); }

private:
    static constexpr auto none = std::size_t(-1);

    std::deque<Message> m_messages;
    std::vector<std::size_t> m_parents; ///< of each message: where its parent is in m_messages, or none
    QHash<Id, std::size_t> m_index;
    QHash<Id, QList<Id>> m_children;
};

}
