// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/tokenrate.h"

namespace corral::chat {

void TokenRate::add(std::chrono::nanoseconds now, qint64 tokens)
{
    if (!m_samples.empty())
        m_sum += tokens;
    m_samples.push_back({now, tokens});
    while (m_samples.size() > 2 && now - m_samples.front().time > window) {
        m_samples.pop_front();
        m_sum -= m_samples.front().tokens;
    }
}

double TokenRate::perSecond(std::chrono::nanoseconds now) const
{
    if (m_samples.size() < 2 || now - m_samples.back().time > window)
        return 0;
    const std::chrono::duration<double> span = m_samples.back().time - m_samples.front().time;
    constexpr std::chrono::milliseconds shortTime{100}; // the rate of a single burst is meaningless
    return span >= shortTime ? double(m_sum) / span.count() : 0;
}

void TokenRate::clear()
{
    m_samples.clear();
    m_sum = 0;
}

}
