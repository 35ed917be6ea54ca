# SPDX-FileCopyrightText: 2026 Corral contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Random moments that can be had again: CORRAL_KILL_SEED is the seed that an earlier run printed."""

import os
import random


def seed():
    """Of this run. Says it, because whoever wants to see a failure again needs it."""
    chosen = os.environ.get("CORRAL_KILL_SEED") or str(random.SystemRandom().randrange(10 ** 6))
    print("CORRAL_KILL_SEED=%s" % chosen, flush=True)
    return chosen


def chance(chosen, number):
    """For one part of a run: the same, whatever the parts before it drew."""
    return random.Random("%s/%s" % (chosen, number))
