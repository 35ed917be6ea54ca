// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "llm/requests.h"
#include "llm/streams.h"

#include <QCoroTask>
#include <QIODevice>

#include <functional>
#include <memory>

namespace corral::llm {

/// The models that a server stores itself: pulls, creates, copies, deletes and describes them. Coroutines take their
/// arguments by value and end with Error::Cancelled when the backend is destroyed.
class ModelLibrary
{
public:
    ModelLibrary() = default;
    Q_DISABLE_COPY_MOVE(ModelLibrary)
    virtual ~ModelLibrary() = default;

    virtual QCoro::Task<Result<ModelInfo>> show(QString model) = 0;
    virtual QCoro::Task<Result<void>> copy(QString source, QString destination) = 0;
    virtual QCoro::Task<Result<void>> remove(QString model) = 0;

    /// Whether the server has the file "sha256:…".
    virtual QCoro::Task<Result<bool>> hasBlob(QString digest) = 0;
    /// Sends a file under its digest; the server checks it. `progress` gets the bytes sent so far.
    virtual QCoro::Task<Result<void>> uploadBlob(QString digest, std::unique_ptr<QIODevice> body,
                                                 std::function<void(qint64)> progress) = 0;

    /// `insecure`: also from a registry without valid encryption.
    [[nodiscard]] virtual std::unique_ptr<ProgressStream> pull(const QString &model, bool insecure) = 0;
    [[nodiscard]] virtual std::unique_ptr<ProgressStream> push(const QString &model, bool insecure) = 0;
    [[nodiscard]] virtual std::unique_ptr<ProgressStream> create(const CreateRequest &request) = 0;
};

}
