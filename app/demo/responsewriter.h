// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/serverstate.h"

namespace corral::demo {

/// Writes the body of one response. All calls are made with the mutex of `state` held.
struct ResponseWriter
{
    /// Thrown when the client is gone or no more must be sent.
    struct ClientGone
    {};

    explicit ResponseWriter(ServerState &place)
        : state(place)
    {}
    virtual ~ResponseWriter() = default;

    /// Called first; throws an answer that replaces this one.
    virtual void begin() {}
    /// Writes one line, or a whole body.
    virtual void write(const QByteArray &bytes) { put(bytes); }
    /// Called last with whether the body is complete. False closes the connection.
    virtual bool end(bool isWhole) { return isWhole; }

    void run(const Answer &answer);
    void line(const QJsonObject &object) { write(compact(object) + '\n'); }
    void put(const QByteArray &bytes);
    void wait(nanoseconds duration);

    ServerState &state;
    std::function<bool(const QByteArray &)> send{}; ///< false if the client is gone; empty bytes only test that
};

}
