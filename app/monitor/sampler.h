// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "monitor/snapshot.h"

#include <memory>
#include <vector>

namespace corral::monitor {

/// Measures one thing. Made and used on the recorder's worker thread only; a call takes well under a
/// millisecond and never asks for rights.
class Sampler
{
public:
    Sampler() = default;
    virtual ~Sampler() = default;
    Q_DISABLE_COPY_MOVE(Sampler)

    /// Writes what it measures now into its part of `snapshot`; what cannot be read stays unknown.
    virtual void sample(Snapshot &snapshot) = 0;
};

using Samplers = std::vector<std::unique_ptr<Sampler>>;

/// Those for this machine: CPU, memory, and the GPUs of NVIDIA, AMD and Intel.
[[nodiscard]] Samplers systemSamplers();

}
