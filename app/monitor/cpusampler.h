// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "monitor/sampler.h"

#include <optional>

namespace corral::monitor {

/// The share of time all cores together were at work since the call before, from `<proc>/stat`.
/// The first call measures nothing: it has no call before it.
class CpuSampler : public Sampler
{
public:
    explicit CpuSampler(QString proc = QStringLiteral("/proc"));
    void sample(Snapshot &snapshot) override;

private:
    /// In clock ticks since the start of the machine.
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
