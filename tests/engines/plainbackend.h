// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "llm/backend.h"

namespace corral::test {

/// A backend other than ollama::Client: it lists models and chats with the demo server, and has no model library. Tests use it
/// to check that the screens depend only on llm::Backend.
class PlainBackend : public llm::Backend
{
public:
    explicit PlainBackend(const net::Target &target);
    [[nodiscard]] static std::unique_ptr<llm::Backend> make(const net::Target &target);

    [[nodiscard]] QString engine() const override { return QStringLiteral("Plain"); }
    [[nodiscard]] const net::Target &target() const override { return m_http.target(); }
    [[nodiscard]] llm::Capabilities capabilities() const override { return {.tellsLoadedModels = true}; }
    void setTimeouts(net::Timeouts timeouts) override { m_http.setTimeouts(timeouts); }
    [[nodiscard]] std::unique_ptr<llm::Backend> clone() const override { return make(target()); }

    QCoro::Task<Result<QString>> version() override;
    QCoro::Task<Result<QList<llm::ModelSummary>>> models() override;
    /// Not supported by this engine.
    QCoro::Task<Result<QList<llm::RunningModel>>> runningModels() override;
    QCoro::Task<Result<llm::EmbedResponse>> embed(llm::EmbedRequest request) override;
    [[nodiscard]] std::unique_ptr<llm::ChatStream> chat(const llm::ChatRequest &request) override;

private:
    net::Http m_http;
};

}
