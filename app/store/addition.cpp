// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/addition.h"

#include "base/sources.h"
#include "store/conversations.h"
#include "store/messages.h"

#include <QCoreApplication>

#include <algorithm>

namespace corral::store {

namespace {

using Kind = chat::Addition::Kind;

enum class Presence { Absent, Deleted, Present };

Result<Presence> presenceOf(const QSqlDatabase &database, const chat::Id &id)
{
    return run(database, QStringLiteral("SELECT deleted_at IS NULL FROM conversations WHERE id = ?"), {id})
        .map([](QSqlQuery query) {
            if (!query.next())
                return Presence::Absent;
            return query.value(0).toBool() ? Presence::Present : Presence::Deleted;
        });
}

/// Whether a message with the id of one of these is stored.
Result<bool> hasAny(const QSqlDatabase &database, const chat::Tree &tree)
{
    for (const auto &message : tree.messages()) {
        auto found = run(database, QStringLiteral("SELECT 1 FROM messages WHERE id = ?"), {message.id});
        if (!found)
            return tl::unexpected(found.error());
        if (found->next())
            return true;
    }
    return false;
}

/// Whether all that `added` says is stored.
Result<bool> isContained(const QSqlDatabase &database, const chat::StoredConversation &added)
{
    return loadConversation(database, added.conversation.id).map([&](const chat::StoredConversation &stored) {
        const auto &messages = added.tree.messages();
        return std::all_of(messages.begin(), messages.end(), [&](const chat::Message &message) {
            const auto *known = stored.tree.find(message.id);
            return known && known->content == message.content && known->thinking == message.thinking &&
                   known->role == message.role && known->parts.size() == message.parts.size();
        });
    });
}

chat::StoredConversation withNewIds(const chat::StoredConversation &stored)
{
    const auto sources = Sources::system();
    QHash<chat::Id, chat::Id> ids;
    chat::StoredConversation copy;
    for (auto message : stored.tree.messages()) {
        const auto id = sources.newId();
        ids.insert(message.id, id);
        message.id = id;
        message.parentId = ids.value(message.parentId);
        copy.tree.add(std::move(message));
    }
    copy.conversation = stored.conversation;
    copy.conversation.id = sources.newId();
    copy.conversation.leaf = ids.value(stored.conversation.leaf);
    return copy;
}

/// A message without a time has that of the message before it.
Result<void> insert(QSqlDatabase &database, const chat::StoredConversation &added)
{
    auto conversation = added.conversation;
    if (!conversation.createdAt.isValid())
        conversation.createdAt = QDateTime::currentDateTime();
    if (!conversation.updatedAt.isValid())
        conversation.updatedAt = conversation.createdAt;
    auto done = putConversation(database, conversation);
    auto time = conversation.createdAt;
    for (auto message : added.tree.messages()) {
        if (message.createdAt.isValid())
            time = message.createdAt;
        message.createdAt = time;
        done = done.and_then([&] { return insertMessage(database, conversation.id, message); });
    }
    return done;
}

/// The conversation is stored with the same content, or with another one, or only its id or those of its messages are in use.
Result<chat::Addition> addBeside(QSqlDatabase &database, const chat::StoredConversation &added, Presence presence)
{
    const auto &id = added.conversation.id;
    if (presence != Presence::Absent) {
        const auto contained = isContained(database, added);
        if (!contained)
            return tl::unexpected(contained.error());
        if (*contained && presence == Presence::Present)
            return chat::Addition{id, Kind::Known};
        if (*contained)
            return setDeleted(database, id, false).map([&] { return chat::Addition{id, Kind::Added}; });
    }
    auto copy = withNewIds(added);
    if (presence == Presence::Present)
        copy.conversation.title =
            QCoreApplication::translate("corral::store::Store", "%1 (imported)").arg(copy.conversation.title);
    return insert(database, copy).map([&] {
        return chat::Addition{copy.conversation.id, presence == Presence::Present ? Kind::Copied : Kind::Added};
    });
}

Result<chat::Addition> addInTransaction(QSqlDatabase &database, const chat::StoredConversation &added)
{
    const auto presence = presenceOf(database, added.conversation.id);
    if (!presence)
        return tl::unexpected(presence.error());
    const auto isInUse = hasAny(database, added.tree);
    if (!isInUse)
        return tl::unexpected(isInUse.error());
    if (*presence == Presence::Absent && !*isInUse && !added.conversation.id.isEmpty())
        return insert(database, added).map([&] { return chat::Addition{added.conversation.id, Kind::Added}; });
    return addBeside(database, added, *presence);
}

}

Result<chat::Addition> addConversation(QSqlDatabase &database, const chat::StoredConversation &added)
{
    Transaction transaction(database);
    return addInTransaction(database, added).and_then([&](const chat::Addition &addition) {
        return transaction.commit().map([&] { return addition; });
    });
}

}
