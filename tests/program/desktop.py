# SPDX-FileCopyrightText: 2026 Corral contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts the real program on a display and reads it over the accessibility bus, as a screen reader does.

Run by session.py; the display is started here. Every wait has a timeout; nothing sleeps for a fixed time.
"""

import atexit
import os
import shutil
import subprocess
import sys
import tempfile
import time

import gi
import x11

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 60.0  # timeout in seconds
BUTTONS = {"push button", "button", "toggle button"}
FIELDS = {"text", "entry"}


def fail(what):
    print("FAIL:", what, file=sys.stderr)
    sys.exit(1)


def wait_for(what, look, until=PATIENCE, otherwise=None):
    """The first true result of `look`. If an object disappears while it is read, the search is repeated."""
    end = time.monotonic() + until
    while time.monotonic() < end:
        try:
            if answer := look():
                return answer
        except GLib.Error:
            pass
        time.sleep(0.05)
    print(otherwise() if otherwise else "", file=sys.stderr)
    fail("waited for " + what)


def walk(node, depth=0):
    """The node and its descendants, with their depth."""
    yield node, depth
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child:
            yield from walk(child, depth + 1)


def text_of(node):
    """The text that a screen reader announces: name, text and description."""
    parts = [node.get_name() or "", node.get_description() or ""]
    text = node.get_text_iface()
    if text:
        parts.append(Atspi.Text.get_text(text, 0, -1) or "")
    return " ".join(part for part in parts if part)


class Display:
    """A separate X server. It picks a free number, because several tests may start at once."""

    def __init__(self):
        reads, writes = os.pipe()
        self.process = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writes), "-screen", "0", "1280x900x24", "-nolisten", "tcp"],
            pass_fds=[writes], stderr=subprocess.DEVNULL)
        atexit.register(self.stop)
        os.close(writes)
        with os.fdopen(reads) as pipe:
            number = pipe.readline().strip()
        if not number:
            fail("Xvfb does not start")
        self.name = ":" + number

    def stop(self):
        self.process.kill()
        self.process.wait()


def use(display):
    """Programs started from now on open their windows there."""
    os.environ["DISPLAY"] = display.name
    os.environ["QT_QPA_PLATFORM"] = "xcb"
    os.environ.pop("WAYLAND_DISPLAY", None)


class Profile:
    """A profile folder, removed at the latest at the end of the test."""

    def __init__(self):
        self.path = tempfile.mkdtemp(prefix="corral-test-")
        atexit.register(self.remove)

    def remove(self):
        shutil.rmtree(self.path, ignore_errors=True)
        atexit.unregister(self.remove)

    def __truediv__(self, name):
        return os.path.join(self.path, name)


class Program:
    """A running Corral. It ends with the test."""

    def __init__(self, *arguments, environment=None, wrapper=()):
        self.display = os.environ["DISPLAY"]
        self.process = subprocess.Popen(
            [*wrapper, os.environ["CORRAL_PROGRAM"], *arguments],
            env={**os.environ, **(environment or {})}, stderr=subprocess.PIPE, text=True)
        atexit.register(self.stop)

    def stop(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self.process.stderr.close()
        atexit.unregister(self.stop)

    def on_screen(self, act):
        """Calls a function with the screen and the program's window."""
        with x11.Screen(self.display) as screen:
            return act(screen, wait_for("a window", lambda: screen.window_of(self.process.pid), otherwise=self.describe))

    def minimise(self):
        self.on_screen(lambda screen, window: screen.iconify(window))

    def close(self):
        self.on_screen(lambda screen, window: screen.close(window))

    def root(self):
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(index)
            if application and application.get_process_id() == self.process.pid and application.get_child_count() > 0:
                return application
        return None

    def find(self, roles, name):
        """The visible element with one of the roles and this name; a name that ends in … is a prefix."""
        def called(own):
            return own.startswith(name[:-1]) if name.endswith("…") and own != name else own == name
        root = self.root()
        if not root:
            return None
        for node, _ in walk(root):
            if node.get_role_name() in roles and called(node.get_name() or ""):
                if node.get_state_set().contains(Atspi.StateType.SHOWING):
                    return node
        return None

    def wait(self, roles, name):
        return wait_for("“%s” (%s)" % (name, ", ".join(sorted(roles))), lambda: self.find(roles, name), otherwise=self.describe)

    def wait_text(self, words):
        """Waits until an element has this text."""
        def says():
            root = self.root()
            return root and any(words in text_of(node) for node, _ in walk(root))
        wait_for("the words “%s”" % words, says, otherwise=self.describe)

    def press(self, roles, name):
        node = self.wait(roles, name)
        wait_for("“%s” to be enabled" % name,
                 lambda: node.get_state_set().contains(Atspi.StateType.ENABLED), otherwise=self.describe)
        if not node.do_action(0):
            fail("“%s” cannot be pressed" % name)

    def write(self, name, text):
        field = self.wait(FIELDS, name)
        if not field.set_text_contents(text):
            fail("nothing can be written into “%s”" % name)

    def ends_with(self, code):
        try:
            ended = self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            fail("the program does not end")
        if ended != code:
            fail("the program ended with %d instead of %d" % (ended, code))
        return self.process.stderr.read()

    def describe(self):
        try:
            root = self.root()
            if not root:
                return "Corral has nothing on the accessibility bus; it %s." % (
                    "runs" if self.process.poll() is None else "ended with %d" % self.process.returncode)
            return "\n".join("%s%s “%s”" % ("  " * depth, node.get_role_name(), text_of(node)[:90])
                             for node, depth in walk(root) if depth < 40)
        except GLib.Error as error:
            return "The tree changes: %s" % error


use(Display())
