// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QMetaType>
#include <QString>

#include <limits>
#include <optional>

namespace corral::monitor {

/// What a figure is where nothing was measured.
inline constexpr float unknown = std::numeric_limits<float>::quiet_NaN();

/// One GPU of this machine at one moment.
struct Gpu
{
    enum class State {
        Active,     ///< the figures below were read, as far as the driver gives them
        Asleep,     ///< powered down, or left alone so that it can be: asking it would wake it or keep it awake
        Unreadable, ///< there is one, but its driver tells nothing (see `reason`)
    };
    enum class Reason {
        None,
        NoDriverLibrary, ///< NVIDIA without a working libnvidia-ml (nouveau, or driver and library of two versions)
        NeedsRoot,       ///< Intel: the kernel tells its load to root only
    };

    QString address; ///< on the PCI bus, "0000:01:00.0"
    QString name;
    State state = State::Unreadable;
    Reason reason = Reason::None;
    float load = unknown; ///< percent of the time at work
    std::optional<qint64> memoryUsed = {};
    std::optional<qint64> memoryTotal = {};
    float temperature = unknown; ///< degrees Celsius
    float power = unknown;       ///< watts
};

/// What the samplers found at one moment. Each fills its part and leaves the rest alone.
struct Snapshot
{
    float cpu = unknown; ///< percent of all cores together
    std::optional<qint64> memoryTotal;
    std::optional<qint64> memoryAvailable; ///< what programs could still get without swapping
    QList<Gpu> gpus;

    [[nodiscard]] std::optional<qint64> memoryUsed() const;
    /// Of the busiest GPU; unknown without one that tells.
    [[nodiscard]] float gpuLoad() const;
    /// Of all GPUs that tell.
    [[nodiscard]] std::optional<qint64> vramUsed() const;
    [[nodiscard]] std::optional<qint64> vramTotal() const;
};

}

Q_DECLARE_METATYPE(corral::monitor::Snapshot)
