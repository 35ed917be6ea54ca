// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wireclient.h"

#include <QHostAddress>

namespace corral::test {

QByteArrayList WireReply::lines() const
{
    QByteArrayList list = body.split('\n');
    list.removeAll(QByteArray());
    return list;
}

WireClient::WireClient(quint16 port, const WireRequest &request)
    : m_method(request.method)
{
    m_socket.connectToHost(QHostAddress::LocalHost, port);
    QByteArray head = request.method + ' ' + request.path + " HTTP/1.1\r\n";
    bool named = false;
    for (const auto &[name, value] : request.headers) {
        named = named || name.toLower() == "host";
        if (name.toLower() != "content-length")
            head += name + ": " + value + "\r\n";
    }
    if (!named)
        head += "Host: 127.0.0.1:" + QByteArray::number(port) + "\r\n";
    m_socket.write(head + "Content-Length: " + QByteArray::number(request.body.size()) + "\r\n\r\n" + request.body);
}

bool WireClient::readLines(qsizetype count)
{
    while (m_reply.body.count('\n') < count && !m_reply.whole)
        if (!readMore())
            return false;
    return true;
}

bool WireClient::readAll()
{
    while (!m_reply.whole && readMore()) {
    }
    return m_reply.whole || m_socket.state() == QAbstractSocket::UnconnectedState;
}

bool WireClient::readMore()
{
    if (!m_socket.waitForReadyRead(20'000) && m_socket.bytesAvailable() == 0) {
        m_reply.whole = m_at >= 0 && !m_chunked && m_length < 0; // the body ends with the connection
        return false;
    }
    m_raw += m_socket.readAll();
    parse();
    return true;
}

void WireClient::parse()
{
    if (m_at < 0) {
        const qsizetype end = m_raw.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        m_at = end + 4;
        for (const QByteArray &line : m_raw.left(end).split('\n')) {
            const QByteArray name = line.left(line.indexOf(':')).toLower();
            const QByteArray value = line.mid(line.indexOf(':') + 1).trimmed();
            if (line.startsWith("HTTP/"))
                m_reply.status = line.mid(9, 3).toInt();
            else if (name == "content-type")
                m_reply.contentType = value;
            else if (name == "content-length")
                m_length = value.toLongLong();
            else if (name == "transfer-encoding")
                m_chunked = value == "chunked";
        }
    }
    if (m_method == "HEAD" || m_reply.status == 204) {
        m_reply.whole = true;
    } else if (!m_chunked) {
        m_reply.body = m_raw.mid(m_at);
        m_reply.whole = m_length >= 0 && m_reply.body.size() >= m_length;
    }
    while (m_chunked && !m_reply.whole) {
        const qsizetype lineEnd = m_raw.indexOf("\r\n", m_at);
        const qsizetype size = lineEnd < 0 ? 0 : m_raw.mid(m_at, lineEnd - m_at).toLongLong(nullptr, 16);
        if (lineEnd < 0 || m_raw.size() < lineEnd + 2 + size + 2)
            return;
        m_chunks << m_raw.mid(lineEnd + 2, size);
        m_reply.body += m_chunks.constLast();
        m_reply.whole = size == 0;
        m_at = lineEnd + 2 + size + 2;
    }
}

WireReply ask(quint16 port, const WireRequest &request)
{
    WireClient client(port, request);
    client.readAll();
    return client.reply();
}

}
