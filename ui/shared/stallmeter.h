// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QFile>
#include <QObject>

namespace corral::ui {

/// Notes how long the thread it lives on did not come round to its events: a beat is due every few milliseconds, and
/// one that is late means that nothing else was handled either. For the bench; it costs wake-ups, so it runs only when
/// the environment variable CORRAL_STALL_LOG names a file. That gets a line for each gap over 16 ms:
///
///     milliseconds since the start, the gap in milliseconds, how much of it this thread was computing
///
/// The last is what the program can be blamed for on a machine that is busy with other things.
class StallMeter : public QObject
{
    Q_OBJECT

public:
    /// Null when nobody asked for it.
    static StallMeter *startIfAsked(QObject *parent);
    StallMeter(const QString &file, QObject *parent);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    static double computedMilliseconds();

    QFile m_file;
    QBasicTimer m_timer;
    QElapsedTimer m_clock;
    double m_beat = 0;     ///< when the last one was, in milliseconds of m_clock
    double m_computed = 0; ///< the thread's own time then
};

}
