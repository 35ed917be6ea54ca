// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/parts.h"

#include "store/columns.h"

#include <QHash>
#include <QJsonDocument>

#include <variant>

namespace corral::store {

namespace {

/// One row. Columns that a kind of part does not have stay empty.
struct PartRow
{
    QString kind;
    QString callId = {};
    int callIndex = 0;
    QString name = {};
    QString mediaType = {};
    QString text = {};
    QByteArray data = {};
};

const QString callKind = QStringLiteral("tool_call");
const QString resultKind = QStringLiteral("tool_result");
const QString errorKind = QStringLiteral("tool_error");
const QString imageKind = QStringLiteral("image");
const QString attachmentKind = QStringLiteral("attachment");

PartRow rowOf(const llm::ToolCall &call)
{
    return {.kind = callKind,
            .callId = call.id,
            .callIndex = call.index,
            .name = call.name,
            .text = call.rawArguments.isEmpty() ? QString::fromUtf8(QJsonDocument(call.arguments).toJson(QJsonDocument::Compact))
                                                : call.rawArguments};
}

PartRow rowOf(const chat::ToolResult &result)
{
    return {.kind = result.failed ? errorKind : resultKind, .callId = result.callId, .name = result.toolName};
}

PartRow rowOf(const chat::Image &image)
{
    return {.kind = imageKind, .name = image.name, .mediaType = image.mediaType, .data = image.data};
}

PartRow rowOf(const chat::Attachment &attachment)
{
    return {.kind = attachmentKind, .name = attachment.name, .mediaType = attachment.mediaType, .text = attachment.text};
}

llm::ToolCall callOf(const PartRow &row)
{
    llm::ToolCall call{row.callId, row.callIndex, row.name, {}};
    if (const auto arguments = QJsonDocument::fromJson(row.text.toUtf8()); arguments.isObject())
        call.arguments = arguments.object();
    else
        call.rawArguments = row.text;
    return call;
}

/// None for a kind that this Corral does not know; its row stays in the file.
std::optional<chat::Part> partOf(const PartRow &row)
{
    if (row.kind == callKind)
        return callOf(row);
    if (row.kind == resultKind || row.kind == errorKind)
        return chat::ToolResult{row.callId, row.name, row.kind == errorKind};
    if (row.kind == imageKind)
        return chat::Image{row.name, row.mediaType, row.data};
    if (row.kind == attachmentKind)
        return chat::Attachment{row.name, row.mediaType, row.text};
    return {};
}

PartRow rowFrom(const QSqlQuery &query, int first)
{
    return {.kind = query.value(first).toString(),
            .callId = query.value(first + 1).toString(),
            .callIndex = query.value(first + 2).toInt(),
            .name = query.value(first + 3).toString(),
            .mediaType = query.value(first + 4).toString(),
            .text = query.value(first + 5).toString(),
            .data = query.value(first + 6).toByteArray()};
}

}

Result<void> readParts(const QSqlDatabase &database, const chat::Id &conversationId, QList<chat::Message> &messages)
{
    auto query = run(database,
                     QStringLiteral("SELECT message_id, kind, call_id, call_index, name, media_type, text, data FROM parts WHERE "
                                    "message_id IN (SELECT id FROM messages WHERE conversation_id = ?) ORDER BY number"),
                     {conversationId});
    if (!query)
        return tl::unexpected(query.error());
    QHash<chat::Id, QList<chat::Part>> parts;
    while (query->next()) {
        if (auto part = partOf(rowFrom(*query, 1)))
            parts[query->value(0).toString()].append(*std::move(part));
    }
    if (parts.isEmpty())
        return {};
    for (auto &message : messages)
        message.parts = parts.value(message.id);
    return {};
}

Result<void> putParts(const QSqlDatabase &database, const chat::Message &message)
{
    if (auto done = execute(database, QStringLiteral("DELETE FROM parts WHERE message_id = ?"), {message.id}); !done)
        return done;
    for (const auto &part : message.parts) {
        const auto row = std::visit([](const auto &one) { return rowOf(one); }, part);
        auto done = execute(database,
                            QStringLiteral("INSERT INTO parts (message_id, kind, call_id, call_index, name, media_type, text, "
                                           "data) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
                            {message.id, row.kind, column(row.callId), row.callIndex, column(row.name), column(row.mediaType),
                             column(row.text), row.data.isEmpty() ? QVariant() : row.data});
        if (!done)
            return done;
    }
    return {};
}

Result<void> moveToolCalls(const QSqlDatabase &database)
{
    return execute(database,
                   QStringLiteral("INSERT INTO parts (message_id, kind, call_id, call_index, name, media_type, text) SELECT "
                                  "messages.id, 'tool_call', coalesce(call.value ->> '$.id', ''), coalesce(call.value ->> "
                                  "'$.index', 0), coalesce(call.value ->> '$.name', ''), '', coalesce(call.value -> "
                                  "'$.arguments', '{}') FROM messages, json_each(CASE WHEN json_valid(messages.tool_calls) THEN "
                                  "messages.tool_calls ELSE '[]' END) AS call ORDER BY messages.number, call.key"))
        .and_then([&] {
            return execute(
                database,
                QStringLiteral("UPDATE messages SET tool_calls = '' WHERE tool_calls <> '' AND json_valid(tool_calls)"));
        });
}

}
