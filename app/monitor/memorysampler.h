// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "monitor/sampler.h"

namespace corral::monitor {

/// The machine's memory in bytes, from `<proc>/meminfo`.
class MemorySampler : public Sampler
{
public:
    explicit MemorySampler(QString proc = QStringLiteral("/proc"));
    void sample(Snapshot &snapshot) override;

private:
    QString m_meminfo;
};

}
