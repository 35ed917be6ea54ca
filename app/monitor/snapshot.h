// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QMetaType>
#include <QString>

#include <limits>
#include <optional>

namespace corral::monitor {

/// The value of a figure that was not measured.
inline constexpr float unknown = std::numeric_limits<float>::quiet_NaN();

/// The state of one GPU at one time.
struct Gpu
{
    enum class State {
        Active,     ///< the figures below are valid, as far as the driver provides them
        Suspended,  ///< powered down, or not queried so that it can power down
        Unreadable, ///< its driver provides no figures (see `reason`)
    };
    enum class Reason {
        None,
        NoDriverLibrary, ///< NVIDIA without a usable libnvidia-ml (nouveau, or a version mismatch of driver and library)
        NeedsRoot,       ///< Intel: the kernel provides the load to root only
    };

    QString address; ///< PCI address: "0000:01:00.0"
    QString name;
    State state = State::Unreadable;
    Reason reason = Reason::None;
    float load = unknown; ///< percent of the time busy
    std::optional<qint64> memoryUsed = {};
    std::optional<qint64> memoryTotal = {};
    float temperature = unknown; ///< degrees Celsius
    float power = unknown;       ///< watts
};

/// The result of one sampling. Each sampler fills its own part.
struct Snapshot
{
    float cpu = unknown; ///< percent of all cores together
    std::optional<qint64> memoryTotal;
    std::optional<qint64> memoryAvailable; ///< bytes available to programs without swapping
    QList<Gpu> gpus;

    [[nodiscard]] std::optional<qint64> memoryUsed() const;
    /// Load of the busiest GPU in percent; unknown if none provides it.
    [[nodiscard]] float gpuLoad() const;
    /// Sum in bytes over all GPUs that provide it.
    [[nodiscard]] std::optional<qint64> vramUsed() const;
    [[nodiscard]] std::optional<qint64> vramTotal() const;
};

}

Q_DECLARE_METATYPE(corral::monitor::Snapshot)
