// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/conversations.h"

#include "chat/storeddraft.h"
#include "store/columns.h"
#include "store/messages.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace corral::store {

namespace {

/// A future time comes from a wrong clock and would keep the conversation on top: the other time is used instead, or none.
QDateTime plausibleTime(const QDateTime &updatedAt, const QDateTime &createdAt)
{
    const auto latest = QDateTime::currentDateTime().addDays(1);
    return updatedAt <= latest ? updatedAt : createdAt <= latest ? createdAt : QDateTime::fromMSecsSinceEpoch(0);
}

QList<chat::Conversation> inOrder(QList<chat::Conversation> list)
{
    std::stable_sort(list.begin(), list.end(),
                     [](const auto &one, const auto &other) { return one.updatedAt > other.updatedAt; });
    return list;
}

void takeDraft(chat::Conversation &conversation, const QVariant &column)
{
    auto stored = chat::StoredDraft::split(column.toString());
    conversation.queued = std::move(stored.queued);
    conversation.draft = std::move(stored.draft);
}

QString notFoundText() { return QCoreApplication::translate("corral::store::Store", "This conversation is no longer stored."); }

}

Result<QList<chat::Conversation>> listConversations(const QSqlDatabase &database)
{
    auto query = run(database, QStringLiteral("SELECT id, title, model, created_at, updated_at, leaf, draft, server, "
                                              "CASE WHEN ifnull(leaf, '') = '' THEN system_prompt END FROM conversations "
                                              "WHERE deleted_at IS NULL ORDER BY updated_at DESC"));
    if (!query)
        return tl::unexpected(query.error());
    QList<chat::Conversation> list;
    while (query->next()) {
        chat::Conversation conversation;
        conversation.id = query->value(0).toString();
        conversation.title = query->value(1).toString();
        conversation.model = query->value(2).toString();
        conversation.createdAt = timeOf(query->value(3));
        conversation.updatedAt = plausibleTime(timeOf(query->value(4)), conversation.createdAt);
        conversation.leaf = query->value(5).toString();
        takeDraft(conversation, query->value(6));
        conversation.server = query->value(7).toString();
        conversation.systemPrompt = query->value(8).toString();
        list.append(conversation);
    }
    return inOrder(std::move(list));
}

Result<chat::StoredConversation> loadConversation(const QSqlDatabase &database, const chat::Id &id)
{
    auto query = run(database,
                     QStringLiteral("SELECT id, title, model, system_prompt, draft, leaf, created_at, updated_at, server, "
                                    "options FROM conversations WHERE id = ?"),
                     {id});
    if (!query)
        return tl::unexpected(query.error());
    if (!query->next())
        return failure(Error::Kind::Invalid, notFoundText());
    chat::StoredConversation stored;
    stored.conversation = {
        .id = query->value(0).toString(),
        .title = query->value(1).toString(),
        .model = query->value(2).toString(),
        .server = query->value(8).toString(),
        .systemPrompt = query->value(3).toString(),
        .createdAt = timeOf(query->value(6)),
        .updatedAt = plausibleTime(timeOf(query->value(7)), timeOf(query->value(6))),
        .draft = {},
        .leaf = query->value(5).toString(),
        .queued = {},
        .options = chat::optionsFrom(query->value(9).toString()),
    };
    takeDraft(stored.conversation, query->value(4));
    return listMessages(database, id).map([&](QList<chat::Message> messages) {
        stored.tree = chat::Tree(std::move(messages));
        return std::move(stored);
    });
}

Result<void> putConversation(const QSqlDatabase &database, const chat::Conversation &conversation)
{
    return execute(
        database,
        QStringLiteral("INSERT INTO conversations (id, title, model, system_prompt, draft, leaf, created_at, updated_at, server, "
                       "options) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET title = excluded.title, "
                       "model = excluded.model, system_prompt = excluded.system_prompt, draft = excluded.draft, "
                       "leaf = excluded.leaf, updated_at = excluded.updated_at, server = excluded.server, "
                       "options = excluded.options"),
        {column(conversation.id), column(conversation.title), column(conversation.model), column(conversation.systemPrompt),
         column(chat::StoredDraft{.queued = conversation.queued, .draft = conversation.draft}.joined()),
         column(conversation.leaf), column(conversation.createdAt), column(conversation.updatedAt), column(conversation.server),
         column(chat::stored(conversation.options))});
}

Result<void> renameConversation(const QSqlDatabase &database, const chat::Id &id, const QString &title)
{
    return change(database, QStringLiteral("UPDATE conversations SET title = ? WHERE id = ?"), {column(title), id},
                  notFoundText());
}

Result<void> setDeleted(const QSqlDatabase &database, const chat::Id &id, bool deleted)
{
    const auto when = deleted ? QVariant(QDateTime::currentMSecsSinceEpoch()) : QVariant();
    return change(database, QStringLiteral("UPDATE conversations SET deleted_at = ? WHERE id = ?"), {when, id}, notFoundText());
}

}
