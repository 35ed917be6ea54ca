// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "llm/backend.h"
#include "modelfile/createoptions.h"

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
    using Options = CreateOptions;

    /// Uses the server of this backend, which may be destroyed meanwhile.
    explicit CreateJob(const llm::Backend &backend, Options options, QObject *parent = nullptr);
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
    void create(const llm::CreateRequest &request);
    void fail(const Error &error);

    const Options m_options;
    /// For this job only: it is destroyed to stop the upload of a file.
    std::unique_ptr<llm::Backend> m_backend;
    std::unique_ptr<llm::ProgressStream> m_stream;
    QFuture<Result<QString>> m_hashing;
    bool m_over = false;
};

}

Q_DECLARE_METATYPE(corral::modelfile::CreateStep)
