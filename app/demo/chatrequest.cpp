// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/chatrequest.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace corral::demo {

namespace {

QString typeName(const QJsonValue &value)
{
    return value.isArray()    ? QStringLiteral("array")
           : value.isObject() ? QStringLiteral("object")
           : value.isDouble() ? QStringLiteral("number")
           : value.isBool()   ? QStringLiteral("bool")
                              : QStringLiteral("string");
}

[[noreturn]] void refuseType(const QJsonValue &value, const QString &field, const QString &type)
{
    throw Refusal{
        400, QStringLiteral("json: cannot unmarshal %1 into Go struct field %2 of type %3").arg(typeName(value), field, type)};
}

/// The error of the runner, which the server passes on as a JSON text within its own.
[[noreturn]] void refuseAsRunner(int code, const QString &message, const QString &type, QJsonObject more = {})
{
    more.insert(QStringLiteral("code"), code);
    more.insert(QStringLiteral("message"), message);
    more.insert(QStringLiteral("type"), type);
    throw Refusal{code,
                  QString::fromUtf8(QJsonDocument(QJsonObject{{QStringLiteral("error"), more}}).toJson(QJsonDocument::Compact)),
                  bareJsonType};
}

/// Seconds as a number, or a Go duration: "5m", "1h30m", "-1s".
nanoseconds readKeepAlive(const QJsonValue &value)
{
    if (value.isUndefined() || value.isNull())
        return std::chrono::minutes(5);
    if (value.isDouble())
        return nanoseconds(qint64(std::min(value.toDouble(), 9e9) * 1e9));
    static const QRegularExpression whole(QStringLiteral("^[-+]?(?:\\d+(?:\\.\\d*)?(?:ns|us|ms|s|m|h))+$|^[-+]?0$"));
    static const QRegularExpression part(QStringLiteral("(\\d+(?:\\.\\d*)?)(ns|us|ms|s|m|h)"));
    const QString text = value.toString();
    if (!whole.match(text).hasMatch())
        throw Refusal{400, QStringLiteral("time: invalid duration \"%1\"").arg(text)};
    double sum = 0;
    for (auto it = part.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const QString unit = match.captured(2);
        sum += match.captured(1).toDouble() * (unit == QLatin1String("h")    ? 3.6e12
                                               : unit == QLatin1String("m")  ? 6e10
                                               : unit == QLatin1String("s")  ? 1e9
                                               : unit == QLatin1String("ms") ? 1e6
                                               : unit == QLatin1String("us") ? 1e3
                                                                             : 1);
    }
    return nanoseconds(qint64(std::min(sum, 9e18)) * (text.startsWith(QLatin1Char('-')) ? -1 : 1));
}

bool readThink(const QJsonValue &value, const Model &model, const QString &givenName)
{
    const bool able = model.can(QLatin1String("thinking"));
    if (value.isUndefined() || value.isNull())
        return able;
    const QString levels = QStringLiteral("(\"high\", \"medium\", \"low\", \"max\", true, or false)");
    if (!value.isBool() && !value.isString())
        throw Refusal{400, QStringLiteral("think must be a boolean or string ") + levels};
    if (value.isString() &&
        !QStringList{QStringLiteral("high"), QStringLiteral("medium"), QStringLiteral("low"), QStringLiteral("max")}.contains(
            value.toString()))
        throw Refusal{400, QStringLiteral("invalid think value: \"%1\" (must be %2").arg(value.toString(), levels.mid(1))};
    const bool wanted = value.isString() || value.toBool();
    if (wanted && !able)
        throw Refusal{400, QStringLiteral("\"%1\" does not support thinking").arg(givenName)};
    return wanted;
}

void checkOptions(const QJsonObject &options)
{
    static const QStringList integers{QStringLiteral("num_ctx"), QStringLiteral("num_predict"), QStringLiteral("seed"),
                                      QStringLiteral("top_k"),   QStringLiteral("num_keep"),    QStringLiteral("repeat_last_n"),
                                      QStringLiteral("num_gpu"), QStringLiteral("num_thread"),  QStringLiteral("num_batch"),
                                      QStringLiteral("main_gpu")};
    static const QStringList floats{
        QStringLiteral("temperature"),      QStringLiteral("top_p"),          QStringLiteral("min_p"),
        QStringLiteral("typical_p"),        QStringLiteral("repeat_penalty"), QStringLiteral("presence_penalty"),
        QStringLiteral("frequency_penalty")};
    for (auto it = options.begin(); it != options.end(); ++it) {
        const QString type = integers.contains(it.key())             ? QStringLiteral("integer")
                             : floats.contains(it.key())             ? QStringLiteral("float32")
                             : it.key() == QLatin1String("stop")     ? QStringLiteral("array")
                             : it.key() == QLatin1String("use_mmap") ? QStringLiteral("boolean")
                                                                     : QString();
        const bool right = type == QLatin1String("array")     ? it->isArray()
                           : type == QLatin1String("boolean") ? it->isBool()
                                                              : it->isDouble();
        if (!type.isEmpty() && !it->isNull() && !right)
            throw Refusal{500, QStringLiteral("option \"%1\" must be of type %2").arg(it.key(), type)};
    }
}

void checkImages(const QJsonArray &images, const Model &model)
{
    for (qsizetype i = 0; i < images.size(); ++i) {
        static const QRegularExpression foreign(QStringLiteral("[^A-Za-z0-9+/=\\r\\n]"));
        const qsizetype at = images.at(i).toString().indexOf(foreign);
        if (at >= 0)
            throw Refusal{400, QStringLiteral("json: cannot unmarshal string into Alias.images.%1 of type api.ImageData: illegal "
                                              "base64 data at input byte %2")
                                   .arg(i)
                                   .arg(at)};
    }
    if (images.isEmpty() || model.can(QLatin1String("vision")))
        return;
    if (model.templateInFile)
        refuseAsRunner(
            500, QStringLiteral("image input is not supported - hint: if this is unexpected, you may need to provide the mmproj"),
            QStringLiteral("server_error"));
    refuseAsRunner(400, QStringLiteral("Multimodal data provided, but model does not support multimodal requests."),
                   QStringLiteral("invalid_request_error"));
}

void readFormat(ChatRequest &request, const QJsonValue &format)
{
    if (format.isUndefined() || format.isNull() || format == QJsonValue(QString()))
        return;
    if (format.isObject())
        request.schema = format.toObject();
    else if (format == QJsonValue(QStringLiteral("json")))
        request.schema = QJsonObject{{QStringLiteral("properties"), QJsonObject{{QStringLiteral("topic"), QJsonObject()},
                                                                                {QStringLiteral("answer"), QJsonObject()}}}};
    else {
        const QString written =
            QString::fromUtf8(QJsonDocument(QJsonArray{QJsonArray{format}.first()}).toJson(QJsonDocument::Compact))
                .mid(1)
                .chopped(1);
        throw Refusal{500,
                      QStringLiteral("invalid format: \"%1\"; expected \"json\" or a valid JSON Schema object")
                          .arg(QString(written).replace(QLatin1Char('"'), QLatin1String("\\\""))),
                      bareJsonType};
    }
}

/// What chat and generate have in common.
ChatRequest read(const Call &call, const House &house, bool isChat)
{
    ChatRequest request;
    request.isChat = isChat;
    request.givenName = call.model();
    const QJsonObject &body = call.body;
    request.keepAlive = readKeepAlive(body.value(QLatin1String("keep_alive")));
    request.thinks = readThink(body.value(QLatin1String("think")), Model{.capabilities = {QStringLiteral("thinking")}}, {});
    request.model = findModel(house, request.givenName, QStringLiteral("model '%1' not found").arg(request.givenName));
    if (!request.model.can(QLatin1String("completion")))
        throw Refusal{400, QStringLiteral("\"%1\" does not support %2")
                               .arg(request.givenName, isChat ? QStringLiteral("chat") : QStringLiteral("generate"))};
    request.thinks = readThink(body.value(QLatin1String("think")), request.model, request.givenName);
    request.options = request.model.parameters;
    const QJsonObject own = body.value(QLatin1String("options")).toObject();
    for (auto it = own.begin(); it != own.end(); ++it)
        request.options.insert(it.key(), *it);
    checkOptions(request.options);
    if (request.model.broken)
        throw Refusal{500,
                      QStringLiteral("llama-server process has terminated: exit status 1: %1\n%1")
                          .arg(QLatin1String("error loading model: check_tensor_dims: tensor 'output_norm.weight' not found"))};
    for (const QJsonValue &stop : request.options.value(QLatin1String("stop")).toArray())
        request.stops << stop.toString();
    request.context = std::clamp<qint64>(request.number(QLatin1String("num_ctx"), 4096), 4, request.model.contextLength);
    readFormat(request, body.value(QLatin1String("format")));
    return request;
}

/// Reads what the question itself says about the length wanted, and how long it is.
void measure(ChatRequest &request, const QString &everything, const QJsonValue &truncate)
{
    static const QRegularExpression wish(QStringLiteral("\\b(\\d{2,6}) (?:words|tokens)\\b"));
    if (const auto match = wish.match(request.question.text); match.hasMatch())
        request.wantedTokens = match.captured(1).toLongLong();
    request.promptTokens = 8 + tokens(everything).size();
    if (request.promptTokens > request.context && !truncate.toBool(true))
        refuseAsRunner(400,
                       QStringLiteral("request (%1 tokens) exceeds the available context size (%2 tokens), try increasing it")
                           .arg(request.promptTokens)
                           .arg(request.context),
                       QStringLiteral("exceed_context_size_error"),
                       {{QStringLiteral("n_prompt_tokens"), request.promptTokens}, {QStringLiteral("n_ctx"), request.context}});
    request.promptTokens = std::min(request.promptTokens, request.context);
}

void checkCalls(const QJsonValue &message)
{
    for (const QJsonValue &call : message[QLatin1String("tool_calls")].toArray())
        if (call[QLatin1String("function")][QLatin1String("arguments")].isString())
            throw Refusal{400, QStringLiteral("Value looks like object, but can't find closing '}' symbol")};
}

}

