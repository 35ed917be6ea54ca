// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "llm/backend.h"

namespace corral::openai {

/// A server with an API like OpenAI's, such as llama.cpp's llama-server, vLLM or SGLang. It serves the models it was started
/// with: it has no model library. Destroying the client ends its requests and streams with Error::Cancelled.
class Client final : public llm::Backend
{
    Q_OBJECT

public:
    /// `engine`: see engine(). Paths begin with "/v1" below the endpoint's own path.
    explicit Client(net::Endpoint endpoint, QString engine, net::Timeouts timeouts = {});
    ~Client() override;
    /// Asks the server at this address for its models; the client, with the engine that the answer tells, if it has some.
    [[nodiscard]] static QCoro::Task<Result<std::shared_ptr<llm::Backend>>> detect(net::Endpoint endpoint);

    /// "llama.cpp", "vLLM", "SGLang", or "OpenAI-compatible" for others.
    [[nodiscard]] QString engine() const override { return m_engine; }
    [[nodiscard]] const net::Endpoint &endpoint() const override { return m_http->endpoint(); }
    void setTimeouts(net::Timeouts timeouts) override;
    [[nodiscard]] std::unique_ptr<llm::Backend> clone() const override;

    /// Of llama.cpp its build, of vLLM its version; otherwise empty.
    QCoro::Task<Result<QString>> version() override;
    QCoro::Task<Result<QList<llm::ModelSummary>>> models() override;
    /// Always an error: the API does not tell which models are in memory.
    QCoro::Task<Result<QList<llm::RunningModel>>> runningModels() override;
    QCoro::Task<Result<llm::EmbedResponse>> embed(llm::EmbedRequest request) override;
    [[nodiscard]] std::unique_ptr<llm::ChatStream> chat(const llm::ChatRequest &request) override;

private:
    QCoro::Task<QString> readVersion();

    QString m_engine;
    net::Timeouts m_timeouts;
    std::unique_ptr<net::Http> m_http;
    std::optional<QString> m_version; ///< once it was asked for
};

}
