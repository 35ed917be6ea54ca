// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fixedresponseserver.h"

#include <algorithm>

namespace corral::test {

FixedResponseServer::FixedResponseServer()
{
    m_wire.setAnswer([this](QTcpSocket *socket, const IncomingRequest &request) { answer(socket, request); });
}

qsizetype FixedResponseServer::asked(const QByteArray &path) const
{
    return std::count_if(m_wire.requests.begin(), m_wire.requests.end(),
                         [&path](const IncomingRequest &one) { return one.path == path; });
}

void FixedResponseServer::answer(QTcpSocket *socket, const IncomingRequest &request) const
{
    if (early)
        socket->write("HTTP/1.1 103 Early Hints\r\nLink: </>; rel=preload\r\n\r\n");
    if (!bodies.contains(request.path)) {
        socket->write(answerWith(404, "404 page not found", "text/plain"));
        return;
    }
    const QByteArray body = bodies.value(request.path);
    const int status = statuses.value(request.path, 200);
    const QByteArray line = QByteArray::number(status) + " Word\r\nContent-Type: text/plain\r\n";
    switch (framing) {
    case Framing::Length:
        socket->write(answerWith(status, body, "text/plain"));
        break;
    case Framing::Chunks:
        socket->write("HTTP/1.1 " + line + "Transfer-Encoding: chunked\r\n\r\n" + chunk(body) + lastChunk());
        break;
    case Framing::ByteByByte:
        socket->write("HTTP/1.1 " + line + "Transfer-Encoding: chunked\r\n\r\n");
        for (const char byte : body) {
            socket->write(chunk(QByteArray(1, byte)));
            socket->flush();
        }
        socket->write(lastChunk());
        break;
    case Framing::Closing:
        socket->write("HTTP/1.1 " + line + "Connection: close\r\n\r\n" + body);
        socket->disconnectFromHost();
        break;
    case Framing::OldProtocol:
        socket->write("HTTP/1.0 " + line + "\r\n" + body);
        socket->disconnectFromHost();
        break;
    }
}

}
