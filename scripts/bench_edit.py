# SPDX-FileCopyrightText: 2026 Corral contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the cost of a key press in the Workshop's editor: in a short Modelfile, in one of 20,000 lines, and in one
with as many problems."""

import base64
import json
import pathlib
import time

from bench_long import wait_until_idle
from bench_parts import Meter, in_words

KEYS = 40
PAUSE = 0.25  # seconds between two key presses: longer than the editor waits before it analyses the text


def profile_with(bench, text):
    profile = bench.new_profile()
    draft = {"title": "Modelfile", "path": "", "model": "", "bytes": base64.b64encode(text.encode()).decode(), "modified": True}
    folder = pathlib.Path(profile, "drafts")
    folder.mkdir()
    (folder / "workshop.json").write_text(json.dumps({"version": 1, "current": 0, "drafts": [draft]}))
    return profile


def typed(bench, name, text):
    started = bench.start_with_meter(profile_with(bench, text), "workshop")
    if not started:
        print("editor: the app wrote no CORRAL_STALL_LOG", flush=True)
        return None
    app, stalls = started
    meter = Meter(app.pid)
    wait_until_idle(meter)
    window = bench.display.window(app.pid)
    bench.display.run("mousemove", "--window", window, "500", "300", "click", "1")
    time.sleep(2)
    before = meter.cpu()
    time.sleep(3)
    rest = (meter.cpu() - before) / 3
    opening, before, begin = stalls.since(), meter.cpu(), time.time()
    for _ in range(KEYS):
        bench.display.run("key", "x")
        time.sleep(PAUSE)
    spent = meter.cpu() - before - rest * (time.time() - begin)
    figures = {"lines": text.count("\n"), "ms": 1000 * spent / KEYS, "stalls": stalls.since(), "opening": opening}
    bench.stop(app)
    print(f"  {name}: {figures['ms']:.1f} CPU ms a key, {in_words(figures['stalls'])}; while it opens {in_words(opening)}", flush=True)
    return figures


def editor(bench, quick):
    """The CPU time of the process per key press, including its consequences, minus the idle usage."""
    lines = 2000 if quick else 20000
    good = "FROM llama3.2\n" + "# A line that says nothing.\n" * lines
    bad = "FROM llama3.2\n" + "PARAMETER temperatur 0.7\n" * lines
    print(f"\neditor key at {lines:,} lines:", flush=True)
    return {name: typed(bench, name, text) for name, text in
            (("at 20 lines", good[:500]), ("all good", good), ("all with problems", bad))}


ALL = {"editor": editor}
