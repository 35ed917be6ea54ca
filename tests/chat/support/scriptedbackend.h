// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "llm/backend.h"

#include <QList>
#include <QPointer>

namespace corral::test {

/// An answer that says what the test says.
class ScriptedStream : public llm::ChatStream
{
public:
    ScriptedStream(bool *cancelled, std::chrono::milliseconds *pace)
        : m_cancelled(cancelled)
        , m_pace(pace)
    {}
    void cancel() override { *m_cancelled = true; }
    void setPace(std::chrono::milliseconds pace) override { *m_pace = pace; }
    void readLast(QDeadlineTimer) override {}

private:
    bool *m_cancelled;
    std::chrono::milliseconds *m_pace;
};

/// An engine without a wire: it answers only what the test says, keeps no models, and is no Ollama.
class ScriptedBackend : public llm::Backend
{
public:
    [[nodiscard]] QString engine() const override { return QStringLiteral("Scripted"); }
    [[nodiscard]] const net::Endpoint &endpoint() const override { return m_endpoint; }
    void setTimeouts(net::Timeouts) override {}
    [[nodiscard]] std::unique_ptr<llm::Backend> clone() const override { return std::make_unique<ScriptedBackend>(); }

    QCoro::Task<Result<QString>> version() override { co_return QStringLiteral("1"); }
    QCoro::Task<Result<QList<llm::ModelSummary>>> models() override { co_return installed; }
    QCoro::Task<Result<QList<llm::RunningModel>>> runningModels() override { co_return QList<llm::RunningModel>(); }
    QCoro::Task<Result<llm::EmbedResponse>> embed(llm::EmbedRequest) override { co_return llm::EmbedResponse(); }
    [[nodiscard]] std::unique_ptr<llm::ChatStream> chat(const llm::ChatRequest &request) override
    {
        requests.append(request);
        cancelled = false;
        pace = {};
        auto answer = std::make_unique<ScriptedStream>(&cancelled, &pace);
        stream = answer.get();
        return answer;
    }

    void say(const llm::ChatChunk &chunk) const
    {
        if (stream)
            Q_EMIT stream->received(chunk);
    }

    void finish() const
    {
        if (stream)
            Q_EMIT stream->finished();
    }

    void fail(const Error &error) const
    {
        if (stream)
            Q_EMIT stream->failed(error);
    }

    QList<llm::ModelSummary> installed;
    QList<llm::ChatRequest> requests;
    QPointer<ScriptedStream> stream;   ///< of the latest request
    bool cancelled = false;            ///< likewise
    std::chrono::milliseconds pace{0}; ///< that was asked for, likewise

private:
    net::Endpoint m_endpoint;
};

}
