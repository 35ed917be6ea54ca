// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "llm/modellibrary.h"
#include "llm/requests.h"
#include "llm/streams.h"
#include "net/endpoint.h"
#include "net/http.h"

#include <QCoroTask>
#include <QObject>

#include <functional>
#include <memory>

namespace corral::llm {

/// One server, in the terms that all engines have in common. It belongs to one address for its whole life: whatever runs
/// keeps the backend it began with, and choosing another server disturbs nothing.
///
/// Used on one thread. Coroutines take their arguments by value; they and the streams end with Error::Cancelled when the
/// backend is destroyed. Streams belong to the caller; deleting one cancels it.
class Backend : public QObject
{
    Q_OBJECT

public:
    Backend() = default;

    /// For people and scripts: "Ollama".
    [[nodiscard]] virtual QString engine() const = 0;
    [[nodiscard]] virtual const net::Endpoint &endpoint() const = 0;
    /// For what is asked from now on.
    virtual void setTimeouts(net::Timeouts timeouts) = 0;
    /// The same server once more, for work that is ended by destroying it and must not end anything else.
    [[nodiscard]] virtual std::unique_ptr<Backend> clone() const = 0;

    /// Whether the server is there. Empty where it is and does not tell its version.
    virtual QCoro::Task<Result<QString>> version() = 0;
    virtual QCoro::Task<Result<QList<ModelSummary>>> models() = 0;
    /// Those in memory.
    virtual QCoro::Task<Result<QList<RunningModel>>> runningModels() = 0;
    virtual QCoro::Task<Result<EmbedResponse>> embed(EmbedRequest request) = 0;
    [[nodiscard]] virtual std::unique_ptr<ChatStream> chat(const ChatRequest &request) = 0;

    /// The models that the server keeps itself; null for a server that serves what it was started with.
    [[nodiscard]] virtual ModelLibrary *library() { return nullptr; }
};

/// Makes the backend of an address.
using BackendFactory = std::function<std::unique_ptr<Backend>(const net::Endpoint &endpoint)>;

/// The library of a backend; an Error::Invalid that says what is not possible where it has none.
[[nodiscard]] Result<ModelLibrary *> libraryOf(Backend &backend);

}
