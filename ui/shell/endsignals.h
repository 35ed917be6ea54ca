// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace corral::ui {

/// Ends the program as closing its window does, everything written down, when the system asks it to end: SIGTERM, SIGINT and
/// SIGHUP. One that was to be ignored from the start (nohup) stays ignored. A second signal ends it at once, as without this.
///
/// One object at a time, on the main thread, after the application object.
class EndSignals : public QObject
{
    Q_OBJECT

public:
    EndSignals();
};

}
