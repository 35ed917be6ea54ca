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

import trust
from desktop import Display, FIELDS, PATIENCE, fail, use
from moments import chance, seed
from scenes import Encrypted, OtherPage, Scene
from stored import Stored

DRAFT = "typed and not sent"
SIGNALS = [signal.SIGTERM, signal.SIGINT, signal.SIGHUP]
# The ways to end it, and the exit status of each.
ENDINGS = {
    **{each.name: (lambda scene, each=each: scene.corral.process.send_signal(each), 0) for each in SIGNALS},
    "closing the window": (lambda scene: scene.corral.close(), 0),
    "loss of the display": (lambda scene: scene.display.stop(), 3),
}


def end(scene, act, luck):
    """Ends the program at a random time. Returns that time, and the draft at that time."""
    time.sleep(luck.uniform(0.3, 1.2))  # random, because a fixed time would always hit the same step between reading and
                                        # writing
    draft = scene.draft
    if scene.corral.find(FIELDS, "Message"):
        draft += ", and this at the last moment"
        scene.corral.write("Message", draft)
    moment = time.monotonic()
    act(scene)
    return moment, draft


def faults(scene, stored, moment, draft, code):
    """The deviations from the expected result."""
    ended = scene.corral.process.returncode
    if ended != code:
        yield "the program ended with %d instead of %d" % (ended, code)
    if loss := scene.loss(stored, moment):
        yield "%.0f ms are lost" % (loss * 1000)
    if stored.drafts != [draft]:
        yield "the drafts are %s instead of “%s”" % (stored.drafts, draft)
    if stored.streaming:
        yield "the answer has no end"
    if stored.integrity != "ok":
        yield "the database is damaged: " + stored.integrity
    if os.path.lexists(scene.profile / "lock"):
        yield "the profile is still locked"


def check(kind, act, code, luck):
    """The faults of one way to end in one scenario, on a separate display."""
    scene = kind()
    scene.display = Display()
    scene.draft = DRAFT
    use(scene.display)
    with scene:
        scene.callback(scene.display.stop)
        moment, draft = end(scene, act, luck)
        scene.corral.process.wait(PATIENCE)
        return list(faults(scene, Stored(scene.profile.path), moment, draft, code))


def main():
    chosen = seed()
    kinds = [Scene, OtherPage, Encrypted]
    if reason := trust.obstacle():
        print("NOT COVERED: TLS. The program cannot be made to trust a certificate of the test: " + reason, file=sys.stderr, flush=True)
        kinds.remove(Encrypted)
    failures = []
    for name, (act, code) in ENDINGS.items():
        for kind in kinds:
            found = check(kind, act, code, chance(chosen, name + kind.name))
            print("%s, %s: %s" % (name, kind.name, "; ".join(found) or "nothing lost"), flush=True)
            failures += found
    if failures:
        fail("CORRAL_KILL_SEED=%s repeats these moments." % chosen)


main()
