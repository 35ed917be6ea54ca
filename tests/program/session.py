# SPDX-FileCopyrightText: 2026 Corral contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a test in a desktop session of its own: `session.py TEST.py`.

The accessibility bus has its socket in the folder for the session's files. Without a folder of their own, sessions that run
at once take the socket from each other.
"""

import os
import subprocess
import sys
import tempfile

with tempfile.TemporaryDirectory(prefix="corral-session-") as folder:
    sys.exit(subprocess.run(["dbus-run-session", "--", sys.executable, *sys.argv[1:]],
                            env={**os.environ, "XDG_RUNTIME_DIR": folder}, check=False).returncode)
