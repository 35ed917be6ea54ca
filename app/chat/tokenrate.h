// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <chrono>
#include <deque>

namespace corral::chat {

/// Tokens per second over the last few seconds.
class TokenRate
{
public:
    static constexpr std::chrono::seconds window{3};

    /// Records `tokens` new tokens that arrived at `now`.
    void add(std::chrono::nanoseconds now, qint64 tokens);
    /// 0 before the first measurement and after a whole window without tokens.
    [[nodiscard]] double perSecond(std::chrono::nanoseconds now) const;
    void clear();

private:
    struct Sample
    {
        std::chrono::nanoseconds time;
        qint64 tokens;
    };
    std::deque<Sample> m_samples;
    qint64 m_sum = 0; ///< of all samples but the first, which only marks the start of the count
};

}
