// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wireclient.h"

#include "demoserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace corral::test {

inline QJsonObject parsed(const QByteArray &line) { return QJsonDocument::fromJson(line).object(); }

inline WireRequest post(const QByteArray &path, const QByteArray &body) { return {"POST", path, body}; }

inline WireRequest chat(const QByteArray &words, const QByteArray &more = {}, const QByteArray &model = "llama3.2:3b")
{
    return post("/api/chat",
                "{\"model\":\"" + model + "\",\"messages\":[{\"role\":\"user\",\"content\":\"" + words + "\"}]" + more + '}');
}

inline QJsonObject get(const demo::Server &server, const QByteArray &path)
{
    return parsed(ask(server.port(), {"GET", path, {}}).body);
}

inline QJsonObject postJson(const demo::Server &server, const QByteArray &path, const QByteArray &body)
{
    return parsed(ask(server.port(), post(path, body)).body);
}

/// The joined text of all lines of an answer.
inline QString textOf(const WireReply &reply, const char *field = "content")
{
    QString text;
    for (const QByteArray &line : reply.lines())
        text += parsed(line).value(QLatin1String("message"))[QLatin1String(field)].toString();
    return text;
}

}
