// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

namespace corral::llm {

/// The requests that a server works on, of all its clients.
struct ServerLoad
{
    int running = 0;                ///< requests that are answered now
    int waiting = 0;                ///< requests that wait for others to end
    int capacity = 0;               ///< requests that it answers at the same time; 0 if it does not tell
    std::optional<double> cacheUse; ///< part of the memory for contexts (KV cache) that is in use, 0 to 1

    bool operator==(const ServerLoad &) const = default;
};

}
