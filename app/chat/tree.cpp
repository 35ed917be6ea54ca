// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/tree.h"

#include "chat/thinktagsplitter.h"

#include <algorithm>

namespace corral::chat {

Tree::Tree(QList<Message> messages)
{
    m_index.reserve(messages.size());
    for (auto &message : messages) {
        if (message.isAnswer())
            splitThinkTags(message);
        add(std::move(message));
    }
}

Message &Tree::add(Message message)
{
    if (auto *known = find(message.id))
        return *known;
    auto parent = m_index.value(message.parentId, none);
    if (parent == none && !message.parentId.isEmpty() && !m_messages.empty())
        parent = m_messages.size() - 1;
    m_parents.push_back(parent);
    message.parentId = parent == none ? Id() : m_messages.at(parent).id;
    m_index.insert(message.id, m_messages.size());
    m_children[message.parentId].append(message.id);
    return m_messages.emplace_back(std::move(message));
}

Message *Tree::find(const Id &id)
{
    const auto found = m_index.constFind(id);
    return found == m_index.cend() ? nullptr : &m_messages[*found];
}

const Message *Tree::find(const Id &id) const
{
    const auto found = m_index.constFind(id);
    return found == m_index.cend() ? nullptr : &m_messages[*found];
}

QList<Id> Tree::children(const Id &id) const { return m_children.value(id); }

QList<Id> Tree::siblings(const Id &id) const
{
    const auto *message = find(id);
    return message ? children(message->parentId) : QList<Id>{};
}

QList<Id> Tree::path(const Id &leaf) const
{
    QList<Id> path;
    for (auto at = m_index.value(leaf, none); at != none; at = m_parents.at(at))
        path.append(m_messages.at(at).id);
    std::reverse(path.begin(), path.end());
    return path;
}

Id Tree::newestLeaf(const Id &id) const
{
    auto leaf = id;
    for (auto below = m_children.constFind(leaf); below != m_children.cend(); below = m_children.constFind(leaf))
        leaf = below->last();
    return leaf;
}

}
