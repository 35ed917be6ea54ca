// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/flushinterval.h"

#include <algorithm>

namespace corral::chat {

void FlushInterval::addCost(std::chrono::nanoseconds cost)
{
    constexpr double weight = 0.25;
    const auto latest = double(std::max(cost, std::chrono::nanoseconds(0)).count());
    m_cost += weight * (latest - m_cost);
}

std::chrono::milliseconds FlushInterval::value() const
{
    const std::chrono::duration<double, std::nano> wanted(m_cost / share);
    const auto bounded = std::clamp<std::chrono::duration<double, std::milli>>(wanted, shortest, longest);
    return std::chrono::duration_cast<std::chrono::milliseconds>(bounded);
}

}
