// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "monitor/snapshot.h"

#include <memory>

namespace corral::monitor {

/// Interface to NVIDIA's management library.
class Nvml
{
public:
    Nvml() = default;
    virtual ~Nvml() = default;
    Q_DISABLE_COPY_MOVE(Nvml)

    /// Returns false if the library is missing or does not match the driver. Wakes no GPU.
    virtual bool open() = 0;
    virtual void close() = 0;
    /// Fills the figures and the name of the GPU at `gpu.address`, which wakes it. Returns false if the driver refuses.
    virtual bool read(Gpu &gpu) = 0;
};

/// The implementation with libnvidia-ml.so.1, loaded on first use, never linked (https://docs.nvidia.com/deploy/nvml-api/).
/// `library` is a name or a path.
[[nodiscard]] std::unique_ptr<Nvml> systemNvml(const QString &library = QStringLiteral("libnvidia-ml.so.1"));

}
