# SPDX-FileCopyrightText: 2026 Corral contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Corral is asked to end, or loses its display, while an answer arrives: no text that had arrived or was typed is lost.

A word had arrived if it was in Corral's socket before the signal was sent, whether Corral had read it or not: a program
that is asked to end can still read it.
"""

import os
import signal
import sys
import time

import certificate
from desktop import Display, FIELDS, PATIENCE, fail, use
from randomness import random_for, seed
from scenarios import Encrypted, OtherPage, Scenario
from stored import Stored

DRAFT = "typed and not sent"
SIGNALS = [signal.SIGTERM, signal.SIGINT, signal.SIGHUP]
# The ways to end it, and the exit status of each.
ENDINGS = {
    **{each.name: (lambda scenario, each=each: scenario.corral.process.send_signal(each), 0) for each in SIGNALS},
    "closing the window": (lambda scenario: scenario.corral.close(), 0),
    "loss of the display": (lambda scenario: scenario.display.stop(), 3),
}


def end(scenario, act, rng):
    """Ends the program at a random time. Returns that time, and the draft at that time."""
    time.sleep(rng.uniform(0.3, 1.2))  # random, because a fixed time would always hit the same step between reading and
                                        # writing
    draft = scenario.draft
    if scenario.corral.find(FIELDS, "Message"):
        draft += ", and this at the last moment"
        scenario.corral.write("Message", draft)
    moment = time.monotonic()
    act(scenario)
    return moment, draft


def faults(scenario, stored, moment, draft, code):
    """The deviations from the expected result."""
    ended = scenario.corral.process.returncode
    if ended != code:
        yield "the program ended with %d instead of %d" % (ended, code)
    if loss := scenario.loss(stored, moment):
        yield "%.0f ms are lost" % (loss * 1000)
    if stored.drafts != [draft]:
        yield "the drafts are %s instead of “%s”" % (stored.drafts, draft)
    if stored.streaming:
        yield "the answer has no end"
    if stored.integrity != "ok":
        yield "the database is damaged: " + stored.integrity
    if os.path.lexists(scenario.profile / "lock"):
        yield "the profile is still locked"


def check(kind, act, code, rng):
    """The faults of one way to end in one scenario, on a separate display."""
    scenario = kind()
    scenario.display = Display()
    scenario.draft = DRAFT
    use(scenario.display)
    with scenario:
        scenario.callback(scenario.display.stop)
        moment, draft = end(scenario, act, rng)
        scenario.corral.process.wait(PATIENCE)
        return list(faults(scenario, Stored(scenario.profile.path), moment, draft, code))


def main():
    chosen = seed()
    kinds = [Scenario, OtherPage, Encrypted]
    if reason := certificate.obstacle():
        print("NOT COVERED: TLS. The program cannot be made to trust a certificate of the test: " + reason, file=sys.stderr, flush=True)
        kinds.remove(Encrypted)
    failures = []
    for name, (act, code) in ENDINGS.items():
        for kind in kinds:
            found = check(kind, act, code, random_for(chosen, name + kind.name))
            print("%s, %s: %s" % (name, kind.name, "; ".join(found) or "nothing lost"), flush=True)
            failures += found
    if failures:
        fail("CORRAL_KILL_SEED=%s repeats these moments." % chosen)


main()
