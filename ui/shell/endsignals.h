// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace corral::ui {

/// Hears when the system asks the program to end: SIGTERM, SIGINT and SIGHUP. One that was to be ignored from the start (nohup)
/// stays ignored. A second signal ends the program at once, as without this.
///
/// One object at a time, on the main thread, after the application object.
class EndSignals : public QObject
{
    Q_OBJECT

public:
    EndSignals();

Q_SIGNALS:
    /// The system asks: end now, without asking back.
    void asked();
};

}
