// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "modelfile/createorder.h"
#include "ollama/client.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace corral::modelfile {

/// One step of a creation as text: "Reading tiny.gguf", "Sending tiny.gguf", or a status of the server. The same text again
/// updates the figures of the same step.
struct CreateStep
{
    QString text;
    qint64 completed = 0; ///< bytes
    qint64 total = 0;     ///< 0: no figures

    bool operator==(const CreateStep &) const = default;
};

/// Creates a model from a Modelfile: resolves its files, hashes them off the UI thread, uploads those that the server lacks,
/// and has the server create the model. Emits `progressed` any number of times, then exactly one of `finished` and `failed`.
class CreateJob : public QObject
{
    Q_OBJECT

public:
    using Order = CreateOrder;

    /// Uses the server that `client` has now; later changes of `client` have no effect.
    explicit CreateJob(const ollama::Client &client, Order order, QObject *parent = nullptr);
    /// Cancels.
    ~CreateJob() override;

    void start();
    /// Stops in any phase. No signal follows.
    void cancel();

Q_SIGNALS:
    void progressed(const corral::modelfile::CreateStep &step);
    void finished();
    void failed(const corral::Error &error);

private:
    QCoro::Task<void> run();
    QCoro::Task<Result<QString>> digest(LocalFile file);
    QCoro::Task<Result<void>> send(LocalFile file, QString digest);
    void create(const ollama::CreateRequest &request);
    void fail(const Error &error);

    const Order m_order;
    /// Owned by this job: it keeps its server, and destroying it aborts an upload.
    std::unique_ptr<ollama::Client> m_client;
    std::unique_ptr<ollama::ProgressStream> m_stream;
    QFuture<Result<QString>> m_hashing;
    bool m_over = false;
};

}

Q_DECLARE_METATYPE(corral::modelfile::CreateStep)
