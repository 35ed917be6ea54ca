// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runs/repository.h"

namespace corral::test {

/// Runs in memory.
class MemoryRuns : public runs::Repository
{
public:
    void save(const runs::Run &run) override { saved.append(run); }

    QCoro::Task<Result<QList<runs::Run>>> list(QDateTime since) override
    {
        auto found = saved;
        found.removeIf([&since](const runs::Run &run) { return run.startedAt < since; });
        co_return found;
    }

    QList<runs::Run> saved;
};

}
