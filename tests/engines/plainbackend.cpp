// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plainbackend.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace corral::test {

namespace {

class PlainStream : public llm::ChatStream
{
public:
    explicit PlainStream(std::unique_ptr<net::Stream> lines)
        : m_lines(std::move(lines))
    {
        connect(m_lines.get(), &net::Stream::line, this, &PlainStream::read);
        connect(m_lines.get(), &net::Stream::finished, this, &PlainStream::finished);
        connect(m_lines.get(), &net::Stream::failed, this, &PlainStream::failed);
    }

    void cancel() override { m_lines->cancel(); }
    void setBatchInterval(std::chrono::milliseconds batchInterval) override { m_lines->setBatchInterval(batchInterval); }
    void readLast(QDeadlineTimer deadline) override { m_lines->readLast(deadline); }

private:
    void read(const QByteArray &line)
    {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        llm::ChatChunk chunk;
        chunk.content = object[QLatin1String("message")][QLatin1String("content")].toString();
        chunk.arrivedAt = m_lines->arrivedAt();
        chunk.done = object[QLatin1String("done")].toBool();
        Q_EMIT received(chunk);
    }

    std::unique_ptr<net::Stream> m_lines;
};

tl::unexpected<Error> unknown() { return failure(Error::Kind::Http, QStringLiteral("This engine does not do that."), {}, 404); }

}

PlainBackend::PlainBackend(const net::Target &target)
    : m_http(target)
{}

std::unique_ptr<llm::Backend> PlainBackend::make(const net::Target &target) { return std::make_unique<PlainBackend>(target); }

QCoro::Task<Result<QString>> PlainBackend::version()
{
    const auto reply = co_await m_http.request(net::Method::Get, QStringLiteral("/api/version"));
    co_return reply.map([](const net::Reply &) { return QString(); });
}

QCoro::Task<Result<QList<llm::ModelSummary>>> PlainBackend::models()
{
    const auto reply = co_await m_http.request(net::Method::Get, QStringLiteral("/api/tags"));
    co_return reply.map([](const net::Reply &whole) {
        QList<llm::ModelSummary> models;
        const QJsonArray list = QJsonDocument::fromJson(whole.body)[QLatin1String("models")].toArray();
        for (const QJsonValue &each : list) {
            llm::ModelSummary model;
            model.name = each[QLatin1String("name")].toString();
            models.append(model);
        }
        return models;
    });
}

QCoro::Task<Result<QList<llm::RunningModel>>> PlainBackend::runningModels() { co_return unknown(); }

QCoro::Task<Result<llm::EmbedResponse>> PlainBackend::embed(llm::EmbedRequest) { co_return unknown(); }

std::unique_ptr<llm::ChatStream> PlainBackend::chat(const llm::ChatRequest &request)
{
    const QJsonObject question{{QStringLiteral("role"), QStringLiteral("user")},
                               {QStringLiteral("content"), request.messages.constLast().content}};
    const QJsonObject body{{QStringLiteral("model"), request.model}, {QStringLiteral("messages"), QJsonArray{question}}};
    return std::make_unique<PlainStream>(m_http.stream(QStringLiteral("/api/chat"), QJsonDocument(body).toJson()));
}

}
