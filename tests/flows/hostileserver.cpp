// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hostileserver.h"

#include "recordings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>

namespace corral::test {

namespace {

constexpr qsizetype longestName = 800;
constexpr qsizetype longestList = 3;

bool isName(const QString &key) { return key == QLatin1String("name") || key == QLatin1String("model"); }

/// Fields that control the protocol rather than being displayed.
bool isKept(const QString &key)
{
    static const QStringList kept{QStringLiteral("role"), QStringLiteral("done_reason"), QStringLiteral("capabilities")};
    return kept.contains(key);
}

QByteArray bytesOf(const QJsonValue &value) { return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact); }

}

HostileServer::HostileServer(const QString &text)
    : m_text(text)
{
    listen(QHostAddress::LocalHost);
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = nextPendingConnection()) {
            connect(socket, &QIODevice::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QAbstractSocket::disconnected, this, [this, socket] {
                m_received.remove(socket);
                socket->deleteLater();
            });
        }
    });
}

void HostileServer::read(QTcpSocket *socket)
{
    QByteArray &request = m_received[socket];
    request += socket->readAll();
    const qsizetype head = request.indexOf("\r\n\r\n");
    if (head < 0)
        return;
    const QByteArray lower = request.left(head).toLower();
    const qsizetype at = lower.indexOf("content-length:");
    const qsizetype length = at < 0 ? 0 : lower.mid(at + 15, lower.indexOf('\r', at + 15) - at - 15).trimmed().toLongLong();
    if (request.size() < head + 4 + length)
        return;
    const QByteArray path = request.split(' ').value(1);
    request.clear();
    m_asked.append(path);
    answer(socket, path);
}

void HostileServer::answer(QTcpSocket *socket, const QByteArray &path)
{
    const bool fails = path == "/api/chat" && m_chatStatus != 200;
    const QByteArray body = fails ? bytesOf(QJsonObject{{QStringLiteral("error"), m_text}}) : bodyFor(path);
    const int status = fails ? m_chatStatus : body.isEmpty() ? 404 : 200;
    socket->write("HTTP/1.1 " + QByteArray::number(status) + " Word\r\nContent-Type: application/json\r\nContent-Length: " +
                  QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body);
    socket->disconnectFromHost();
}

QJsonValue HostileServer::spoiled(const QJsonValue &value, const QString &key, int entry) const
{
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto at = object.begin(); at != object.end(); ++at)
            at.value() = spoiled(at.value(), at.key(), entry);
        return object;
    }
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        while (array.size() > longestList)
            array.removeLast(); // the whole body must stay below the size limit of a response
        for (int i = 0; i < array.size(); ++i)
            array.replace(i, spoiled(array.at(i), key, i));
        return array;
    }
    if (!value.isString() || isKept(key))
        return value;
    return isName(key) ? QString::number(entry) + m_text.left(longestName) : m_text;
}

QByteArray HostileServer::recorded(const char *name) const
{
    QByteArray body;
    const auto lines = recording(QString::fromLatin1(name)).lines();
    for (const QByteArray &line : lines)
        body += bytesOf(spoiled(QJsonDocument::fromJson(line).object(), {}, 0)) + '\n';
    return body;
}

QByteArray HostileServer::bodyFor(const QByteArray &path) const
{
    if (path == "/api/version")
        return bytesOf(QJsonObject{{QStringLiteral("version"), m_text}});
    if (path == "/api/tags")
        return recorded("tags");
    if (path == "/api/ps")
        return recorded("ps-loaded");
    if (path == "/api/show")
        return recorded("show-derived");
    if (path == "/api/chat") {
        const QJsonObject message{{QStringLiteral("role"), QStringLiteral("assistant")}, {QStringLiteral("content"), m_text}};
        return bytesOf(QJsonObject{{QStringLiteral("model"), m_text}, {QStringLiteral("message"), message}}) + '\n' +
               bytesOf(QJsonObject{{QStringLiteral("done"), true}, {QStringLiteral("done_reason"), m_text}}) + '\n';
    }
    if (path == "/api/pull")
        return bytesOf(QJsonObject{
                   {QStringLiteral("status"), m_text}, {QStringLiteral("digest"), m_text}, {QStringLiteral("total"), 10}}) +
               '\n' + bytesOf(QJsonObject{{QStringLiteral("error"), m_text}}) + '\n';
    return {};
}

Listener::Listener()
{
    listen(QHostAddress::LocalHost);
    connect(this, &QTcpServer::newConnection, this, [this] { ++connections; });
}

}
