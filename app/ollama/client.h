// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/http.h"
#include "ollama/requests.h"
#include "ollama/streams.h"

#include <QCoroTask>

#include <QObject>

namespace corral::ollama {

/// One method per endpoint of the Ollama API. Lives on the UI thread.
///
/// Coroutines take their arguments by value and end with Error::Cancelled when the client is destroyed.
/// Streams are owned by the caller; deleting one cancels it and the server stops working on it.
class Client : public QObject
{
    Q_OBJECT

public:
    explicit Client(net::Endpoint endpoint, net::Timeouts timeouts = {}, QObject *parent = nullptr);
    ~Client() override;

    [[nodiscard]] const net::Endpoint &endpoint() const;
    /// Switches to another server. Calls to the previous one are cancelled; its streams continue.
    void setEndpoint(net::Endpoint endpoint);
    void setTimeouts(net::Timeouts timeouts);

    /// Empty if the server lists models but has no version, as some Ollama-compatible servers.
    QCoro::Task<Result<QString>> version();
    QCoro::Task<Result<QList<ModelSummary>>> tags();
    QCoro::Task<Result<QList<RunningModel>>> ps();
    QCoro::Task<Result<ShowResponse>> show(QString model);
    QCoro::Task<Result<void>> copy(QString source, QString destination);
    QCoro::Task<Result<void>> remove(QString model);
    /// Whether the server has the blob "sha256:…".
    QCoro::Task<Result<bool>> hasBlob(QString digest);
    /// Uploads a file under its digest, which the server verifies. `progress` gets the number of bytes sent.
    QCoro::Task<Result<void>> uploadBlob(QString digest, std::unique_ptr<QIODevice> body,
                                         std::function<void(qint64)> progress = {});
    QCoro::Task<Result<EmbedResponse>> embed(EmbedRequest request);
    /// Loads a model without a prompt.
    QCoro::Task<Result<void>> load(QString model, KeepAlive keepAlive = {});
    QCoro::Task<Result<void>> unload(QString model);

    [[nodiscard]] std::unique_ptr<ChatStream> chat(const ChatRequest &request);
    [[nodiscard]] std::unique_ptr<ChatStream> generate(const GenerateRequest &request);
    [[nodiscard]] std::unique_ptr<ProgressStream> pull(const QString &model, bool insecure = false);
    [[nodiscard]] std::unique_ptr<ProgressStream> push(const QString &model, bool insecure = false);
    [[nodiscard]] std::unique_ptr<ProgressStream> create(const CreateRequest &request);

Q_SIGNALS:
    void endpointChanged();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

}
