// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "livechats.h"
#include "livemodels.h"

namespace corral::test {

/// Runs all live tests, or the one that the command line names, against this server; returns the number of failures.
[[nodiscard]] inline int runLiveTests(const net::Endpoint &endpoint, int argc, char **argv)
{
    LiveChats chats(endpoint);
    LiveModels models(endpoint);
    const QByteArray named = argc > 1 && argv[1][0] != '-' ? QByteArray(argv[1]).split(':').constFirst() : QByteArray();
    int failures = 0;
    for (QObject *tests : {static_cast<QObject *>(&chats), static_cast<QObject *>(&models)}) {
        if (named.isEmpty() || tests->metaObject()->indexOfSlot(named + "()") >= 0)
            failures += QTest::qExec(tests, argc, argv);
    }
    return failures;
}

}
