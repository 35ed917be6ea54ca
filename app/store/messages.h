// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/sql.h"

#include "chat/conversation.h"

/// Rows of the table messages, with the parts and chunks that belong to them, for the thread that the connection belongs to.
namespace corral::store {

/// In order of insertion.
[[nodiscard]] Result<QList<chat::Message>> listMessages(const QSqlDatabase &database, const chat::Id &conversationId);
/// The same as putMessage(), in a transaction of the caller.
[[nodiscard]] Result<void> insertMessage(const QSqlDatabase &database, const chat::Id &conversationId,
                                         const chat::Message &message);
/// Upserts the message with its parts.
[[nodiscard]] Result<void> putMessage(QSqlDatabase &database, const chat::Id &conversationId, const chat::Message &message);
/// Appends to a streaming answer.
[[nodiscard]] Result<void> insertChunk(const QSqlDatabase &database, const chat::Id &messageId, const QString &content,
                                       const QString &thinking);
/// Replaces the row and its chunks by the finished message; inserts it if the row is missing.
[[nodiscard]] Result<void> finishMessage(QSqlDatabase &database, const chat::Id &conversationId, const chat::Message &message);
/// Turns answers that still stream into Interrupted ones with all their chunks; returns their number.
[[nodiscard]] Result<int> markInterrupted(QSqlDatabase &database);

}
