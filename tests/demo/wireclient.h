// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QList>
#include <QString>
#include <QTcpSocket>

#include <utility>

namespace corral::test {

struct WireRequest
{
    QByteArray method = "GET";
    QByteArray path;
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers{}; ///< Host and Content-Length are added where missing
};

struct WireReply
{
    int status = 0;
    QByteArray contentType;
    QByteArray body;    ///< chunked framing removed
    bool whole = false; ///< the body ended as announced

    [[nodiscard]] QByteArrayList lines() const;
};

/// One HTTP exchange over a plain socket, byte by byte: what Qt's own client would tidy up stays visible.
class WireClient
{
public:
    WireClient(quint16 port, const WireRequest &request);

    /// Reads until the body holds that many lines, or the end. False on a timeout.
    bool readLines(qsizetype count);
    /// Reads to the end of the answer, or until the connection is closed.
    bool readAll();
    void close() { m_socket.abort(); }
    [[nodiscard]] const WireReply &reply() const { return m_reply; }
    /// The pieces the body arrived in, as the server framed them.
    [[nodiscard]] const QByteArrayList &chunks() const { return m_chunks; }

private:
    bool readMore();
    void parse();

    QTcpSocket m_socket;
    QByteArray m_method;
    QByteArray m_raw;
    qsizetype m_at = -1; ///< of the body not parsed yet; -1 before it
    qint64 m_length = -1;
    bool m_chunked = false;
    WireReply m_reply;
    QByteArrayList m_chunks;
};

/// A whole exchange.
[[nodiscard]] WireReply ask(quint16 port, const WireRequest &request);

}
