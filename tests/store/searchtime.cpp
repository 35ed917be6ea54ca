// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/store.h"

#include <QCoroTask>

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>

using namespace corral;

/// searchtime FILE QUERY…: prints the milliseconds that indexing takes, and for each query the median and the longest time of
/// several searches and the number of conversations found, separated by tabs.
int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const auto arguments = app.arguments();
    store::Store store(arguments.value(1));
    if (!QCoro::waitFor(store.database.opened()))
        return 1;
    QElapsedTimer time;
    time.start();
    if (!QCoro::waitFor(store.conversations.indexed()))
        return 1;
    std::printf("%lld\n", static_cast<long long>(time.elapsed()));
    for (const auto &typed : arguments.mid(2)) {
        QList<double> times;
        qsizetype found = 0;
        for (int i = 0; i < 9; ++i) {
            time.restart();
            const auto result = QCoro::waitFor(store.conversations.search(chat::SearchQuery(typed)));
            times.append(double(time.nsecsElapsed()) / 1e6);
            found = result ? result->groups.size() : -1;
        }
        std::sort(times.begin(), times.end());
        std::printf("%s\t%.1f\t%.1f\t%d\n", qPrintable(typed), times.at(times.size() / 2), times.last(), int(found));
    }
    return 0;
}
