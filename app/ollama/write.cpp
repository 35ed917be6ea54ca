// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ollama/write.h"

#include <QJsonArray>

namespace corral::ollama {

namespace {

using Pairs = QList<std::pair<QString, QString>>;

void put(QJsonObject &object, QLatin1String key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(key, text);
}

void put(QJsonObject &object, QLatin1String key, const QJsonObject &value)
{
    if (!value.isEmpty())
        object.insert(key, value);
}

void put(QJsonObject &object, QLatin1String key, const QJsonArray &value)
{
    if (!value.isEmpty())
        object.insert(key, value);
}

void put(QJsonObject &object, QLatin1String key, const Pairs &pairs)
{
    QJsonObject map;
    for (const auto &[name, digest] : pairs)
        map.insert(name, digest);
    put(object, key, map);
}

template<typename T>
QJsonArray arrayOf(const QList<T> &values)
{
    QJsonArray array;
    for (const T &value : values)
        array.append(toJson(value));
    return array;
}

/// The fields that chat and generate share.
template<typename Request>
void putChoices(QJsonObject &object, const Request &request)
{
    put(object, QLatin1String("options"), request.options);
    if (!request.format.isUndefined() && !request.format.isNull())
        object.insert(QLatin1String("format"), request.format);
    if (request.think)
        object.insert(QLatin1String("think"),
                      request.think->level.isEmpty() ? QJsonValue(request.think->on) : request.think->level);
    if (request.topLogprobs) {
        object.insert(QLatin1String("logprobs"), true);
        object.insert(QLatin1String("top_logprobs"), *request.topLogprobs);
    }
    if (request.keepAlive)
        object.insert(QLatin1String("keep_alive"), toJson(*request.keepAlive));
}

}

QJsonObject toJson(const llm::ToolCall &call)
{
    QJsonObject object;
    put(object, QLatin1String("id"), call.id);
    object.insert(QLatin1String("function"), QJsonObject{{QStringLiteral("index"), call.index},
                                                         {QStringLiteral("name"), call.name},
                                                         {QStringLiteral("arguments"), call.arguments}});
    return object;
}

QJsonObject toJson(const llm::Message &message)
{
    QJsonObject object{{QStringLiteral("role"), message.role}, {QStringLiteral("content"), message.content}};
    put(object, QLatin1String("thinking"), message.thinking);
    QJsonArray images;
    for (const QByteArray &image : message.images)
        images.append(QString::fromLatin1(image.toBase64()));
    put(object, QLatin1String("images"), images);
    put(object, QLatin1String("tool_calls"), arrayOf(message.toolCalls));
    put(object, QLatin1String("tool_name"), message.toolName);
    put(object, QLatin1String("tool_call_id"), message.toolCallId);
    return object;
}

QJsonObject toJson(const llm::ChatRequest &request)
{
    QJsonObject object{{QStringLiteral("model"), request.model}, {QStringLiteral("messages"), arrayOf(request.messages)}};
    put(object, QLatin1String("tools"), request.tools);
    putChoices(object, request);
    return object;
}

QJsonObject toJson(const llm::EmbedRequest &request)
{
    QJsonObject object{{QStringLiteral("model"), request.model},
                       {QStringLiteral("input"), QJsonArray::fromStringList(request.input)}};
    if (request.truncate)
        object.insert(QLatin1String("truncate"), *request.truncate);
    if (request.dimensions)
        object.insert(QLatin1String("dimensions"), *request.dimensions);
    if (request.keepAlive)
        object.insert(QLatin1String("keep_alive"), toJson(*request.keepAlive));
    return object;
}

QJsonObject toJson(const llm::CreateRequest &request)
{
    QJsonObject object{{QStringLiteral("model"), request.model}};
    put(object, QLatin1String("from"), request.from);
    put(object, QLatin1String("files"), request.files);
    put(object, QLatin1String("adapters"), request.adapters);
    put(object, QLatin1String("draft_files"), request.draftFiles);
    put(object, QLatin1String("template"), request.templateText);
    put(object, QLatin1String("system"), request.system);
    put(object, QLatin1String("license"), QJsonArray::fromStringList(request.licenses));
    put(object, QLatin1String("parameters"), request.parameters);
    put(object, QLatin1String("messages"), arrayOf(request.messages));
    put(object, QLatin1String("renderer"), request.renderer);
    put(object, QLatin1String("parser"), request.parser);
    put(object, QLatin1String("requires"), request.requiredVersion);
    if (!request.capabilities.isEmpty())
        object.insert(QLatin1String("capabilities"), QJsonArray::fromStringList(request.capabilities));
    put(object, QLatin1String("quantize"), request.quantize);
    return object;
}

QJsonValue toJson(std::chrono::seconds keepAlive)
{
    return keepAlive < std::chrono::seconds::zero() ? -1 : static_cast<qint64>(keepAlive.count());
}

}
