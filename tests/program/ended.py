# SPDX-FileCopyrightText: 2026 Corral contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The system asks the program to end: it ends by itself, has saved everything, and its profile is free for the next start."""

import signal

from desktop import BUTTONS, FIELDS, Profile, Program, fail, text_of

WORDS = "typed and not sent"


def ended_by(number):
    profile = Profile()
    corral = Program("--demo", "--profile", profile.path)
    corral.write("Message", "Hello")
    corral.press(BUTTONS, "Send the message")
    corral.wait_text("my answers")
    corral.write("Message", WORDS)
    corral.process.send_signal(number)
    corral.ends_with(0)

    again = Program("--demo", "--profile", profile.path)
    again.wait_text("my answers")
    if WORDS not in text_of(again.wait(FIELDS, "Message")):
        fail("what was typed is lost after " + signal.Signals(number).name)
    again.stop()


for each in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
    ended_by(each)
