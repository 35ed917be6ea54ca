# SPDX-FileCopyrightText: 2026 Corral contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills Corral repeatedly while an answer arrives or somebody types: `program.py [NUMBER OF KILLS]`.

Checks in every state that at most 500 ms of the text that had reached Corral's socket are lost, and at most one second of
typing. The database is intact, the stored text is a prefix of what was sent, and the next start shows it.
"""

import sys
import time

import certificate
from desktop import fail
from keys import Draft, Modelfile
from randomness import random_for, seed
from scenarios import Busy, Encrypted, Minimised, OtherPage, Scenario, ThreeAnswers
from stored import Stored

KILLS = 40
SCENARIOS = [Scenario, OtherPage, Minimised, ThreeAnswers, Busy, Encrypted, Draft, Modelfile]


class Losses:
    """Losses in milliseconds, by scenario."""

    def __init__(self):
        self.of = {}
        self.failures = []

    def add(self, scenario, loss, number):
        self.of.setdefault(type(scenario), []).append(loss * 1000)
        print("%3d  %-18s %4.0f ms" % (number, scenario.name, loss * 1000), flush=True)
        if loss > scenario.limit:
            self.failures.append("kill %d, %s: %.0f ms are lost, more than %.0f" % (
                number, scenario.name, loss * 1000, scenario.limit * 1000))

    def describe(self):
        lines = ["%-18s %6s %6s %6s %6s %6s  (milliseconds lost)" % ("", "kills", "min", "median", "90 %", "max")]
        for kind, losses in self.of.items():
            losses.sort()
            lines.append("%-18s %6d %6.0f %6.0f %6.0f %6.0f" % (
                kind.name, len(losses), losses[0], quantile(losses, 0.5), quantile(losses, 0.9), losses[-1]))
        return "\n".join(lines)


def quantile(ordered, share):
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def kill_in(kind, number, rng, again):
    """Brings the program into a state and kills it. Returns the scenario and the loss in seconds."""
    with kind() as scenario:
        # A random time, because a fixed one would always hit the same step between reading and writing.
        time.sleep(rng.uniform(0.5, 2.0))
        moment = scenario.kill()
        stored = Stored(scenario.profile.path)
        if stored.integrity != "ok":
            fail("the database is damaged after kill %d, %s: %s" % (number, scenario.name, stored.integrity))
        loss = scenario.loss(stored, moment)
        if again:
            scenario.show_again(stored)
    return scenario, loss


def scenarios():
    """The scenarios that this machine supports."""
    reason = certificate.obstacle()
    if not reason:
        return SCENARIOS
    print("NOT COVERED: TLS. The program cannot be made to trust a certificate of the test: " + reason, file=sys.stderr, flush=True)
    return [kind for kind in SCENARIOS if kind is not Encrypted]


def main():
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else KILLS
    chosen = seed()
    kinds = scenarios()
    losses = Losses()
    for number in range(1, kills + 1):
        # The next start is also checked for the first run of each state, and then for every eighth.
        again = number <= len(kinds) or number % (8 * len(kinds)) == 0
        scenario, loss = kill_in(kinds[number % len(kinds)], number, random_for(chosen, number), again)
        losses.add(scenario, loss, number)
    print(losses.describe(), flush=True)
    if losses.failures:
        fail("\n".join([*losses.failures, "CORRAL_KILL_SEED=%s repeats these moments." % chosen]))


main()
