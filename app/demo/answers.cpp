// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/responsewriter.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <cmath>

namespace corral::demo {

namespace {

using Clock = std::chrono::steady_clock;

/// Input of a reply: the last "user", "system" and "tool" texts, the "topic", and the "images" if there are any.
using Words = QMap<QString, QString>;

/// The content of data/replies.json: patterns and the kind of reply for each.
const QJsonObject &patterns()
{
    static const QJsonObject object = QJsonDocument::fromJson(dataFile(QStringLiteral("replies.json"))).object();
    return object;
}

QRegularExpression pattern(const QJsonValue &text)
{
    return QRegularExpression(text.toString(), QRegularExpression::CaseInsensitiveOption);
}

QString kindFor(const Words &words)
{
    for (const QString &kind : {QStringLiteral("images"), QStringLiteral("tool")})
        if (!words[kind].isEmpty())
            return kind;
    for (const QJsonValue &kind : patterns()[QLatin1String("kinds")].toArray())
        if (words[QStringLiteral("user")].contains(pattern(kind[1])))
            return kind[0].toString();
    return QStringLiteral("explanation");
}

Words wordsOf(const QJsonArray &messages, const QString &system)
{
    Words words{{QStringLiteral("system"), system}};
    for (const QJsonValue &message : messages) {
        const QString role = message[QLatin1String("role")].toString();
        words[QStringLiteral("tool")].clear(); // the answer after it has used it
        words[role] = message[QLatin1String("content")].toString();
        if (role == QLatin1String("user"))
            words[QStringLiteral("images")] = message[QLatin1String("images")][0].toString().left(1);
    }
    // The topic is the first line without its question words.
    QString topic = words[QStringLiteral("user")].section(u'\n', 0, 0).simplified();
    topic.remove(pattern(patterns()[QLatin1String("asking")])).remove(pattern(patterns()[QLatin1String("ending")]));
    topic = topic.trimmed().section(u' ', 0, 8);
    const auto two = pattern(patterns()[QLatin1String("two")]).match(topic);
    words[QStringLiteral("topic")] = topic.isEmpty() ? QStringLiteral("that") : topic;
    words[QStringLiteral("first")] = two.hasMatch() ? two.captured(1) : QStringLiteral("the simple way");
    words[QStringLiteral("second")] = two.hasMatch() ? two.captured(2) : QStringLiteral("the thorough way");
    return words;
}

/// The text of data/<kind>.md with the words inserted; without a kind, of the one that matches.
QString written(const Words &words, const QString &kind = {})
{
    QString text = QString::fromUtf8(dataFile((kind.isEmpty() ? kindFor(words) : kind) + QStringLiteral(".md")));
    for (auto it = words.begin(); it != words.end(); ++it) {
        const QString word = it->simplified().left(400);
        text.replace(u'%' + it.key(), word);
        text.replace(u'%' + it.key().left(1).toUpper() + it.key().mid(1), word.left(1).toUpper() + word.mid(1));
    }
    return text;
}

/// Splits a text into the tokens a model would emit.
QStringList tokens(const QString &text)
{
    static const QRegularExpression piece(patterns()[QLatin1String("token")].toString());
    QStringList list;
    for (auto it = piece.globalMatch(text); it.hasNext();)
        list << it.next().captured();
    return list;
}

/// The error of the model runner: the server embeds it as JSON text in its own.
Answer runnerError(const QString &message)
{
    const QJsonObject error{{QStringLiteral("code"), 400},
                            {QStringLiteral("message"), message},
                            {QStringLiteral("type"), QStringLiteral("invalid_request_error")}};
    return errorAnswer(400, QString::fromUtf8(compact({{QStringLiteral("error"), error}})));
}

/// A value that satisfies a JSON Schema.
QJsonValue sampleOf(const QJsonObject &schema, const Words &words)
{
    const QString type = schema[QLatin1String("type")].toString(
        schema.contains(QLatin1String("properties")) ? QStringLiteral("object") : QStringLiteral("string"));
    const auto limit = [&](QLatin1String name, double otherwise) { return schema[name].toDouble(otherwise); };
    if (schema.contains(QLatin1String("enum")))
        return schema[QLatin1String("enum")][0];
    if (type == QLatin1String("object")) {
        QJsonObject object = schema[QLatin1String("properties")].toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            *it = sampleOf(it->toObject(), words);
        return object;
    }
    if (type == QLatin1String("array")) {
        QJsonArray list;
        for (int i = 0; i < std::min(limit(QLatin1String("minItems"), 2), limit(QLatin1String("maxItems"), 100)); ++i)
            list.append(sampleOf(schema[QLatin1String("items")].toObject(), words));
        return list;
    }
    if (type == QLatin1String("integer") || type == QLatin1String("number"))
        return std::max(std::ceil(limit(QLatin1String("minimum"), -1e15)), std::min(limit(QLatin1String("maximum"), 1e15), 7.0));
    if (type == QLatin1String("boolean"))
        return true;
    if (type != QLatin1String("string"))
        throw runnerError(QStringLiteral("Field 'json_schema': \"json_schema\": JSON schema conversion failed:\n%1 %2")
                              .arg(QStringLiteral("JSON schema error at #: unrecognized type"), type));
    return words[QStringLiteral("topic")]
        .leftJustified(int(limit(QLatin1String("minLength"), 0)), u'.')
        .left(int(limit(QLatin1String("maxLength"), 1e6)));
}

/// A call of the offered tool that the question names, if there is one.
QJsonArray toolCalls(const QJsonArray &tools, const Words &words)
{
    const auto isNamed = [&](const QString &word) {
        return word.size() > 3 && words[QStringLiteral("user")].contains(word, Qt::CaseInsensitive);
    };
    for (const QJsonValue &tool : tools) {
        const QJsonValue function = tool[QLatin1String("function")];
        const QStringList names = function[QLatin1String("name")].toString().split(u'_');
        const QJsonObject call{
            {QStringLiteral("id"), QStringLiteral("call_") + digestOf(words[QStringLiteral("user")].toUtf8()).mid(7, 8)},
            {QStringLiteral("name"), function[QLatin1String("name")]},
            {QStringLiteral("arguments"), sampleOf(function[QLatin1String("parameters")].toObject(), words)}};
        if (words[QStringLiteral("tool")].isEmpty() && std::any_of(names.begin(), names.end(), isNamed))
            return {fill(QStringLiteral("tool_call"), call)};
    }
    return {};
}

/// One answer that is being given.
struct Reply
{
    QString form; ///< of its lines: "chat" or "generate"
    QJsonObject request;
    Model model;
    Words words;
    QVariantMap options; ///< the model's parameters, overridden by the request's
    qint64 context;
    std::vector<std::pair<QString, QJsonValue>> lines{}; ///< "thinking", "text" or "tool_calls", and the value
    QJsonObject figures{};                               ///< metrics of the last line
};

qint64 since(Clock::time_point start) { return std::max<qint64>(1, nanoseconds(Clock::now() - start).count()); }

seconds keepAliveOf(const QJsonObject &request) { return seconds(request[QLatin1String("keep_alive")].toInteger(300)); }

QJsonObject lineOf(const Reply &reply, QJsonObject values)
{
    values[QStringLiteral("model")] = reply.request[QLatin1String("model")];
    values[QStringLiteral("created_at")] = stamp();
    values[QStringLiteral("text")] = values.value(QLatin1String("text")).toString();
    values[QStringLiteral("done")] = values.contains(QLatin1String("done_reason"));
    return fill(reply.form, values);
}

/// Rejects requests for capabilities that the model lacks.
void check(const Reply &reply)
{
    const QString name = reply.request[QLatin1String("model")].toString();
    const QJsonValue think = reply.request[QLatin1String("think")];
    const auto need = [&](const QString &capability, bool isAsked, const Answer &refused) {
        if (isAsked && !can(reply.model, capability))
            throw refused;
    };
    need(QStringLiteral("completion"), true,
         errorAnswer(400, QStringLiteral("\"%1\" does not support %2").arg(name, reply.form)));
    need(QStringLiteral("thinking"), think.toBool(think.isString()),
         errorAnswer(400, QStringLiteral("\"%1\" does not support thinking").arg(name)));
    for (const auto &[capability, key] : {std::pair(QStringLiteral("tools"), QStringLiteral("tools")),
                                          std::pair(QStringLiteral("insert"), QStringLiteral("suffix"))})
        need(capability, reply.request.contains(key),
             errorAnswer(400, QStringLiteral("%1 does not support %2").arg(registryName(name), capability)));
    need(QStringLiteral("vision"), !reply.words[QStringLiteral("images")].isEmpty(),
         runnerError(QStringLiteral("Multimodal data provided, but model does not support multimodal requests.")));
}

/// Composes the lines of the answer.
void compose(Reply &reply, int least)
{
    const auto say = [&](const QString &key, const QString &text) {
        for (const QString &token : tokens(text))
            reply.lines.emplace_back(key, token);
    };
    const QJsonValue format = reply.request[QLatin1String("format")];
    const QJsonArray calls = toolCalls(reply.request[QLatin1String("tools")].toArray(), reply.words);
    if (can(reply.model, QStringLiteral("thinking")) && reply.request[QLatin1String("think")] != QJsonValue(false))
        say(QStringLiteral("thinking"), written(reply.words, QStringLiteral("thoughts")));
    if (format.isObject() || format.isString()) {
        const QJsonObject anything{{QStringLiteral("properties"), QJsonObject{{QStringLiteral("answer"), QJsonObject()}}}};
        const QVariant value = sampleOf(format.toObject(anything), reply.words).toVariant();
        say(QStringLiteral("text"), QString::fromUtf8(QJsonDocument::fromVariant(value).toJson()).trimmed());
    } else if (calls.isEmpty()) {
        QString text = written(reply.words) + written(reply.words, reply.words[QStringLiteral("system")].isEmpty()
                                                                       ? QStringLiteral("none")
                                                                       : QStringLiteral("system"));
        for (const QString &stop : reply.options[QStringLiteral("stop")].toStringList())
            text = text.section(stop, 0, 0);
        say(QStringLiteral("text"), text);
        for (int part = 2; int(reply.lines.size()) < least; ++part)
            say(QStringLiteral("text"),
                written(reply.words, QStringLiteral("more")).replace(QLatin1String("%part"), QString::number(part)));
    }
    for (const QJsonValue &call : calls)
        reply.lines.emplace_back(QStringLiteral("tool_calls"), QJsonArray{call});
    const int most = reply.options[QStringLiteral("num_predict")].toInt();
    const bool isCut = most > 0 && int(reply.lines.size()) > most;
    if (isCut)
        reply.lines.resize(size_t(most));
    reply.figures[QStringLiteral("done_reason")] = isCut ? QStringLiteral("length") : QStringLiteral("stop");
}

void write(const Reply &reply, ResponseWriter &writer)
{
    const auto start = Clock::now();
    const bool fails = reply.words[QStringLiteral("user")].contains(pattern(patterns()[QLatin1String("failing")]));
    auto due = start;
    for (size_t said = 0; const auto &[key, value] : reply.lines) {
        if (fails && ++said > reply.lines.size() / 2)
            throw errorAnswer(500, QStringLiteral("an error was encountered while running the model: CUDA error: out of memory"));
        due += writer.state.options.tokenInterval;
        writer.wait(due - Clock::now());
        writer.line(lineOf(reply, {{key, value}}));
    }
    QJsonObject last = reply.figures;
    last[QStringLiteral("eval_count")] = qint64(reply.lines.size());
    last[QStringLiteral("eval_duration")] = since(start);
    last[QStringLiteral("total_duration")] = since(start) + last.value(QLatin1String("before")).toInteger();
    writer.line(lineOf(reply, last));
    writer.state.keep(reply.model, reply.context, keepAliveOf(reply.request));
}

/// Without messages the model is only loaded or unloaded.
Answer respond(const QString &form, const QJsonObject &request, const QJsonArray &messages, ServerState &state)
{
    const auto start = Clock::now();
    const QString name = request[QLatin1String("model")].toString();
    const Model model = state.get(name, QStringLiteral("model '%1' not found").arg(name));
    QVariantMap options = model[QLatin1String("parameters")].toObject().toVariantMap();
    options.insert(request[QLatin1String("options")].toObject().toVariantMap());
    const qint64 context =
        std::min(options.value(QStringLiteral("num_ctx"), 4096).toLongLong(), model[QLatin1String("context_length")].toInteger());
    Reply reply{form, request, model, wordsOf(messages, model[QLatin1String("system")].toString()), options, context};
    check(reply);
    const seconds keepAlive = keepAliveOf(request);
    if (messages.isEmpty() && keepAlive == seconds(0)) {
        state.keep(model, context, keepAlive);
        return {.body = lineOf(reply, {{QStringLiteral("done_reason"), QStringLiteral("unload")}})};
    }
    const nanoseconds load = state.load(model, context, keepAlive);
    if (messages.isEmpty())
        return {.body = lineOf(reply, {{QStringLiteral("done_reason"), QStringLiteral("load")}})};
    compose(reply, state.options.answerTokens);
    const qint64 prompt = std::min<qint64>(8 + compact(request).size() / 4, context);
    state.wait(std::min<nanoseconds>(prompt * state.options.tokenInterval / 40, seconds(2)));
    reply.figures[QStringLiteral("load_duration")] = std::max<qint64>(1, load.count());
    reply.figures[QStringLiteral("prompt_eval_count")] = prompt;
    reply.figures[QStringLiteral("prompt_eval_duration")] = since(start) - load.count();
    reply.figures[QStringLiteral("before")] = since(start);
    return {.stream = [reply](ResponseWriter &writer) { write(reply, writer); }};
}

/// Each word has its own direction, and a text is the sum of its words: texts that share words are similar.
QJsonArray vectorOf(const QStringList &words, qint64 dimensions)
{
    std::vector<double> sum(size_t(dimensions), 1e-3);
    for (const QString &word : words)
        sum[qHash(word) % sum.size()] += 1;
    double square = 0;
    for (const double component : sum)
        square += component * component;
    QJsonArray vector;
    for (const double component : sum)
        vector.append(component / std::sqrt(square));
    return vector;
}

}

Answer chat(const QJsonObject &request, ServerState &state)
{
    return respond(QStringLiteral("chat"), request, request[QLatin1String("messages")].toArray(), state);
}

/// The prompt becomes a conversation of one message.
Answer generate(const QJsonObject &request, ServerState &state)
{
    const QJsonValue prompt = request[QLatin1String("prompt")];
    const QJsonObject user{{QStringLiteral("role"), QStringLiteral("user")}, {QStringLiteral("content"), prompt}};
    return respond(QStringLiteral("generate"), request, prompt.toString().isEmpty() ? QJsonArray() : QJsonArray{user}, state);
}

Answer embed(const QJsonObject &request, ServerState &state)
{
    const auto start = Clock::now();
    const QString name = request[QLatin1String("model")].toString();
    const Model model = state.get(name, QStringLiteral("model \"%1\" not found, try pulling it first").arg(name));
    const qint64 context = model[QLatin1String("context_length")].toInteger();
    const qint64 length = request[QLatin1String("dimensions")].toInteger(model[QLatin1String("embedding_length")].toInteger());
    const nanoseconds load = state.load(model, context, keepAliveOf(request));
    QJsonArray vectors;
    qint64 read = 0;
    for (const QJsonValue &input : request[QLatin1String("input")].toArray()) {
        const QStringList words = input.toString().toLower().split(u' ', Qt::SkipEmptyParts);
        if (!can(model, QStringLiteral("embedding")))
            throw errorAnswer(501, QStringLiteral("This server does not support embeddings. Start it with `--embeddings`"));
        if (words.size() > context && !request[QLatin1String("truncate")].toBool(true))
            throw errorAnswer(400, QStringLiteral("the input length exceeds the context length"));
        read += std::min<qint64>(words.size() + 2, context);
        vectors.append(vectorOf(words, length));
    }
    QJsonObject answer{{QStringLiteral("model"), name}, {QStringLiteral("embeddings"), vectors}};
    if (vectors.isEmpty()) // only loads or unloads
        return {.body = answer};
    answer[QStringLiteral("prompt_eval_count")] = read;
    answer[QStringLiteral("load_duration")] = std::max<qint64>(1, load.count());
    answer[QStringLiteral("total_duration")] = since(start);
    return {.body = answer};
}

}
