// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "llm/backend.h"

#include <QList>
#include <QPointer>

namespace corral::test {

/// An answer whose signals the test emits.
class ScriptedStream : public llm::ChatStream
{
public:
    ScriptedStream(bool *cancelled, std::chrono::milliseconds *batchInterval)
        : m_cancelled(cancelled)
        , m_batchInterval(batchInterval)
    {}
    void cancel() override { *m_cancelled = true; }
    void setBatchInterval(std::chrono::milliseconds batchInterval) override { *m_batchInterval = batchInterval; }
    void readLast(QDeadlineTimer) override {}

private:
    bool *m_cancelled;
    std::chrono::milliseconds *m_batchInterval;
};

/// A backend without a network: its answers come from the test, and it has no model library.
class ScriptedBackend : public llm::Backend
{
public:
    [[nodiscard]] QString engine() const override { return QStringLiteral("Scripted"); }
    [[nodiscard]] const net::Target &target() const override { return m_target; }
    [[nodiscard]] llm::Capabilities capabilities() const override { return {.tellsLoadedModels = true}; }
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
        batchInterval = {};
        auto answer = std::make_unique<ScriptedStream>(&cancelled, &batchInterval);
        stream = answer.get();
        return answer;
    }

    void emitChunk(const llm::ChatChunk &chunk) const
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
    QPointer<ScriptedStream> stream;            ///< of the latest request
    bool cancelled = false;                     ///< likewise
    std::chrono::milliseconds batchInterval{0}; ///< that was asked for, likewise

private:
    net::Target m_target;
};

}
