// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/conversation.h"

#include <QHash>

#include <deque>
#include <vector>

namespace corral::chat {

/// The messages of one conversation. Each has one parent, so that answers can be retried and questions edited without losing
/// the earlier versions. The view shows the path from the first message to a leaf.
class Tree
{
public:
    Tree() = default;
    /// Parents precede their children. Splits the thinking between tags from the answers, which reads all texts once: not for
    /// the UI thread if they are long.
    explicit Tree(QList<Message> messages);

    /// A message whose parent is lost becomes a child of the message added before it, so that earlier messages stay reachable.
    /// A message that is already there is left as it is.
    Message &add(Message message);
    /// Null if there is no such message. The pointer stays valid for the lifetime of the tree.
    [[nodiscard]] Message *find(const Id &id);
    [[nodiscard]] const Message *find(const Id &id) const;
    /// In order of insertion; for the empty id: the first messages.
    [[nodiscard]] QList<Id> children(const Id &id) const;
    /// The children of the same parent, including this message.
    [[nodiscard]] QList<Id> siblings(const Id &id) const;
    /// From the first message down to `leaf`; empty for the empty id.
    [[nodiscard]] QList<Id> path(const Id &leaf) const;
    /// The leaf reached from `id` by always following the newest child; for the empty id, from the newest first message.
    [[nodiscard]] Id newestLeaf(const Id &id = {}) const;
    /// All messages, in order of insertion.
    [[nodiscard]] const std::deque<Message> &messages() const { return m_messages; }
    [[nodiscard]] bool isEmpty() const { return m_messages.empty(); }

private:
    static constexpr auto none = std::size_t(-1);

    std::deque<Message> m_messages;
    std::vector<std::size_t> m_parents; ///< of each message: the index of its parent in m_messages, or none
    QHash<Id, std::size_t> m_index;
    QHash<Id, QList<Id>> m_children;
};

}
