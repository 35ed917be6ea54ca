// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openai/client.h"

#include "net/errors.h"
#include "openai/chatstream.h"
#include "openai/errorwords.h"
#include "openai/metrics.h"
#include "openai/options.h"
#include "openai/write.h"

#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QPointer>
#include <QTimer>

#include <coroutine>

namespace corral::openai {

namespace {

const QString modelsPath = QStringLiteral("/v1/models");
const QString propsPath = QStringLiteral("/props");
const QString slotsPath = QStringLiteral("/slots");
const QString metricsPath = QStringLiteral("/metrics");
using engines::llamaCpp;
using engines::lmStudio;
using engines::sglang;
using engines::vllm;
/// Between two looks at a model that is being loaded.
constexpr std::chrono::milliseconds loadingInterval{500};

/// Resumes a coroutine after the interval.
struct Pause
{
    [[nodiscard]] static bool await_ready() { return false; }
    static void await_suspend(std::coroutine_handle<> waiting)
    {
        QTimer::singleShot(loadingInterval, [waiting] { waiting.resume(); });
    }
    static void await_resume() {}
};

QByteArray bytesOf(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

QByteArray modelBody(const QString &model) { return bytesOf({{QStringLiteral("model"), model}}); }

/// The server was started without this part of its API.
bool isMissing(const Error &error) { return error.httpStatus == 404 || error.httpStatus == 501; }

/// From `owned_by` of a model.
QString engineOf(const QString &owner)
{
    if (owner == QLatin1String("llamacpp"))
        return llamaCpp;
    if (owner == QLatin1String("vllm"))
        return vllm;
    if (owner == QLatin1String("sglang"))
        return sglang;
    if (owner == QLatin1String("organization_owner"))
        return lmStudio;
    return QStringLiteral("OpenAI-compatible");
}

}

Client::Client(net::Target target, QString engine, net::Timeouts timeouts)
    : m_engine(std::move(engine))
    , m_timeouts(timeouts)
    , m_http(std::make_unique<net::Http>(std::move(target), timeouts))
{}

Client::~Client() = default;

QCoro::Task<Result<std::shared_ptr<llm::Backend>>> Client::detect(net::Target target)
{
    net::Http http(target);
    const auto reply = co_await http.request(net::Method::Get, modelsPath);
    const auto list = reply.and_then([](const net::Reply &whole) { return modelsFrom(whole.body); });
    if (!list && isLoading(list.error()))
        co_return std::make_shared<Client>(target, llamaCpp);
    if (!list)
        co_return tl::unexpected(explained(list.error(), target.endpoint));
    auto client = std::make_shared<Client>(target, engineOf(list->owner));
    client->m_isRouter = list->isRouter();
    co_return client;
}

void Client::setTimeouts(net::Timeouts timeouts)
{
    m_timeouts = timeouts;
    m_http->setTimeouts(timeouts);
}

std::unique_ptr<llm::Backend> Client::clone() const
{
    auto client = std::make_unique<Client>(target(), m_engine, m_timeouts);
    client->m_isRouter = m_isRouter;
    return client;
}

llm::Capabilities Client::capabilities() const
{
    const bool hasSlots = isLlama() && m_hasSlots;
    const bool hasMetrics = m_hasMetrics && (isLlama() || m_engine == vllm || m_engine == sglang);
    return {.loadsModels = m_isRouter,
            .tellsLoadedModels = isLlama(),
            .tellsLoad = !m_isRouter && (hasSlots || hasMetrics),
            .tellsPromptProgress = isLlama()};
}

llm::OptionUse Client::useOf(const QString &option) const
{
    return fieldOf(m_engine, option).isEmpty() ? llm::OptionUse::Ignored : llm::OptionUse::Taken;
}

QCoro::Task<Result<net::Reply>> Client::ask(net::Method method, QString path, QByteArray body)
{
    const net::Endpoint server = endpoint();
    const auto reply = co_await m_http->request(method, path, body);
    co_return reply.map_error([&server](const Error &error) { return explained(error, server); });
}

QCoro::Task<Result<QString>> Client::version()
{
    const QPointer<Client> self(this);
    auto asking = listModels();
    const auto list = co_await asking;
    if (!list)
        co_return tl::unexpected(list.error());
    if (self && !m_version) {
        const QString read = co_await readVersion();
        if (self)
            m_version = read;
    }
    co_return self ? m_version.value_or(QString()) : QString();
}

bool Client::isLlama() const { return m_engine == llamaCpp; }

QCoro::Task<QString> Client::readVersion()
{
    if (!isLlama() && m_engine != vllm)
        co_return QString();
    const QString key = isLlama() ? QStringLiteral("build_info") : QStringLiteral("version");
    const QString path = isLlama() ? propsPath : QStringLiteral("/version");
    const auto reply = co_await ask(net::Method::Get, path);
    const auto object = reply.and_then([](const net::Reply &whole) { return objectFrom(whole.body); });
    co_return object ? object->value(key).toString() : QString();
}

QCoro::Task<Result<ModelList>> Client::listModels()
{
    const QPointer<Client> self(this);
    const auto reply = co_await ask(net::Method::Get, modelsPath);
    auto list = reply.and_then([](const net::Reply &whole) { return modelsFrom(whole.body); });
    if (self && list && !list->models.isEmpty())
        m_isRouter = list->isRouter();
    co_return list;
}

QCoro::Task<Result<QList<llm::ModelSummary>>> Client::models()
{
    auto asking = listModels();
    const auto list = co_await asking;
    co_return list.map([](const ModelList &whole) { return whole.models; });
}

QCoro::Task<Result<QList<llm::RunningModel>>> Client::runningModels()
{
    if (!isLlama())
        co_return failure(Error::Kind::Invalid, tr("%1 does not tell which models are in memory.").arg(m_engine));
    const QPointer<Client> self(this);
    auto asking = listModels();
    auto list = co_await asking;
    if (!list)
        co_return tl::unexpected(list.error());
    if (self && !list->isRouter()) {
        const auto reply = co_await ask(net::Method::Get, propsPath);
        if (const auto props = reply.and_then([](const net::Reply &whole) { return objectFrom(whole.body); }))
            readProps(*props, list->running);
    }
    co_return list->running;
}

/// The server is not asked again if it was started without them.
QCoro::Task<Result<llm::ServerLoad>> Client::askSlots()
{
    const QPointer<Client> self(this);
    const auto reply = co_await ask(net::Method::Get, slotsPath);
    if (!reply) {
        if (isMissing(reply.error()) && self)
            m_hasSlots = false;
        co_return tl::unexpected(reply.error());
    }
    co_return loadFromSlots(QJsonDocument::fromJson(reply->body).array());
}

/// Nothing, if the server has metrics without its load.
QCoro::Task<Result<std::optional<llm::ServerLoad>>> Client::askMetrics()
{
    const QPointer<Client> self(this);
    const auto reply = co_await ask(net::Method::Get, metricsPath);
    const auto load = reply ? loadFromMetrics(reply->body) : std::nullopt;
    if (!load && (reply || isMissing(reply.error())) && self)
        m_hasMetrics = false;
    if (!reply)
        co_return tl::unexpected(reply.error());
    co_return load;
}

/// A request that ends because the client is destroyed ends this, too: nothing of the client is used after it.
QCoro::Task<Result<llm::ServerLoad>> Client::serverLoad()
{
    const bool asksSlots = isLlama() && m_hasSlots;
    auto refusing = Backend::serverLoad();
    Result<llm::ServerLoad> load = co_await refusing;
    if (m_hasMetrics) {
        auto asking = askMetrics();
        const auto told = co_await asking;
        if (!told)
            load = tl::unexpected(told.error());
        else if (*told)
            load = **told;
    }
    if (!asksSlots || (!load && load.error().kind == Error::Kind::Cancelled))
        co_return load;
    auto asking = askSlots();
    const auto ofSlots = co_await asking;
    if (!ofSlots)
        co_return load ? load : ofSlots;
    co_return llm::ServerLoad{ofSlots->running, load ? load->waiting : 0, ofSlots->capacity, std::nullopt};
}

QCoro::Task<Result<void>> Client::load(QString model, llm::KeepAlive keepAlive)
{
    if (!m_isRouter) {
        auto refusing = Backend::load(model, keepAlive);
        co_return co_await refusing;
    }
    const QPointer<Client> self(this);
    const auto reply = co_await ask(net::Method::Post, QStringLiteral("/models/load"), modelBody(model));
    const bool isThere = reply || reply.error().message.contains(QLatin1String("already running"));
    if (!isThere)
        co_return tl::unexpected(reply.error());
    if (!self)
        co_return tl::unexpected(net::cancelled());
    auto waiting = untilLoaded(model);
    co_return co_await waiting;
}

/// The router answers at once and loads on.
QCoro::Task<Result<void>> Client::untilLoaded(QString model)
{
    const QPointer<Client> self(this);
    const QDeadlineTimer limit(m_timeouts.stall);
    while (self && !limit.hasExpired()) {
        auto asking = listModels();
        const auto list = co_await asking;
        if (!list)
            co_return tl::unexpected(list.error());
        const ModelStatus status = list->statuses.value(model);
        if (status.hasFailed)
            co_return failure(Error::Kind::Server, tr("%1 could not be loaded.").arg(model), tr("The server's log says why."));
        if (status.value != QLatin1String("loading"))
            co_return {};
        co_await Pause{};
    }
    if (!self)
        co_return tl::unexpected(net::cancelled());
    co_return failure(Error::Kind::Timeout, tr("%1 is not loaded yet.").arg(model), tr("The server goes on loading it."));
}

QCoro::Task<Result<void>> Client::unload(QString model)
{
    if (!m_isRouter) {
        auto refusing = Backend::unload(model);
        co_return co_await refusing;
    }
    const auto reply = co_await ask(net::Method::Post, QStringLiteral("/models/unload"), modelBody(model));
    co_return reply.map([](const net::Reply &) {});
}

QCoro::Task<Result<llm::EmbedResponse>> Client::embed(llm::EmbedRequest request)
{
    const auto reply = co_await ask(net::Method::Post, QStringLiteral("/v1/embeddings"), bytesOf(embedBody(request)));
    co_return reply.and_then([](const net::Reply &whole) { return embeddingsFrom(whole.body); });
}

std::unique_ptr<llm::ChatStream> Client::chat(const llm::ChatRequest &request)
{
    const bool withProgress = capabilities().tellsPromptProgress;
    auto own = request;
    own.options = fieldsFrom(m_engine, request.options);
    auto events = m_http->stream(
        QStringLiteral("/v1/chat/completions"), [own, withProgress] { return bytesOf(chatBody(own, withProgress)); },
        net::Framing::Sse);
    return std::make_unique<ChatStream>(std::move(events), endpoint());
}

}
