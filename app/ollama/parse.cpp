// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ollama/parse.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace corral::ollama {

Result<QJsonObject> objectFrom(const QByteArray &bytes)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (document.isObject())
        return document.object();
    const QString why = error.error == QJsonParseError::NoError
                            ? QCoreApplication::translate("corral::ollama::Fields", "an object was expected")
                            : error.errorString();
    return net::failure(
        Error::Kind::Protocol,
        QCoreApplication::translate("corral::ollama::Fields", "The server's answer cannot be read as JSON: %1.").arg(why),
        QCoreApplication::translate("corral::ollama::Fields", "Check that the address is that of an Ollama server."));
}

template<>
Result<ToolCall> fromJson(const QJsonObject &object)
{
    ToolCall call;
    Fields fields(object, "a tool call");
    fields.read(QLatin1String("id"), call.id);
    QJsonObject function;
    fields.read(QLatin1String("function"), function);
    Fields inner(function, "a tool call's function");
    inner.read(QLatin1String("index"), call.index);
    inner.read(QLatin1String("name"), call.name);
    inner.read(QLatin1String("arguments"), call.arguments);
    const auto whole = fields.result(call);
    return whole ? inner.result(std::move(call)) : whole;
}

template<>
Result<Message> fromJson(const QJsonObject &object)
{
    Message message;
    Fields fields(object, "a message");
    fields.read(QLatin1String("role"), message.role);
    fields.read(QLatin1String("content"), message.content);
    fields.read(QLatin1String("thinking"), message.thinking);
    fields.read(QLatin1String("tool_name"), message.toolName);
    fields.read(QLatin1String("tool_call_id"), message.toolCallId);
    fields.readObjects(QLatin1String("tool_calls"), message.toolCalls);
    QStringList images;
    fields.read(QLatin1String("images"), images);
    for (const QString &image : std::as_const(images))
        message.images.append(QByteArray::fromBase64(image.toLatin1()));
    return fields.result(std::move(message));
}

template<>
Result<Metrics> fromJson(const QJsonObject &object)
{
    Metrics metrics;
    Fields fields(object, "the figures of an answer");
    fields.read(QLatin1String("total_duration"), metrics.total);
    fields.read(QLatin1String("load_duration"), metrics.load);
    fields.read(QLatin1String("prompt_eval_duration"), metrics.promptEval);
    fields.read(QLatin1String("eval_duration"), metrics.eval);
    fields.read(QLatin1String("prompt_eval_count"), metrics.promptTokens);
    fields.read(QLatin1String("eval_count"), metrics.answerTokens);
    return fields.result(metrics);
}

template<>
Result<ChatChunk> fromJson(const QJsonObject &object)
{
    ChatChunk chunk;
    Fields fields(object, "a line of the answer");
    QJsonObject message;
    fields.read(QLatin1String("message"), message);
    if (message.isEmpty()) { // generate
        fields.read(QLatin1String("response"), chunk.content);
        fields.read(QLatin1String("thinking"), chunk.thinking);
    }
    fields.read(QLatin1String("done"), chunk.done);
    if (chunk.done)
        fields.read(QLatin1String("done_reason"), chunk.doneReason);

    Fields inner(message, "the message of a line");
    inner.read(QLatin1String("content"), chunk.content);
    inner.read(QLatin1String("thinking"), chunk.thinking);
    inner.readObjects(QLatin1String("tool_calls"), chunk.toolCalls);
    if (chunk.done) {
        const auto metrics = fromJson<Metrics>(object);
        if (!metrics)
            return tl::unexpected(metrics.error());
        chunk.metrics = *metrics;
    }
    const auto whole = fields.result(true);
    return whole ? inner.result(std::move(chunk)) : tl::unexpected(whole.error());
}

template<>
Result<Progress> fromJson(const QJsonObject &object)
{
    Progress progress;
    Fields fields(object, "a line of progress");
    fields.read(QLatin1String("status"), progress.status);
    fields.read(QLatin1String("digest"), progress.digest);
    fields.read(QLatin1String("total"), progress.total);
    fields.read(QLatin1String("completed"), progress.completed);
    return fields.result(std::move(progress));
}

template<>
Result<EmbedResponse> fromJson(const QJsonObject &object)
{
    EmbedResponse response;
    Fields fields(object, "the embeddings");
    fields.read(QLatin1String("total_duration"), response.total);
    fields.read(QLatin1String("load_duration"), response.load);
    fields.read(QLatin1String("prompt_eval_count"), response.promptTokens);
    for (const QJsonValue &vector : fields.elements(QLatin1String("embeddings"))) {
        if (!vector.isArray())
            fields.complain(QLatin1String("embeddings"), "an array of arrays");
        const QJsonArray numbers = vector.toArray();
        auto &out = response.embeddings.emplace_back();
        out.reserve(static_cast<std::size_t>(numbers.size()));
        for (const QJsonValue &number : numbers) {
            if (!number.isDouble())
                fields.complain(QLatin1String("embeddings"), "an array of arrays of numbers");
            out.push_back(static_cast<float>(number.toDouble()));
        }
    }
    return fields.result(std::move(response));
}

}
