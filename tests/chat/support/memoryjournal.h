// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/journal.h"

#include <QHash>
#include <QList>

namespace corral::test {

/// A journal in memory that returns messages as the store would: as first saved, with all additions.
class MemoryJournal : public chat::Journal
{
public:
    void saveConversation(const chat::Conversation &conversation) override { conversations[conversation.id] = conversation; }

    void saveMessage(const chat::Id &conversationId, const chat::Message &message) override
    {
        order.append(message.id);
        owners[message.id] = conversationId;
        messages[message.id] = message;
    }

    void appendContent(const chat::Id &messageId, const QString &content, const QString &thinking) override
    {
        messages[messageId].content += content;
        messages[messageId].thinking += thinking;
        ++appends;
    }

    void finishMessage(const chat::Id &conversationId, const chat::Message &message) override
    {
        owners[message.id] = conversationId;
        messages[message.id] = message;
        ++finishes;
    }

    /// The messages of one conversation, in the order in which they were saved.
    [[nodiscard]] QList<chat::Message> of(const chat::Id &conversationId) const
    {
        QList<chat::Message> found;
        for (const auto &id : order) {
            if (owners[id] == conversationId)
                found.append(messages[id]);
        }
        return found;
    }

    QHash<chat::Id, chat::Conversation> conversations;
    QHash<chat::Id, chat::Message> messages;
    QHash<chat::Id, chat::Id> owners;
    QList<chat::Id> order;
    int appends = 0;
    int finishes = 0;
};

}
