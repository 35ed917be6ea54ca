// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/treebuilder.h"

#include <utility>

namespace corral::exchange {

bool TreeBuilder::add(chat::Message message)
{
    if (m_index.contains(message.id))
        return false;
    m_index.insert(message.id, m_messages.size());
    m_messages.append(std::move(message));
    return true;
}

chat::Tree TreeBuilder::build()
{
    chat::Tree tree;
    auto messages = inOrder();
    for (auto &message : messages)
        tree.add(std::move(message));
    return tree;
}

QList<chat::Message> TreeBuilder::inOrder()
{
    QList<chat::Message> ordered;
    ordered.reserve(m_messages.size());
    m_taken = QList<bool>(m_messages.size(), false);
    m_waiting.clear();
    for (qsizetype i = 0; i < m_messages.size(); ++i) {
        const auto parent = m_index.constFind(m_messages.at(i).parentId);
        if (parent == m_index.cend() || m_taken.at(*parent))
            takeWithChildren(i, ordered);
        else
            m_waiting[*parent == i ? chat::Id() : m_messages.at(i).parentId].append(i);
    }
    // What is left are parents of each other.
    for (qsizetype i = 0; i < m_messages.size(); ++i) {
        if (!m_taken.at(i))
            takeWithChildren(i, ordered);
    }
    return ordered;
}

void TreeBuilder::takeWithChildren(qsizetype index, QList<chat::Message> &ordered)
{
    QList<qsizetype> open{index};
    while (!open.isEmpty()) {
        const auto next = open.takeFirst();
        if (std::exchange(m_taken[next], true))
            continue;
        open += m_waiting.take(m_messages.at(next).id);
        ordered.append(std::move(m_messages[next]));
    }
}

}
