// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "llm/backend.h"

namespace corral::ollama {

/// The Ollama API (https://github.com/ollama/ollama/blob/main/docs/api.md, observed with server 0.32.15): one method per
/// endpoint. Destroying the client ends its requests and streams with Error::Cancelled.
class Client final : public llm::Backend, public llm::ModelLibrary
{
    Q_OBJECT

public:
    explicit Client(net::Target target, net::Timeouts timeouts = {});
    ~Client() override;
    /// An llm::BackendFactory.
    [[nodiscard]] static std::unique_ptr<llm::Backend> make(const net::Target &target);

    [[nodiscard]] QString engine() const override { return QStringLiteral("Ollama"); }
    [[nodiscard]] const net::Target &target() const override;
    void setTimeouts(net::Timeouts timeouts) override;
    [[nodiscard]] std::unique_ptr<llm::Backend> clone() const override;
    [[nodiscard]] llm::Capabilities capabilities() const override;
    /// From the version on that was asked for last.
    [[nodiscard]] llm::OptionUse useOf(const QString &option) const override;
    [[nodiscard]] llm::ModelLibrary *library() override { return this; }

    /// Empty if the server provides its models but not its version, as some Ollama-compatible servers do.
    QCoro::Task<Result<QString>> version() override;
    QCoro::Task<Result<QList<llm::ModelSummary>>> models() override;
    QCoro::Task<Result<QList<llm::RunningModel>>> runningModels() override;
    QCoro::Task<Result<void>> load(QString model, llm::KeepAlive keepAlive = {}) override;
    QCoro::Task<Result<void>> unload(QString model) override;
    QCoro::Task<Result<llm::EmbedResponse>> embed(llm::EmbedRequest request) override;
    [[nodiscard]] std::unique_ptr<llm::ChatStream> chat(const llm::ChatRequest &request) override;

    QCoro::Task<Result<llm::ModelInfo>> show(QString model) override;
    QCoro::Task<Result<void>> copy(QString source, QString destination) override;
    QCoro::Task<Result<void>> remove(QString model) override;
    QCoro::Task<Result<bool>> hasBlob(QString digest) override;
    QCoro::Task<Result<void>> uploadBlob(QString digest, std::unique_ptr<QIODevice> body,
                                         std::function<void(qint64)> progress = {}) override;
    [[nodiscard]] std::unique_ptr<llm::ProgressStream> pull(const QString &model, bool insecure = false) override;
    [[nodiscard]] std::unique_ptr<llm::ProgressStream> push(const QString &model, bool insecure = false) override;
    [[nodiscard]] std::unique_ptr<llm::ProgressStream> create(const llm::CreateRequest &request) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

}
