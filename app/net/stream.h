// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QDeadlineTimer>
#include <QObject>

#include <chrono>

namespace corral::net {

/// The lines of one streamed answer. Emits `line` any number of times, then exactly one of `finished` and `failed`.
/// Nothing is emitted after cancel() or from inside the call that made the stream.
class Stream : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Closes the connection at once, at whatever stage: the server stops generating. Idempotent.
    virtual void cancel() = 0;
    /// For who shows what comes only so often and need not be woken more often: lines come in bunches, `pace` apart,
    /// none later than that, nor the end. At first, and for zero: as they come. A pace is a wish.
    virtual void setPace(std::chrono::milliseconds pace) = 0;
    /// For a program that ends: hands out what has reached the socket, read or not, without the event loop. Goes on until the
    /// deadline or the end of the stream; the calling thread waits. A deadline in the past only begins it. Slots may cancel or
    /// delete the stream meanwhile.
    virtual void readLast(QDeadlineTimer) {}

Q_SIGNALS:
    /// One whole line without its newline, never empty. What it means, also whether it tells of an error, is for the reader.
    void line(const QByteArray &bytes);
    /// The body came to its proper end. Whether the last line was the one the API promises is for the reader to say.
    void finished();
    void failed(const corral::Error &error);
};

}
