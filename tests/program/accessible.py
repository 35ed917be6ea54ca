# SPDX-FileCopyrightText: 2026 Corral contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Uses the real program through the accessibility bus: finds the screens by name, opens each, asks a question and reads
the answer."""

from desktop import BUTTONS, FIELDS, Profile, Program, fail

PAGES = {"page tab", "push button", "button"}  # a button before Qt 6.5, whatever its role


def main():
    profile = Profile()
    corral = Program("--demo", "--profile", profile.path)

    # An element that only this screen has.
    screens = {
        "Chat": (FIELDS, "Message"),
        "Models": (BUTTONS, "Add model"),
        "Workshop": (BUTTONS, "New Modelfile"),
        "Monitor": (BUTTONS, "Pause the charts"),
        "Server": ({"heading"}, "Server"),
        "Settings": ({"heading"}, "Settings"),
    }
    for name in screens:
        corral.wait(PAGES, name)
    for name, (roles, mark) in list(screens.items())[1:] + list(screens.items())[:1]:
        corral.press(PAGES, name)
        corral.wait(roles, mark)

    corral.press(PAGES, "Models")
    for model in ("llama3.2:3b", "qwen2.5-coder:7b"):
        corral.wait({"list item"}, model)
    corral.press({"list item"}, "nomic-embed-text:latest")
    corral.wait({"heading"}, "nomic-embed-text:latest")
    corral.wait({"label"}, "Embeddings")  # a capability is not a button
    if corral.find(BUTTONS, "Embeddings"):
        fail("what a model can do is announced as a button")

    corral.press(PAGES, "Chat")
    corral.write("Message", "Hello")
    corral.press(BUTTONS, "Send the message")
    corral.wait_text("my answers are made up")
    if corral.process.poll() is not None:
        fail("Corral ended by itself")


main()
