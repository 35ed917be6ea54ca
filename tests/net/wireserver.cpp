// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wireserver.h"

#include <memory>

namespace corral::test {

QByteArray IncomingRequest::header(const QByteArray &name) const
{
    for (const QByteArray &line : head.split('\n')) {
        const auto colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).compare(name, Qt::CaseInsensitive) == 0)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

WireServer::WireServer(Answer answer)
    : m_answer(std::move(answer))
{
    connect(this, &QTcpServer::newConnection, this, &WireServer::acceptConnections);
    if (!listen(QHostAddress::LocalHost))
        qFatal("no free port: %s", qPrintable(errorString()));
}

net::Endpoint WireServer::endpoint() const { return *net::Endpoint::parse(QStringLiteral("127.0.0.1:%1").arg(serverPort())); }

void WireServer::acceptConnections()
{
    while (QTcpSocket *socket = nextPendingConnection()) {
        ++connections;
        sockets.append(socket);
        auto buffer = std::make_shared<QByteArray>();
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, buffer] {
            *buffer += socket->readAll();
            read(socket, *buffer);
        });
        connect(socket, &QTcpSocket::disconnected, this, [this] { ++closedByClient; });
    }
}

void WireServer::read(QTcpSocket *socket, QByteArray &buffer)
{
    for (;;) {
        const auto end = buffer.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        IncomingRequest request;
        request.head = buffer.left(end);
        const auto words = request.head.left(request.head.indexOf('\r')).split(' ');
        request.method = words.value(0);
        request.path = words.value(1);
        const auto length = request.header("Content-Length").toLongLong();
        if (buffer.size() < end + 4 + length)
            return;
        request.body = buffer.mid(end + 4, length);
        buffer.remove(0, end + 4 + length);
        requests.append(request);
        if (m_answer)
            m_answer(socket, request);
    }
}

QByteArray answerWith(int status, const QByteArray &body, const QByteArray &type, const QByteArray &moreHeaders)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(status) + " Word\r\n";
    if (!type.isEmpty())
        bytes += "Content-Type: " + type + "\r\n";
    return bytes + moreHeaders + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray chunkedHead(const QByteArray &type)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nTransfer-Encoding: chunked\r\n\r\n";
}

QByteArray chunk(const QByteArray &bytes) { return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n"; }

QByteArray lastChunk() { return QByteArrayLiteral("0\r\n\r\n"); }

net::Endpoint deadEndpoint()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return *net::Endpoint::parse(QStringLiteral("127.0.0.1:%1").arg(server.serverPort()));
}

}
