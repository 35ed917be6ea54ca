// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ollama/parse.h"

#include "net/errors.h"
#include "ollama/foreign.h"
#include "ollama/jsonlines.h"

#include <algorithm>

namespace corral::ollama {

namespace {

/// Usually an object; some servers send it as JSON text.
void readArguments(Fields &fields, QJsonObject &out)
{
    const QLatin1String key("arguments");
    const auto value = fields.present(key);
    if (!value || !value->isString()) {
        fields.read(key, out);
        return;
    }
    fields.warn(key, "is text and not an object");
    if (const auto object = jsonObject(value->toString().toUtf8()))
        out = *object;
}

void readMessage(const QJsonObject &message, llm::ChatChunk &chunk, FieldWarnings &warnings)
{
    Fields fields(message, "the message of a line", warnings);
    fields.readText(QLatin1String("content"), chunk.content);
    fields.readText(QLatin1String("thinking"), chunk.thinking);
    fields.readObjects(QLatin1String("tool_calls"), chunk.toolCalls);
}

/// A line of generate, or of a chat whose message is no object.
void readPlainLine(Fields &fields, llm::ChatChunk &chunk)
{
    if (const auto message = fields.present(QLatin1String("message"))) {
        fields.warn(QLatin1String("message"), "is not an object");
        chunk.content = message->toString();
    }
    fields.readText(QLatin1String("response"), chunk.content);
    fields.readText(QLatin1String("thinking"), chunk.thinking);
}

bool isPresent(const QJsonObject &object, QLatin1String key)
{
    const auto at = object.constFind(key);
    return at != object.constEnd() && !at->isNull();
}

}

Result<QJsonObject> objectFrom(const QByteArray &bytes)
{
    if (auto object = jsonObject(bytes))
        return *std::move(object);
    JsonLines framing;
    for (const QByteArray &line : bytes.split('\n')) {
        const auto objects = framing.read(line);
        if (!objects)
            break;
        if (!objects->isEmpty())
            return objects->first();
    }
    return tl::unexpected(foreignAnswer(bytes));
}

Result<QJsonObject> answerFrom(const QByteArray &bytes)
{
    auto object = objectFrom(bytes);
    if (object) {
        if (auto error = net::errorIn(*object))
            return tl::unexpected(*std::move(error));
    }
    return object;
}

Result<void> acceptanceFrom(const QByteArray &bytes)
{
    const QByteArray text = bytes.trimmed();
    if (text.startsWith('<'))
        return tl::unexpected(foreignAnswer(text));
    if (const auto object = jsonObject(text)) {
        if (auto error = net::errorIn(*object))
            return tl::unexpected(*std::move(error));
    }
    return {};
}

Result<QList<QJsonObject>> listFrom(const QByteArray &bytes, QLatin1String key, FieldWarnings &warnings)
{
    const auto object = objectFrom(bytes);
    if (!object)
        return tl::unexpected(object.error());
    const QJsonValue list = object->value(key);
    const auto error = net::errorIn(*object);
    if (error && list.isArray())
        warnings.note(QLatin1String("error"), "a list", "says that something is missing in it");
    else if (error)
        return tl::unexpected(*error);
    if (!list.isArray() && !list.isNull())
        return tl::unexpected(foreignObject(*object));
    QList<QJsonObject> objects;
    for (const QJsonValue &element : list.toArray()) {
        if (objects.size() >= Fields::maxObjects) {
            warnings.note(key, "the answer", "has too many entries; the first ones are read");
            break;
        }
        if (element.isObject())
            objects.append(element.toObject());
        else
            warnings.note(key, "the answer", "is not a list of objects only; the others are left out");
    }
    return objects;
}

Result<QString> versionFrom(const QByteArray &bytes)
{
    return answerFrom(bytes).map([](const QJsonObject &object) {
        FieldWarnings warnings;
        QString version;
        Fields(object, "the version", warnings).read(QLatin1String("version"), version);
        return version.trimmed();
    });
}

template<>
llm::ToolCall fromJson(const QJsonObject &object, FieldWarnings &warnings)
{
    llm::ToolCall call;
    Fields fields(object, "a tool call", warnings);
    fields.read(QLatin1String("id"), call.id);
    QJsonObject function;
    fields.read(QLatin1String("function"), function);
    Fields inner(function, "a tool call's function", warnings);
    inner.read(QLatin1String("index"), call.index);
    inner.read(QLatin1String("name"), call.name);
    readArguments(inner, call.arguments);
    return call;
}

template<>
llm::Message fromJson(const QJsonObject &object, FieldWarnings &warnings)
{
    llm::Message message;
    Fields fields(object, "a message", warnings);
    fields.read(QLatin1String("role"), message.role);
    fields.readText(QLatin1String("content"), message.content);
    fields.readText(QLatin1String("thinking"), message.thinking);
    fields.read(QLatin1String("tool_name"), message.toolName);
    fields.read(QLatin1String("tool_call_id"), message.toolCallId);
    fields.readObjects(QLatin1String("tool_calls"), message.toolCalls);
    const auto images = fields.present(QLatin1String("images"));
    for (const QJsonValue &image : images ? images->toArray() : QJsonArray()) {
        if (image.isString())
            message.images.append(QByteArray::fromBase64(image.toString().toLatin1()));
        else
            fields.warn(QLatin1String("images"), "is not a list of texts");
    }
    return message;
}

template<>
llm::Metrics fromJson(const QJsonObject &object, FieldWarnings &warnings)
{
    llm::Metrics metrics;
    Fields fields(object, "the figures of an answer", warnings);
    fields.read(QLatin1String("total_duration"), metrics.total);
    fields.read(QLatin1String("load_duration"), metrics.load);
    fields.read(QLatin1String("prompt_eval_duration"), metrics.promptEval);
    fields.read(QLatin1String("eval_duration"), metrics.eval);
    fields.read(QLatin1String("prompt_eval_count"), metrics.promptTokens);
    fields.read(QLatin1String("eval_count"), metrics.answerTokens);
    return metrics;
}

template<>
llm::ChatChunk fromJson(const QJsonObject &object, FieldWarnings &warnings)
{
    llm::ChatChunk chunk;
    Fields fields(object, "a line of the answer", warnings);
    const auto message = object.constFind(QLatin1String("message"));
    if (message != object.constEnd() && message->isObject())
        readMessage(message->toObject(), chunk, warnings);
    else
        readPlainLine(fields, chunk);
    chunk.logprobs = llm::logprobsFrom(object[QLatin1String("logprobs")].toArray());
    fields.read(QLatin1String("done"), chunk.done);
    if (chunk.done) {
        fields.read(QLatin1String("done_reason"), chunk.doneReason);
        chunk.metrics = fromJson<llm::Metrics>(object, warnings);
    }
    return chunk;
}

template<>
llm::Progress fromJson(const QJsonObject &object, FieldWarnings &warnings)
{
    llm::Progress progress;
    Fields fields(object, "a line of progress", warnings);
    fields.read(QLatin1String("status"), progress.status);
    fields.read(QLatin1String("digest"), progress.digest);
    fields.readBytes(QLatin1String("total"), progress.total);
    fields.readBytes(QLatin1String("completed"), progress.completed);
    return progress;
}

std::optional<Error> chunkError(const QJsonObject &object, const llm::ChatChunk &chunk)
{
    if (auto error = net::errorIn(object))
        return error;
    if (chunk.done && chunk.doneReason == QLatin1String("error"))
        return net::reportedError(object);
    if (chunk.done || !chunk.content.isEmpty() || !chunk.thinking.isEmpty() || !isOpenAiResponse(object))
        return std::nullopt;
    const bool isAnswer = isPresent(object, QLatin1String("message")) || isPresent(object, QLatin1String("response"));
    return isAnswer ? std::nullopt : std::optional(foreignObject(object));
}

std::optional<Error> progressError(const QJsonObject &object, const llm::Progress &progress)
{
    if (auto error = net::errorIn(object))
        return error;
    const bool failed = progress.status == QLatin1String("error") || progress.status == QLatin1String("failed");
    return failed ? std::optional(net::reportedError(object)) : std::nullopt;
}

template<>
Result<llm::EmbedResponse> parse(const QByteArray &bytes)
{
    const auto object = answerFrom(bytes);
    if (!object)
        return tl::unexpected(object.error());
    FieldWarnings warnings;
    llm::EmbedResponse response;
    Fields fields(*object, "the embeddings", warnings);
    fields.read(QLatin1String("total_duration"), response.total);
    fields.read(QLatin1String("load_duration"), response.load);
    fields.read(QLatin1String("prompt_eval_count"), response.promptTokens);
    const QJsonValue vectors = object->value(QLatin1String("embeddings"));
    if (!vectors.isArray() && !vectors.isNull())
        return tl::unexpected(foreignObject(*object));
    for (const QJsonValue &vector : vectors.toArray()) {
        const QJsonArray numbers = vector.toArray();
        if (!std::all_of(numbers.begin(), numbers.end(), [](const QJsonValue &number) { return number.isDouble(); }) ||
            !vector.isArray())
            return tl::unexpected(foreignObject(*object));
        auto &out = response.embeddings.emplace_back();
        out.reserve(static_cast<std::size_t>(numbers.size()));
        for (const QJsonValue &number : numbers)
            out.push_back(static_cast<float>(number.toDouble()));
    }
    return response;
}

}
