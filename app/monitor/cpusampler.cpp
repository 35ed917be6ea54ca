// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "monitor/cpusampler.h"

#include "monitor/readfile.h"

#include <algorithm>

namespace corral::monitor {

CpuSampler::CpuSampler(QString proc)
    : m_stat(std::move(proc) + QStringLiteral("/stat"))
{}

void CpuSampler::sample(Snapshot &snapshot)
{
    const std::optional<Times> now = read();
    if (now && m_before && now->total > m_before->total) {
        const auto busy = static_cast<float>(now->busy - m_before->busy);
        const auto total = static_cast<float>(now->total - m_before->total);
        snapshot.cpu = std::clamp(100 * busy / total, 0.F, 100.F);
    }
    m_before = now;
}

// The first line is: cpu user nice system idle iowait irq softirq steal guest guest_nice. Guest time is included in user and
// nice.
std::optional<CpuSampler::Times> CpuSampler::read() const
{
    const QByteArray text = readText(m_stat);
    const qsizetype end = text.indexOf('\n');
    const QList<QByteArray> fields = text.first(end < 0 ? text.size() : end).simplified().split(' ');
    if (fields.size() < 5 || fields.first() != "cpu")
        return {};
    Times times;
    for (qsizetype i = 1; i < std::min<qsizetype>(fields.size(), 9); ++i) {
        const bool idle = i == 4 || i == 5;
        const qint64 ticks = fields.at(i).toLongLong();
        times.total += ticks;
        times.busy += idle ? 0 : ticks;
    }
    return times;
}

}
