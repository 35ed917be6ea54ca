// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>

namespace corral::chat {

/// How often a growing answer is shown anew: as often as the eye likes while that is cheap, less often when it is dear.
///
/// Whoever shows it tells what showing it once more has cost; the interval is the one at which that cost, smoothed over
/// the last few, takes `share` of one processor core, within `shortest` and `longest`.
class Pacer
{
public:
    static constexpr std::chrono::milliseconds shortest{33};
    static constexpr std::chrono::milliseconds longest{150};
    static constexpr double share = 0.025;

    /// Processor time, all threads, of one flush with the frame it led to.
    void spent(std::chrono::nanoseconds cost);
    [[nodiscard]] std::chrono::milliseconds interval() const;

private:
    double m_cost = 0; ///< nanoseconds, smoothed
};

}
