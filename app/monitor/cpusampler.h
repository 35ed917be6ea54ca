// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "monitor/sampler.h"

#include <optional>

namespace corral::monitor {

/// CPU load since the previous call in percent of all cores together, from `<proc>/stat`. The first call has no previous one
/// and measures nothing.
class CpuSampler : public Sampler
{
public:
    explicit CpuSampler(QString proc = QStringLiteral("/proc"));
    void sample(Snapshot &snapshot) override;

private:
    /// In clock ticks since boot.
    struct Times
    {
        qint64 busy = 0;
        qint64 total = 0;
    };
    [[nodiscard]] std::optional<Times> read() const;

    QString m_stat;
    std::optional<Times> m_before;
};

}
