// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/sql.h"

#include "chat/repository.h"

/// Rows of the table conversations, for the thread that the connection belongs to.
namespace corral::store {

/// Without deleted ones, newest first; only id, title, model, server, leaf, draft and times are set.
[[nodiscard]] Result<QList<chat::Conversation>> listConversations(const QSqlDatabase &database);
/// Also loads a deleted one. Invalid error if there is none.
[[nodiscard]] Result<chat::StoredConversation> loadConversation(const QSqlDatabase &database, const chat::Id &id);
/// Upserts the conversation, without its messages.
[[nodiscard]] Result<void> putConversation(const QSqlDatabase &database, const chat::Conversation &conversation);
/// Invalid error where there is no such conversation.
[[nodiscard]] Result<void> renameConversation(const QSqlDatabase &database, const chat::Id &id, const QString &title);
/// Deleted conversations stay until they are purged. Invalid error if there is none.
[[nodiscard]] Result<void> setDeleted(const QSqlDatabase &database, const chat::Id &id, bool deleted);

}
