// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/house.h"

#include <QJsonDocument>

#include <string_view>

namespace corral::demo {

namespace {

using Handler = Answer (*)(const Call &, House &);

Answer version(const Call &, House &) { return Answer::json({{QStringLiteral("version"), QStringLiteral("0.32.15")}}); }

Answer status(const Call &, House &)
{
    return Answer::json({{QStringLiteral("cloud"),
                          QJsonObject{{QStringLiteral("disabled"), true}, {QStringLiteral("source"), QStringLiteral("env")}}}});
}

Answer tags(const Call &, House &house) { return Answer::json({{QStringLiteral("models"), house.library.tags()}}); }

Answer running(const Call &, House &house) { return Answer::json({{QStringLiteral("models"), house.library.running()}}); }

Answer greeting(const Call &, House &)
{
    return {200, QByteArrayLiteral("text/plain; charset=utf-8"), QByteArrayLiteral("Ollama is running")};
}

struct Route
{
    const char *method;
    const char *path;
    Handler handler;
};

const Route routes[] = {
    {"GET", "/", greeting},
    {"GET", "/api/version", version},
    {"GET", "/api/status", status},
    {"GET", "/api/tags", tags},
    {"GET", "/api/ps", running},
    {"POST", "/api/show", show},
    {"POST", "/api/chat", chat},
    {"POST", "/api/generate", generate},
    {"POST", "/api/embed", embed},
    {"POST", "/api/pull", pull},
    {"POST", "/api/push", push},
    {"POST", "/api/create", create},
    {"POST", "/api/copy", copy},
    {"DELETE", "/api/delete", corral::demo::remove},
    {"POST", "/api/embeddings", legacyEmbeddings},
};

const Route &route(std::string_view method, const std::string &path)
{
    bool known = false;
    for (const Route &route : routes) {
        if (path != route.path)
            continue;
        known = true;
        if (method == route.method || (method == "HEAD" && route.method == std::string_view("GET")))
            return route;
    }
    throw known ? Refusal{405, QStringLiteral("405 method not allowed"), QByteArrayLiteral("text/plain")}
                : Refusal{404, QStringLiteral("404 page not found"), QByteArrayLiteral("text/plain")};
}

/// Reads the body as Go's decoder does, in its words.
QJsonObject decode(const QByteArray &raw)
{
    if (raw.isEmpty())
        throw Refusal{400, QStringLiteral("missing request body")};
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(raw, &error);
    if (error.error == QJsonParseError::NoError)
        return document.object();
    const bool cut = error.error == QJsonParseError::UnterminatedObject || error.error == QJsonParseError::UnterminatedArray ||
                     error.error == QJsonParseError::UnterminatedString;
    const QChar wrong = QLatin1Char(raw.at(std::clamp<qsizetype>(error.offset - 1, 0, raw.size() - 1)));
    throw Refusal{400, cut ? QStringLiteral("unexpected EOF")
                           : QStringLiteral("invalid character '%1' looking for beginning of value").arg(wrong)};
}

/// Joins the lines of a stream into the one object that `stream: false` gets.
Answer joined(const QByteArray &lines)
{
    QJsonObject last;
    QJsonObject message;
    QString response;
    for (const QByteArray &line : lines.split('\n')) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        if (object.contains(QLatin1String("error")))
            return {500, last.contains(QLatin1String("status")) ? bareJsonType : jsonType, line};
        if (object.isEmpty())
            continue;
        last = object;
        response += object.value(QLatin1String("response")).toString();
        const QJsonObject part = object.value(QLatin1String("message")).toObject();
        for (auto it = part.begin(); it != part.end(); ++it) {
            const QJsonValue before = message.value(it.key());
            if (it->isArray()) {
                QJsonArray all = before.toArray();
                for (const QJsonValue &value : it->toArray())
                    all.append(value);
                message.insert(it.key(), all);
            } else {
                message.insert(it.key(), it.key() == QLatin1String("role") ? it->toString() : before.toString() + it->toString());
            }
        }
    }
    if (last.contains(QLatin1String("message")))
        last.insert(QStringLiteral("message"), message);
    if (last.contains(QLatin1String("response")))
        last.insert(QStringLiteral("response"), response);
    return Answer::json(last, 200, last.contains(QLatin1String("status")) ? bareJsonType : jsonType);
}

}

Answer dispatch(std::string_view method, Call call, House &house, const std::vector<Fault> &faults)
{
    const Route &to = route(method, call.path.toStdString());
    if (method == "POST" || method == "DELETE")
        call.body = decode(call.raw);
    Answer answer = to.handler(call, house);
    if (!answer.script || call.streamed())
        return answer;
    QByteArray lines;
    Pen pen({[&](const QByteArray &bytes) { return !(lines += bytes).isEmpty(); }, [&] { return call.wait(nanoseconds(0)); }},
            faults);
    answer.script(pen);
    return joined(lines);
}

}
