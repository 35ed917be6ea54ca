# SPDX-FileCopyrightText: 2026 Corral contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""./dev prints what it installs and asks for confirmation. Tested on a copy, with programs that only log their calls."""
import os
import pty
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NOTES = '#!/bin/sh\necho "$(basename "$0") $*" >> "$CALLS"\n'


class Dev(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        self.calls = self.root / "calls"
        for name in ("dev", "packages.txt"):
            shutil.copy(ROOT / name, self.root / name)
        for name in ("sudo", "apt-get", "apt-cache", "cmake", "ctest"):
            self.program(f"bin/{name}", NOTES)
        self.program("build/dev/bin/corral", NOTES)
        self.installed()
        self.highlighting()

    def program(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        path.chmod(0o755)

    def installed(self, without=()):
        """All of packages.txt is installed, with some exceptions."""
        lines = [line for line in (ROOT / "packages.txt").read_text().split("\n") if line and line[0] not in "#["]
        text = "".join(f"{package} installed\n" for package in lines if package not in without)
        self.program("bin/dpkg-query", f"#!/bin/sh\ncase \"$*\" in *libkf6*) exit 1 ;; esac\ncat <<'TEXT'\n{text}TEXT\n")

    def highlighting(self, there=True):
        self.program("scripts/build-syntax-highlighting.sh",
                     f'#!/bin/sh\nif [ "$1" = --check ]; then exit {0 if there else 1}; fi\n' + NOTES.split("\n", 1)[1])

    def dev(self, *arguments, answer=None, **environment):
        """Exit status, output, calls. With `answer`, the input is a terminal."""
        self.calls.write_text("")
        settings = {"PATH": f"{self.root}/bin:/usr/bin:/bin", "HOME": str(self.root), "CALLS": str(self.calls), "DISPLAY": ":7",
                    **environment}
        person, terminal = pty.openpty()
        try:
            if answer is not None:
                os.write(person, answer)
            done = subprocess.run([self.root / "dev", *arguments], stdin=subprocess.DEVNULL if answer is None else terminal,
                                  stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=settings, timeout=60)
        finally:
            os.close(person)
            os.close(terminal)
        return done.returncode, done.stdout, self.calls.read_text()

    def test_it_asks_nothing_when_all_is_there(self):
        code, said, called = self.dev("deps", answer=b"")
        self.assertEqual((code, called), (0, ""))
        self.assertNotIn("Install", said)

    def test_a_person_is_asked_and_may_refuse(self):
        self.installed(without=("g++", "ninja-build"))
        for answer in (b"n\n", b"no\n", b"what\n", b"\x04"):
            code, said, called = self.dev("deps", answer=answer)
            self.assertEqual((code, called), (1, ""), said)
            self.assertIn("not installed here (2)", said)
            self.assertIn("g++ ninja-build", said)
            self.assertIn("Install? [Y/n]", said)
            self.assertIn("Nothing was installed, so ./dev deps ends here. Install these packages yourself, or run it again with --yes.", said)

    def test_a_person_who_agrees_gets_them(self):
        self.installed(without=("g++", "ninja-build"))
        for answer in (b"\n", b"y\n", b"Yes\n"):
            code, said, called = self.dev("deps", answer=answer)
            self.assertEqual(code, 0, said)
            self.assertIn("g++ ninja-build", called)

    def test_nobody_is_asked_with_yes_or_in_ci_or_without_a_terminal(self):
        self.installed(without=("g++",))
        for arguments, answer, environment in ((["--yes"], b"n\n", {}), ([], b"n\n", {"CI": "true"}), ([], None, {})):
            code, said, called = self.dev("deps", *arguments, answer=answer, **environment)
            self.assertEqual(code, 0, said)
            self.assertIn("not installed here (1)", said)
            self.assertNotIn("[Y/n]", said)
            self.assertRegex(called, r"apt-get install .*\bg\+\+")

    def test_highlighting_is_asked_for_and_not_needed(self):
        self.highlighting(there=False)
        code, said, called = self.dev("run", answer=b"n\n")
        self.assertEqual(code, 0, said)
        self.assertIn("KSyntaxHighlighting for Qt 6", said)
        self.assertIn("WITHOUT HIGHLIGHTING", said)
        self.assertNotIn("apt-get", called)
        self.assertIn("corral", called)
        self.program("bin/apt-cache", "#!/bin/sh\nexit 1\n")
        code, said, called = self.dev("run", "--yes", answer=b"")
        self.assertIn("build-syntax-highlighting.sh", called)

    def test_every_command_that_installs_asks(self):
        self.installed(without=("g++", "clang-format"))
        for command in ("run", "test", "tour", "bench", "fuzz", "lint", "format", "package", "deps"):
            code, said, called = self.dev(command, answer=b"n\n")
            self.assertEqual((code, called), (1, ""), said)
            self.assertIn(f"so ./dev {command} ends here", said)

    def test_options_reach_the_program(self):
        code, said, called = self.dev("run", "--yes", "--demo", "--page", "models", answer=b"")
        self.assertEqual(code, 0, said)
        self.assertIn("corral --demo --page models\n", called)

    def test_it_kills_the_program_as_often_as_it_is_told(self):
        self.program("tests/program/session.py",
                     "import os, sys\nopen(os.environ['CALLS'], 'a').write(' '.join([os.environ['CORRAL_PROGRAM'], *sys.argv[1:]]))")
        code, said, called = self.dev("test", "kill", "500")
        self.assertEqual(code, 0, said)
        self.assertIn("--target corral\n", called)
        self.assertIn(f"{self.root}/build/dev/bin/corral tests/kill/program.py 500", called)

    def test_what_cannot_be_tested_live_is_no_success_unless_asked_for(self):
        for code, means in ((0, 0), (1, 1), (77, 0)):
            self.program("build/dev/bin/tst_live", NOTES + f'echo "skip $CORRAL_LIVE_SKIP" >> "$CALLS"\nexit {code}\n')
            got, said, called = self.dev("test", "live", "thinks")
            self.assertEqual(got, means, said)
            self.assertIn("tst_live thinks\nskip no\n", called)
            got, said, called = self.dev("test", "live", "--skip-if-absent")
            self.assertEqual(got, means, said)
            self.assertIn("tst_live \nskip yes\n", called)

    def test_fuzzing_names_what_it_does_not_know(self):
        for arguments, word in ((["nothing"], "nothing"), (["markdown", "soon"], "soon")):
            code, said, called = self.dev("fuzz", *arguments)
            self.assertEqual((code, called), (2, ""), said)
            self.assertIn(word, said)

    def test_without_windows_only_that_is_built(self):
        called = self.dev("test", "asan", "nowindow", "-R", "x")[2]
        self.assertIn("--target tests_without_window", called)
        self.assertRegex(called, r"ctest --preset asan .*-L nowindow -R x")


if __name__ == "__main__":
    unittest.main()
