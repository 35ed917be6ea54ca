# SPDX-FileCopyrightText: 2026 Corral contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The states in which Corral is killed while answers arrive. Each brings the real program into its state, and determines
afterwards which part of the answers is not stored.

A scenario is a context manager; it leaves no process, no server and no folder behind.
"""

import contextlib
import os
import subprocess
import sys
import tempfile
import time

from desktop import BUTTONS, PATIENCE, Profile, Program, fail, wait_for
from certificate import TestCertificate
from wordserver import WordServer

PAGES = {"page tab"} | BUTTONS
WORDS_PER_SECOND = 100
SPIN = "import os; parent = os.getppid()\nwhile os.getppid() == parent: pass"  # ends with its parent process, however that ends


class Scenario(contextlib.ExitStack):
    """Corral with a visible, endless answer."""

    name = "seen"
    limit = 0.5  # the most text, in seconds of arrival, that a kill may lose
    page = "Chat"
    draft = ""  # typed while the answer streams

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
        self.server = WordServer(WORDS_PER_SECOND, self.certificate())
        self.callback(self.server.stop)
        self.corral = self.start()
        self.prepare()

    def certificate(self):
        """The certificate of the server; without one it uses plain HTTP."""
        return None

    def start(self, wrapper=()):
        """Starts the program with the current profile."""
        corral = Program("--profile", self.profile.path, "--host", self.server.address, wrapper=wrapper)
        self.callback(corral.stop)
        return corral

    def prepare(self):
        self.ask("Question 1")
        if self.draft:
            self.corral.write("Message", self.draft)

    def ask(self, question):
        """Types and sends it, and waits until the first word of the answer is sent."""
        before = len(self.server.answers)
        self.corral.write("Message", question)
        self.corral.press(BUTTONS, "Send the message")
        wait_for("the question at the server", lambda: len(self.server.answers) > before, otherwise=self.corral.describe)
        if not self.server.answers[-1].begun.wait(PATIENCE):
            fail("the server does not answer “%s”" % question)

    def kill(self):
        """Kills the program with SIGKILL. Returns the time before that; monotonic, in seconds."""
        moment = time.monotonic()
        self.corral.stop()
        return moment

    def loss(self, stored, moment):
        """How many seconds before the kill the first word that is not stored had arrived; 0 if none is missing."""
        return max(loss_of(answer, stored.answers.get(answer.question, ""), moment) for answer in self.server.answers)

    def show_again(self, stored):
        """Starts the program again: it shows the end of the stored text."""
        corral = self.start()
        corral.press(PAGES, self.page)
        corral.wait_text(self.last_word(stored))

    def last_word(self, stored):
        return stored.answers[self.server.answers[-1].question].split()[-1]


def loss_of(answer, text, moment):
    """Fails if the text is not a prefix of the answer, or ends within a word."""
    words = text.count("w")
    if text != answer.text(words):
        fail("of the answer to “%s” this is stored: “…%s”" % (answer.question, text[-200:]))
    return missing(answer.sent, words, moment)


def missing(times, kept, moment):
    """The seconds between the first time that is not stored and the kill."""
    return max(0.0, moment - times[kept]) if kept < len(times) else 0.0


class OtherPage(Scenario):
    """Another page is visible."""

    name = "another page"

    def prepare(self):
        super().prepare()
        self.corral.press(PAGES, "Models")


class Minimised(Scenario):
    """The window is minimised."""

    name = "minimised"

    def prepare(self):
        super().prepare()
        self.corral.minimise()


class ThreeAnswers(Scenario):
    """Three conversations at once, of which one is visible."""

    name = "three answers"

    def prepare(self):
        for number in (1, 2, 3):
            if number > 1:
                self.corral.press(BUTTONS, "New conversation")
            self.ask("Question %d" % number)


class Busy(Scenario):
    """Other processes use every processor."""

    name = "busy machine"

    def prepare(self):
        super().prepare()
        for _ in range(max(2, len(os.sched_getaffinity(0)))):
            spinning = subprocess.Popen([sys.executable, "-c", SPIN])
            self.callback(spinning.wait)
            self.callback(spinning.kill)


class Encrypted(Scenario):
    """Over TLS."""

    name = "TLS"

    def certificate(self):
        self.trusted = TestCertificate(self.enter_context(tempfile.TemporaryDirectory(prefix="corral-trust-")))
        return self.trusted

    def start(self):
        return super().start(self.trusted.wrapper())
