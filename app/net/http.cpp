// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http.h"

#include "base/whendone.h"
#include "net/call.h"
#include "net/certificate.h"
#include "net/directreply.h"
#include "net/httpstream.h"
#include "net/managerpool.h"

#include <QCoreApplication>
#include <QPointer>
#include <QPromise>
#include <QThreadPool>

#include <algorithm>

namespace corral::net {

struct Http::Private
{
    Target target;
    Timeouts timeouts;
    std::shared_ptr<ManagerPool> pool;
    /// The server sends informational responses, which Qt cannot handle.
    std::shared_ptr<bool> direct = std::make_shared<bool>(false);

    [[nodiscard]] QNetworkRequest requestFor(const QString &path, const char *contentType) const;
    [[nodiscard]] Exchange::Limits limits() const;
    [[nodiscard]] Call::Send sender(Method method, const QString &path, const QByteArray &body) const;
};

namespace {

/// A body that can be sent only once. Qt repeats a request, whatever its method, when the server closes the connection before
/// it responds; a chat that crashed the server would be repeated twice. (A QBuffer would not prevent that: Qt reads past its
/// seek().)
class OneShotBody : public QIODevice
{
public:
    explicit OneShotBody(const QByteArray &bytes)
        : m_bytes(bytes)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    [[nodiscard]] qint64 size() const override { return m_bytes.size(); }
    bool seek(qint64 to) override { return to >= pos() && QIODevice::seek(to); }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 count = std::min(most, size() - pos());
        std::copy_n(m_bytes.constData() + pos(), count, data);
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
};

/// A shorter body is sent completely before a server can respond.
constexpr qsizetype longBody = 48 * 1024;

bool isIdempotent(Method method) { return method == Method::Get || method == Method::Head; }

QFuture<QByteArray> elsewhere(std::function<QByteArray()> work)
{
    auto promise = std::make_shared<QPromise<QByteArray>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return promise->future();
}

QByteArray verbOf(Method method)
{
    switch (method) {
    case Method::Get:
        return QByteArrayLiteral("GET");
    case Method::Head:
        return QByteArrayLiteral("HEAD");
    case Method::Delete:
        return QByteArrayLiteral("DELETE");
    case Method::Post:
        break;
    }
    return QByteArrayLiteral("POST");
}

QNetworkReply *send(QNetworkAccessManager &manager, Method method, const QNetworkRequest &request, const QByteArray &body)
{
    if (method == Method::Get)
        return manager.get(request);
    if (method == Method::Head)
        return manager.head(request);
    auto *device = new OneShotBody(body);
    QNetworkReply *reply = method == Method::Post ? manager.post(request, device)
                                                  : manager.sendCustomRequest(request, QByteArrayLiteral("DELETE"), device);
    device->setParent(reply);
    return reply;
}

}

QNetworkRequest Http::Private::requestFor(const QString &path, const char *contentType) const
{
    QNetworkRequest request(target.endpoint.url(path));
    // A proxy that compresses the response delays the lines of a stream.
    request.setRawHeader(QByteArrayLiteral("Accept-Encoding"), QByteArrayLiteral("identity"));
    request.setRawHeader(QByteArrayLiteral("User-Agent"), "Corral/" + QCoreApplication::applicationVersion().toUtf8());
    if (const QByteArray authorization = target.endpoint.authorization(); !authorization.isEmpty())
        request.setRawHeader(QByteArrayLiteral("Authorization"), authorization);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    if (contentType)
        request.setRawHeader(QByteArrayLiteral("Content-Type"), contentType);
    if (target.trust != Trust())
        request.setSslConfiguration(sslConfigurationFor(target.trust));
    for (const Header &header : target.headers)
        request.setRawHeader(header.name, header.value);
    return request;
}

/// The server's own limits come before those of all servers.
Exchange::Limits Http::Private::limits() const
{
    return {target.limits.connect.value_or(timeouts.connect), target.limits.stall.value_or(timeouts.stall)};
}

Call::Send Http::Private::sender(Method method, const QString &path, const QByteArray &body) const
{
    const QNetworkRequest request = requestFor(path, body.isEmpty() ? nullptr : "application/json");
    Exchange::Limits limits = this->limits();
    if (isIdempotent(method))
        limits.silence = std::min(timeouts.answer, limits.silence);
    return [pool = pool, direct = direct, target = target, method, request, body, limits] {
        const bool isLong = method == Method::Post && body.size() > longBody;
        auto manager = isIdempotent(method) ? pool->shared() : pool->lease();
        QNetworkReply *reply = *direct || isLong
                                   ? new DirectReply(verbOf(method), request,
                                                     body.isEmpty() ? nullptr : std::make_unique<OneShotBody>(body), target.proxy)
                                   : send(*manager, method, request, body);
        auto exchange = std::make_unique<Exchange>(reply, std::move(manager), target.endpoint, limits);
        exchange->setPinned(target.trust.pinned);
        QObject::connect(exchange.get(), &Exchange::ended, exchange.get(),
                         [direct, exchange = exchange.get()] { *direct = *direct || exchange->isProvisional(); });
        return exchange;
    };
}

Http::Http(Target target, Timeouts timeouts, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->target = std::move(target);
    d->pool = std::make_shared<ManagerPool>(d->target.proxy);
    d->timeouts = timeouts;
}

Http::~Http() = default; // running calls rely on destroyed()

const Target &Http::target() const { return d->target; }

void Http::setTimeouts(Timeouts timeouts) { d->timeouts = timeouts; }

QCoro::Task<Result<Reply>> Http::request(Method method, QString path, QByteArray body)
{
    Call call(d->sender(method, path, body), isIdempotent(method) ? d->timeouts.retries : 0, d->timeouts.firstRetry);
    connect(this, &QObject::destroyed, &call, &Call::cancel);
    co_return co_await call.answer();
}

QCoro::Task<Result<Reply>> Http::upload(QString path, std::unique_ptr<QIODevice> body, std::function<void(qint64)> progress)
{
    const auto sendOnce = [this, &path, &body] {
        auto *reply = new DirectReply("POST", d->requestFor(path, "application/octet-stream"), std::move(body), d->target.proxy);
        auto exchange = std::make_unique<Exchange>(reply, nullptr, d->target.endpoint, d->limits());
        exchange->setPinned(d->target.trust.pinned);
        return exchange;
    };
    Call call(sendOnce, 0, {});
    call.setProgress(std::move(progress));
    connect(this, &QObject::destroyed, &call, &Call::cancel);
    co_return co_await call.answer();
}

std::unique_ptr<Stream> Http::stream(QString path, QByteArray body, Framing framing)
{
    auto stream = std::make_unique<HttpStream>(d->sender(Method::Post, path, body)(), framing);
    adopt(*stream);
    return stream;
}

std::unique_ptr<Stream> Http::stream(QString path, std::function<QByteArray()> body, Framing framing)
{
    auto stream = std::make_unique<HttpStream>(framing);
    adopt(*stream);
    whenDone(elsewhere(std::move(body)), stream.get(), [this, path, stream = stream.get()](const QByteArray &bytes) {
        if (stream->isWaiting()) // otherwise this object may be deleted
            stream->begin(d->sender(Method::Post, path, bytes)());
    });
    return stream;
}

void Http::adopt(HttpStream &stream) { connect(this, &QObject::destroyed, &stream, &HttpStream::abandon); }

}
