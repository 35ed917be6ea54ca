// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ollama/client.h"

#include "net/errors.h"
#include "ollama/parse.h"
#include "ollama/streams.h"
#include "ollama/write.h"

#include <QJsonDocument>
#include <QPointer>
#include <QVersionNumber>

namespace corral::ollama {

using net::Method;
using net::Reply;

struct Client::Private
{
    net::Target target;
    net::Timeouts timeouts;
    std::unique_ptr<net::Http> http; ///< null while the client is being destroyed
    QVersionNumber version = {};     ///< of the server; null if unknown

    QCoro::Task<Result<Reply>> call(Method method, QString path, QByteArray body = {}) const;
    [[nodiscard]] std::unique_ptr<net::Stream> open(const QString &path, const QJsonObject &body) const;
};

namespace {

QByteArray bytesOf(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

/// Serialising it would block this thread for longer than a frame.
bool isLong(const llm::ChatRequest &request)
{
    constexpr qsizetype longest = 256 * 1024;
    qsizetype size = 0;
    for (const llm::Message &message : request.messages) {
        size += message.content.size();
        for (const QByteArray &image : message.images)
            size += image.size();
    }
    return size > longest;
}

QByteArray modelBody(const QString &model) { return bytesOf({{QStringLiteral("model"), model}}); }

Result<void> done(const Result<Reply> &reply)
{
    return reply.and_then([](const Reply &whole) { return acceptanceFrom(whole.body); });
}

/// A server may be reachable without providing its version.
bool onlyLacksTheVersion(const Error &error)
{
    using Kind = Error::Kind;
    const int status = error.httpStatus;
    if (error.kind == Kind::Http)
        return status >= 400 && status != 401 && status != 407 && status != 429;
    return (error.kind == Kind::Server && (status == 0 || status == 500 || status == 501)) ||
           (error.kind == Kind::Protocol && status == 0);
}

QJsonObject transferOf(const QString &model, bool insecure)
{
    QJsonObject object{{QStringLiteral("model"), model}};
    if (insecure)
        object.insert(QStringLiteral("insecure"), true);
    return object;
}

QJsonObject loadOf(const QString &model, llm::KeepAlive keepAlive)
{
    QJsonObject object{{QStringLiteral("model"), model}, {QStringLiteral("stream"), false}};
    if (keepAlive)
        object.insert(QStringLiteral("keep_alive"), toJson(*keepAlive));
    return object;
}

/// Embedding models are loaded by another endpoint.
bool cannotGenerate(const Result<Reply> &reply)
{
    return !reply && reply.error().message.contains(QLatin1String("does not support generate"));
}

}

QCoro::Task<Result<Reply>> Client::Private::call(Method method, QString path, QByteArray body) const
{
    if (!http)
        co_return tl::unexpected(net::cancelled());
    co_return co_await http->request(method, path, body);
}

std::unique_ptr<net::Stream> Client::Private::open(const QString &path, const QJsonObject &body) const
{
    Q_ASSERT(http);
    return http->stream(path, bytesOf(body));
}

Client::Client(net::Target target, net::Timeouts timeouts)
    : d(std::make_unique<Private>(Private{target, timeouts, std::make_unique<net::Http>(target, timeouts)}))
{}

Client::~Client()
{
    d->http.reset(); // the waiting coroutines resume here, and may call again
}

std::unique_ptr<llm::Backend> Client::make(const net::Target &target) { return std::make_unique<Client>(target); }

const net::Target &Client::target() const { return d->target; }

llm::Capabilities Client::capabilities() const { return {.managesModels = true, .loadsModels = true, .tellsLoadedModels = true}; }

/// "typical_p is no longer supported", whatever its value: https://github.com/ollama/ollama/pull/18448
llm::OptionUse Client::useOf(const QString &option) const
{
    static const QVersionNumber withoutTypical(0, 34, 1);
    const bool isRefused = option == QLatin1String("typical_p") && d->version >= withoutTypical;
    return isRefused ? llm::OptionUse::Refused : llm::OptionUse::Taken;
}

void Client::setTimeouts(net::Timeouts timeouts)
{
    d->timeouts = timeouts;
    d->http->setTimeouts(timeouts);
}

std::unique_ptr<llm::Backend> Client::clone() const
{
    auto client = std::make_unique<Client>(d->target, d->timeouts);
    client->d->version = d->version;
    return client;
}

QCoro::Task<Result<QString>> Client::version()
{
    const QPointer<Client> self(this);
    const auto reply = co_await d->call(Method::Get, QStringLiteral("/api/version"));
    auto version = reply.and_then([](const Reply &whole) { return versionFrom(whole.body); });
    const bool isKnown = version && !version->isEmpty();
    if (self && isKnown)
        d->version = QVersionNumber::fromString(*version);
    if (isKnown || (!version && !onlyLacksTheVersion(version.error())))
        co_return version;
    if (!self)
        co_return tl::unexpected(net::cancelled());
    auto asking = this->models();
    const auto models = co_await asking;
    co_return models.map([](const auto &) { return QString(); });
}

QCoro::Task<Result<QList<llm::ModelSummary>>> Client::models()
{
    const auto reply = co_await d->call(Method::Get, QStringLiteral("/api/tags"));
    co_return reply.and_then([](const Reply &whole) { return parseModels<llm::ModelSummary>(whole.body); });
}

QCoro::Task<Result<QList<llm::RunningModel>>> Client::runningModels()
{
    const auto reply = co_await d->call(Method::Get, QStringLiteral("/api/ps"));
    co_return reply.and_then([](const Reply &whole) { return parseModels<llm::RunningModel>(whole.body); });
}

QCoro::Task<Result<llm::ModelInfo>> Client::show(QString model)
{
    const auto reply = co_await d->call(Method::Post, QStringLiteral("/api/show"), modelBody(model));
    co_return reply.and_then([](const Reply &whole) { return parse<llm::ModelInfo>(whole.body); });
}

QCoro::Task<Result<void>> Client::copy(QString source, QString destination)
{
    const QJsonObject names{{QStringLiteral("source"), source}, {QStringLiteral("destination"), destination}};
    co_return done(co_await d->call(Method::Post, QStringLiteral("/api/copy"), bytesOf(names)));
}

QCoro::Task<Result<void>> Client::remove(QString model)
{
    co_return done(co_await d->call(Method::Delete, QStringLiteral("/api/delete"), modelBody(model)));
}

QCoro::Task<Result<bool>> Client::hasBlob(QString digest)
{
    const auto reply = co_await d->call(Method::Head, QStringLiteral("/api/blobs/") + digest);
    if (reply)
        co_return true;
    if (reply.error().httpStatus == 404)
        co_return false;
    co_return tl::unexpected(reply.error());
}

QCoro::Task<Result<void>> Client::uploadBlob(QString digest, std::unique_ptr<QIODevice> body,
                                             std::function<void(qint64)> progress)
{
    if (!d->http)
        co_return tl::unexpected(net::cancelled());
    co_return done(co_await d->http->upload(QStringLiteral("/api/blobs/") + digest, std::move(body), std::move(progress)));
}

QCoro::Task<Result<llm::EmbedResponse>> Client::embed(llm::EmbedRequest request)
{
    const auto reply = co_await d->call(Method::Post, QStringLiteral("/api/embed"), bytesOf(toJson(request)));
    co_return reply.and_then([](const Reply &whole) { return parse<llm::EmbedResponse>(whole.body); });
}

QCoro::Task<Result<void>> Client::load(QString model, llm::KeepAlive keepAlive)
{
    const QPointer<Client> self(this);
    const QByteArray body = bytesOf(loadOf(model, keepAlive));
    const auto reply = co_await d->call(Method::Post, QStringLiteral("/api/generate"), body);
    if (self && cannotGenerate(reply))
        co_return done(co_await d->call(Method::Post, QStringLiteral("/api/embed"), body));
    co_return done(reply);
}

QCoro::Task<Result<void>> Client::unload(QString model) { return load(std::move(model), std::chrono::seconds(0)); }

std::unique_ptr<llm::ChatStream> Client::chat(const llm::ChatRequest &request)
{
    if (isLong(request))
        return std::make_unique<ChatStream>(
            d->http->stream(QStringLiteral("/api/chat"), [request] { return bytesOf(toJson(request)); }));
    return std::make_unique<ChatStream>(d->open(QStringLiteral("/api/chat"), toJson(request)));
}

std::unique_ptr<llm::ProgressStream> Client::pull(const QString &model, bool insecure)
{
    return std::make_unique<ProgressStream>(d->open(QStringLiteral("/api/pull"), transferOf(model, insecure)));
}

std::unique_ptr<llm::ProgressStream> Client::push(const QString &model, bool insecure)
{
    return std::make_unique<ProgressStream>(d->open(QStringLiteral("/api/push"), transferOf(model, insecure)));
}

std::unique_ptr<llm::ProgressStream> Client::create(const llm::CreateRequest &request)
{
    return std::make_unique<ProgressStream>(d->open(QStringLiteral("/api/create"), toJson(request)),
                                            ProgressStream::Success::MayComeBefore);
}

}
