// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "net/endpoint.h"

#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

#include <functional>
#include <optional>

namespace corral::test {

/// A received request.
struct IncomingRequest
{
    QByteArray method;
    QByteArray path;
    QByteArray head; ///< the raw head
    QByteArray body;

    [[nodiscard]] QByteArray header(const QByteArray &name) const;
};

/// An HTTP server for one test, on a free port of the loopback address. The test provides the responses byte by byte.
class WireServer : public QTcpServer
{
    Q_OBJECT

public:
    using Answer = std::function<void(QTcpSocket *socket, const IncomingRequest &request)>;

    /// Without an `answer` it accepts requests and does not respond.
    explicit WireServer(Answer answer = {});

    [[nodiscard]] net::Endpoint endpoint() const;
    void setAnswer(Answer answer) { m_answer = std::move(answer); }

    QList<IncomingRequest> requests;     ///< every complete request
    QList<QPointer<QTcpSocket>> sockets; ///< every connection, in order
    int connections = 0;
    int closedByClient = 0;

private:
    void acceptConnections();
    void read(QTcpSocket *socket, QByteArray &buffer);

    Answer m_answer;
};

/// "HTTP/1.1 200 OK" with a Content-Length.
[[nodiscard]] QByteArray answerWith(int status, const QByteArray &body, const QByteArray &type = "application/json",
                                    const QByteArray &moreHeaders = {});
/// The head of a chunked response, and one chunk. `lastChunk` ends it.
[[nodiscard]] QByteArray chunkedHead(const QByteArray &type = "application/x-ndjson");
[[nodiscard]] QByteArray chunk(const QByteArray &bytes);
[[nodiscard]] QByteArray lastChunk();
/// An address on which nothing listens.
[[nodiscard]] net::Endpoint deadEndpoint();

}
