// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/terminationsignals.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <csignal>

#include <sys/socket.h>
#include <unistd.h>

namespace corral::ui {

namespace {

/// The signal handler only writes to this end; the event loop reads the other one.
int writeEnd = -1;

void pass(int)
{
    const char any = 0;
    [[maybe_unused]] const auto written = write(writeEnd, &any, 1);
}

void listenTo(int signal)
{
    struct sigaction before = {};
    if (sigaction(signal, nullptr, &before) != 0 || before.sa_handler == SIG_IGN)
        return;
    struct sigaction action = {};
    action.sa_handler = pass;
    action.sa_flags = SA_RESTART | int(SA_RESETHAND);
    sigaction(signal, &action, nullptr);
}

}

TerminationSignals::TerminationSignals()
{
    int ends[2] = {-1, -1};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return; // the default action of the signals stays
    writeEnd = ends[0];
    auto *notifier = new QSocketNotifier(ends[1], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        Q_EMIT terminationRequested();
    });
    for (const int signal : {SIGTERM, SIGINT, SIGHUP})
        listenTo(signal);
}

}
