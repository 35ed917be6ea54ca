// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "llm/values.h"

namespace corral::llm {

bool canChat(const QStringList &capabilities) { return capabilities.isEmpty() || capabilities.contains(capability::completion); }

double Metrics::tokensPerSecond() const
{
    constexpr qint64 fewTokens = 5;
    constexpr std::chrono::milliseconds shortTime{100};
    if (answerTokens < fewTokens || eval < shortTime)
        return 0;
    return static_cast<double>(answerTokens) / std::chrono::duration<double>(eval).count();
}

}
