// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/httpanswer.h"

#include <QNetworkReply>
#include <QNetworkRequest>
#include <QTcpSocket>

#include <memory>

namespace corral::net {

/// An exchange on a connection of its own, for what Qt's replies cannot do.
///
/// A server may answer before it has read all of a long body, because its disk is full or the body is too long for a proxy,
/// and hang up. Qt reads nothing while it sends, takes the hanging up for a call to send everything again, and loses the
/// answer. This reply reads at all times and sends once, whatever happens. It also passes over provisional answers such as
/// "103 Early Hints", which Qt takes for the final one.
class DirectReply : public QNetworkReply
{
    Q_OBJECT

public:
    /// `body` is open, and none means an empty one; its length is its size().
    DirectReply(const QByteArray &verb, const QNetworkRequest &request, std::unique_ptr<QIODevice> body);
    ~DirectReply() override;

    void abort() override;
    /// Held, it takes no more than a little from the network and tells nothing of what comes, but still of the end. Let go, it
    /// hands out at once what has come, and may end by that.
    void setHeld(bool isHeld);
    /// Reads what has reached the socket without the event loop, and may end by that.
    void readNow();
    [[nodiscard]] qint64 bytesAvailable() const override;
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 most) override;

private:
    void start();
    void begin();
    void send();
    [[nodiscard]] qint64 waiting() const;
    void noteWritten(qint64 bytes);
    void read();
    void take(const QByteArray &bytes);
    void takeHead();
    void lose(QAbstractSocket::SocketError error);
    [[nodiscard]] QByteArray leftBehind();
    void end(NetworkError code = NoError, const QString &words = {});

    QByteArray m_verb;
    std::unique_ptr<QIODevice> m_body;
    std::unique_ptr<QTcpSocket> m_socket;
    HttpAnswer m_answer;
    QByteArray m_arrived; ///< of the answer's body, not read yet
    qint64 m_size;
    qint64 m_headLeft = 0; ///< of the request's head, not written yet
    qint64 m_written = 0;  ///< of the body
    int m_spare = -1;      ///< another descriptor of the socket, see leftBehind()
    bool m_sending = false;
    bool m_isHeld = false;
};

}
