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
    QList<std::pair<QByteArray, QByteArray>> headers{}; ///< Host and Content-Length are added if missing
};

struct WireReply
{
    int status = 0;
    QByteArray contentType;
    QByteArray body;    ///< without chunked framing
    bool whole = false; ///< the body ended as announced

    [[nodiscard]] QByteArrayList lines() const;
};

/// One HTTP exchange over a plain socket, byte by byte: shows details that Qt's client hides.
class WireClient
{
public:
    WireClient(quint16 port, const WireRequest &request);

    /// Reads until the body has that many lines, or the end. Returns false on a timeout.
    bool readLines(qsizetype count);
    /// Reads to the end of the response, or until the connection is closed.
    bool readAll();
    void close() { m_socket.abort(); }
    [[nodiscard]] const WireReply &reply() const { return m_reply; }
    /// The chunks of the body as the server framed them.
    [[nodiscard]] const QByteArrayList &chunks() const { return m_chunks; }

private:
    bool readMore();
    void parse();

    QTcpSocket m_socket;
    QByteArray m_method;
    QByteArray m_raw;
    qsizetype m_at = -1; ///< start of the unparsed body; -1 before the body
    qint64 m_length = -1;
    bool m_chunked = false;
    WireReply m_reply;
    QByteArrayList m_chunks;
};

/// Performs a whole exchange.
[[nodiscard]] WireReply ask(quint16 port, const WireRequest &request);

}
