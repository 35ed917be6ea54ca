# SPDX-FileCopyrightText: 2026 Corral contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The states in which Corral is killed during continuous typing."""

import threading
import time

import x11
from desktop import BUTTONS, FIELDS, PATIENCE, fail
from scenarios import PAGES, Scenario, missing

KEYS_PER_SECOND = 25


class Draft(Scenario):
    """Typing into the message field."""

    name = "a draft"
    limit = 1.0
    field = "Message"

    def prepare(self):
        self.pressed = []  # times of the key presses, monotonic, in seconds
        self.begun = threading.Event()
        self.ending = threading.Event()
        self.corral.wait(FIELDS, self.field).get_component_iface().grab_focus()
        self.corral.on_screen(lambda screen, window: screen.focus(window))
        typist = threading.Thread(target=self.type, daemon=True)
        typist.start()
        self.callback(typist.join)
        self.callback(self.ending.set)
        if not self.begun.wait(PATIENCE):
            fail("no key can be pressed")

    def type(self):
        with x11.Screen(self.corral.display) as screen:
            due = time.monotonic()
            while not self.ending.wait(max(0, due - time.monotonic())):
                screen.press(character(len(self.pressed)))
                self.pressed.append(time.monotonic())
                self.begun.set()
                due += 1 / KEYS_PER_SECOND

    def loss(self, stored, moment):
        kept = self.kept(stored)
        if kept != "".join(map(character, range(len(kept)))):
            fail("“%s” is kept instead of what was typed" % kept)
        return missing(self.pressed, len(kept), moment)

    def kept(self, stored):
        return "".join(stored.drafts)

    def last_word(self, stored):
        return self.kept(stored).split()[-1]


def character(number):
    """The character at this index of “w000000 w000001 …”."""
    return ("w%06d " % (number // 8))[number % 8]


class Modelfile(Draft):
    """Typing into a document of the Workshop."""

    name = "a Modelfile"
    page = "Workshop"
    field = "Text of …"

    def prepare(self):
        self.corral.press(PAGES, self.page)
        self.corral.press(BUTTONS, "New Modelfile")
        super().prepare()

    def kept(self, stored):
        """The typed text comes before the template of a new document."""
        return stored.documents[0].partition("#")[0] if stored.documents else ""
