// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/conversationstore.h"

#include "store/addition.h"
#include "store/conversations.h"
#include "store/messages.h"
#include "store/search.h"
#include "store/searchindex.h"

namespace corral::store {

ConversationStore::ConversationStore(Database &database)
    : m_database(database)
    , m_indexer(database)
{}

// Each future is named before it is awaited: see Database.
QCoro::Task<Result<QList<chat::Conversation>>> ConversationStore::list()
{
    m_indexer.start(); // conversations may have been restored
    const auto future = m_database.read([](QSqlDatabase &database) { return listConversations(database); });
    co_return co_await future;
}

QCoro::Task<Result<chat::StoredConversation>> ConversationStore::load(chat::Id conversationId)
{
    const auto future = m_database.read([conversationId](QSqlDatabase &database) {
        return loadConversation(database, conversationId).map([](chat::StoredConversation stored) {
            return std::make_shared<chat::StoredConversation>(std::move(stored));
        });
    });
    const auto stored = co_await future;
    if (!stored)
        co_return tl::unexpected(stored.error());
    co_return std::move(**stored);
}

QFuture<Result<chat::Addition>> ConversationStore::add(std::shared_ptr<const chat::StoredConversation> added)
{
    QMetaObject::invokeMethod(
        &m_indexer, [this] { m_indexer.start(); }, Qt::QueuedConnection);
    return m_database.read([added](QSqlDatabase &database) { return addConversation(database, *added); });
}

QCoro::Task<Result<chat::SearchResult>> ConversationStore::search(chat::SearchQuery query)
{
    const auto future = m_database.read([query](QSqlDatabase &database) {
        return searchMessages(database, query).map([](chat::SearchResult result) {
            return std::make_shared<chat::SearchResult>(std::move(result));
        });
    });
    const auto result = co_await future;
    if (!result)
        co_return tl::unexpected(result.error());
    co_return std::move(**result);
}

QCoro::Task<Result<void>> ConversationStore::indexed()
{
    const auto future = m_database.read([](QSqlDatabase &database) { return completeIndex(database); });
    co_return co_await future;
}

void ConversationStore::rename(const chat::Id &conversationId, const QString &title)
{
    m_database.write(
        [conversationId, title](QSqlDatabase &database) { return renameConversation(database, conversationId, title); });
}

void ConversationStore::remove(const chat::Id &conversationId)
{
    m_database.write([conversationId](QSqlDatabase &database) { return setDeleted(database, conversationId, true); });
}

void ConversationStore::restore(const chat::Id &conversationId)
{
    m_database.write([conversationId](QSqlDatabase &database) { return setDeleted(database, conversationId, false); });
}

/// The purge is repeated at the next start.
void ConversationStore::purgeDeleted(std::chrono::milliseconds kept)
{
    m_database.tryWrite([kept](QSqlDatabase &database) { return store::purgeDeleted(database, kept); });
    m_indexer.start();
}

void ConversationStore::saveConversation(const chat::Conversation &conversation)
{
    m_database.write([conversation](QSqlDatabase &database) { return putConversation(database, conversation); });
}

void ConversationStore::saveMessage(const chat::Id &conversationId, const chat::Message &message)
{
    m_database.write([conversationId, message](QSqlDatabase &database) { return putMessage(database, conversationId, message); });
    m_indexer.start();
}

void ConversationStore::appendContent(const chat::Id &messageId, const QString &content, const QString &thinking)
{
    m_database.write(
        [messageId, content, thinking](QSqlDatabase &database) { return insertChunk(database, messageId, content, thinking); });
}

void ConversationStore::finishMessage(const chat::Id &conversationId, const chat::Message &message)
{
    m_database.write(
        [conversationId, message](QSqlDatabase &database) { return store::finishMessage(database, conversationId, message); });
    m_indexer.start();
}

}
