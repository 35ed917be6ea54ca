# SPDX-FileCopyrightText: 2026 Corral contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a test in a separate desktop session: `session.py TEST.py`.

The accessibility bus has its socket in the folder for the session's files. Without separate folders, concurrent sessions
would replace each other's socket. The test may be in any folder and can import the modules beside this file.
CORRAL_PROGRAM is the path of the program.
"""

import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
SETTINGS = {"PYTHONPATH": HERE, "PYTHONDONTWRITEBYTECODE": "1", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "QT_QUICK_BACKEND": "software", "LC_ALL": "C.UTF-8", "TZ": "UTC"}

with tempfile.TemporaryDirectory(prefix="corral-session-") as folder:
    sys.exit(subprocess.run(["dbus-run-session", "--", sys.executable, *sys.argv[1:]],
                            env={**os.environ, **SETTINGS, "XDG_RUNTIME_DIR": folder}, check=False).returncode)
