// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "monitor/memorysampler.h"

#include "monitor/readfile.h"

namespace corral::monitor {

namespace {

/// The value in bytes of a line such as "MemTotal:       16384000 kB".
std::optional<qint64> bytesOf(const QByteArray &key, const QByteArray &text)
{
    const qsizetype start = text.indexOf(key);
    if (start < 0)
        return {};
    const qsizetype value = start + key.size();
    const QByteArray line = text.mid(value, text.indexOf("kB", value) - value).trimmed();
    bool ok = false;
    const qint64 kibibytes = line.toLongLong(&ok);
    return ok ? std::optional(kibibytes * 1024) : std::nullopt;
}

}

MemorySampler::MemorySampler(QString proc)
    : m_meminfo(std::move(proc) + QStringLiteral("/meminfo"))
{}

void MemorySampler::sample(Snapshot &snapshot)
{
    const QByteArray text = readText(m_meminfo);
    snapshot.memoryTotal = bytesOf("MemTotal:", text);
    snapshot.memoryAvailable = bytesOf("MemAvailable:", text);
}

}
