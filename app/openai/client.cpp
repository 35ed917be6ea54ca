// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openai/client.h"

#include "openai/chatstream.h"
#include "openai/parse.h"
#include "openai/write.h"

#include <QJsonDocument>
#include <QPointer>

namespace corral::openai {

namespace {

const QString modelsPath = QStringLiteral("/v1/models");

QByteArray bytesOf(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

/// From `owned_by` of a model.
QString engineOf(const QString &owner)
{
    if (owner == QLatin1String("llamacpp"))
        return QStringLiteral("llama.cpp");
    if (owner == QLatin1String("vllm"))
        return QStringLiteral("vLLM");
    if (owner == QLatin1String("sglang"))
        return QStringLiteral("SGLang");
    return QStringLiteral("OpenAI-compatible");
}

}

Client::Client(net::Endpoint endpoint, QString engine, net::Timeouts timeouts)
    : m_engine(std::move(engine))
    , m_timeouts(timeouts)
    , m_http(std::make_unique<net::Http>(std::move(endpoint), timeouts))
{}

Client::~Client() = default;

QCoro::Task<Result<std::shared_ptr<llm::Backend>>> Client::detect(net::Endpoint endpoint)
{
    net::Http http(endpoint);
    const auto reply = co_await http.request(net::Method::Get, modelsPath);
    const auto list = reply.and_then([](const net::Reply &whole) { return modelsFrom(whole.body); });
    if (!list)
        co_return tl::unexpected(list.error());
    std::shared_ptr<llm::Backend> client = std::make_shared<Client>(endpoint, engineOf(list->owner));
    co_return client;
}

void Client::setTimeouts(net::Timeouts timeouts)
{
    m_timeouts = timeouts;
    m_http->setTimeouts(timeouts);
}

std::unique_ptr<llm::Backend> Client::clone() const { return std::make_unique<Client>(endpoint(), m_engine, m_timeouts); }

QCoro::Task<Result<QString>> Client::version()
{
    const QPointer<Client> self(this);
    const auto reply = co_await m_http->request(net::Method::Get, modelsPath);
    const auto list = reply.and_then([](const net::Reply &whole) { return modelsFrom(whole.body); });
    if (!list)
        co_return tl::unexpected(list.error());
    if (self && !m_version) {
        const QString read = co_await readVersion();
        if (self)
            m_version = read;
    }
    co_return self ? m_version.value_or(QString()) : QString();
}

QCoro::Task<QString> Client::readVersion()
{
    const bool isLlama = m_engine == QLatin1String("llama.cpp");
    if (!isLlama && m_engine != QLatin1String("vLLM"))
        co_return QString();
    const QString key = isLlama ? QStringLiteral("build_info") : QStringLiteral("version");
    const QString path = isLlama ? QStringLiteral("/props") : QStringLiteral("/version");
    const auto reply = co_await m_http->request(net::Method::Get, path);
    const auto object = reply.and_then([](const net::Reply &whole) { return objectFrom(whole.body); });
    co_return object ? object->value(key).toString() : QString();
}

QCoro::Task<Result<QList<llm::ModelSummary>>> Client::models()
{
    const auto reply = co_await m_http->request(net::Method::Get, modelsPath);
    co_return reply.and_then([](const net::Reply &whole) { return modelsFrom(whole.body); }).map([](const ModelList &list) {
        return list.models;
    });
}

QCoro::Task<Result<QList<llm::RunningModel>>> Client::runningModels()
{
    co_return failure(Error::Kind::Invalid, tr("%1 does not tell which models are in memory.").arg(m_engine));
}

QCoro::Task<Result<llm::EmbedResponse>> Client::embed(llm::EmbedRequest request)
{
    const auto reply = co_await m_http->request(net::Method::Post, QStringLiteral("/v1/embeddings"), bytesOf(embedBody(request)));
    co_return reply.and_then([](const net::Reply &whole) { return embeddingsFrom(whole.body); });
}

std::unique_ptr<llm::ChatStream> Client::chat(const llm::ChatRequest &request)
{
    return std::make_unique<ChatStream>(m_http->stream(
        QStringLiteral("/v1/chat/completions"), [request] { return bytesOf(chatBody(request)); }, net::Framing::Sse));
}

}
