// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "llm/promptprogress.h"

#include <algorithm>

namespace corral::llm {

qint64 PromptProgress::unread() const { return std::max<qint64>(total - std::max<qint64>(cached, 0), 0); }

double PromptProgress::share() const
{
    const qint64 toRead = unread();
    if (toRead == 0)
        return 0;
    const qint64 read = std::clamp<qint64>(processed - (total - toRead), 0, toRead);
    return static_cast<double>(read) / static_cast<double>(toRead);
}

}
