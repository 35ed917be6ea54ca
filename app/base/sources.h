// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"

#include <QDateTime>

#include <chrono>
#include <functional>

namespace corral {

/// Sources of identifiers and times; tests inject their own.
struct Sources
{
    std::function<Id()> newId;
    std::function<QDateTime()> now;                      ///< wall-clock time
    std::function<std::chrono::nanoseconds()> monotonic; ///< monotonic clock, for measuring

    /// Random UUIDs and the system's clocks.
    [[nodiscard]] static Sources system();
};

}
