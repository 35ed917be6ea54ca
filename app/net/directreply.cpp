// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/directreply.h"

#include "net/errors.h"

#include <QPointer>
#include <QSslSocket>
#include <QTimer>

#include <algorithm>
#include <array>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace corral::net {

namespace {

constexpr qint64 piece = 64 * 1024;
constexpr qint64 maxWaiting = 4 * piece; ///< bytes in the socket's buffer that the network has not taken

QByteArray headOf(const QByteArray &verb, const QNetworkRequest &request, qint64 length)
{
    const QUrl url = request.url();
    const bool isEncrypted = url.scheme() == QLatin1String("https");
    const int port = url.port(isEncrypted ? 443 : 80);
    QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':') && !host.startsWith('['))
        host = '[' + host + ']';
    if (port != (isEncrypted ? 443 : 80))
        host += ':' + QByteArray::number(port);
    QByteArray head =
        verb + ' ' + url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment) + " HTTP/1.1\r\n";
    head += "Host: " + host + "\r\nConnection: close\r\n";
    if (length > 0 || verb == "POST")
        head += "Content-Length: " + QByteArray::number(length) + "\r\n";
    for (const QByteArray &name : request.rawHeaderList())
        head += name + ": " + request.rawHeader(name) + "\r\n";
    return head + "\r\n";
}

int duplicateOf([[maybe_unused]] qintptr descriptor)
{
#ifdef Q_OS_UNIX
    return descriptor < 0 ? -1 : ::fcntl(static_cast<int>(descriptor), F_DUPFD_CLOEXEC, 0);
#else
    return -1;
#endif
}

QByteArray readDuplicate([[maybe_unused]] int duplicate)
{
    QByteArray bytes;
#ifdef Q_OS_UNIX
    std::array<char, 16 * 1024> some{};
    for (ssize_t count = 1; duplicate >= 0 && count > 0;) {
        count = ::recv(duplicate, some.data(), some.size(), MSG_DONTWAIT);
        bytes.append(some.data(), std::max<ssize_t>(0, count));
    }
#endif
    return bytes;
}

void closeDuplicate(int &duplicate)
{
#ifdef Q_OS_UNIX
    if (duplicate >= 0)
        ::close(duplicate);
#endif
    duplicate = -1;
}

}

DirectReply::DirectReply(const QByteArray &verb, const QNetworkRequest &request, std::unique_ptr<QIODevice> body,
                         QNetworkProxy proxy)
    : m_verb(verb)
    , m_body(std::move(body))
    , m_proxy(std::move(proxy))
    , m_parser(verb != "HEAD")
    , m_size(m_body ? m_body->size() - m_body->pos() : 0)
{
    setRequest(request);
    setUrl(request.url());
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    QTimer::singleShot(0, this, &DirectReply::start); // nobody is connected to the signals yet
}

DirectReply::~DirectReply()
{
    if (m_socket)
        m_socket->disconnect(this);
    closeDuplicate(m_duplicate);
}

void DirectReply::start()
{
    if (isFinished())
        return;
    const bool isEncrypted = url().scheme() == QLatin1String("https");
    const auto port = static_cast<quint16>(url().port(isEncrypted ? 443 : 80));
    auto *encrypted = isEncrypted ? new QSslSocket : nullptr;
    m_socket.reset(encrypted ? encrypted : new QTcpSocket);
    connect(m_socket.get(), &QIODevice::readyRead, this, &DirectReply::read);
    connect(m_socket.get(), &QAbstractSocket::errorOccurred, this, &DirectReply::handleSocketError);
    connect(m_socket.get(), &QIODevice::bytesWritten, this, &DirectReply::noteWritten);
    if (encrypted) {
        encrypted->setSslConfiguration(request().sslConfiguration());
        // As with Qt's replies, whoever waits for this one decides about the certificate before anything is sent.
        connect(encrypted, &QSslSocket::sslErrors, this, &QNetworkReply::sslErrors);
        connect(encrypted, &QSslSocket::encrypted, this, &DirectReply::beginEncrypted);
        connect(encrypted, &QSslSocket::encryptedBytesWritten, this, &DirectReply::send);
    } else {
        connect(m_socket.get(), &QAbstractSocket::connected, this, &DirectReply::begin);
    }
    m_socket->setProxy(m_proxy);
    Q_EMIT socketStartedConnecting();
    if (!m_socket)
        return; // a slot aborted
    if (encrypted)
        encrypted->connectToHostEncrypted(url().host(), port);
    else
        m_socket->connectToHost(url().host(), port);
}

void DirectReply::beginEncrypted()
{
    const QPointer<DirectReply> self(this);
    Q_EMIT encrypted();
    if (self && m_socket) // otherwise a slot refused the certificate
        begin();
}

void DirectReply::begin()
{
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    const QByteArray head = headOf(m_verb, request(), m_size);
    m_headLeft = head.size();
    m_sending = m_size > 0;
    if (url().scheme() == QLatin1String("http"))
        m_duplicate = duplicateOf(m_socket->socketDescriptor());
    m_socket->write(head);
    send();
}

