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

/// What the files of the demo server share.
namespace corral::demo {

using std::chrono::nanoseconds, std::chrono::seconds;

[[nodiscard]] QByteArray compact(const QJsonObject &object);

/// What a handler answers: an object (none: an empty body), or a stream that is written while the client reads.
/// Both throw one for what the real server refuses: before the stream that is a status, in it a line.
struct Answer
{
    int status = 200;
    QJsonObject body{};
    std::function<void(ResponseWriter &)> stream{};
};

[[nodiscard]] inline Answer refusal(int status, const QString &error) { return {status, {{QStringLiteral("error"), error}}}; }

/// A model of data/models.json, with the digest of its `weights` and what a Modelfile adds to it under the names of a create
/// request (`license`, `adapters`: lists of texts). ServerState::put() adds what follows from that and is told of it.
using Model = QJsonObject;

/// One file of a model: a pull or a push moves it, an upload brings it.
struct Layer
{
    QString digest{};
    qint64 size = 0;
    bool isModel = true; ///< what was uploaded is a GGUF file
};

/// What the server keeps, and its one lock: a handler holds it except while it waits or writes.
struct ServerState
{
    explicit ServerState(Options pretended);

    /// Throws where there is none, in the words of `missing`.
    [[nodiscard]] Model get(const QString &name, const QString &missing) const;
    void put(Model model); ///< replaces, under the spelling that was there first; modified now, not loaded
    /// Takes its time where the model is not loaded with this context; tells how much.
    nanoseconds load(const Model &model, qint64 context, seconds keepAlive);
    /// It expires `keepAlive` from now; negative never, zero at once.
    void keep(const Model &model, qint64 context, seconds keepAlive);
    void wait(nanoseconds duration); ///< less when the server stops
    /// Of a model, or uploaded; without a digest where there is none.
    [[nodiscard]] Layer layer(const QString &digest) const;

    const Options options;
    std::atomic<bool> isClosed = true; ///< nobody shall wait for anything any more
    std::condition_variable_any stopped;
    std::mutex mutex;                ///< of what follows
    QMap<QString, Model> models;     ///< by keyOf()
    QMap<QString, Model> registered; ///< what can be pulled, likewise
    QMap<QString, Layer> uploads;    ///< by digest
    QMap<QString, qint64> partial;   ///< how much of a layer is here, by digest
};

/// Writes the body of one answer. Every call is made under the lock of `state`.
struct ResponseWriter
{
    /// Thrown once nobody reads any more or nothing more is to be sent.
    struct Gone
    {};

    explicit ResponseWriter(ServerState &place)
        : state(place)
    {}
    virtual ~ResponseWriter() = default;

    /// Before all work; throws an answer that is to be given in its place.
    virtual void begin() {}
    /// A line, or a whole body.
    virtual void write(const QByteArray &bytes) { put(bytes); }
    /// The last call: whether the body ended as it should. If not, the connection is cut.
    virtual bool end(bool isWhole) { return isWhole; }

    void run(const Answer &answer);
    void line(const QJsonObject &object) { write(compact(object) + '\n'); }
    void put(const QByteArray &bytes);
    void wait(nanoseconds duration);

    ServerState &state;
    std::function<bool(const QByteArray &)> send{}; ///< false when nobody reads; without bytes it only tells
};

// Names are [host[:port]/][namespace/]model[:tag], compared without case.
[[nodiscard]] bool isValidName(const QString &name);
[[nodiscard]] QString fullName(const QString &name);     ///< "llama3.2" → "llama3.2:latest"
[[nodiscard]] QString registryName(const QString &name); ///< "registry.ollama.ai/library/llama3.2:latest"
[[nodiscard]] QString listedName(const QString &name);   ///< the other way: what is understood is left out
[[nodiscard]] QString keyOf(const QString &name);

[[nodiscard]] bool can(const Model &model, const QString &capability);
[[nodiscard]] std::vector<Layer> layersOf(const Model &model); ///< the weights first
[[nodiscard]] QString digestOf(const QByteArray &bytes);       ///< "sha256:…"
[[nodiscard]] QString stamp(qint64 seconds = 0);               ///< that far from now, as it goes over the wire
[[nodiscard]] QByteArray dataFile(const QString &name);
/// The form of that name in data/forms.json, with the values where it says "%key"; what has no value is left out.
[[nodiscard]] QJsonObject fill(const QString &form, const QJsonObject &values);

// One handler an endpoint.
Answer chat(const QJsonObject &request, ServerState &state);
Answer generate(const QJsonObject &request, ServerState &state);
Answer embed(const QJsonObject &request, ServerState &state);
Answer pull(const QJsonObject &request, ServerState &state);
Answer push(const QJsonObject &request, ServerState &state);
Answer create(const QJsonObject &request, ServerState &state);

}
