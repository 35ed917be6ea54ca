// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/transfer.h"

#include <algorithm>
#include <utility>

namespace corral::transfers {

using namespace std::chrono_literals;

namespace {

/// Registries may pause for a few seconds; the server itself retries a part after 30 s.
constexpr auto stallTime = 15s;

static_assert(static_cast<int>(PullTally::State::Done) == static_cast<int>(Transfer::State::Done));

}

double Transfer::fraction() const { return state == State::Done ? 1 : std::max(fractionBefore, tally.fraction()); }

double Transfer::speed(Time now) const { return state == State::Downloading ? tally.bytesPerSecond(now) : 0; }

std::optional<std::chrono::seconds> Transfer::stalledFor(Time now) const
{
    const auto silent = std::chrono::floor<std::chrono::seconds>(now - lastProgressAt);
    const bool shouldReceive = state == State::Preparing || state == State::Downloading;
    return shouldReceive && silent >= stallTime ? std::optional(silent) : std::nullopt;
}

StoredPull Transfer::toStored() const { return {pull.name, pull.server.display(), pull.insecure, completed(), total()}; }

void Transfer::beginAttempt(Time now)
{
    fractionBefore = state == State::Done ? 0 : fraction();
    completedBefore = completed();
    totalBefore = total();
    tally = {};
    error = {};
    state = State::Preparing;
    interrupted = false;
    lastProgressAt = now;
    lastLine = {};
}

void Transfer::addProgress(const llm::Progress &line, Time now)
{
    if (line != std::exchange(lastLine, line))
        lastProgressAt = now;
    tally.add(line, now);
    if (const auto told = static_cast<State>(tally.state()); told != State::Done) // Done is set at the end of the stream
        state = told;
}

}
