// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs the suite against the demo server, to test the suite itself.

#include "runlive.h"

#include "demoserver.h"

#include <cstdio>

int main(int argc, char **argv)
{
    using namespace std::chrono_literals;
    QCoreApplication application(argc, argv);
    qputenv("CORRAL_LIVE_PULL", "1");
    qunsetenv("CORRAL_LIVE_GGUF");

    corral::demo::Options options = corral::demo::Options::quick();
    options.tokenInterval = 1ms;
    options.answerTokens = 2'000;           // long enough to be stopped
    options.bytesPerSecond = 1'000'000'000; // slow enough to be stopped
    corral::test::DemoServer server(options);
    if (!server.start())
        return 1;
    const int failures = corral::test::runLiveTests(*corral::net::Endpoint::parse(server.address()), argc, argv);

    const auto left = [](const corral::test::ReceivedRequest &request) {
        return request.state == corral::test::ReceivedRequest::Disconnected;
    };
    const bool all = argc == 1;
    if (all && !std::ranges::any_of(server.requests(QStringLiteral("/api/chat")), left)) {
        std::fputs("FAIL: the server never noticed that an answer was stopped\n", stderr);
        return failures + 1;
    }
    return failures;
}