QJsonObject ChatRequest::emptyLine() const
{
    return {{QStringLiteral("model"), givenName},
            {QStringLiteral("created_at"), stamp(std::chrono::system_clock::now())},
            {QStringLiteral("done"), false}};
}

ChatRequest readChat(const Call &call, const House &house)
{
    const QJsonValue messages = call.body.value(QLatin1String("messages"));
    const QJsonValue tools = call.body.value(QLatin1String("tools"));
    if (!messages.isArray() && !messages.isUndefined() && !messages.isNull())
        refuseType(messages, QStringLiteral("ChatRequest.messages"), QStringLiteral("[]api.Message"));
    if (!tools.isArray() && !tools.isUndefined() && !tools.isNull())
        refuseType(tools, QStringLiteral("ChatRequest.tools"), QStringLiteral("api.Tools"));
    for (const QJsonValue &message : messages.toArray()) {
        const QJsonValue content = message[QLatin1String("content")];
        if (!content.isString() && !content.isNull() && !content.isUndefined())
            refuseType(content, QStringLiteral("Alias.content"), QStringLiteral("string"));
        checkCalls(message);
        checkImages(message[QLatin1String("images")].toArray(), Model{.capabilities = {QStringLiteral("vision")}});
    }
    ChatRequest request = read(call, house, true);
    request.tools = tools.toArray();
    request.isEmpty = messages.toArray().isEmpty();
    if (!request.tools.isEmpty() && !request.model.can(QLatin1String("tools")))
        throw Refusal{400, QStringLiteral("%1 does not support tools").arg(name::registry(request.givenName))};
    request.question.system = request.model.system;
    QString everything;
    for (const QJsonValue &message : messages.toArray()) {
        const QString role = message[QLatin1String("role")].toString();
        const QString content = message[QLatin1String("content")].toString();
        const QJsonArray images = message[QLatin1String("images")].toArray();
        checkImages(images, request.model);
        everything += content + QLatin1Char('\n');
        request.question.toolResult = role == QLatin1String("tool") ? content : QString();
        if (role == QLatin1String("system"))
            request.question.system = content;
        if (role == QLatin1String("user")) {
            request.question.text = content;
            request.question.images = int(images.size());
        }
    }
    measure(request, everything + QString::fromUtf8(QJsonDocument(request.tools).toJson()),
            call.body.value(QLatin1String("truncate")));
    return request;
}

