// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runs/statistics.h"

#include <algorithm>
#include <vector>

namespace corral::runs {

namespace {

template<typename Value>
Value medianOf(std::vector<Value> values)
{
    if (values.empty())
        return Value{};
    const auto middle = values.begin() + std::ssize(values) / 2;
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1)
        return *middle;
    return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

}

Summary summaryOf(const QList<Run> &runs)
{
    std::vector<double> rates;
    std::vector<std::chrono::nanoseconds> firsts;
    for (const auto &run : runs) {
        if (const auto rate = run.metrics.tokensPerSecond(); rate > 0)
            rates.push_back(rate);
        if (run.firstToken.count() > 0)
            firsts.push_back(run.firstToken);
    }
    return {int(runs.size()), medianOf(std::move(rates)), medianOf(std::move(firsts))};
}

}
