// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runs/run.h"

#include <QList>

namespace corral::runs {

/// What several runs have in common. A median is the middle one of the values that are known, or the mean of the middle two; 0 if
/// none is known.
struct Summary
{
    int count = 0;                          ///< of the runs
    double tokensPerSecond = 0;             ///< median of the generation rates
    std::chrono::nanoseconds firstToken{0}; ///< median of the times to the first token

    bool operator==(const Summary &) const = default;
};

[[nodiscard]] Summary summaryOf(const QList<Run> &runs);

}
