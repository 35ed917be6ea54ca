// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/messages.h"

#include "store/columns.h"
#include "store/parts.h"

#include <utility>

namespace corral::store {

namespace {

/// The columns of a message in the order of valuesOf() and messageFrom(). Parts are rows of another table; tool_calls is a
/// column from before there was one.
const QString columns = QStringLiteral("id, parent_id, role, content, thinking, tool_calls, model, created_at, state, "
                                       "done_reason, %1, first_token, thought, context, error_kind, error_status, "
                                       "error_message, error_hint, options")
                            .arg(metricsColumns);

QVariantList valuesOf(const chat::Message &message)
{
    QVariantList values{column(message.id),       column(message.parentId),  column(message.role),  column(message.content),
                        column(message.thinking), column(QString()),         column(message.model), column(message.createdAt),
                        nameOf(message.state),    column(message.doneReason)};
    values += store::valuesOf(message.metrics);
    values << column(message.firstToken) << column(message.thinkingTime) << message.context;
    if (const auto &error = message.error)
        values << nameOf(error->kind) << error->httpStatus << column(error->message) << column(error->hint);
    else
        values << QVariant() << QVariant() << QVariant() << QVariant();
    values << column(message.options);
    return values;
}

/// The columns in the form of an upsert's `excluded` row.
QString excluded()
{
    return QStringLiteral("excluded.") + QString(columns).replace(QLatin1String(", "), QLatin1String(", excluded."));
}

std::optional<Error> errorIn(const QSqlQuery &query, int first)
{
    if (query.isNull(first))
        return {};
    return Error{kindOf(query.value(first).toString()), query.value(first + 1).toInt(), query.value(first + 2).toString(),
                 query.value(first + 3).toString()};
}

chat::Message messageFrom(const QSqlQuery &query)
{
    chat::Message message;
    message.id = query.value(0).toString();
    message.parentId = query.value(1).toString();
    message.role = query.value(2).toString();
    message.content = query.value(3).toString();
    message.thinking = query.value(4).toString();
    message.model = query.value(6).toString();
    message.createdAt = timeOf(query.value(7));
    message.state = stateOf(query.value(8).toString());
    message.doneReason = query.value(9).toString();
    message.metrics = metricsFrom(query, 10);
    message.firstToken = durationOf(query.value(17));
    message.thinkingTime = durationOf(query.value(18));
    message.context = query.value(19).toLongLong();
    message.error = errorIn(query, 20);
    message.options = query.value(24).toString();
    return message;
}

/// Without its parts.
Result<void> upsert(const QSqlDatabase &database, const chat::Id &conversationId, const chat::Message &message)
{
    auto values = valuesOf(message);
    values.append(conversationId);
    return execute(database,
                   QStringLiteral("INSERT INTO messages (%1, conversation_id) VALUES (%2) "
                                  "ON CONFLICT (id) DO UPDATE SET (%1) = (%3)")
                       .arg(columns, placeholders(values.size()), excluded()),
                   values);
}

/// The column with its chunks appended.
QString folded(const char *name)
{
    return QStringLiteral("%1 = %1 || (SELECT coalesce(group_concat(%1, ''), '') FROM "
                          "(SELECT %1 FROM chunks WHERE message_id = messages.id ORDER BY seq))")
        .arg(QLatin1String(name));
}

}

Result<QList<chat::Message>> listMessages(const QSqlDatabase &database, const chat::Id &conversationId)
{
    auto query = run(database, QStringLiteral("SELECT %1 FROM messages WHERE conversation_id = ? ORDER BY number").arg(columns),
                     {conversationId});
    if (!query)
        return tl::unexpected(query.error());
    QList<chat::Message> messages;
    while (query->next())
        messages.append(messageFrom(*query));
    query->finish();
    return readParts(database, conversationId, messages).map([&] { return std::move(messages); });
}

Result<void> insertMessage(const QSqlDatabase &database, const chat::Id &conversationId, const chat::Message &message)
{
    return upsert(database, conversationId, message).and_then([&] { return putParts(database, message); });
}

Result<void> putMessage(QSqlDatabase &database, const chat::Id &conversationId, const chat::Message &message)
{
    Transaction transaction(database);
    return insertMessage(database, conversationId, message).and_then([&] { return transaction.commit(); });
}

Result<void> insertChunk(const QSqlDatabase &database, const chat::Id &messageId, const QString &content, const QString &thinking)
{
    return execute(database,
                   QStringLiteral("INSERT INTO chunks (message_id, seq, content, thinking) VALUES (?, "
                                  "(SELECT coalesce(max(seq), 0) + 1 FROM chunks WHERE message_id = ?), ?, ?)"),
                   {messageId, messageId, column(content), column(thinking)});
}

Result<void> finishMessage(QSqlDatabase &database, const chat::Id &conversationId, const chat::Message &message)
{
    Transaction transaction(database);
    return upsert(database, conversationId, message)
        .and_then([&] { return putParts(database, message); })
        .and_then([&] { return execute(database, QStringLiteral("DELETE FROM chunks WHERE message_id = ?"), {message.id}); })
        .and_then([&] { return transaction.commit(); });
}

Result<int> markInterrupted(QSqlDatabase &database)
{
    Transaction transaction(database);
    auto query = run(database, QStringLiteral("UPDATE messages SET %1, %2, state = 'interrupted' WHERE state = 'streaming'")
                                   .arg(folded("content"), folded("thinking")));
    if (!query)
        return tl::unexpected(query.error());
    const auto count = query->numRowsAffected();
    query->finish();
    return execute(database, QStringLiteral("DELETE FROM chunks")).and_then([&] { return transaction.commit(); }).map([&] {
        return count;
    });
}

}
