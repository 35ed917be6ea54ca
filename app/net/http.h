// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/endpoint.h"
#include "net/stream.h"

#include <QCoroTask>

#include <QByteArray>
#include <QIODevice>
#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

namespace corral::net {

enum class Method { Get, Head, Post, Delete };

class HttpStream;

/// The answer to a request that is not streamed. `status` is 2xx: anything else is an Error.
struct Reply
{
    int status = 0;
    QByteArray body;
};

struct Timeouts
{
    std::chrono::milliseconds connect{5'000};
    /// Longest silence of a stream or an answer, once connected. Loading a model is silent and takes minutes.
    std::chrono::milliseconds stall{300'000};
    /// The same for GET and HEAD, which a server answers from memory.
    std::chrono::milliseconds answer{30'000};
    /// Waits between tries of an idempotent request that could not connect: first, then doubled.
    std::chrono::milliseconds firstRetry{200};
    int retries = 2;
};

/// HTTP to one endpoint. Lives on the UI thread, blocks nothing.
///
/// An idempotent request (GET, HEAD) is tried again when it could not connect; nothing else ever is.
/// Streams run beside each other without limit: each open one has a connection of its own, so that ten pulls do not
/// keep a chat waiting (Qt gives one manager six connections a host).
class Http : public QObject
{
    Q_OBJECT

public:
    explicit Http(Endpoint endpoint, Timeouts timeouts = {}, QObject *parent = nullptr);
    /// Ends whatever still runs with Error::Cancelled, streams included.
    ~Http() override;

    [[nodiscard]] const Endpoint &endpoint() const;
    void setTimeouts(Timeouts timeouts);

    /// Sends `body` as JSON (nothing when empty) and waits for the whole answer, which may be 64 MiB at most.
    /// Destroying this object ends the wait with Error::Cancelled.
    QCoro::Task<Result<Reply>> request(Method method, QString path, QByteArray body = {});

    /// Sends what `body` holds (opened, and owned by the call from here on), for blobs. `progress` gets the bytes sent.
    QCoro::Task<Result<Reply>> upload(QString path, std::unique_ptr<QIODevice> body, std::function<void(qint64)> progress = {});

    /// Posts `body` and hands out the NDJSON lines of the answer. The caller owns the stream; deleting it cancels.
    [[nodiscard]] std::unique_ptr<Stream> stream(QString path, QByteArray body);
    /// The same with a body that takes long to make: `body` is called on another thread, and must not share data with this
    /// one except implicitly.
    [[nodiscard]] std::unique_ptr<Stream> stream(QString path, std::function<QByteArray()> body);

private:
    void adopt(HttpStream &stream);

    struct Private;
    std::unique_ptr<Private> d;
};

}
