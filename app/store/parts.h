// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/sql.h"

#include "chat/conversation.h"

/// Rows of the table parts, for the thread that the connection belongs to.
namespace corral::store {

/// Adds the parts to the messages of this conversation.
[[nodiscard]] Result<void> readParts(const QSqlDatabase &database, const chat::Id &conversationId,
                                     QList<chat::Message> &messages);
/// Replaces the parts of the message.
[[nodiscard]] Result<void> putParts(const QSqlDatabase &database, const chat::Message &message);
/// Makes parts of the tool calls that files before schema version 5 have in a column of the message.
[[nodiscard]] Result<void> moveToolCalls(const QSqlDatabase &database);

}