qint64 DirectReply::waiting() const
{
    const auto *encrypted = qobject_cast<const QSslSocket *>(m_socket.get());
    return m_socket->bytesToWrite() + (encrypted ? encrypted->encryptedBytesToWrite() : 0);
}

/// Writes as much as the socket takes; the rest follows when the network is ready. Incoming data is read first.
void DirectReply::send()
{
    while (m_sending && waiting() < maxWaiting) {
        const QByteArray bytes = m_body->read(piece); // only set if there is a body
        if (bytes.isEmpty()) {
            m_sending = false;
            if (m_body->pos() < m_size)
                end(UnknownContentError, m_body->errorString());
            return;
        }
        m_socket->write(bytes);
    }
}

void DirectReply::noteWritten(qint64 bytes)
{
    const qint64 ofHead = std::min(bytes, m_headLeft);
    m_headLeft -= ofHead;
    m_written += bytes - ofHead;
    const QPointer<DirectReply> self(this);
    if (m_written > 0)
        Q_EMIT uploadProgress(m_written, m_size);
    if (self && !isFinished())
        send();
    if (self && !isFinished() && m_headLeft == 0 && m_written >= m_size)
        Q_EMIT requestSent();
}

void DirectReply::read()
{
    if (!isFinished() && m_socket && !m_isHeld)
        parse(m_socket->readAll());
}

void DirectReply::parse(const QByteArray &bytes)
{
    const bool hadHead = m_parser.status() > 0;
    m_parser.feed(bytes);
    const QByteArray body = m_parser.takeBody();
    m_arrived += body;
    const QPointer<DirectReply> self(this);
    if (!hadHead && m_parser.status() > 0)
        applyHead();
    if (self && !isFinished() && !body.isEmpty())
        Q_EMIT readyRead();
    if (!self || isFinished())
        return;
    if (m_parser.state() == HttpResponseParser::State::Broken)
        end(ProtocolFailure);
    else if (m_parser.state() == HttpResponseParser::State::Whole)
        end();
}

void DirectReply::applyHead()
{
    if (m_parser.status() >= 300)
        m_sending = false; // the rest is no longer needed
    setAttribute(QNetworkRequest::HttpStatusCodeAttribute, m_parser.status());
    setAttribute(QNetworkRequest::HttpReasonPhraseAttribute, m_parser.reason());
    for (const auto &[name, value] : m_parser.headers())
        setRawHeader(name, value);
    Q_EMIT metaDataChanged();
}

/// Data that arrived before the connection was lost and that Qt did not read: it closes its descriptor when a write fails.
QByteArray DirectReply::readRemaining()
{
    QByteArray bytes = m_socket->readAll() + readDuplicate(m_duplicate);
    closeDuplicate(m_duplicate);
    return bytes;
}

void DirectReply::handleSocketError(QAbstractSocket::SocketError error)
{
    const QPointer<DirectReply> self(this);
    const QString words = m_socket->errorString();
    if (const QByteArray bytes = readRemaining(); !bytes.isEmpty())
        parse(bytes);
    if (!self || isFinished())
        return;
    m_parser.close();
    const bool isWhole = m_parser.state() == HttpResponseParser::State::Whole;
    end(isWhole ? NoError : networkErrorOf(error), words);
}

void DirectReply::end(NetworkError code, const QString &words)
{
    m_sending = false;
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
        m_socket.release()->deleteLater(); // one of its signals may be on the stack
    }
    closeDuplicate(m_duplicate);
    if (code != NoError)
        setError(code, words);
    setFinished(true);
    Q_EMIT finished();
}

void DirectReply::abort()
{
    if (!isFinished())
        end(OperationCanceledError);
}

void DirectReply::setHeld(bool isHeld)
{
    m_isHeld = isHeld;
    if (!m_socket)
        return;
    m_socket->setReadBufferSize(isHeld ? piece : 0);
    if (m_socket->bytesAvailable() > 0)
        read();
}

void DirectReply::readNow()
{
    if (m_socket)
        m_socket->waitForReadyRead(0); // lint: only polls, with a timeout of 0
}

void DirectReply::sslConfigurationImplementation(QSslConfiguration &configuration) const
{
    if (const auto *encrypted = qobject_cast<const QSslSocket *>(m_socket.get()))
        configuration = encrypted->sslConfiguration();
}

void DirectReply::ignoreSslErrorsImplementation(const QList<QSslError> &errors)
{
    if (auto *encrypted = qobject_cast<QSslSocket *>(m_socket.get()))
        encrypted->ignoreSslErrors(errors);
}

qint64 DirectReply::bytesAvailable() const { return m_arrived.size() + QNetworkReply::bytesAvailable(); }

qint64 DirectReply::readData(char *data, qint64 most)
{
    const qint64 count = std::min<qint64>(most, m_arrived.size());
    std::copy_n(m_arrived.constData(), count, data);
    m_arrived.remove(0, count);
    return count == 0 && isFinished() ? -1 : count;
}

}
