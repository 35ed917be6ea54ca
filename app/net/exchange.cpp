// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/exchange.h"

#include "net/certificate.h"
#include "net/directreply.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QThread>

namespace corral::net {

using std::chrono::milliseconds;

namespace {

Q_LOGGING_CATEGORY(log, "corral.net", QtWarningMsg)

/// The address without a name and a password.
QByteArray shown(const QNetworkReply &reply) { return reply.url().toEncoded(QUrl::RemoveUserInfo); }

/// What the server says may repeat what it was told, which is not logged.
QString logged(const Error &error)
{
    const bool isServers = error.kind == Error::Kind::Http || error.kind == Error::Kind::Server;
    return isServers ? QStringLiteral("HTTP status %1").arg(error.httpStatus) : error.message;
}

/// Qt connects to the proxy as if it were the server, and the proxy looks up the server's name.
QNetworkReply::NetworkError asProxyError(QNetworkReply::NetworkError code)
{
    switch (code) {
    case QNetworkReply::ConnectionRefusedError:
        return QNetworkReply::ProxyConnectionRefusedError;
    case QNetworkReply::HostNotFoundError:
        return QNetworkReply::ProxyNotFoundError;
    default:
        return code;
    }
}

/// Limit for the body of an error response; error messages are far shorter.
constexpr qint64 maxErrorBody = 64 * 1024;

/// Limit for all header lines together.
constexpr qsizetype maxHead = 256 * 1024;

}

Exchange::Exchange(QNetworkReply *reply, ManagerPool::Lease manager, Endpoint endpoint, Limits limits)
    : m_manager(std::move(manager))
    , m_reply(reply)
    , m_endpoint(std::move(endpoint))
    , m_limits(limits)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Exchange::checkClock);
    m_pause.setSingleShot(true);
    m_pause.setTimerType(Qt::PreciseTimer);
    connect(&m_pause, &QTimer::timeout, this, &Exchange::resumeReading);
    m_lastActivity.start();
    arm(m_limits.connect);
    watch();
    qCDebug(log, "%s: request", shown(*m_reply).constData());
}

Exchange::~Exchange()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater(); // one of its signals may be on the stack
}

void Exchange::watch()
{
    QNetworkReply *reply = m_reply;
    connect(reply, &QNetworkReply::socketStartedConnecting, this, [this] {
        m_lastActivity.restart();
        arm(m_limits.connect);
    });
    connect(reply, &QNetworkReply::sslErrors, this, &Exchange::noteSslErrors);
    connect(reply, &QNetworkReply::encrypted, this, &Exchange::checkEncrypted);
    connect(reply, &QNetworkReply::requestSent, this, &Exchange::noteConnected);
    connect(reply, &QNetworkReply::metaDataChanged, this, [this] {
        noteConnected();
        if (headIsTooLong())
            end(longHead(m_endpoint, maxHead));
    });
    connect(reply, &QNetworkReply::uploadProgress, this, [this](qint64 sent) {
        if (sent <= 0)
            return;
        noteConnected();
        Q_EMIT uploaded(sent);
    });
    connect(reply, &QIODevice::readyRead, this, &Exchange::noteArrival);
    connect(reply, &QNetworkReply::finished, this, &Exchange::finish);
}

bool Exchange::isPinned() const
{
    return m_certificate && !m_certificate->isNull() && m_pinned.contains(fingerprintOf(*m_certificate));
}

/// Whatever is wrong with a pinned certificate was known when it was trusted.
void Exchange::noteSslErrors(const QList<QSslError> &errors)
{
    m_certificate = m_reply->sslConfiguration().peerCertificate();
    m_sslErrors = errors;
    if (isPinned())
        m_reply->ignoreSslErrors(errors);
}

/// Nothing was sent yet. Where there are pinned certificates every other one has errors (see sslConfigurationFor); should a
/// handshake succeed all the same, such as one that resumes a session, it is refused here.
void Exchange::checkEncrypted()
{
    if (m_pinned.isEmpty())
        return;
    m_certificate = m_reply->sslConfiguration().peerCertificate();
    if (isPinned())
        return;
    m_certificateRefused = true;
    m_reply->disconnect(this);
    m_reply->abort();
    end(certificateChanged(m_endpoint, m_pinned, fingerprintOf(*m_certificate)));
}

