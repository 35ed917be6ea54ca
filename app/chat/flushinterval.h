// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>

namespace corral::chat {

/// The time between two flushes of a growing answer, adapted to the cost of redrawing.
///
/// The view reports the cost of each flush; the interval is the one at which that cost, smoothed over the last few, takes
/// `share` of one processor core, clamped to `shortest` and `longest`.
class FlushInterval
{
public:
    static constexpr std::chrono::milliseconds shortest{33};
    static constexpr std::chrono::milliseconds longest{150};
    static constexpr double share = 0.02;

    /// Reports the processor time, over all threads, of one flush and the frame it caused.
    void addCost(std::chrono::nanoseconds cost);
    [[nodiscard]] std::chrono::milliseconds value() const;

private:
    double m_cost = 0; ///< nanoseconds, smoothed
};

}
