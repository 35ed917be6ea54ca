// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openai/write.h"

#include <QJsonDocument>
#include <QMimeDatabase>

namespace corral::openai {

namespace {

QJsonObject textPart(const QString &text)
{
    return {{QStringLiteral("type"), QStringLiteral("text")}, {QStringLiteral("text"), text}};
}

QJsonObject imagePart(const QByteArray &image)
{
    const QString type = QMimeDatabase().mimeTypeForData(image).name();
    const QString url = QStringLiteral("data:%1;base64,%2").arg(type, QString::fromLatin1(image.toBase64()));
    return {{QStringLiteral("type"), QStringLiteral("image_url")},
            {QStringLiteral("image_url"), QJsonObject{{QStringLiteral("url"), url}}}};
}

QJsonObject callObject(const llm::ToolCall &call)
{
    const QString arguments = call.rawArguments.isEmpty()
                                  ? QString::fromUtf8(QJsonDocument(call.arguments).toJson(QJsonDocument::Compact))
                                  : call.rawArguments;
    return {
        {QStringLiteral("id"), call.id},
        {QStringLiteral("type"), QStringLiteral("function")},
        {QStringLiteral("function"), QJsonObject{{QStringLiteral("name"), call.name}, {QStringLiteral("arguments"), arguments}}}};
}

QJsonValue contentOf(const llm::Message &message)
{
    if (message.images.isEmpty())
        return message.content;
    QJsonArray parts{textPart(message.content)};
    for (const QByteArray &image : message.images)
        parts.append(imagePart(image));
    return parts;
}

QJsonObject messageObject(const llm::Message &message)
{
    QJsonObject object{{QStringLiteral("role"), message.role}, {QStringLiteral("content"), contentOf(message)}};
    if (!message.toolCalls.isEmpty()) {
        QJsonArray calls;
        for (const llm::ToolCall &call : message.toolCalls)
            calls.append(callObject(call));
        object.insert(QStringLiteral("tool_calls"), calls);
    }
    if (!message.toolCallId.isEmpty())
        object.insert(QStringLiteral("tool_call_id"), message.toolCallId);
    return object;
}

QJsonValue formatValue(const QJsonValue &format)
{
    if (!format.isObject())
        return QJsonObject{{QStringLiteral("type"), QStringLiteral("json_object")}};
    return QJsonObject{{QStringLiteral("type"), QStringLiteral("json_schema")},
                       {QStringLiteral("json_schema"), QJsonObject{{QStringLiteral("name"), QStringLiteral("answer")},
                                                                   {QStringLiteral("strict"), true},
                                                                   {QStringLiteral("schema"), format}}}};
}

/// https://github.com/ggml-org/llama.cpp/blob/master/tools/server/README.md, chat_template_kwargs; vLLM has the same.
void addThink(QJsonObject &body, const llm::Think &think)
{
    body.insert(QStringLiteral("chat_template_kwargs"), QJsonObject{{QStringLiteral("enable_thinking"), think.on}});
    if (!think.level.isEmpty())
        body.insert(QStringLiteral("reasoning_effort"), think.level);
}

}

QJsonObject chatBody(const llm::ChatRequest &request, bool withProgress)
{
    QJsonObject body = request.options;
    if (const QJsonValue most = body.take(QLatin1String("num_predict")); most.toInteger() > 0) // negative: without a limit
        body.insert(QStringLiteral("max_tokens"), most);
    body.insert(QStringLiteral("model"), request.model);
    QJsonArray messages;
    for (const llm::Message &message : request.messages)
        messages.append(messageObject(message));
    body.insert(QStringLiteral("messages"), messages);
    if (!request.format.isUndefined() && !request.format.isNull())
        body.insert(QStringLiteral("response_format"), formatValue(request.format));
    if (!request.tools.isEmpty())
        body.insert(QStringLiteral("tools"), request.tools);
    if (request.think)
        addThink(body, *request.think);
    if (request.topLogprobs) {
        body.insert(QStringLiteral("logprobs"), true);
        body.insert(QStringLiteral("top_logprobs"), *request.topLogprobs);
    }
    body.insert(QStringLiteral("stream"), true);
    if (withProgress)
        body.insert(QStringLiteral("return_progress"), true);
    body.insert(QStringLiteral("stream_options"), QJsonObject{{QStringLiteral("include_usage"), true}});
    return body;
}

QJsonObject embedBody(const llm::EmbedRequest &request)
{
    QJsonObject body{{QStringLiteral("model"), request.model},
                     {QStringLiteral("input"), QJsonArray::fromStringList(request.input)}};
    if (request.dimensions)
        body.insert(QStringLiteral("dimensions"), *request.dimensions);
    return body;
}

}
