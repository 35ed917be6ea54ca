// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "monitor/cpusampler.h"
#include "monitor/drmsampler.h"
#include "monitor/memorysampler.h"
#include "monitor/nvidiasampler.h"

namespace corral::monitor {

Samplers systemSamplers()
{
    Samplers samplers;
    samplers.push_back(std::make_unique<CpuSampler>());
    samplers.push_back(std::make_unique<MemorySampler>());
    samplers.push_back(std::make_unique<NvidiaSampler>());
    samplers.push_back(std::make_unique<DrmSampler>());
    return samplers;
}

}
