# SPDX-FileCopyrightText: 2026 Corral contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reproducible random times: CORRAL_KILL_SEED is the seed that an earlier run printed."""

import os
import random


def seed():
    """The seed of this run; prints it, so that a failure can be reproduced."""
    chosen = os.environ.get("CORRAL_KILL_SEED") or str(random.SystemRandom().randrange(10 ** 6))
    print("CORRAL_KILL_SEED=%s" % chosen, flush=True)
    return chosen


def random_for(chosen, number):
    """The random numbers of one part of a run, independent of other parts."""
    return random.Random("%s/%s" % (chosen, number))
