// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "monitor/snapshot.h"

#include <memory>

namespace corral::monitor {

/// What Corral uses of NVIDIA's management library.
class Nvml
{
public:
    Nvml() = default;
    virtual ~Nvml() = default;
    Q_DISABLE_COPY_MOVE(Nvml)

    /// False where the library is missing or does not get on with the driver. Wakes no GPU.
    virtual bool open() = 0;
    virtual void close() = 0;
    /// Fills the figures and the name of the GPU at `gpu.address`, which it wakes. False where the driver refuses.
    virtual bool read(Gpu &gpu) = 0;
};

/// The real one: libnvidia-ml.so.1, loaded when first opened, never linked
/// (https://docs.nvidia.com/deploy/nvml-api/). `library` is a name or a path.
[[nodiscard]] std::unique_ptr<Nvml> systemNvml(const QString &library = QStringLiteral("libnvidia-ml.so.1"));

}
