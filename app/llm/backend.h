// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "llm/modellibrary.h"
#include "llm/requests.h"
#include "llm/serverload.h"
#include "llm/streams.h"
#include "net/http.h"
#include "net/target.h"

#include <QCoroTask>
#include <QObject>

#include <functional>
#include <memory>

namespace corral::llm {

/// What a server can do, as far as engines differ in it.
struct Capabilities
{
    bool managesModels = false;       ///< it has a ModelLibrary: models are pulled, created, copied, deleted and shown
    bool loadsModels = false;         ///< Backend::load and unload work
    bool tellsLoadedModels = false;   ///< Backend::runningModels works
    bool tellsLoad = false;           ///< Backend::serverLoad works
    bool tellsPromptProgress = false; ///< ChatChunk::promptProgress is sent while the prompt is read

    bool operator==(const Capabilities &) const = default;
};

/// What a server does with an option of a request, or with a field that not all engines have.
enum class OptionUse {
    Taken,
    Ignored, ///< the engine has nothing like it
    Refused, ///< the server answers the whole request with an error
};

/// One server, in the terms that all engines have in common. Its address never changes: running requests keep their backend
/// when another server is chosen.
///
/// Used on one thread. Coroutines take their arguments by value; they and the streams end with Error::Cancelled when the
/// backend is destroyed. Streams belong to the caller; deleting one cancels it.
class Backend : public QObject
{
    Q_OBJECT

public:
    Backend() = default;

    /// The name of the engine, for display and scripts: "Ollama".
    [[nodiscard]] virtual QString engine() const = 0;
    [[nodiscard]] virtual const net::Target &target() const = 0;
    [[nodiscard]] const net::Endpoint &endpoint() const { return target().endpoint; }
    /// For later requests.
    virtual void setTimeouts(net::Timeouts timeouts) = 0;
    /// A second backend of the same server: destroying it ends only its own requests.
    [[nodiscard]] virtual std::unique_ptr<Backend> clone() const = 0;

    /// The version of the server; an error if it is unreachable, empty if it does not provide a version.
    virtual QCoro::Task<Result<QString>> version() = 0;
    virtual QCoro::Task<Result<QList<ModelSummary>>> models() = 0;
    /// The loaded models.
    virtual QCoro::Task<Result<QList<RunningModel>>> runningModels() = 0;
    /// How busy the server is. An Error::Invalid without Capabilities::tellsLoad.
    virtual QCoro::Task<Result<ServerLoad>> serverLoad();
    /// Loads a model without a prompt; the task ends when it is in memory. An Error::Invalid without Capabilities::loadsModels.
    virtual QCoro::Task<Result<void>> load(QString model, KeepAlive keepAlive);
    virtual QCoro::Task<Result<void>> unload(QString model);
    virtual QCoro::Task<Result<EmbedResponse>> embed(EmbedRequest request) = 0;
    [[nodiscard]] virtual std::unique_ptr<ChatStream> chat(const ChatRequest &request) = 0;

    /// What it can do beside listing its models, chatting and embedding.
    [[nodiscard]] virtual Capabilities capabilities() const = 0;
    /// `option` as Ollama names it, or "think", "format" or "keep_alive". Do not send what is not taken.
    [[nodiscard]] virtual OptionUse useOf(const QString &option) const;
    /// The model library; null for a server that only serves the model it was started with.
    [[nodiscard]] virtual ModelLibrary *library() { return nullptr; }
};

/// Creates the backend of a server.
using BackendFactory = std::function<std::unique_ptr<Backend>(const net::Target &target)>;

/// The library of a backend; if it has none, an Error::Invalid that says so.
[[nodiscard]] Result<ModelLibrary *> libraryOf(Backend &backend);

}
