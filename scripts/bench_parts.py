# SPDX-FileCopyrightText: 2026 Corral contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measuring tools of the bench: time and memory of a process, a separate display, the log of the bench server."""

import json
import mmap
import os
import pathlib
import re
import struct
import subprocess
import time
import zlib

SAMPLE = 0.05
TICK = os.sysconf("SC_CLK_TCK")


def children_of(root):
    """`root` and its descendants."""
    parents = {}
    for entry in filter(str.isdigit, os.listdir("/proc")):
        try:
            text = pathlib.Path("/proc", entry, "stat").read_text()
            parents.setdefault(int(text.rpartition(")")[2].split()[1]), []).append(int(entry))
        except (OSError, ValueError):
            pass
    found, queue = [], [root]
    while queue:
        found.append(queue.pop())
        queue += parents.get(found[-1], [])
    return found


class Meter:
    """CPU time and memory of a process and its children."""

    def __init__(self, pid):
        self.pid = pid
        self.spent = {}

    def cpu(self):
        for pid in children_of(self.pid):
            try:
                fields = pathlib.Path("/proc", str(pid), "stat").read_text().rpartition(")")[2].split()
                self.spent[pid] = (int(fields[11]) + int(fields[12])) / TICK
            except OSError:
                pass
        return sum(self.spent.values())

    def memory(self):
        """MiB, with shared pages divided among their users (PSS)."""
        total = 0
        for pid in children_of(self.pid):
            try:
                total += int(re.search(r"Pss: *(\d+)", pathlib.Path("/proc", str(pid), "smaps_rollup").read_text())[1])
            except (OSError, TypeError):
                pass
        return total / 1024


class Display:
    """A separate Xvfb whose frame buffer is a file."""

    def __init__(self, folder):
        read, write = os.pipe()
        self.process = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24", "-fbdir", folder,
                                         "-nolisten", "tcp", "-noreset"], pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with open(read) as answer:
            self.name = ":" + answer.readline().strip()
        with open(os.path.join(folder, "Xvfb_screen0"), "rb") as file:
            self.pixels = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)

    def picture(self):
        return zlib.crc32(self.pixels)

    def part(self, left, top, width, height):
        """The rows of a part of the screen. The file is an XWD: a header and a colour table of big-endian numbers."""
        header = struct.unpack(">25I", self.pixels[:100])
        line, begin = header[12], header[0] + header[19] * 12 + 4 * left
        return [self.pixels[begin + y * line:begin + y * line + 4 * width] for y in range(top, top + height)]

    def run(self, *command):
        return subprocess.run(["xdotool", *command], env=dict(os.environ, DISPLAY=self.name), capture_output=True, text=True)

    def window(self, pid):
        """The window of the process, which then gets the focus."""
        found = self.run("search", "--sync", "--onlyvisible", "--pid", str(pid)).stdout.split()
        if not found:
            raise SystemExit("bench: the app opened no window")
        self.run("windowfocus", "--sync", found[-1])
        return found[-1]

    def write(self, pid, text):
        """Types a line into the window of the process."""
        self.window(pid)
        self.run("type", "--delay", "12", text)
        self.run("key", "Return")

    def copy(self, text):
        """Provides a text on the clipboard until another one is copied."""
        xclip = ["xclip", "-selection", "clipboard"]
        environment = dict(os.environ, DISPLAY=self.name)
        # It stays in the background to provide the text, and ends with the display: no pipe of ours may wait for it.
        subprocess.run(xclip + ["-i"], input=text, text=True, env=environment, check=True, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL)
        if subprocess.run(xclip + ["-o"], env=environment, capture_output=True, text=True).stdout != text:
            raise SystemExit("bench: the clipboard does not hold the question")


class Log:
    """The log of the bench server, read while it grows."""

    def __init__(self, path):
        self.file = open(path)

    def wait(self, event, patience, meanwhile=None):
        end, rest = time.time() + patience, ""
        while time.time() < end:
            rest += self.file.readline()
            if rest.endswith("\n"):
                entry, rest = json.loads(rest), ""
                if entry["event"] == event:
                    return entry
                continue
            if meanwhile:
                meanwhile()
            time.sleep(SAMPLE)
        raise SystemExit(f"bench: no {event} token within {patience:.0f} s")


class Stalls:
    """The gaps recorded by the app's stall meter."""

    def __init__(self, path):
        self.path = pathlib.Path(path)
        self.known = self.count()

    def count(self):
        return self.path.read_text().count("\n")

    def since(self):
        """The longest stall and the number of stalls since the last call, or since this object was created."""
        lines = self.path.read_text().splitlines()[self.known:]
        self.known += len(lines)
        gaps = [tuple(map(float, line.split()[1:])) for line in lines]
        return {"longest": max(gaps, default=(0, 0)), "over_33": sum(gap > 33 for gap, _ in gaps),
                "computing": max((own for _, own in gaps), default=0)}


def in_words(stalls):
    longest, own = stalls["longest"]
    worst = f"longest {longest:.0f} ms ({own:.0f} ms computing)" if longest else "none over 16 ms"
    return f"{worst}, {stalls['over_33']} over 33 ms"
