// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <chrono>

namespace corral::llm {

/// How far a server has read the prompt, before the first token of the answer.
struct PromptProgress
{
    qint64 total = 0;                    ///< tokens of the whole prompt
    qint64 cached = 0;                   ///< of these, tokens that were read for an earlier request and need not be read again
    qint64 processed = 0;                ///< tokens read so far, including the cached ones
    std::chrono::nanoseconds elapsed{0}; ///< since the server began to read

    /// Tokens that were not read for an earlier request: what the time is spent on. 0 if the server does not tell the total.
    [[nodiscard]] qint64 unread() const;
    /// The part of these that is read, from 0 to 1.
    [[nodiscard]] double share() const;
    bool operator==(const PromptProgress &) const = default;
};

}
