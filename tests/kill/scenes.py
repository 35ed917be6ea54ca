# SPDX-FileCopyrightText: 2026 Corral contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The states in which Corral is killed while answers arrive. Each brings the real program into one, and tells afterwards what of
the answers is not stored.

A scene is used with `with`; it leaves no process, no server and no folder behind.
"""

import contextlib
import os
import subprocess
import sys
import tempfile
import time

from desktop import BUTTONS, PATIENCE, Profile, Program, fail, wait_for
from trust import Trust
from wordserver import WordServer

PAGES = {"page tab"} | BUTTONS
WORDS_PER_SECOND = 100
SPIN = "import os; parent = os.getppid()\nwhile os.getppid() == parent: pass"  # ends with whoever started it, however that ends


class Scene(contextlib.ExitStack):
    """Corral with an answer in sight that goes on and on."""

    name = "seen"
    limit = 0.5  # seconds of what had arrived that a kill may cost
    page = "Chat"
    draft = ""  # what is typed while the answer arrives

    def __enter__(self):
        super().__enter__()
        try:
            self.open()
        except BaseException:
            self.close()
            raise
        return self

    def open(self):
        self.profile = Profile()
        self.callback(self.profile.remove)
        self.server = WordServer(WORDS_PER_SECOND, self.trust())
        self.callback(self.server.stop)
        self.corral = self.start()
        self.prepare()

    def trust(self):
        """The certificate of the server; without one it speaks plain HTTP."""
        return None

    def start(self, wrapper=()):
        """Starts the program with the profile, as it is now."""
        corral = Program("--profile", self.profile.path, "--host", self.server.address, wrapper=wrapper)
        self.callback(corral.stop)
        return corral

    def prepare(self):
        self.ask("Question 1")
        if self.draft:
            self.corral.write("Message", self.draft)

    def ask(self, question):
        """Types it, sends it, and waits until the first word of the answer is sent."""
        before = len(self.server.answers)
        self.corral.write("Message", question)
        self.corral.press(BUTTONS, "Send the message")
        wait_for("the question at the server", lambda: len(self.server.answers) > before, otherwise=self.corral.describe)
        if not self.server.answers[-1].begun.wait(PATIENCE):
            fail("the server does not answer “%s”" % question)

    def kill(self):
        """In a way that no program can prevent. Gives the moment before it; monotonic, seconds."""
        moment = time.monotonic()
        self.corral.stop()
        return moment

    def loss(self, stored, moment):
        """How many seconds before this moment the first word that is not stored had arrived; 0 where none is missing."""
        return max(loss_of(answer, stored.answers.get(answer.question, ""), moment) for answer in self.server.answers)

    def show_again(self, stored):
        """Starts the program once more: it shows the end of what is stored."""
        corral = self.start()
        corral.press(PAGES, self.page)
        corral.wait_text(self.last_words(stored))

    def last_words(self, stored):
        return stored.answers[self.server.answers[-1].question].split()[-1]


def loss_of(answer, text, moment):
    """Fails where the text is not the beginning of the answer, or ends within a word."""
    words = text.count("w")
    if text != answer.text(words):
        fail("of the answer to “%s” this is stored: “…%s”" % (answer.question, text[-200:]))
    return missing(answer.sent, words, moment)


def missing(times, kept, moment):
    """How long before the moment the first time was that was not kept."""
    return max(0.0, moment - times[kept]) if kept < len(times) else 0.0


class OtherPage(Scene):
    """Another page is in front."""

    name = "another page"

    def prepare(self):
        super().prepare()
        self.corral.press(PAGES, "Models")


class Minimised(Scene):
    """The window is minimised."""

    name = "minimised"

    def prepare(self):
        super().prepare()
        self.corral.minimise()


class ThreeAnswers(Scene):
    """Three conversations at once, of which one is in sight."""

    name = "three answers"

    def prepare(self):
        for number in (1, 2, 3):
            if number > 1:
                self.corral.press(BUTTONS, "New conversation")
            self.ask("Question %d" % number)


class Busy(Scene):
    """Other processes keep every processor busy."""

    name = "busy machine"

    def prepare(self):
        super().prepare()
        for _ in range(max(2, len(os.sched_getaffinity(0)))):
            spinning = subprocess.Popen([sys.executable, "-c", SPIN])
            self.callback(spinning.wait)
            self.callback(spinning.kill)


class Encrypted(Scene):
    """Over TLS."""

    name = "TLS"

    def trust(self):
        self.trusted = Trust(self.enter_context(tempfile.TemporaryDirectory(prefix="corral-trust-")))
        return self.trusted

    def start(self):
        return super().start(self.trusted.wrapper())