ChatRequest readGenerate(const Call &call, const House &house)
{
    const QJsonObject &body = call.body;
    const auto text = [&](const char *key) { return body.value(QLatin1String(key)).toString(); };
    const bool raw = body.value(QLatin1String("raw")).toBool();
    ChatRequest request = read(call, house, false);
    if (raw && (!text("system").isEmpty() || !text("template").isEmpty() || body.contains(QLatin1String("context"))))
        throw Refusal{400, QStringLiteral("raw mode does not support template, system, or context")};
    if (text("template").count(QLatin1String("{{")) != text("template").count(QLatin1String("}}")))
        throw Refusal{500, QStringLiteral("template: :1: unclosed action")};
    if (!text("suffix").isEmpty() && !request.model.can(QLatin1String("insert")))
        throw Refusal{400, QStringLiteral("%1 does not support insert").arg(name::registry(request.givenName))};
    checkImages(body.value(QLatin1String("images")).toArray(), request.model);
    request.isEmpty = text("prompt").isEmpty();
    request.wantsContext = !raw;
    request.question = {text("system").isEmpty() ? request.model.system : text("system"),
                        text("prompt"),
                        {},
                        int(body.value(QLatin1String("images")).toArray().size())};
    measure(request, text("prompt") + text("suffix"), body.value(QLatin1String("truncate")));
    return request;
}

}
