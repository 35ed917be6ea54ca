// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "llm/values.h"

#include <QDeadlineTimer>
#include <QObject>

#include <chrono>

namespace corral::llm {

/// An answer that is being generated: `received` for every piece, then exactly one of `finished` and `failed`. Data received
/// before a failure stays valid. The caller owns the stream.
class ChatStream : public QObject
{
    Q_OBJECT

public:
    /// The destructor of each implementation cancels.
    ChatStream() = default;
    /// The server stops generating. No signal follows.
    virtual void cancel() = 0;
    /// Delivers pieces in batches, `batchInterval` apart, for a reader that displays them only so often. Zero, the default,
    /// delivers each piece as it arrives, as measurements need.
    virtual void setBatchInterval(std::chrono::milliseconds batchInterval) = 0;
    /// For the end of the program: delivers what has reached the socket, see net::Stream::readLast.
    virtual void readLast(QDeadlineTimer deadline) = 0;

Q_SIGNALS:
    void received(const corral::llm::ChatChunk &chunk);
    void finished();
    void failed(const corral::Error &error);
};

/// A pull, push or creation: `received` for every report, then exactly one of `finished` and `failed`. The caller owns the
/// stream.
class ProgressStream : public QObject
{
    Q_OBJECT

public:
    /// The destructor of each implementation cancels.
    ProgressStream() = default;
    /// The server stops and keeps the partial data: the same call later continues from there. No signal follows.
    virtual void cancel() = 0;

Q_SIGNALS:
    void received(const corral::llm::Progress &progress);
    void finished();
    void failed(const corral::Error &error);
};

}