int Exchange::status() const { return m_reply ? m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() : 0; }

QByteArray Exchange::take()
{
    QByteArray bytes = std::exchange(m_decoded, {});
    bytes += decode();
    return bytes;
}

QByteArray Exchange::decode()
{
    if (!m_reply || !m_reply->isOpen())
        return {};
    const QByteArray bytes = m_reply->readAll();
    if (!canBeRead())
        return {};
    if (!m_decoder)
        return bytes;
    const auto plain = m_decoder->feed(bytes);
    m_damaged = !plain;
    return plain.value_or(QByteArray());
}

/// Whether the Content-Encoding of the body is supported; evaluated once.
bool Exchange::canBeRead()
{
    if (!m_coding) {
        m_coding = m_reply->rawHeader("Content-Encoding").trimmed().toLower();
        if (ContentDecoder::supports(*m_coding))
            m_decoder = std::make_unique<ContentDecoder>();
    }
    return !m_damaged && (m_decoder || m_coding->isEmpty() || *m_coding == "identity");
}

Error Exchange::codingError() const
{
    return m_damaged ? damagedCoding(m_endpoint, *m_coding) : unreadableCoding(m_endpoint, *m_coding);
}

/// Whether the body of a finished response is intact. Only now is it known to be complete.
bool Exchange::decodeRest()
{
    const bool isEmpty = m_reply->bytesAvailable() == 0;
    m_decoded = decode();
    if (!canBeRead())
        return isEmpty && !m_damaged; // the response to HEAD announces a body that does not follow
    m_damaged = m_decoder && !m_decoder->isWhole();
    return !m_damaged;
}

void Exchange::noteArrival()
{
    if (succeeded())
        m_lastActivity.restart(); // an error body may come slowly, but has to end in time
    if (m_pause.isActive())
        return;
    if (!succeeded() && m_reply->bytesAvailable() > maxErrorBody) {
        end(failure()); // it may never end by itself
        return;
    }
    if (!canBeRead()) {
        end(codingError());
        return;
    }
    const QPointer<Exchange> self(this);
    Q_EMIT readable();
    if (self && m_damaged)
        end(codingError());
    else if (self && m_batchInterval > milliseconds::zero())
        pauseReading();
}

/// Stops reading for a while. Over TLS, Qt would read on, and lose its buffer when the connection is cut.
void Exchange::pauseReading()
{
    if (!m_reply || !m_reply->isRunning() || m_reply->url().scheme() != QLatin1String("http"))
        return;
    hold(true);
    m_pause.start(m_batchInterval);
}

void Exchange::resumeReading()
{
    if (!m_reply)
        return;
    const QPointer<Exchange> self(this);
    hold(false); // may emit the end
    if (self && m_reply && m_reply->bytesAvailable() > 0)
        Q_EMIT readable();
}

/// With a tiny read buffer Qt's own replies leave arriving data in the kernel, which wakes neither their thread nor this one.
void Exchange::hold(bool isHeld)
{
    if (auto *direct = qobject_cast<DirectReply *>(m_reply.data()))
        direct->setHeld(isHeld);
    else
        m_reply->setReadBufferSize(isHeld ? 1 : 0);
}

void Exchange::readLast(QDeadlineTimer deadline)
{
    const QPointer<Exchange> self(this);
    m_batchInterval = milliseconds::zero();
    if (m_pause.isActive()) {
        m_pause.stop();
        resumeReading();
    }
    while (self && m_reply && m_reply->isRunning()) {
        readNow();
        if (deadline.hasExpired())
            return;
        QThread::msleep(1); // lint: the program ends, and the thread of the connection needs a moment
    }
}

