// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QFile>
#include <QObject>

namespace corral::ui {

/// Measures how long the event loop of its thread was blocked: a timer is due every few milliseconds, and a late timeout
/// means that no other event was handled either. For benchmarks; it costs wake-ups, so it runs only if the environment
/// variable CORRAL_STALL_LOG names a file. A line is written for each gap over 16 ms:
///
///     milliseconds since the start, the gap in milliseconds, CPU time of this thread in the gap in milliseconds
///
/// The last value is the part that the program itself causes on a busy machine.
class StallMeter : public QObject
{
    Q_OBJECT

public:
    /// Null unless the variable is set.
    static StallMeter *startIfAsked(QObject *parent);
    StallMeter(const QString &file, QObject *parent);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    static double cpuMilliseconds();

    QFile m_file;
    QBasicTimer m_timer;
    QElapsedTimer m_clock;
    double m_lastTimeout = 0; ///< time of the last timeout, in milliseconds of m_clock
    double m_cpuTime = 0;     ///< CPU time of the thread at that time
};

}
