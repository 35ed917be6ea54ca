// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The progress of a pull: for any figures of the server, the fraction is monotonic and at most 1.

#include "check.h"

#include "transfers/pulltally.h"

#include <algorithm>

using namespace corral;
using namespace corral::transfers;
using namespace corral::llm;

namespace {

Progress lineFrom(fuzz::Input &input)
{
    static const char *const steps[] = {"pulling manifest", "verifying sha256 digest", "writing manifest", "success", ""};
    const int kind = input.byte();
    Progress line;
    if (kind % 8 < 5) {
        line.digest = QString::number(kind / 8 % 5);
        line.total = input.number() >> (input.byte() % 64);
        line.completed = input.number() >> (input.byte() % 64);
    } else {
        line.status = QString::fromLatin1(steps[kind / 8 % 5]);
    }
    return line;
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzz::Input input(data, size);
    PullTally tally;
    if (input.byte() % 2)
        tally.setKnownTotal(std::max<qint64>(0, input.number() >> (input.byte() % 64)));
    PullTally::Time now{};
    double fraction = 0;
    qint64 completed = 0;
    qint64 received = 0;
    while (!input.isEmpty()) {
        now += std::chrono::milliseconds(input.byte() * 10);
        tally.add(lineFrom(input), now);
        fuzz::check(tally.fraction() >= fraction && tally.fraction() <= 1, "the fraction rises, to 1 at most");
        fuzz::check(tally.fraction() < 1 || tally.state() == PullTally::State::Done, "it is 1 only when done");
        fuzz::check(tally.completed() >= completed && tally.completed() <= tally.total(), "the bytes rise, to the total at most");
        fuzz::check(tally.received() >= received, "what was received does not go back");
        fuzz::check(tally.bytesPerSecond(now) >= 0, "the speed is not negative");
        const auto remaining = tally.remaining(now);
        fuzz::check(!remaining || remaining->count() > 0, "the time that remains is not negative");
        fraction = tally.fraction();
        completed = tally.completed();
        received = tally.received();
    }
    return 0;
}
