// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/room.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace corral::demo {

namespace {

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

QString written(const Words &words, const QString &kind)
{
    QString text = QString::fromUtf8(dataFile((kind.isEmpty() ? kindFor(words) : kind) + u".md"_s));
    for (auto it = words.begin(); it != words.end(); ++it) {
        const QString word = it->simplified().left(400);
        text.replace(u'%' + it.key(), word);
        text.replace(u'%' + it.key().left(1).toUpper() + it.key().mid(1), word.left(1).toUpper() + word.mid(1));
    }
    return text;
}

QStringList tokens(const QString &text)
{
    static const QRegularExpression piece(patterns()["token"_L1].toString());
    QStringList list;
    for (auto it = piece.globalMatch(text); it.hasNext();)
        list << it.next().captured();
    return list;
}

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
        return std::max(limit("minimum"_L1, -1e15), std::min(limit("maximum"_L1, 1e15), 7.0));
    if (type == "boolean"_L1)
        return true;
    if (type != "string"_L1)
        throw runnerRefusal(u"Field 'json_schema': \"json_schema\": JSON schema conversion failed:\n"
                            "JSON schema error at #: unrecognized type "_s +
                            type);
    return words[u"topic"_s].leftJustified(int(limit("minLength"_L1, 0)), u'.').left(int(limit("maxLength"_L1, 60)));
}

Answer runnerRefusal(const QString &message)
{
    const QJsonObject error{{u"code"_s, 400}, {u"message"_s, message}, {u"type"_s, u"invalid_request_error"_s}};
    return refusal(400, QString::fromUtf8(compact({{u"error"_s, error}})));
}

}
