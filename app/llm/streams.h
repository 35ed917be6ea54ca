// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "llm/values.h"

#include <QDeadlineTimer>
#include <QObject>

#include <chrono>

namespace corral::llm {

/// An answer that is being generated: `received` for every piece, then exactly one of `finished` and `failed`.
/// What was received before a failure stays valid. Belongs to whoever asked.
class ChatStream : public QObject
{
    Q_OBJECT

public:
    /// The destructor of each implementation cancels.
    ChatStream() = default;
    /// The server stops generating. No signal follows.
    virtual void cancel() = 0;
    /// For a reader that shows what comes only so often: pieces come in batches, `pace` apart. Zero, which it is at first:
    /// each as it comes. Who measures leaves it at that.
    virtual void setPace(std::chrono::milliseconds pace) = 0;
    /// Before the program ends: hands out what has reached the socket, see net::Stream::readLast.
    virtual void readLast(QDeadlineTimer deadline) = 0;

Q_SIGNALS:
    void received(const corral::llm::ChatChunk &chunk);
    void finished();
    void failed(const corral::Error &error);
};

/// A pull, push or creation: `received` for every report, then exactly one of `finished` and `failed`. Belongs to whoever
/// asked.
class ProgressStream : public QObject
{
    Q_OBJECT

public:
    /// The destructor of each implementation cancels.
    ProgressStream() = default;
    /// The server stops, and keeps what it has: the same call later continues from there. No signal follows.
    virtual void cancel() = 0;

Q_SIGNALS:
    void received(const corral::llm::Progress &progress);
    void finished();
    void failed(const corral::Error &error);
};

}
