// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/jsonreader.h"

#include "chat/names.h"
#include "exchange/jsonfields.h"
#include "exchange/jsonwriter.h"
#include "exchange/treebuilder.h"
#include "exchange/words.h"

#include <QJsonArray>

namespace corral::exchange {

namespace {

std::chrono::nanoseconds durationIn(const QJsonObject &json, QLatin1String key)
{
    return std::chrono::nanoseconds(numberIn(json, key));
}

/// None for an unknown kind.
std::optional<chat::Part> partFrom(const QJsonObject &json)
{
    const auto kind = textIn(json, QLatin1String("kind"));
    const auto name = textIn(json, QLatin1String("name"));
    const auto mediaType = textIn(json, QLatin1String("mediaType"));
    if (kind == QLatin1String("tool_call"))
        return llm::ToolCall{textIn(json, QLatin1String("id")), int(numberIn(json, QLatin1String("index"))), name,
                             json.value(QLatin1String("arguments")).toObject(), textIn(json, QLatin1String("rawArguments"))};
    if (kind == QLatin1String("tool_result"))
        return chat::ToolResult{textIn(json, QLatin1String("callId")), textIn(json, QLatin1String("toolName")),
                                json.value(QLatin1String("failed")).toBool()};
    if (kind == QLatin1String("image"))
        return chat::Image{name, mediaType, QByteArray::fromBase64(textIn(json, QLatin1String("data")).toLatin1())};
    if (kind == QLatin1String("attachment"))
        return chat::Attachment{name, mediaType, textIn(json, QLatin1String("text"))};
    return {};
}

llm::Metrics metricsFrom(const QJsonObject &json)
{
    return {.total = durationIn(json, QLatin1String("totalNs")),
            .load = durationIn(json, QLatin1String("loadNs")),
            .promptEval = durationIn(json, QLatin1String("promptEvalNs")),
            .eval = durationIn(json, QLatin1String("evalNs")),
            .promptTokens = numberIn(json, QLatin1String("promptTokens")),
            .answerTokens = numberIn(json, QLatin1String("answerTokens")),
            .estimated = json.value(QLatin1String("estimated")).toBool()};
}

std::optional<Error> errorFrom(const QJsonValue &value)
{
    if (!value.isObject())
        return {};
    const auto json = value.toObject();
    return Error{.kind = chat::kindOf(textIn(json, QLatin1String("kind"))),
                 .httpStatus = int(numberIn(json, QLatin1String("httpStatus"))),
                 .message = textIn(json, QLatin1String("message")),
                 .hint = textIn(json, QLatin1String("hint"))};
}

chat::Message::State stateFrom(const QJsonObject &json)
{
    const auto state = chat::stateOf(textIn(json, QLatin1String("state")));
    return state == chat::Message::State::Streaming ? chat::Message::State::Interrupted : state;
}

chat::Message messageFrom(const QJsonObject &json, int &leftOut)
{
    chat::Message message;
    message.id = textIn(json, QLatin1String("id"));
    message.parentId = textIn(json, QLatin1String("parentId"));
    message.role = textIn(json, QLatin1String("role"));
    message.content = textIn(json, QLatin1String("content"));
    message.thinking = textIn(json, QLatin1String("thinking"));
    for (const auto parts = json.value(QLatin1String("parts")).toArray(); const auto &part : parts) {
        if (auto read = partFrom(part.toObject()))
            message.parts.append(*std::move(read));
        else
            ++leftOut;
    }
    message.model = textIn(json, QLatin1String("model"));
    message.createdAt = timeIn(json, QLatin1String("createdAt"));
    message.state = stateFrom(json);
    message.doneReason = textIn(json, QLatin1String("doneReason"));
    message.metrics = metricsFrom(json.value(QLatin1String("metrics")).toObject());
    message.context = numberIn(json, QLatin1String("context"));
    message.firstToken = durationIn(json, QLatin1String("firstTokenNs"));
    message.thinkingTime = durationIn(json, QLatin1String("thinkingTimeNs"));
    message.error = errorFrom(json.value(QLatin1String("error")));
    return message;
}

bool isKnown(const QString &role)
{
    return role == chat::role::user || role == chat::role::assistant || role == chat::role::system || role == chat::role::tool;
}

QStringList textsIn(const QJsonArray &array)
{
    QStringList texts;
    for (const auto &text : array) {
        if (text.isString())
            texts.append(text.toString());
    }
    return texts;
}

}

bool isCorrals(const QJsonObject &json) { return textIn(json, QLatin1String("format")) == conversationFormat; }

Result<Imported> fromJson(const QJsonObject &json)
{
    if (numberIn(json, QLatin1String("version")) > formatVersion)
        return failure(Error::Kind::Invalid, Words::tr("It was exported by a newer Corral."), Words::tr("Update Corral."));
    Imported imported;
    auto &conversation = imported.stored.conversation;
    conversation.id = textIn(json, QLatin1String("id"));
    conversation.title = textIn(json, QLatin1String("title"));
    conversation.model = textIn(json, QLatin1String("model"));
    imported.server = textIn(json, QLatin1String("server"));
    conversation.systemPrompt = textIn(json, QLatin1String("systemPrompt"));
    conversation.createdAt = timeIn(json, QLatin1String("createdAt"));
    conversation.updatedAt = timeIn(json, QLatin1String("updatedAt"));
    conversation.draft = textIn(json, QLatin1String("draft"));
    conversation.queued = textsIn(json.value(QLatin1String("queued")).toArray());
    conversation.leaf = textIn(json, QLatin1String("leaf"));
    TreeBuilder tree;
    for (const auto messages = json.value(QLatin1String("messages")).toArray(); const auto &each : messages) {
        auto message = messageFrom(each.toObject(), imported.leftOut);
        if (message.id.isEmpty() || !isKnown(message.role) || !tree.add(std::move(message)))
            ++imported.leftOut;
    }
    imported.stored.tree = tree.build();
    return imported;
}

}
