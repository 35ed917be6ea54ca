// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "llm/backend.h"

namespace corral::test {

/// An engine that is not ollama::Client: it lists models and chats over the demo server's wire, and keeps no models itself.
/// With it the screens are tried on what llm::Backend promises and nothing more.
class PlainBackend : public llm::Backend
{
public:
    explicit PlainBackend(const net::Endpoint &endpoint);
    [[nodiscard]] static std::unique_ptr<llm::Backend> make(const net::Endpoint &endpoint);

    [[nodiscard]] QString engine() const override { return QStringLiteral("Plain"); }
    [[nodiscard]] const net::Endpoint &endpoint() const override { return m_http.endpoint(); }
    void setTimeouts(net::Timeouts timeouts) override { m_http.setTimeouts(timeouts); }
    [[nodiscard]] std::unique_ptr<llm::Backend> clone() const override { return make(endpoint()); }

    QCoro::Task<Result<QString>> version() override;
    QCoro::Task<Result<QList<llm::ModelSummary>>> models() override;
    /// It cannot tell.
    QCoro::Task<Result<QList<llm::RunningModel>>> runningModels() override;
    QCoro::Task<Result<llm::EmbedResponse>> embed(llm::EmbedRequest request) override;
    [[nodiscard]] std::unique_ptr<llm::ChatStream> chat(const llm::ChatRequest &request) override;

private:
    net::Http m_http;
};

}
