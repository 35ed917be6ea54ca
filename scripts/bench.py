#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Corral contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What Corral costs while an answer streams in, measured from outside in a real window, drawn in software under Xvfb.

    bench.py APP [--quick] [--only WHAT] [--api ollama|openai] [--watch SERVERS] [--json FILE]

Each line of the table is a fresh start of APP on a profile of its own and one answer of the bench server. "CPU" is the
user and system time of the process and its children, in seconds for 1,000 tokens; first and last are the first and last
tenth of the answer, after is what was still spent when the last token had come. Memory is the proportional set size.
"Stall" is the longest time the UI thread did not come round to its events, from an extra run with the app's own meter;
behind it how much of that the thread was computing. Beside it all: curl reading the same streams into nothing.
Below the table: a long conversation opened from the store, a long line of JSON streamed, a long question pasted and sent, one
of 10 MB, keys in a Modelfile of 20,000 lines, a search over 100,000 messages (bench_long.py, bench_edit.py and bench_search.py
say how).
With --api openai the server is like llama-server; with --watch 5, APP watches five servers instead of one.
"""

import argparse
import json
import os
import pathlib
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

import bench_edit
import bench_long
import bench_search
import bench_server
from bench_parts import Display, Log, Meter, Stalls, in_words

ALL = bench_long.ALL | bench_edit.ALL | bench_search.ALL
HERE = pathlib.Path(__file__).resolve().parent
RUNS = [(200, 1000), (200, 5000), (200, 10000), (200, 20000), (50, 1000), (2000, 20000)]
QUICK = [(200, 1000), (2000, 5000)]
STALLS = [(200, 5000), (2000, 20000)]


def asking(rate, count):
    return f"{count} tokens at {rate}"


class Bench:
    def __init__(self, options, folder):
        self.app = os.path.abspath(options.app)
        self.folder = folder
        self.display = Display(folder)
        log = os.path.join(folder, "server.log")
        open(log, "w").close()
        self.chat_path = bench_server.CHAT_PATHS[options.api]
        self.watched = options.watch
        self.server = subprocess.Popen([sys.executable, str(HERE / "bench_server.py"), "--log", log, "--api", options.api],
                                       stdout=subprocess.PIPE, text=True)
        self.port = int(self.server.stdout.readline())
        self.log = Log(log)
        self.count = 0

    def close(self):
        for process in (self.server, self.display.process):
            process.terminate()
            process.wait()

    def new_profile(self):
        self.count += 1
        profile = os.path.join(self.folder, f"profile{self.count}")
        os.makedirs(profile)
        others = [{"id": f"other{i}", "name": f"Server {i}", "address": f"127.0.0.1:{self.port}"} for i in range(1, self.watched)]
        if others:  # the first is the default one; --host names one more
            others[0]["id"] = "default"
            pathlib.Path(profile, "servers.json").write_text(json.dumps({"servers": others}))
        return profile

    def start(self, profile=None, page="chat", **environment):
        profile = profile or self.new_profile()
        settings = dict(os.environ, DISPLAY=self.display.name, QT_QPA_PLATFORM="xcb", QT_QUICK_BACKEND="software",
                        DBUS_SESSION_BUS_ADDRESS="disabled:", **environment)
        settings.pop("WAYLAND_DISPLAY", None)
        settings.pop("OLLAMA_HOST", None)
        blank, begin = self.display.picture(), time.time()
        with open(os.path.join(self.folder, "app.log"), "a") as output:
            app = subprocess.Popen([self.app, "--profile", profile, "--host", f"127.0.0.1:{self.port}", "--page", page],
                                   env=settings, stdout=output, stderr=output)
        while self.display.picture() == blank:
            if app.poll() is not None or time.time() - begin > 20:
                raise SystemExit("bench: the app showed nothing:\n" + pathlib.Path(self.folder, "app.log").read_text())
            time.sleep(0.002)
        self.first_picture = time.time() - begin
        return app

    def stop(self, app):
        app.terminate()
        try:
            app.wait(10)
        except subprocess.TimeoutExpired:
            app.kill()
            app.wait()

    def ask(self, app, question):
        self.display.write(app.pid, question)
        return self.log.wait("first", 15)

    def measure(self, question, rate, count):
        app = self.start()
        meter, screen = Meter(app.pid), Meter(self.display.process.pid)
        time.sleep(3)
        before = meter.cpu()
        time.sleep(2)
        idle, rest_memory = (meter.cpu() - before) / 2, meter.memory()
        first = self.ask(app, question)
        series, drawn = [(first["time"], meter.cpu())], screen.cpu()
        last = self.log.wait("last", 30 + 2 * count / rate, lambda: series.append((time.time(), meter.cpu())))
        end, drawn = meter.cpu(), screen.cpu() - drawn
        series.append((last["time"], end))
        time.sleep(2)
        after, memory = meter.cpu() - end, meter.memory()
        self.stop(app)

        def spent(begin, finish):
            return at(series, first["time"] + finish * length) - at(series, first["time"] + begin * length)

        length = last["time"] - first["time"]
        scale = 1000 / count
        return {"rate": rate, "tokens": count, "cpu": spent(0, 1) * scale, "first": spent(0, 0.1) * scale * 10,
                "last": spent(0.9, 1) * scale * 10, "after": after - 2 * idle, "x": drawn * scale, "idle": idle,
                "rest_memory": rest_memory, "memory": memory, "start": self.first_picture, "late": last["late"]}

    def start_with_meter(self, profile=None, page="chat"):
        """Starts the app with its stall meter; returns its list of stalls, or None if the app has no meter."""
        path = os.path.join(self.folder, "stalls.log")
        pathlib.Path(path).unlink(missing_ok=True)
        app = self.start(profile, page, CORRAL_STALL_LOG=path)
        time.sleep(3)
        if os.path.exists(path):
            return app, Stalls(path)
        self.stop(app)
        return None

    def stall(self, question, rate, count):
        started = self.start_with_meter()
        if not started:
            return None
        app, stalls = started
        self.ask(app, question)
        self.log.wait("last", 30 + 2 * count / rate)
        time.sleep(1)
        self.stop(app)
        return {"rate": rate, "tokens": count, **stalls.since()}

    def curl(self, rate, count):
        question = json.dumps({"model": "bench", "messages": [{"role": "user", "content": asking(rate, count)}]})
        curl = subprocess.Popen(["curl", "-sN", "-d", question, f"http://127.0.0.1:{self.port}{self.chat_path}"], stdout=subprocess.DEVNULL)
        self.log.wait("last", 30 + 2 * count / rate)
        used = os.wait4(curl.pid, 0)[2]
        curl.returncode = 0
        return (used.ru_utime + used.ru_stime) * 1000 / count


def at(series, moment):
    """The CPU time at a time between two samples, interpolated."""
    before = max((sample for sample in series if sample[0] <= moment), default=series[0])
    behind = min((sample for sample in series if sample[0] >= moment), default=series[-1])
    if behind[0] <= before[0]:
        return before[1]
    return before[1] + (behind[1] - before[1]) * (moment - before[0]) / (behind[0] - before[0])


def report(bench, runs, stalls):
    result = {"runs": [], "stalls": [], "curl": {}}
    starts = []
    for _ in range(3):
        bench.stop(bench.start())
        starts.append(bench.first_picture)
    result["first_picture"] = statistics.median(starts)
    print(f"start to first picture: {result['first_picture']:.2f} s (middle of 3)\n")
    print("tokens/s  tokens | CPU s per 1,000:   all  first   last | curl  ratio | Xvfb | CPU s after | idle CPU | MiB at rest  at end")
    for rate, count in runs:
        one = bench.measure(asking(rate, count), rate, count)
        reference = result["curl"][f"{rate}/{count}"] = bench.curl(rate, min(count, 10 * rate))
        result["runs"].append(one)
        print(f"{rate:8} {count:7} | {one['cpu']:21.3f} {one['first']:6.3f} {one['last']:6.3f} | {reference:.3f} {one['cpu'] / reference:5.1f} |"
              f" {one['x']:.3f} | {one['after']:11.2f} | {one['idle']:7.1%} | {one['rest_memory']:11.1f} {one['memory']:7.1f}", flush=True)
    print()
    for rate, count in stalls:
        one = bench.stall(asking(rate, count), rate, count)
        if not one:
            print("stalls: the app wrote no CORRAL_STALL_LOG")
            break
        result["stalls"].append(one)
        print(f"stalls at {rate} tokens/s, {count} tokens: {in_words(one)}", flush=True)
    return result


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("app", help="the corral program")
    parser.add_argument("--quick", action="store_true", help="two short answers instead of all, and shorter long things")
    parser.add_argument("--only", metavar="WHAT",
                        help="RATE/TOKENS for this answer only, without stalls, or one of " + ", ".join(ALL))
    parser.add_argument("--api", choices=bench_server.CHAT_PATHS, default="ollama", help="what the server is like")
    parser.add_argument("--watch", type=int, default=1, metavar="SERVERS", help="so many servers are watched")
    parser.add_argument("--json", metavar="FILE", help="write the figures there too")
    options = parser.parse_args()
    for tool in ("Xvfb", "xdotool", "xclip", "curl"):
        if not shutil.which(tool):
            raise SystemExit(f"bench: {tool} is not installed")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    runs, stalls = (QUICK, QUICK) if options.quick else (RUNS, STALLS)
    long = list(ALL)
    if options.only in ALL:
        runs, stalls, long = [], [], [options.only]
    elif options.only:
        rate, slash, count = options.only.partition("/")
        if not (slash and rate.isdecimal() and count.isdecimal() and int(rate) and int(count)):
            known = ", ".join(ALL)
            parser.error(f"--only: '{options.only}' is neither RATE/TOKENS, like 200/5000, nor one of {known}")
        runs, stalls, long = [(int(rate), int(count))], [], []
    with tempfile.TemporaryDirectory(prefix="corral-bench-") as folder:
        bench = Bench(options, folder)
        try:
            result = report(bench, runs, stalls) if runs else {}
            for name in long:
                result[name] = ALL[name](bench, options.quick)
        finally:
            bench.close()
    if options.json:
        pathlib.Path(options.json).write_text(json.dumps(result, indent=1) + "\n")


if __name__ == "__main__":
    main()
