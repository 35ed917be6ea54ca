// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/sql.h"

#include "chat/tree.h"

namespace corral::store {

/// A conversation with all its messages.
struct StoredConversation
{
    chat::Conversation conversation;
    chat::Tree tree;
};

/// Queries and updates, on the thread that the connection belongs to.

/// Without deleted ones, newest first; only id, title, model, leaf and times are set.
[[nodiscard]] Result<QList<chat::Conversation>> listConversations(const QSqlDatabase &database);
/// Also loads a deleted one. Invalid error if there is none.
[[nodiscard]] Result<StoredConversation> loadConversation(const QSqlDatabase &database, const chat::Id &id);
/// Upserts the conversation, without its messages.
[[nodiscard]] Result<void> saveConversation(const QSqlDatabase &database, const chat::Conversation &conversation);
/// Invalid error where there is no such conversation.
[[nodiscard]] Result<void> renameConversation(const QSqlDatabase &database, const chat::Id &id, const QString &title);
/// Deleted conversations stay until they are purged. Invalid error if there is none.
[[nodiscard]] Result<void> setDeleted(const QSqlDatabase &database, const chat::Id &id, bool deleted);

/// In order of insertion.
[[nodiscard]] Result<QList<chat::Message>> listMessages(const QSqlDatabase &database, const chat::Id &conversationId);
/// Upserts the message.
[[nodiscard]] Result<void> putMessage(const QSqlDatabase &database, const chat::Id &conversationId, const chat::Message &message);
/// Appends to a streaming answer.
[[nodiscard]] Result<void> insertChunk(const QSqlDatabase &database, const chat::Id &messageId, const QString &content,
                                       const QString &thinking);
/// Replaces the row and its chunks by the finished message; inserts it if the row is missing.
[[nodiscard]] Result<void> finishMessage(QSqlDatabase &database, const chat::Id &conversationId, const chat::Message &message);
/// Turns answers that still stream into Interrupted ones with all their chunks; returns their number.
[[nodiscard]] Result<int> markInterrupted(QSqlDatabase &database);

[[nodiscard]] Result<void> insertRun(const QSqlDatabase &database, const chat::Run &run);
/// Those started at or after `since`, oldest first.
[[nodiscard]] Result<QList<chat::Run>> listRuns(const QSqlDatabase &database, const QDateTime &since);

}
