// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/tree.h"

#include "chat/thoughts.h"

#include <algorithm>

namespace corral::chat {

Tree::Tree(QList<Message> messages)
{
    m_index.reserve(messages.size());
    for (auto &message : messages) {
        if (message.isAnswer())
            splitThoughts(message);
        add(std::move(message));
    }
}

Message &Tree::add(Message message)
{
    if (auto *known = find(message.id))
        return *known;
    const auto parent = m_index.constFind(message.parentId);
    m_parents.push_back(parent == m_index.cend() ? none : *parent);
    if (parent == m_index.cend())
        message.parentId.clear();
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
