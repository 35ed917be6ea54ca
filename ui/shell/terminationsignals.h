// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace corral::ui {

/// Reports the signals that ask the program to end: SIGTERM, SIGINT and SIGHUP. A signal that was ignored at the start (nohup)
/// stays ignored. A second signal ends the program at once, by the default action.
///
/// One object at a time, on the main thread, after the application object.
class TerminationSignals : public QObject
{
    Q_OBJECT

public:
    TerminationSignals();

Q_SIGNALS:
    /// The program must end now, without confirmation.
    void terminationRequested();
};

}
