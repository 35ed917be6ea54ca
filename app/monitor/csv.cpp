// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "monitor/csv.h"

#include <algorithm>
#include <cmath>

namespace corral::monitor {

namespace {

QByteArray number(float value, int digits)
{
    return std::isnan(value) ? QByteArray() : QByteArray::number(static_cast<double>(value), 'f', digits);
}

QByteArray quoted(const QString &text) { return '"' + text.toUtf8().replace('"', "\"\"") + '"'; }

QByteArray events(const QList<Mark> &marks, Time after, Time until)
{
    QStringList words;
    for (const Mark &mark : marks) {
        if (mark.time > after && mark.time <= until)
            words.append((mark.what == Mark::What::Loaded ? QStringLiteral("loaded ") : QStringLiteral("unloaded ")) +
                         mark.model);
    }
    return words.isEmpty() ? QByteArray() : quoted(words.join(QStringLiteral("; ")));
}

}

QByteArray toCsv(const Recorder &recorder, const QDateTime &now)
{
    const Time present = recorder.now();
    // All series have equal length: an index means the same time in each.
    const Series &cpu = recorder.series(Kind::Cpu);
    QByteArray csv("time,cpu_percent,memory_used_bytes,gpu_percent,vram_used_bytes,tokens_per_second,events\n");
    Time before{-1};
    for (int i = 0; i < cpu.size(); ++i) {
        const Time time = cpu.at(i).time;
        const QDateTime moment = now.toUTC().addMSecs((time - present).count());
        csv += moment.toString(Qt::ISODateWithMs).toLatin1() + ',' + number(cpu.at(i).value, 1) + ',' +
               number(recorder.series(Kind::Memory).at(i).value, 0) + ',' + number(recorder.series(Kind::Gpu).at(i).value, 1) +
               ',' + number(recorder.series(Kind::Vram).at(i).value, 0) + ',' +
               number(recorder.series(Kind::Tokens).at(i).value, 2) + ',' + events(recorder.marks(), before, time) + '\n';
        before = time;
    }
    return csv;
}

}
