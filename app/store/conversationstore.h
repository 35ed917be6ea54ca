// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/database.h"
#include "store/indexer.h"

#include "chat/repository.h"

namespace corral::store {

/// The conversations in the database, which outlives this object.
class ConversationStore : public chat::Repository
{
public:
    explicit ConversationStore(Database &database);

    QCoro::Task<Result<QList<chat::Conversation>>> list() override;
    QCoro::Task<Result<chat::StoredConversation>> load(chat::Id conversationId) override;
    QFuture<Result<chat::Addition>> add(std::shared_ptr<const chat::StoredConversation> added) override;
    QCoro::Task<Result<chat::SearchResult>> search(chat::SearchQuery query) override;
    /// Completes when all messages are in the index of the search.
    QCoro::Task<Result<void>> indexed();
    void rename(const chat::Id &conversationId, const QString &title) override;
    void remove(const chat::Id &conversationId) override;
    void restore(const chat::Id &conversationId) override;
    void purgeDeleted(std::chrono::milliseconds kept) override;

    void saveConversation(const chat::Conversation &conversation) override;
    void saveMessage(const chat::Id &conversationId, const chat::Message &message) override;
    void appendContent(const chat::Id &messageId, const QString &content, const QString &thinking) override;
    void finishMessage(const chat::Id &conversationId, const chat::Message &message) override;

private:
    Database &m_database;
    Indexer m_indexer;
};

}
