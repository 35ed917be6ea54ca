// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shared/stallmeter.h"

#include <ctime>

namespace corral::ui {

namespace {

constexpr int beatMilliseconds = 4;
constexpr double worthNoting = 16;

}

StallMeter *StallMeter::startIfAsked(QObject *parent)
{
    const QString file = qEnvironmentVariable("CORRAL_STALL_LOG");
    return file.isEmpty() ? nullptr : new StallMeter(file, parent);
}

StallMeter::StallMeter(const QString &file, QObject *parent)
    : QObject(parent)
    , m_file(file)
{
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
        qWarning("CORRAL_STALL_LOG: %s: %s", qUtf8Printable(file), qUtf8Printable(m_file.errorString()));
        return;
    }
    m_clock.start();
    m_cpuTime = cpuMilliseconds();
    m_timer.start(beatMilliseconds, Qt::PreciseTimer, this);
}

void StallMeter::timerEvent(QTimerEvent *)
{
    const double now = double(m_clock.nsecsElapsed()) / 1e6;
    const double computed = cpuMilliseconds();
    const double gap = now - m_lastTimeout - beatMilliseconds;
    if (gap > worthNoting)
        m_file.write(
            QStringLiteral("%1 %2 %3\n").arg(now, 0, 'f', 1).arg(gap, 0, 'f', 1).arg(computed - m_cpuTime, 0, 'f', 1).toLatin1());
    m_lastTimeout = now;
    m_cpuTime = computed;
}

double StallMeter::cpuMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

}
