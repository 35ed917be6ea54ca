// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/jsonwriter.h"

#include "chat/names.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace corral::exchange {

namespace {

/// An object without the fields that have their default.
class Fields
{
public:
    void add(QLatin1String key, const QString &text)
    {
        if (!text.isEmpty())
            m_json.insert(key, text);
    }
    void add(QLatin1String key, const QDateTime &time)
    {
        if (time.isValid())
            m_json.insert(key, time.toUTC().toString(Qt::ISODateWithMs));
    }
    void add(QLatin1String key, qint64 number)
    {
        if (number != 0)
            m_json.insert(key, number);
    }
    void add(QLatin1String key, std::chrono::nanoseconds duration) { add(key, qint64(duration.count())); }
    void add(QLatin1String key, bool on)
    {
        if (on)
            m_json.insert(key, true);
    }
    void add(QLatin1String key, const QJsonObject &object)
    {
        if (!object.isEmpty())
            m_json.insert(key, object);
    }
    void add(QLatin1String key, const QJsonArray &array)
    {
        if (!array.isEmpty())
            m_json.insert(key, array);
    }
    [[nodiscard]] const QJsonObject &json() const { return m_json; }

private:
    QJsonObject m_json;
};

Fields fieldsOf(QLatin1String kind)
{
    Fields fields;
    fields.add(QLatin1String("kind"), QString(kind));
    return fields;
}

QJsonObject jsonOf(const llm::ToolCall &call)
{
    auto fields = fieldsOf(QLatin1String("tool_call"));
    fields.add(QLatin1String("id"), call.id);
    fields.add(QLatin1String("index"), qint64(call.index));
    fields.add(QLatin1String("name"), call.name);
    fields.add(QLatin1String("arguments"), call.arguments);
    fields.add(QLatin1String("rawArguments"), call.rawArguments);
    return fields.json();
}

QJsonObject jsonOf(const chat::ToolResult &result)
{
    auto fields = fieldsOf(QLatin1String("tool_result"));
    fields.add(QLatin1String("callId"), result.callId);
    fields.add(QLatin1String("toolName"), result.toolName);
    fields.add(QLatin1String("failed"), result.failed);
    return fields.json();
}

QJsonObject jsonOf(const chat::Image &image)
{
    auto fields = fieldsOf(QLatin1String("image"));
    fields.add(QLatin1String("name"), image.name);
    fields.add(QLatin1String("mediaType"), image.mediaType);
    fields.add(QLatin1String("data"), QString::fromLatin1(image.data.toBase64()));
    return fields.json();
}

QJsonObject jsonOf(const chat::Attachment &attachment)
{
    auto fields = fieldsOf(QLatin1String("attachment"));
    fields.add(QLatin1String("name"), attachment.name);
    fields.add(QLatin1String("mediaType"), attachment.mediaType);
    fields.add(QLatin1String("text"), attachment.text);
    return fields.json();
}

QJsonArray jsonOf(const QList<chat::Part> &parts)
{
    QJsonArray array;
    for (const auto &part : parts)
        array.append(std::visit([](const auto &one) { return jsonOf(one); }, part));
    return array;
}

QJsonObject jsonOf(const llm::Metrics &metrics)
{
    Fields fields;
    fields.add(QLatin1String("totalNs"), metrics.total);
    fields.add(QLatin1String("loadNs"), metrics.load);
    fields.add(QLatin1String("promptEvalNs"), metrics.promptEval);
    fields.add(QLatin1String("evalNs"), metrics.eval);
    fields.add(QLatin1String("promptTokens"), metrics.promptTokens);
    fields.add(QLatin1String("answerTokens"), metrics.answerTokens);
    fields.add(QLatin1String("estimated"), metrics.estimated);
    return fields.json();
}

QJsonObject jsonOf(const Error &error)
{
    Fields fields;
    fields.add(QLatin1String("kind"), chat::nameOf(error.kind));
    fields.add(QLatin1String("httpStatus"), qint64(error.httpStatus));
    fields.add(QLatin1String("message"), error.message);
    fields.add(QLatin1String("hint"), error.hint);
    return fields.json();
}

QJsonObject jsonOf(const chat::Message &message)
{
    Fields fields;
    fields.add(QLatin1String("id"), message.id);
    fields.add(QLatin1String("parentId"), message.parentId);
    fields.add(QLatin1String("role"), message.role);
    fields.add(QLatin1String("content"), message.content);
    fields.add(QLatin1String("thinking"), message.thinking);
    fields.add(QLatin1String("parts"), jsonOf(message.parts));
    fields.add(QLatin1String("model"), message.model);
    fields.add(QLatin1String("createdAt"), message.createdAt);
    if (message.state != chat::Message::State::Complete)
        fields.add(QLatin1String("state"), chat::nameOf(message.state));
    fields.add(QLatin1String("doneReason"), message.doneReason);
    fields.add(QLatin1String("metrics"), jsonOf(message.metrics));
    fields.add(QLatin1String("context"), message.context);
    fields.add(QLatin1String("firstTokenNs"), message.firstToken);
    fields.add(QLatin1String("thinkingTimeNs"), message.thinkingTime);
    if (message.error)
        fields.add(QLatin1String("error"), jsonOf(*message.error));
    return fields.json();
}

QJsonObject jsonOf(const chat::StoredConversation &stored, const QString &server)
{
    const auto &conversation = stored.conversation;
    Fields fields;
    fields.add(QLatin1String("format"), conversationFormat);
    fields.add(QLatin1String("version"), qint64(formatVersion));
    fields.add(QLatin1String("id"), conversation.id);
    fields.add(QLatin1String("title"), conversation.title);
    fields.add(QLatin1String("model"), conversation.model);
    fields.add(QLatin1String("server"), server);
    fields.add(QLatin1String("systemPrompt"), conversation.systemPrompt);
    fields.add(QLatin1String("createdAt"), conversation.createdAt);
    fields.add(QLatin1String("updatedAt"), conversation.updatedAt);
    fields.add(QLatin1String("draft"), conversation.draft);
    fields.add(QLatin1String("queued"), QJsonArray::fromStringList(conversation.queued));
    fields.add(QLatin1String("leaf"), conversation.leaf);
    QJsonArray messages;
    for (const auto &message : stored.tree.messages())
        messages.append(jsonOf(message));
    fields.add(QLatin1String("messages"), messages);
    return fields.json();
}

}

QByteArray toJson(const chat::StoredConversation &stored, const QString &server)
{
    return QJsonDocument(jsonOf(stored, server)).toJson();
}

QByteArray listBeginning()
{
    return QByteArrayLiteral("{\n\"format\": \"corral-conversations\",\n\"version\": 1,\n\"conversations\": [\n");
}

QByteArray listSeparator() { return QByteArrayLiteral(",\n"); }

QByteArray listEnd() { return QByteArrayLiteral("]\n}\n"); }

}
