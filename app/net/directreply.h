// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/httpresponseparser.h"

#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslConfiguration>
#include <QSslError>
#include <QTcpSocket>

#include <memory>

namespace corral::net {

/// A network reply with its own connection, for cases that Qt's replies cannot handle.
///
/// A server may respond and close the connection before it has read all of a long body, because its disk is full or the body
/// exceeds a proxy's limit. Qt does not read while it sends, takes the close for a reason to send again, and loses the
/// response. This reply always reads and sends once. It also skips informational responses such as "103 Early Hints",
/// which Qt takes for the final one.
class DirectReply : public QNetworkReply
{
    Q_OBJECT

public:
    /// `body` is open, or null for an empty one; its length is its size().
    DirectReply(const QByteArray &verb, const QNetworkRequest &request, std::unique_ptr<QIODevice> body, QNetworkProxy proxy);
    ~DirectReply() override;

    void abort() override;
    /// While held, it reads only a little from the network and does not signal new data, but still the end. When released, it
    /// delivers at once what has arrived, and may finish.
    void setHeld(bool isHeld);
    /// Reads what has reached the socket without the event loop; may finish.
    void readNow();
    [[nodiscard]] qint64 bytesAvailable() const override;
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 most) override;
    void sslConfigurationImplementation(QSslConfiguration &configuration) const override;
    void ignoreSslErrorsImplementation(const QList<QSslError> &errors) override;

private:
    void start();
    void beginEncrypted();
    void begin();
    void send();
    [[nodiscard]] qint64 waiting() const;
    void noteWritten(qint64 bytes);
    void read();
    void parse(const QByteArray &bytes);
    void applyHead();
    void handleSocketError(QAbstractSocket::SocketError error);
    [[nodiscard]] QByteArray readRemaining();
    void end(NetworkError code = NoError, const QString &words = {});

    QByteArray m_verb;
    std::unique_ptr<QIODevice> m_body;
    QNetworkProxy m_proxy;
    std::unique_ptr<QTcpSocket> m_socket;
    HttpResponseParser m_parser;
    QByteArray m_arrived; ///< of the response body, not read yet
    qint64 m_size;
    qint64 m_headLeft = 0; ///< of the request head, not written yet
    qint64 m_written = 0;  ///< bytes of the body
    int m_duplicate = -1;  ///< duplicate descriptor of the socket, see readRemaining()
    bool m_sending = false;
    bool m_isHeld = false;
};

}
