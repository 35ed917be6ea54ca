# SPDX-FileCopyrightText: 2026 Corral contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the cost of long texts: a stored conversation, a streamed line of JSON, a pasted question.

Each function of ALL prints its figures and returns them. With `quick` it uses a tenth or a quarter of the length.
"""

import pathlib
import sqlite3
import time
import zlib

from bench_parts import Meter, in_words
from bench_texts import json_text, pasted, pieces_of, turns

STILL = 2  # seconds without a change after which a picture counts as complete
FIRST_TIME = 1767323045000


def insert(database, table, rows):
    """Inserts rows with the given columns; other mandatory columns become empty texts and zeros."""
    columns = [(name, "" if kind == "TEXT" else 0) for _, name, kind, needed, _, _ in database.execute(f"PRAGMA table_info({table})")
               if needed or name in rows[0]]
    names, places = ", ".join(name for name, _ in columns), ", ".join("?" * len(columns))
    database.executemany(f"INSERT INTO {table} ({names}) VALUES ({places})",
                         [[row.get(name, empty) for name, empty in columns] for row in rows])


def store(file, count):
    """Adds a conversation of this number of turns to Corral's database."""
    messages, before = [], ""
    for number, texts in enumerate(turns(count)):
        for role, text in zip(("user", "assistant"), texts):
            own = f"message-{len(messages)}"
            message = {"id": own, "conversation_id": "long", "parent_id": before, "role": role, "content": text, "state": "complete",
                       "created_at": FIRST_TIME + 1000 * len(messages)}
            if role == "assistant":
                message.update(model="bench:latest", done_reason="stop", eval=10 ** 9, total=2 * 10 ** 9, prompt_tokens=20,
                               answer_tokens=len(text) // 4)
            messages.append(message)
            before = own
    with sqlite3.connect(file) as database:
        insert(database, "conversations", [{"id": "long", "title": "A long conversation", "model": "bench:latest", "leaf": before,
                                            "created_at": FIRST_TIME, "updated_at": messages[-1]["created_at"]}])
        insert(database, "messages", messages)
    database.close()


def profile_with(bench, count):
    """A profile whose database was created by the app, so that it has the current schema."""
    profile = bench.new_profile()
    file = pathlib.Path(profile, "corral.db")
    app, end = bench.start(profile), time.time() + 15
    while not has_tables(file):
        if time.time() > end:
            raise SystemExit(f"bench: the app made no {file.name} in its profile")
        time.sleep(0.1)
    bench.stop(app)
    store(file, count)
    return profile


def has_tables(file):
    if not file.exists():
        return False
    database = sqlite3.connect(file)
    try:
        return bool(database.execute("SELECT 1 FROM sqlite_master WHERE name = 'messages'").fetchone())
    except sqlite3.OperationalError:  # Corral is writing
        return False
    finally:
        database.close()


def reading_area(display, app):
    """The part of the window in which nothing blinks: the transcript, without its scroll bar and its last lines."""
    answer = display.run("getwindowgeometry", "--shell", display.window(app.pid)).stdout
    place = dict(line.split("=") for line in answer.split())
    x, y, width, height = (int(place[name]) for name in ("X", "Y", "WIDTH", "HEIGHT"))
    return x + width * 45 // 100, y + height * 15 // 100, width * 45 // 100, height * 60 // 100


def is_complete(rows):
    """Whether each quarter of its height shows something."""
    longest = run = 0
    for row in rows:
        run = run + 1 if row == row[:4] * (len(row) // 4) else 0
        longest = max(longest, run)
    return longest < len(rows) // 4


def watch(bench, app, meter, patience=120):
    """Waits until the picture no longer changes: returns wall-clock and CPU seconds until its last change."""
    area = reading_area(bench.display, app)
    blank = seen = check(bench.display.part(*area))
    before = meter.cpu()
    begin = changed = time.time()
    spent = 0
    bench.display.run("key", "ctrl+Next")
    while time.time() < begin + patience:
        rows = bench.display.part(*area)
        now, picture = time.time(), check(rows)
        if picture != seen:
            seen, changed, spent = picture, now, meter.cpu() - before
        elif seen != blank and now > changed + STILL and is_complete(rows):
            return {"seconds": changed - begin, "cpu": spent, "after": meter.cpu() - before - spent}
        time.sleep(0.005)
    raise SystemExit(f"bench: the conversation was not drawn whole within {patience} s")


def check(rows):
    value = 0
    for row in rows:
        value = zlib.crc32(row, value)
    return value


def stored(bench, quick):
    """From the shortcut that opens it in the running app, Ctrl+Page Down, to the last change of the picture."""
    count = 500 if quick else 5000
    app = bench.start(profile_with(bench, count))
    meter = Meter(app.pid)
    time.sleep(3)
    rest_memory = meter.memory()
    figures = watch(bench, app, meter)
    figures.update(messages=2 * count, rest_memory=rest_memory, memory=meter.memory())
    bench.stop(app)
    print(f"\nstored conversation of {2 * count} messages: complete {figures['seconds']:.2f} s after the key that opens it, "
          f"{figures['cpu']:.2f} CPU s until then, {figures['after']:.2f} in the {STILL} s after it, "
          f"{figures['rest_memory']:.1f} MiB before, {figures['memory']:.1f} MiB then", flush=True)
    # A separate profile, because Corral opens the last conversation again.
    if started := bench.start_with_meter(profile_with(bench, count)):
        app, stalls = started
        watch(bench, app, Meter(app.pid))
        bench.stop(app)
        figures["stalls"] = stalls.since()
        print("  stalls while it opens: " + in_words(figures["stalls"]), flush=True)
    return figures


def line_of_json(bench, quick):
    """Compared with the same characters in many lines, at the same rate."""
    size, rate = 4000 if quick else 16000, 50
    count = len(pieces_of(json_text(size, False), 16))
    figures = {"rate": rate, "tokens": count}
    print(f"\n{size // 1000} kB of JSON in pieces of 16 characters at {rate} tokens/s:", flush=True)
    for shape in ("many lines", "one line"):
        question = f"{size} characters of JSON in {shape} at {rate}"
        one = figures[shape] = bench.measure(question, rate, count)
        print(f"  in {shape}: CPU s per 1,000 {one['cpu']:.3f}, first {one['first']:.3f}, last {one['last']:.3f}, "
              f"CPU s after {one['after']:.2f}, MiB at rest {one['rest_memory']:.1f}, at end {one['memory']:.1f}", flush=True)
        if stalls := bench.stall(question, rate, count):
            one["stalls"] = stalls
            print(f"  stalls in {shape}: {in_words(stalls)}", flush=True)
    figures["ratio"] = figures["one line"]["cpu"] / figures["many lines"]["cpu"]
    print(f"  one line costs {figures['ratio']:.2f} times as much as many", flush=True)
    return figures


def question(bench, quick):
    """20,000 lines, like a pasted log."""
    return send(bench, pasted(2000 if quick else 20000))


def megabytes(bench, quick):
    """10 MB of such lines."""
    size = 10 ** 6 if quick else 10 ** 7
    return send(bench, pasted(1000 * size // len(pasted(1000))))


def send(bench, text):
    """Pastes with Ctrl+V and sends with Return; measures until one second after the first token of the answer."""
    lines = text.count("\n") + 1
    started = bench.start_with_meter()
    if not started:
        print("\nquestion: the app wrote no CORRAL_STALL_LOG", flush=True)
        return None
    app, stalls = started
    bench.display.copy(text)
    bench.display.window(app.pid)
    bench.display.run("key", "ctrl+v")
    meter = Meter(app.pid)
    wait_until_idle(meter)
    pasting, before = stalls.since(), meter.cpu()
    time.sleep(3)
    standing, rest = stalls.since(), (meter.cpu() - before) / 3
    asked = time.time()
    bench.display.run("key", "Return")
    first = bench.log.wait("first", 60)
    time.sleep(1)
    sending = stalls.since()
    bench.log.wait("last", 30)
    bench.stop(app)
    figures = {"lines": lines, "characters": len(text), "arrived": first["characters"], "pasting": pasting, "standing": standing,
               "rest": rest, "sending": sending, "whole": first["check"] == zlib.crc32(text.encode()),
               "seconds": first["time"] - asked}
    arrived = "the whole text" if figures["whole"] else f"ANOTHER TEXT OF {first['characters']} CHARACTERS"
    print(f"\nquestion of {lines} lines, {len(text)} characters: the server got {arrived} {figures['seconds']:.2f} s after Return")
    print(f"  stalls while it is pasted: {in_words(pasting)}")
    print(f"  stalls while it stands in the field, with {rest:.1%} CPU: {in_words(standing)}")
    print(f"  stalls from Return to the first second of the answer: {in_words(sending)}", flush=True)
    return figures


def wait_until_idle(meter, patience=120):
    """Waits until the app has used little CPU time for three seconds: its cursor blinks in a long text."""
    end, before = time.time() + patience, meter.cpu()
    while time.time() < end:
        time.sleep(3)
        spent = meter.cpu()
        if spent - before < 0.45:
            return
        before = spent
    raise SystemExit(f"bench: the app still computes {patience} s after the question was pasted")


ALL = {"stored": stored, "json": line_of_json, "question": question, "send": megabytes}
