// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/server.h"

#include <QJsonObject>
#include <QMap>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <vector>

/// Declarations shared by the sources of the demo server.
namespace corral::demo {

using std::chrono::nanoseconds, std::chrono::seconds;

[[nodiscard]] QByteArray compact(const QJsonObject &object);

/// The result of a handler: an object (null: an empty body), or a stream that is written while the client reads. Both throw an
/// Answer for what the real server rejects: before the stream it is sent with its status, inside it as a line.
struct Answer
{
    int status = 200;
    QJsonObject body{};
    std::function<void(ResponseWriter &)> stream{};
};

[[nodiscard]] inline Answer errorAnswer(int status, const QString &error) { return {status, {{QStringLiteral("error"), error}}}; }

/// A model of data/models.json, with the digest of its `weights` and what a Modelfile adds, under the names of a create request
/// (`license`, `adapters`: lists of texts). ServerState::put() adds the derived fields.
using Model = QJsonObject;

/// One layer of a model: moved by a pull or a push, or uploaded.
struct Layer
{
    QString digest{};
    qint64 size = 0;
    bool isModel = true; ///< an uploaded file is in GGUF format
};

/// The state of the server and its one mutex: a handler holds it except while it waits or writes.
struct ServerState
{
    explicit ServerState(Options pretended);

    /// Throws if there is none, with the error text `missing`.
    [[nodiscard]] Model get(const QString &name, const QString &missing) const;
    void put(Model model); ///< keeps the spelling of a replaced model; sets "modified" to now, unloads it
    /// Waits for the load time if the model is not loaded with this context; returns that time.
    nanoseconds load(const Model &model, qint64 context, seconds keepAlive);
    /// The model expires `keepAlive` from now; negative: never, zero: at once.
    void keep(const Model &model, qint64 context, seconds keepAlive);
    void wait(nanoseconds duration); ///< returns early when the server stops
    /// A layer of a model, or an uploaded one; without a digest if there is none.
    [[nodiscard]] Layer layer(const QString &digest) const;

    const Options options;
    std::atomic<bool> isClosed = true; ///< all waits return at once
    std::condition_variable_any stopped;
    std::mutex mutex;                ///< guards the members below
    QMap<QString, Model> models;     ///< by keyOf()
    QMap<QString, Model> registered; ///< models that can be pulled, by keyOf()
    QMap<QString, Layer> uploads;    ///< by digest
    QMap<QString, qint64> partial;   ///< bytes received of a layer, by digest
};

// Names are [host[:port]/][namespace/]model[:tag], compared without case.
[[nodiscard]] bool isValidName(const QString &name);
[[nodiscard]] QString fullName(const QString &name);     ///< "llama3.2" → "llama3.2:latest"
[[nodiscard]] QString registryName(const QString &name); ///< "registry.ollama.ai/library/llama3.2:latest"
[[nodiscard]] QString listedName(const QString &name);   ///< the inverse: omits the defaults
[[nodiscard]] QString keyOf(const QString &name);

[[nodiscard]] bool can(const Model &model, const QString &capability);
[[nodiscard]] std::vector<Layer> layersOf(const Model &model); ///< weights first
[[nodiscard]] QString digestOf(const QByteArray &bytes);       ///< "sha256:…"
[[nodiscard]] QString stamp(qint64 seconds = 0);               ///< the time `seconds` from now, in the format of the API
[[nodiscard]] QByteArray dataFile(const QString &name);
/// The form of that name in data/forms.json with its "%key" entries replaced; entries without a value are omitted.
[[nodiscard]] QJsonObject fill(const QString &form, const QJsonObject &values);

// One handler per endpoint.
Answer chat(const QJsonObject &request, ServerState &state);
Answer generate(const QJsonObject &request, ServerState &state);
Answer embed(const QJsonObject &request, ServerState &state);
Answer pull(const QJsonObject &request, ServerState &state);
Answer push(const QJsonObject &request, ServerState &state);
Answer create(const QJsonObject &request, ServerState &state);

}
