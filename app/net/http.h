// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/stream.h"
#include "net/streamsplitter.h"
#include "net/target.h"

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

/// The response to a request that is not streamed. `status` is 2xx: any other is an Error.
struct Reply
{
    int status = 0;
    QByteArray body;
};

/// Time limits and retries of requests.
struct Timeouts
{
    std::chrono::milliseconds connect{5'000};
    /// Maximum time without data, once connected. Loading a model takes minutes without any data.
    std::chrono::milliseconds stall{300'000};
    /// The same for GET and HEAD, which a server answers from memory.
    std::chrono::milliseconds answer{30'000};
    /// Delay before the first retry of an idempotent request that could not connect; doubled for each further one.
    std::chrono::milliseconds firstRetry{200};
    int retries = 2;
};

/// HTTP client for one target, non-blocking. Belongs to the thread that creates it, which needs an event loop; so do its
/// calls and streams.
///
/// Only an idempotent request (GET, HEAD) that could not connect is retried. The number of concurrent streams is unlimited:
/// each has its own connection, so that ten pulls do not delay a chat (Qt limits one manager to six connections per host).
class Http : public QObject
{
    Q_OBJECT

public:
    explicit Http(Target target, Timeouts timeouts = {}, QObject *parent = nullptr);
    /// Ends all running calls and streams with Error::Cancelled.
    ~Http() override;

    [[nodiscard]] const Target &target() const;
    [[nodiscard]] const Endpoint &endpoint() const { return target().endpoint; }
    void setTimeouts(Timeouts timeouts);

    /// Sends `body` as JSON (no body if empty) and waits for the whole response, which may have 64 MiB at most. Destroying this
    /// object ends the call with Error::Cancelled.
    QCoro::Task<Result<Reply>> request(Method method, QString path, QByteArray body = {});

    /// Uploads a blob from `body`, which is open and owned by the call. `progress` gets the number of bytes sent.
    QCoro::Task<Result<Reply>> upload(QString path, std::unique_ptr<QIODevice> body, std::function<void(qint64)> progress = {});

    /// POSTs `body` and streams the lines of the response. The caller owns the stream; deleting it cancels.
    [[nodiscard]] std::unique_ptr<Stream> stream(QString path, QByteArray body, Framing framing = Framing::Ndjson);
    /// The same for a body that is slow to build: `body` is called on another thread, and must share data with this one only
    /// implicitly.
    [[nodiscard]] std::unique_ptr<Stream> stream(QString path, std::function<QByteArray()> body,
                                                 Framing framing = Framing::Ndjson);

private:
    void adopt(HttpStream &stream);

    struct Private;
    std::unique_ptr<Private> d;
};

}
