// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "llm/backend.h"
#include "openai/parse.h"

namespace corral::openai {

/// A server with an API like OpenAI's, such as llama.cpp's llama-server, vLLM or SGLang. It serves the models it was started
/// with: it has no model library. A llama-server in router mode loads and unloads them on request. Destroying the client ends
/// its requests and streams with Error::Cancelled.
class Client final : public llm::Backend
{
    Q_OBJECT

public:
    /// `engine`: see engine(). Paths begin with "/v1" below the endpoint's own path.
    explicit Client(net::Target target, QString engine, net::Timeouts timeouts = {});
    ~Client() override;
    /// Asks the server at this target for its models; the client, with the engine that the answer tells. A llama.cpp that still
    /// loads its model is one, too.
    [[nodiscard]] static QCoro::Task<Result<std::shared_ptr<llm::Backend>>> detect(net::Target target);

    /// "llama.cpp", "vLLM", "SGLang", "LM Studio", or "OpenAI-compatible" for others.
    [[nodiscard]] QString engine() const override { return m_engine; }
    [[nodiscard]] const net::Target &target() const override { return m_http->target(); }
    void setTimeouts(net::Timeouts timeouts) override;
    [[nodiscard]] std::unique_ptr<llm::Backend> clone() const override;
    [[nodiscard]] llm::Capabilities capabilities() const override;
    [[nodiscard]] llm::OptionUse useOf(const QString &option) const override;

    /// Of llama.cpp its build, of vLLM its version; otherwise empty.
    QCoro::Task<Result<QString>> version() override;
    QCoro::Task<Result<QList<llm::ModelSummary>>> models() override;
    /// Of llama.cpp; of others an error: the API does not tell which models are in memory.
    QCoro::Task<Result<QList<llm::RunningModel>>> runningModels() override;
    /// Of llama.cpp, vLLM and SGLang, unless they were started without it: from /slots and /metrics.
    QCoro::Task<Result<llm::ServerLoad>> serverLoad() override;
    /// Of a llama.cpp router, which keeps a model until another one needs the memory: `keepAlive` has no counterpart.
    QCoro::Task<Result<void>> load(QString model, llm::KeepAlive keepAlive = {}) override;
    QCoro::Task<Result<void>> unload(QString model) override;
    QCoro::Task<Result<llm::EmbedResponse>> embed(llm::EmbedRequest request) override;
    [[nodiscard]] std::unique_ptr<llm::ChatStream> chat(const llm::ChatRequest &request) override;

private:
    [[nodiscard]] bool isLlama() const;
    QCoro::Task<Result<net::Reply>> ask(net::Method method, QString path, QByteArray body = {});
    QCoro::Task<QString> readVersion();
    QCoro::Task<Result<ModelList>> listModels();
    QCoro::Task<Result<void>> untilLoaded(QString model);
    QCoro::Task<Result<llm::ServerLoad>> askSlots();
    QCoro::Task<Result<std::optional<llm::ServerLoad>>> askMetrics();

    QString m_engine;
    net::Timeouts m_timeouts;
    std::unique_ptr<net::Http> m_http;
    std::optional<QString> m_version; ///< once it was asked for
    bool m_isRouter = false;          ///< by the latest list of models
    bool m_hasSlots = true;           ///< as far as is known
    bool m_hasMetrics = true;
};

}