/// Works without the event loop. Data read by the thread of Qt's own reply is posted to the reply.
void Exchange::readNow()
{
    if (auto *direct = qobject_cast<DirectReply *>(m_reply.data()))
        direct->readNow();
    else
        QCoreApplication::sendPostedEvents(m_reply, QEvent::MetaCall);
}

void Exchange::noteConnected()
{
    m_lastActivity.restart();
    if (m_connected)
        return;
    m_connected = true;
    arm(m_limits.silence);
}

bool Exchange::headIsTooLong() const
{
    qsizetype size = 0;
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        size += name.size() + value.size();
    return size > maxHead;
}

void Exchange::checkClock()
{
    const milliseconds limit = m_connected ? m_limits.silence : m_limits.connect;
    constexpr int maxLateTimeouts = 5;           // bounds the wait where this thread is always busy
    if (wasLate() && m_late < maxLateTimeouts) { // data that arrived meanwhile may still be unread
        ++m_late;
        m_lastActivity.restart();
        arm(limit);
        return;
    }
    m_late = 0;
    const milliseconds left = limit - milliseconds(m_lastActivity.elapsed());
    if (left > milliseconds::zero())
        arm(left);
    else if (status() > 0 && !succeeded())
        end(failure()); // with the part of the error body received so far
    else
        end(m_connected ? silenceTimeout(m_endpoint, limit) : connectTimeout(m_endpoint, limit));
}

/// Whether this thread was blocked for longer than the timer's inaccuracy explains.
bool Exchange::wasLate() const
{
    constexpr milliseconds inexactness{100};
    return milliseconds(m_armed.elapsed()) > m_wait + m_wait / 10 + inexactness;
}

void Exchange::finish()
{
    const auto code = m_reply->error();
    if ((code == QNetworkReply::NoError || endedByClosing()) && succeeded()) {
        end(decodeRest() ? std::nullopt : std::optional(codingError()));
        return;
    }
    end(failure());
}

Error Exchange::failure()
{
    Outcome outcome;
    outcome.code = m_reply->error();
    if (outcome.code == QNetworkReply::SslHandshakeFailedError && !m_sslErrors.isEmpty() && m_certificate &&
        !m_certificate->isNull()) {
        m_certificateRefused = true;
        if (!m_pinned.isEmpty() && !isPinned())
            return certificateChanged(m_endpoint, m_pinned, fingerprintOf(*m_certificate));
        const auto problem = certificateProblem(m_sslErrors, *m_certificate, m_endpoint.url({}).host());
        return certificateRefused(m_endpoint, problem.words, problem.hint);
    }
    if (m_manager && m_manager->proxy().type() == QNetworkProxy::HttpProxy)
        outcome.code = asProxyError(outcome.code);
    outcome.reason = m_reply->errorString();
    outcome.status = status();
    outcome.redirect = m_reply->url().resolved(QUrl::fromEncoded(m_reply->rawHeader("Location")));
    outcome.path = m_reply->url().path().mid(m_endpoint.url(QString()).path().size());
    if (!succeeded())
        outcome.body = take().left(maxErrorBody);
    return errorFrom(outcome, m_endpoint);
}

/// A response with neither a length nor chunked encoding ends when the server closes the connection. If all of it was there
/// before Qt had finished sending the request, Qt tries to send again, and fails.
bool Exchange::endedByClosing() const
{
    return m_reply->error() == QNetworkReply::ContentReSendError && !m_reply->hasRawHeader("Content-Length") &&
           !m_reply->hasRawHeader("Transfer-Encoding");
}

void Exchange::end(std::optional<Error> error)
{
    m_error = std::move(error);
    m_timer.stop();
    m_pause.stop();
    if (m_reply) {
        qCDebug(log, "%s: %s", shown(*m_reply).constData(), m_error ? qUtf8Printable(logged(*m_error)) : "complete");
        m_reply->disconnect(this);
    }
    Q_EMIT ended();
}

void Exchange::arm(milliseconds wait)
{
    m_timer.setTimerType(wait < milliseconds(2'000) ? Qt::PreciseTimer : Qt::CoarseTimer);
    m_wait = wait;
    m_armed.start();
    m_timer.start(wait);
}

}
