# SPDX-FileCopyrightText: 2026 Corral contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Errors that prevent the start are shown in a window: the real program with unusable folders and an invalid address.

The terminal output and the exit status are the same as without a window.
"""

import os
import stat

from desktop import BUTTONS, FIELDS, Profile, Program, fail

HEADING = {"heading"}
# Root may write everywhere. Without these two capabilities it is subject to permissions like other users.
AS_USER = ("setpriv", "--bounding-set=-dac_override,-dac_read_search") if os.geteuid() == 0 else ()


def expect_failure(title, words, code, *arguments):
    """The window shows this text; it is closed by its button, and the exit status and the terminal output are correct."""
    corral = Program(*arguments, wrapper=AS_USER)
    corral.wait(HEADING, title)
    corral.wait_text(words)
    corral.wait(BUTTONS, "Try again")
    corral.press(BUTTONS, "Quit")
    said = corral.ends_with(code)
    if words not in said:
        fail("the terminal shows “%s” instead of “%s”" % (said, words))


def read_only(path):
    os.chmod(path, stat.S_IRUSR | stat.S_IXUSR)


def a_read_only_profile():
    profile = Profile()
    os.mkdir(profile / "drafts")
    read_only(profile.path)
    expect_failure("Corral couldn't start", profile.path, 1, "--profile", profile.path)


def an_unwritable_parent():
    profile = Profile()
    read_only(profile.path)
    expect_failure("Corral couldn't start", profile / "corral", 1, "--profile", profile / "corral")


def a_file_in_place_of_the_folder():
    profile = Profile()
    with open(profile / "taken", "w", encoding="utf-8"):
        pass
    expect_failure("Corral couldn't start", profile / "taken", 1, "--profile", profile / "taken")


def a_second_start_comes_to_the_first():
    profile = Profile()
    first = Program("--demo", "--profile", profile.path)
    first.wait(FIELDS, "Message")
    with open(profile / "Modelfile", "w", encoding="utf-8") as file:
        file.write("FROM llama3.2:3b\n")
    Program("--profile", profile.path, "--page", "models").ends_with(0)
    first.wait(BUTTONS, "Add model")
    Program("--profile", profile.path, profile / "Modelfile").ends_with(0)
    first.wait(BUTTONS, "Create model…")
    if first.process.poll() is not None:
        fail("the first Corral ended")
    first.stop()


def a_lock_that_nobody_holds():
    for content in ("", "garbage"):
        profile = Profile()
        with open(profile / "lock", "w", encoding="utf-8") as file:
            file.write(content)
        corral = Program("--demo", "--profile", profile.path)
        corral.wait(FIELDS, "Message")
        corral.stop()


def a_profile_in_use_by_one_that_does_not_answer_and_another_folder():
    profile = Profile()
    first = Program("--demo", "--profile", profile.path)
    first.wait(FIELDS, "Message")
    os.remove(profile / "socket")
    expect_failure("Corral is already running", profile.path, 4, "--demo", "--profile", profile.path)

    second = Program("--demo", "--profile", profile.path)
    second.wait(HEADING, "Corral is already running")
    second.write("Another folder", profile / "second")
    second.press(BUTTONS, "Use this folder")
    second.wait(FIELDS, "Message")
    second.stop()

    third = Program("--demo", "--profile", profile.path)
    third.wait(HEADING, "Corral is already running")
    first.stop()
    third.press(BUTTONS, "Try again")
    third.wait(FIELDS, "Message")
    third.stop()


def a_folder_that_does_not_exist_is_made():
    profile = Profile()
    corral = Program("--demo", "--profile", os.path.join(profile.path, "not", "yet"))
    corral.wait(FIELDS, "Message")
    corral.stop()


def an_address_that_is_none():
    profile = Profile()
    corral = Program("--profile", profile.path, environment={"OLLAMA_HOST": "ftp://models"})
    corral.wait_text("OLLAMA_HOST")
    corral.wait_text("ftp://models")
    corral.press({"page tab"} | BUTTONS, "Server, Unreachable")
    corral.press(BUTTONS, "Edit OLLAMA_HOST")
    corral.wait(FIELDS, "Address of the server")
    corral.stop()


a_read_only_profile()
an_unwritable_parent()
a_file_in_place_of_the_folder()
a_second_start_comes_to_the_first()
a_lock_that_nobody_holds()
a_profile_in_use_by_one_that_does_not_answer_and_another_folder()
a_folder_that_does_not_exist_is_made()
an_address_that_is_none()
