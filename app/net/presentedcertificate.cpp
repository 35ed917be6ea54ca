// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/presentedcertificate.h"

#include "net/errors.h"

#include <QCoroFuture>

#include <QCoreApplication>
#include <QPromise>
#include <QSslSocket>
#include <QTimer>

namespace corral::net {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(corral::net::Certificate)
};

/// One handshake, which ends before anything is sent over it. Deletes itself.
class Look : public QObject
{
public:
    Look(const Target &target, std::chrono::milliseconds limit)
        : m_endpoint(target.endpoint)
        , m_socket(new QSslSocket(this))
    {
        m_promise.start();
        m_socket->setSslConfiguration(sslConfigurationFor({target.trust.authorities, {}}));
        m_socket->setProxy(target.proxy);
        connect(m_socket, &QSslSocket::sslErrors, this, &Look::show);
        connect(m_socket, &QSslSocket::encrypted, this, [this] { show({}); });
        connect(m_socket, &QAbstractSocket::errorOccurred, this, &Look::fail);
        QTimer::singleShot(limit, this, [this, limit] { end(tl::unexpected(connectTimeout(m_endpoint, limit))); });
        const QUrl url = m_endpoint.url({});
        m_socket->connectToHostEncrypted(url.host(), quint16(url.port(443)));
    }

    [[nodiscard]] QFuture<Result<Certificate>> future() { return m_promise.future(); }

private:
    void show(const QList<QSslError> &errors)
    {
        end(describedCertificate(m_socket->peerCertificate(), errors, m_endpoint.url({}).host()));
    }

    void fail(QAbstractSocket::SocketError code)
    {
        Outcome outcome;
        outcome.code = networkErrorOf(code);
        outcome.reason = m_socket->errorString();
        end(tl::unexpected(errorFrom(outcome, m_endpoint)));
    }

    void end(Result<Certificate> result)
    {
        if (m_ended)
            return;
        m_ended = true;
        m_socket->disconnect(this);
        m_socket->abort();
        deleteLater(); // one of the socket's signals is on the stack
        m_promise.addResult(std::move(result));
        m_promise.finish();
    }

    Endpoint m_endpoint;
    QSslSocket *m_socket;
    QPromise<Result<Certificate>> m_promise;
    bool m_ended = false;
};

}

QCoro::Task<Result<Certificate>> presentedCertificate(Target target, std::chrono::milliseconds limit)
{
    if (target.endpoint.url({}).scheme() != QLatin1String("https"))
        co_return failure(Error::Kind::Invalid,
                          Words::tr("%1 has no certificate: it is not encrypted.").arg(target.endpoint.display()),
                          Words::tr("An address with a certificate starts with https://."));
    auto *look = new Look(target, target.limits.connect.value_or(limit)); // lint: deletes itself
    const QFuture<Result<Certificate>> future = look->future();
    co_return co_await future;
}

}
