// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QDeadlineTimer>
#include <QObject>

#include <chrono>

namespace corral::net {

/// The lines of one streamed response. Emits `line` any number of times, then exactly one of `finished` and `failed`. Emits
/// nothing after cancel(), nor inside the call that created the stream.
class Stream : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Closes the connection at once, in any phase: the server stops generating. Idempotent.
    virtual void cancel() = 0;
    /// Batches lines to reduce wake-ups: they are delivered every `batchInterval`, none later than that, nor the end. Zero, the
    /// default, delivers each line as it arrives. An implementation may ignore it.
    virtual void setBatchInterval(std::chrono::milliseconds batchInterval) = 0;
    /// For the end of the program: delivers everything that has reached the socket, without the event loop. Blocks until the
    /// deadline or the end of the stream. A deadline in the past only starts reading. Slots may cancel or delete the stream
    /// meanwhile.
    virtual void readLast(QDeadlineTimer) {}

    /// When the bytes that completed the current line were read from the socket: time of std::chrono::steady_clock since its
    /// epoch. Valid in the slots of `line`.
    [[nodiscard]] std::chrono::nanoseconds arrivedAt() const { return m_arrivedAt; }

Q_SIGNALS:
    /// One complete line without its newline, never empty. The receiver interprets it, including errors in it.
    void line(const QByteArray &bytes);
    /// The body ended properly. Whether the last line is the one that the API promises is for the receiver to check.
    void finished();
    void failed(const corral::Error &error);

protected:
    void setArrivedAt(std::chrono::nanoseconds time) { m_arrivedAt = time; }

private:
    std::chrono::nanoseconds m_arrivedAt{0};
};

}
