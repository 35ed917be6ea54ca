// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/room.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <cmath>

namespace corral::demo {

namespace {

using Clock = std::chrono::steady_clock;

/// What a reply takes up: what was said last as "user", "system" and "tool", its "topic", "images" where there are some.
using Words = QMap<QString, QString>;

/// What data/replies.json has: patterns, and which kind of reply fits which.
const QJsonObject &patterns()
{
    static const QJsonObject object = QJsonDocument::fromJson(dataFile(u"replies.json"_s)).object();
    return object;
}

QRegularExpression pattern(const QJsonValue &text)
{
    return QRegularExpression(text.toString(), QRegularExpression::CaseInsensitiveOption);
}

QString kindFor(const Words &words)
{
    for (const QString &kind : {u"images"_s, u"tool"_s})
        if (!words[kind].isEmpty())
            return kind;
    for (const QJsonValue &kind : patterns()["kinds"_L1].toArray())
        if (words[u"user"_s].contains(pattern(kind[1])))
            return kind[0].toString();
    return u"explanation"_s;
}

Words wordsOf(const QJsonArray &messages, const QString &system)
{
    Words words{{u"system"_s, system}};
    for (const QJsonValue &message : messages) {
        const QString role = message["role"_L1].toString();
        words[u"tool"_s].clear(); // it was taken up by the answer after it
        words[role] = message["content"_L1].toString();
        if (role == "user"_L1)
            words[u"images"_s] = message["images"_L1][0].toString().left(1);
    }
    // The topic is the first line without the words that only ask.
    QString topic = words[u"user"_s].section(u'\n', 0, 0).simplified();
    topic.remove(pattern(patterns()["asking"_L1])).remove(pattern(patterns()["ending"_L1]));
    topic = topic.trimmed().section(u' ', 0, 8);
    const auto two = pattern(patterns()["two"_L1]).match(topic);
    words[u"topic"_s] = topic.isEmpty() ? u"that"_s : topic;
    words[u"first"_s] = two.hasMatch() ? two.captured(1) : u"the simple way"_s;
    words[u"second"_s] = two.hasMatch() ? two.captured(2) : u"the thorough way"_s;
    return words;
}

/// The text of data/<kind>.md with the words put in; of the kind that fits where none is named.
QString written(const Words &words, const QString &kind = {})
{
    QString text = QString::fromUtf8(dataFile((kind.isEmpty() ? kindFor(words) : kind) + u".md"_s));
    for (auto it = words.begin(); it != words.end(); ++it) {
        const QString word = it->simplified().left(400);
        text.replace(u'%' + it.key(), word);
        text.replace(u'%' + it.key().left(1).toUpper() + it.key().mid(1), word.left(1).toUpper() + word.mid(1));
    }
    return text;
}

/// The pieces a model would emit.
QStringList tokens(const QString &text)
{
    static const QRegularExpression piece(patterns()["token"_L1].toString());
    QStringList list;
    for (auto it = piece.globalMatch(text); it.hasNext();)
        list << it.next().captured();
    return list;
}

/// The error of the program that runs the models: the server passes it on as a JSON text within its own.
Answer runnerRefusal(const QString &message)
{
    const QJsonObject error{{u"code"_s, 400}, {u"message"_s, message}, {u"type"_s, u"invalid_request_error"_s}};
    return refusal(400, QString::fromUtf8(compact({{u"error"_s, error}})));
}

/// A value that satisfies a JSON Schema.
QJsonValue sampleOf(const QJsonObject &schema, const Words &words)
{
    const QString type = schema["type"_L1].toString(schema.contains("properties"_L1) ? u"object"_s : u"string"_s);
    const auto limit = [&](QLatin1String name, double otherwise) { return schema[name].toDouble(otherwise); };
    if (schema.contains("enum"_L1))
        return schema["enum"_L1][0];
    if (type == "object"_L1) {
        QJsonObject object = schema["properties"_L1].toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            *it = sampleOf(it->toObject(), words);
        return object;
    }
    if (type == "array"_L1) {
        QJsonArray list;
        for (int i = 0; i < std::min(limit("minItems"_L1, 2), limit("maxItems"_L1, 100)); ++i)
            list.append(sampleOf(schema["items"_L1].toObject(), words));
        return list;
    }
    if (type == "integer"_L1 || type == "number"_L1)
        return std::max(std::ceil(limit("minimum"_L1, -1e15)), std::min(limit("maximum"_L1, 1e15), 7.0));
    if (type == "boolean"_L1)
        return true;
    if (type != "string"_L1)
        throw runnerRefusal(u"Field 'json_schema': \"json_schema\": JSON schema conversion failed:\n%1 %2"_s.arg(
            u"JSON schema error at #: unrecognized type"_s, type));
    return words[u"topic"_s].leftJustified(int(limit("minLength"_L1, 0)), u'.').left(int(limit("maxLength"_L1, 1e6)));
}

/// A call of the offered tool that the question names, if any.
QJsonArray toolCalls(const QJsonArray &tools, const Words &words)
{
    const auto isNamed = [&](const QString &word) {
        return word.size() > 3 && words[u"user"_s].contains(word, Qt::CaseInsensitive);
    };
    for (const QJsonValue &tool : tools) {
        const QJsonValue function = tool["function"_L1];
        const QStringList names = function["name"_L1].toString().split(u'_');
        const QJsonObject call{{u"id"_s, u"call_"_s + digestOf(words[u"user"_s].toUtf8()).mid(7, 8)},
                               {u"name"_s, function["name"_L1]},
                               {u"arguments"_s, sampleOf(function["parameters"_L1].toObject(), words)}};
        if (words[u"tool"_s].isEmpty() && std::any_of(names.begin(), names.end(), isNamed))
            return {fill(u"tool_call"_s, call)};
    }
    return {};
}

/// One answer being given.
struct Reply
{
    QString form; ///< of its lines: "chat" or "generate"
    QJsonObject request;
    Model model;
    Words words;
    QVariantMap options; ///< the model's parameters with the request's over them
    qint64 context;
    std::vector<std::pair<QString, QJsonValue>> lines{}; ///< "thinking", "text" or "tool_calls", and which
    QJsonObject figures{};                               ///< of the last line
};

qint64 since(Clock::time_point start) { return std::max<qint64>(1, nanoseconds(Clock::now() - start).count()); }

seconds keepAliveOf(const QJsonObject &request) { return seconds(request["keep_alive"_L1].toInteger(300)); }

QJsonObject lineOf(const Reply &reply, QJsonObject values)
{
    values[u"model"_s] = reply.request["model"_L1];
    values[u"created_at"_s] = stamp();
    values[u"text"_s] = values.value("text"_L1).toString();
    values[u"done"_s] = values.contains("done_reason"_L1);
    return fill(reply.form, values);
}

/// Refuses what the model cannot do.
void check(const Reply &reply)
{
    const QString name = reply.request["model"_L1].toString();
    const QJsonValue think = reply.request["think"_L1];
    const auto need = [&](const QString &capability, bool isAsked, const Answer &refused) {
        if (isAsked && !can(reply.model, capability))
            throw refused;
    };
    need(u"completion"_s, true, refusal(400, u"\"%1\" does not support %2"_s.arg(name, reply.form)));
    need(u"thinking"_s, think.toBool(think.isString()), refusal(400, u"\"%1\" does not support thinking"_s.arg(name)));
    for (const auto &[capability, key] : {std::pair(u"tools"_s, u"tools"_s), std::pair(u"insert"_s, u"suffix"_s)})
        need(capability, reply.request.contains(key),
             refusal(400, u"%1 does not support %2"_s.arg(registryName(name), capability)));
    need(u"vision"_s, !reply.words[u"images"_s].isEmpty(),
         runnerRefusal(u"Multimodal data provided, but model does not support multimodal requests."_s));
}

/// Decides what will be said.
void compose(Reply &reply, int least)
{
    const auto say = [&](const QString &key, const QString &text) {
        for (const QString &token : tokens(text))
            reply.lines.emplace_back(key, token);
    };
    const QJsonValue format = reply.request["format"_L1];
    const QJsonArray calls = toolCalls(reply.request["tools"_L1].toArray(), reply.words);
    if (can(reply.model, u"thinking"_s) && reply.request["think"_L1] != QJsonValue(false))
        say(u"thinking"_s, written(reply.words, u"thoughts"_s));
    if (format.isObject() || format.isString()) {
        const QJsonObject anything{{u"properties"_s, QJsonObject{{u"answer"_s, QJsonObject()}}}};
        const QVariant value = sampleOf(format.toObject(anything), reply.words).toVariant();
        say(u"text"_s, QString::fromUtf8(QJsonDocument::fromVariant(value).toJson()).trimmed());
    } else if (calls.isEmpty()) {
        QString text = written(reply.words) + written(reply.words, reply.words[u"system"_s].isEmpty() ? u"none"_s : u"system"_s);
        for (const QString &stop : reply.options[u"stop"_s].toStringList())
            text = text.section(stop, 0, 0);
        say(u"text"_s, text);
        for (int part = 2; int(reply.lines.size()) < least; ++part)
            say(u"text"_s, written(reply.words, u"more"_s).replace("%part"_L1, QString::number(part)));
    }
    for (const QJsonValue &call : calls)
        reply.lines.emplace_back(u"tool_calls"_s, QJsonArray{call});
    const int most = reply.options[u"num_predict"_s].toInt();
    const bool isCut = most > 0 && int(reply.lines.size()) > most;
    if (isCut)
        reply.lines.resize(size_t(most));
    reply.figures[u"done_reason"_s] = isCut ? u"length"_s : u"stop"_s;
}

void write(const Reply &reply, Pen &pen)
{
    const auto start = Clock::now();
    const bool fails = reply.words[u"user"_s].contains(pattern(patterns()["failing"_L1]));
    auto due = start;
    for (size_t said = 0; const auto &[key, value] : reply.lines) {
        if (fails && ++said > reply.lines.size() / 2)
            throw refusal(500, u"an error was encountered while running the model: CUDA error: out of memory"_s);
        due += pen.room.options.tokenInterval;
        pen.wait(due - Clock::now());
        pen.line(lineOf(reply, {{key, value}}));
    }
    QJsonObject last = reply.figures;
    last[u"eval_count"_s] = qint64(reply.lines.size());
    last[u"eval_duration"_s] = since(start);
    last[u"total_duration"_s] = since(start) + last.value("before"_L1).toInteger();
    pen.line(lineOf(reply, last));
    pen.room.keep(reply.model, reply.context, keepAliveOf(reply.request));
}

/// Without messages the model is only loaded, or unloaded.
Answer respond(const QString &form, const QJsonObject &request, const QJsonArray &messages, Room &room)
{
    const auto start = Clock::now();
    const QString name = request["model"_L1].toString();
    const Model model = room.get(name, u"model '%1' not found"_s.arg(name));
    QVariantMap options = model["parameters"_L1].toObject().toVariantMap();
    options.insert(request["options"_L1].toObject().toVariantMap());
    const qint64 context = std::min(options.value(u"num_ctx"_s, 4096).toLongLong(), model["context_length"_L1].toInteger());
    Reply reply{form, request, model, wordsOf(messages, model["system"_L1].toString()), options, context};
    check(reply);
    const seconds keepAlive = keepAliveOf(request);
    if (messages.isEmpty() && keepAlive == seconds(0)) {
        room.keep(model, context, keepAlive);
        return {.body = lineOf(reply, {{u"done_reason"_s, u"unload"_s}})};
    }
    const nanoseconds load = room.load(model, context, keepAlive);
    if (messages.isEmpty())
        return {.body = lineOf(reply, {{u"done_reason"_s, u"load"_s}})};
    compose(reply, room.options.answerTokens);
    const qint64 prompt = std::min<qint64>(8 + compact(request).size() / 4, context);
    room.wait(std::min<nanoseconds>(prompt * room.options.tokenInterval / 40, seconds(2)));
    reply.figures[u"load_duration"_s] = std::max<qint64>(1, load.count());
    reply.figures[u"prompt_eval_count"_s] = prompt;
    reply.figures[u"prompt_eval_duration"_s] = since(start) - load.count();
    reply.figures[u"before"_s] = since(start);
    return {.stream = [reply](Pen &pen) { write(reply, pen); }};
}

/// Each word has a direction of its own, and a text points where its words do: texts that share words point the same way.
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

Answer chat(const QJsonObject &request, Room &room)
{
    return respond(u"chat"_s, request, request["messages"_L1].toArray(), room);
}

/// The prompt is a conversation of one message.
Answer generate(const QJsonObject &request, Room &room)
{
    const QJsonValue prompt = request["prompt"_L1];
    const QJsonObject user{{u"role"_s, u"user"_s}, {u"content"_s, prompt}};
    return respond(u"generate"_s, request, prompt.toString().isEmpty() ? QJsonArray() : QJsonArray{user}, room);
}

Answer embed(const QJsonObject &request, Room &room)
{
    const auto start = Clock::now();
    const QString name = request["model"_L1].toString();
    const Model model = room.get(name, u"model \"%1\" not found, try pulling it first"_s.arg(name));
    const qint64 context = model["context_length"_L1].toInteger();
    const qint64 length = request["dimensions"_L1].toInteger(model["embedding_length"_L1].toInteger());
    const nanoseconds load = room.load(model, context, keepAliveOf(request));
    QJsonArray vectors;
    qint64 read = 0;
    for (const QJsonValue &input : request["input"_L1].toArray()) {
        const QStringList words = input.toString().toLower().split(u' ', Qt::SkipEmptyParts);
        if (!can(model, u"embedding"_s))
            throw refusal(501, u"This server does not support embeddings. Start it with `--embeddings`"_s);
        if (words.size() > context && !request["truncate"_L1].toBool(true))
            throw refusal(400, u"the input length exceeds the context length"_s);
        read += std::min<qint64>(words.size() + 2, context);
        vectors.append(vectorOf(words, length));
    }
    QJsonObject answer{{u"model"_s, name}, {u"embeddings"_s, vectors}};
    if (vectors.isEmpty()) // only loaded, or unloaded
        return {.body = answer};
    answer[u"prompt_eval_count"_s] = read;
    answer[u"load_duration"_s] = std::max<qint64>(1, load.count());
    answer[u"total_duration"_s] = since(start);
    return {.body = answer};
}

}
