// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/chatnavigation.h"

#include <utility>

namespace corral::ui {

ChatNavigation::ChatNavigation(Conversations &conversations, OpenConversation &open)
    : m_conversations(conversations)
    , m_open(open)
{
    connect(&open, &OpenConversation::opened, this, &ChatNavigation::showMessage, Qt::QueuedConnection);
}

void ChatNavigation::openMessage(const chat::Id &conversationId, const chat::Id &messageId, const QString &words)
{
    m_conversationId = conversationId;
    m_messageId = messageId;
    m_words = words;
    if (m_open.id() == conversationId)
        showMessage();
    else
        m_open.open(conversationId);
}

/// Does nothing while the conversation is being loaded: it is opened once more then.
void ChatNavigation::showMessage()
{
    if (m_messageId.isEmpty() || (m_open.isLoading() && m_open.id() == m_conversationId))
        return;
    const auto id = std::exchange(m_messageId, {});
    auto *session = m_open.session();
    if (m_open.id() != m_conversationId || !session || !session->tree().find(id))
        return;
    if (!session->path().contains(id))
        session->showPath(session->tree().newestLeaf(id));
    Q_EMIT messageOpened(id, m_words);
}

}
