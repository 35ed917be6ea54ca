// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "monitor/snapshot.h"

#include <algorithm>
#include <cmath>

namespace corral::monitor {

namespace {

std::optional<qint64> sum(const QList<Gpu> &gpus, std::optional<qint64> Gpu::*part)
{
    std::optional<qint64> total;
    for (const Gpu &gpu : gpus) {
        if (gpu.*part)
            total = total.value_or(0) + *(gpu.*part);
    }
    return total;
}

}

std::optional<qint64> Snapshot::memoryUsed() const
{
    if (!memoryTotal || !memoryAvailable)
        return {};
    return *memoryTotal - *memoryAvailable;
}

float Snapshot::gpuLoad() const
{
    float load = unknown;
    for (const Gpu &gpu : gpus)
        load = std::fmax(load, gpu.load); // fmax prefers a number to NaN
    return load;
}

std::optional<qint64> Snapshot::vramUsed() const { return sum(gpus, &Gpu::memoryUsed); }

std::optional<qint64> Snapshot::vramTotal() const { return sum(gpus, &Gpu::memoryTotal); }

}
