// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/rows.h"

#include "store/columns.h"

#include <array>

namespace corral::store {

namespace {

/// The columns of a message in the order of values() and messageFrom().
const QString columns =
    QStringLiteral("id, parent_id, role, content, thinking, tool_calls, model, created_at, state, done_reason, "
                   "total, load, prompt_eval, eval, prompt_tokens, answer_tokens, first_token, thought, context, "
                   "error_kind, error_status, error_message, error_hint");

QVariantList valuesOf(const chat::Message &message)
{
    QVariantList values{column(message.id),
                        column(message.parentId),
                        column(message.role),
                        column(message.content),
                        column(message.thinking),
                        textOf(message.toolCalls),
                        column(message.model),
                        column(message.createdAt),
                        nameOf(message.state),
                        column(message.doneReason),
                        column(message.metrics.total),
                        column(message.metrics.load),
                        column(message.metrics.promptEval),
                        column(message.metrics.eval),
                        message.metrics.promptTokens,
                        message.metrics.answerTokens,
                        column(message.firstToken),
                        column(message.thought),
                        message.context};
    if (const auto &error = message.error)
        values << nameOf(error->kind) << error->httpStatus << column(error->message) << column(error->hint);
    else
        values << QVariant() << QVariant() << QVariant() << QVariant();
    return values;
}

QString placeholders(qsizetype count) { return QStringList(count, QStringLiteral("?")).join(u','); }

/// The columns in the form of an upsert's `excluded` row.
QString excluded()
{
    return QStringLiteral("excluded.") + QString(columns).replace(QLatin1String(", "), QLatin1String(", excluded."));
}

llm::Metrics metricsFrom(const QSqlQuery &query, int first)
{
    llm::Metrics metrics;
    metrics.total = durationOf(query.value(first));
    metrics.load = durationOf(query.value(first + 1));
    metrics.promptEval = durationOf(query.value(first + 2));
    metrics.eval = durationOf(query.value(first + 3));
    metrics.promptTokens = query.value(first + 4).toLongLong();
    metrics.answerTokens = query.value(first + 5).toLongLong();
    return metrics;
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
    message.toolCalls = toolCallsOf(query.value(5).toString());
    message.model = query.value(6).toString();
    message.createdAt = timeOf(query.value(7));
    message.state = stateOf(query.value(8).toString());
    message.doneReason = query.value(9).toString();
    message.metrics = metricsFrom(query, 10);
    message.firstToken = durationOf(query.value(16));
    message.thought = durationOf(query.value(17));
    message.context = query.value(18).toLongLong();
    message.error = errorIn(query, 19);
    return message;
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
    return messages;
}

Result<void> putMessage(const QSqlDatabase &database, const chat::Id &conversationId, const chat::Message &message)
{
    auto values = valuesOf(message);
    values.append(conversationId);
    return execute(database,
                   QStringLiteral("INSERT INTO messages (%1, conversation_id) VALUES (%2) "
                                  "ON CONFLICT (id) DO UPDATE SET (%1) = (%3)")
                       .arg(columns, placeholders(values.size()), excluded()),
                   values);
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
    return putMessage(database, conversationId, message)
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
