// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "servers/polledconnection.h"
#include "wireserver.h"

#include <algorithm>

/// Shared by the tests of a connection.
namespace corral::test {

using namespace std::chrono_literals;

/// A server with lists that a test can change.
struct ScriptedServer
{
    QByteArray version = R"({"version":"0.32.15"})";
    QByteArray tags = R"({"models":[{"name":"a:latest"}]})";
    QByteArray ps = R"({"models":[]})";
    int status = 200;

    WireServer wire{[this](QTcpSocket *socket, const IncomingRequest &request) {
        const QByteArray body = request.path == "/api/tags" ? tags : request.path == "/api/ps" ? ps : version;
        socket->write(answerWith(status, status == 200 ? body : QByteArray()));
    }};

    [[nodiscard]] qsizetype asked(const QByteArray &path) const
    {
        return std::count_if(wire.requests.begin(), wire.requests.end(),
                             [&path](const IncomingRequest &one) { return one.path == path; });
    }
};

inline servers::PollIntervals quick()
{
    servers::PollIntervals intervals;
    intervals.connected = 30ms;
    intervals.hidden = 60s;
    intervals.firstRetry = 20ms;
    intervals.longestRetry = 80ms;
    intervals.pollsPerTags = 3;
    return intervals;
}

/// No polls other than those that a test triggers.
inline servers::PollIntervals still()
{
    servers::PollIntervals intervals;
    intervals.connected = intervals.firstRetry = intervals.longestRetry = intervals.longestLocalRetry = 60s;
    return intervals;
}

inline net::Timeouts noRetries()
{
    net::Timeouts timeouts;
    timeouts.retries = 0;
    return timeouts;
}

}
