// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "monitor/snapshot.h"

#include <memory>
#include <vector>

namespace corral::monitor {

/// Measures one kind of figure. Created and used on the recorder's worker thread only; a call takes well under a millisecond
/// and needs no privileges.
class Sampler
{
public:
    Sampler() = default;
    virtual ~Sampler() = default;
    Q_DISABLE_COPY_MOVE(Sampler)

    /// Writes the current values to its part of `snapshot`; unreadable ones stay unknown.
    virtual void sample(Snapshot &snapshot) = 0;
};

using Samplers = std::vector<std::unique_ptr<Sampler>>;

/// The samplers of this machine: CPU, memory, and GPUs of NVIDIA, AMD and Intel.
[[nodiscard]] Samplers systemSamplers();

}
