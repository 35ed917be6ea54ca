// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/server.h"

#include <QJsonObject>

#include <functional>
#include <vector>

namespace corral::demo {

using std::chrono::nanoseconds;

inline const QByteArray jsonType = QByteArrayLiteral("application/json; charset=utf-8");
inline const QByteArray bareJsonType = QByteArrayLiteral("application/json"); ///< of errors that the real server finds late
inline const QByteArray streamType = QByteArrayLiteral("application/x-ndjson");

/// Thrown by a handler that will not do what was asked, caught where requests are dispatched. Never leaves the room.
struct Refusal
{
    int status = 400;
    QString error; ///< empty: an empty body
    QByteArray type = jsonType;
};

/// What lies under a Pen: a connection, or a buffer for an answer in one piece.
struct Ink
{
    std::function<bool(const QByteArray &)> write; ///< false once nobody reads
    std::function<bool()> alive;
    std::function<void(qint64 bytes)> wrote = [](qint64) {};
    std::function<bool()> stalled = [] { return false; }; ///< whether a stall lasts
};

/// Writes one streamed answer, and brings the faults about that are asked of it.
class Pen
{
public:
    Pen(Ink ink, std::vector<Fault> faults);

    /// One NDJSON line. False: stop, nobody reads any more.
    bool line(const QJsonObject &object);
    /// Waits, noticing within milliseconds that nobody reads any more: false then.
    bool wait(nanoseconds duration);
    /// The time between two tokens, unless a fault says otherwise.
    [[nodiscard]] nanoseconds interval(nanoseconds usual) const;
    /// Whether the body ended as it should; if not, the connection is to be cut.
    [[nodiscard]] bool whole() const { return m_whole; }

private:
    enum class After { GoOn, Skip, End };
    After strike(const Fault &fault, QByteArray &bytes);
    bool put(const QByteArray &bytes);
    bool split(const QByteArray &bytes);

    Ink m_ink;
    std::vector<Fault> m_faults;
    qint64 m_lines = 0;
    qint64 m_bytes = 0;
    bool m_open = true;
    bool m_whole = true;
};

/// What a handler answers: a body, or a script that writes a stream.
struct Answer
{
    int status = 200;
    QByteArray type{};
    QByteArray body{};
    std::function<void(Pen &)> script{};

    [[nodiscard]] static Answer json(const QJsonObject &object, int status = 200, QByteArray type = jsonType);
};

/// One request as a handler sees it.
struct Call
{
    QString path{};
    QByteArray raw{};
    QJsonObject body{};
    std::function<bool(nanoseconds)> wait{}; ///< false when the server stops

    [[nodiscard]] bool streamed() const { return body.value(QLatin1String("stream")).toBool(true); }
    /// The model's name as given, in `model` or the older `name`.
    [[nodiscard]] QString model() const;
};

}
