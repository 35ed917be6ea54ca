// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"

#include <QDateTime>

#include <chrono>
#include <functional>

namespace corral {

/// Where names and times come from; tests hand in their own.
struct Sources
{
    std::function<Id()> newId;
    std::function<QDateTime()> now;                      ///< the time of day
    std::function<std::chrono::nanoseconds()> monotonic; ///< for measuring: never goes back

    /// Random UUIDs and the system's clocks.
    [[nodiscard]] static Sources system();
};

}
