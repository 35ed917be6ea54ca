# SPDX-FileCopyrightText: 2026 Corral contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_absent.py PROGRAM: without a server the live suite reports that nothing was tested, and fails."""
import os
import subprocess
import sys
import unittest

PROGRAM = sys.argv[1]


class Absent(unittest.TestCase):
    def run_suite(self, host, **environment):
        done = subprocess.run([PROGRAM], env={**os.environ, "OLLAMA_HOST": host, **environment}, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, text=True, timeout=120)
        return done.returncode, done.stdout

    def test_no_server_is_a_failure(self):
        code, said = self.run_suite("127.0.0.1:1")
        self.assertEqual(code, 1, said)
        self.assertIn("NOTHING WAS TESTED: ", said)
        self.assertIn("--skip-if-absent", said)

    def test_no_server_may_be_allowed(self):
        code, said = self.run_suite("127.0.0.1:1", CORRAL_LIVE_SKIP="yes")
        self.assertEqual(code, 77, said)
        self.assertIn("NOTHING WAS TESTED: ", said)

    def test_an_address_that_is_none_is_a_failure(self):
        code, said = self.run_suite("http://[")
        self.assertEqual(code, 1, said)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
