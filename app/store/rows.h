// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/sql.h"

#include "chat/tree.h"

namespace corral::store {

/// A conversation with all that was said in it.
struct StoredConversation
{
    chat::Conversation conversation;
    chat::Tree tree;
};

/// Reading and writing, on whatever thread the connection belongs to.

/// Those not deleted, newest first; only id, title, model, leaf and times.
[[nodiscard]] Result<QList<chat::Conversation>> listConversations(const QSqlDatabase &database);
/// Also a deleted one. Invalid error where there is none.
[[nodiscard]] Result<StoredConversation> loadConversation(const QSqlDatabase &database, const chat::Id &id);
[[nodiscard]] Result<void> saveConversation(const QSqlDatabase &database, const chat::Conversation &conversation);
/// Invalid error where there is no such conversation.
[[nodiscard]] Result<void> renameConversation(const QSqlDatabase &database, const chat::Id &id, const QString &title);
/// Deleted ones stay until they are purged. Invalid error where there is none.
[[nodiscard]] Result<void> setDeleted(const QSqlDatabase &database, const chat::Id &id, bool deleted);

/// In the order they came.
[[nodiscard]] Result<QList<chat::Message>> listMessages(const QSqlDatabase &database, const chat::Id &conversationId);
/// Brings up to date one that is there already.
[[nodiscard]] Result<void> putMessage(const QSqlDatabase &database, const chat::Id &conversationId, const chat::Message &message);
[[nodiscard]] Result<void> insertChunk(const QSqlDatabase &database, const chat::Id &messageId, const QString &content,
                                       const QString &thinking);
/// Replaces the row and its chunks by the message as it ended, also where the row was never written.
[[nodiscard]] Result<void> finishMessage(QSqlDatabase &database, const chat::Id &conversationId, const chat::Message &message);
/// Answers that still stream are made Interrupted ones with all their chunks; gives how many.
[[nodiscard]] Result<int> markInterrupted(QSqlDatabase &database);

[[nodiscard]] Result<void> insertRun(const QSqlDatabase &database, const chat::Run &run);
/// Those started at `since` or later, oldest first.
[[nodiscard]] Result<QList<chat::Run>> listRuns(const QSqlDatabase &database, const QDateTime &since);

}
