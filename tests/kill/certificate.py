# SPDX-FileCopyrightText: 2026 Corral contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A certificate for 127.0.0.1 that one program trusts and the machine does not.

The program gets its own mount namespace with another folder of trusted certificates.
"""

import os
import pathlib
import subprocess
import tempfile

MOUNT = 'mount --bind "$0" /etc/ssl/certs && exec "$@"'


class TestCertificate:
    """Keeps its files in a folder of the caller. Raises OSError or CalledProcessError without openssl."""

    def __init__(self, folder):
        self.trusted = pathlib.Path(folder) / "trusted"
        self.trusted.mkdir()
        self.chain = self.trusted / "server.pem"
        self.key = pathlib.Path(folder) / "server.key"
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
                        "-days", "2", "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1",
                        "-keyout", self.key, "-out", self.chain], check=True, capture_output=True, text=True)

    def wrapper(self):
        """The command prefix for starting a program that trusts the certificate. The process id stays the same."""
        # Root may create such a namespace directly, others within a user namespace, if the system allows them.
        whose = () if os.geteuid() == 0 else ("--user", "--map-current-user", "--keep-caps")
        return ("unshare", *whose, "--mount", "sh", "-c", MOUNT, str(self.trusted))


def obstacle():
    """Why such a certificate is not possible on this machine; empty if it is."""
    with tempfile.TemporaryDirectory(prefix="corral-trust-") as folder:
        try:
            subprocess.run([*TestCertificate(folder).wrapper(), "true"], check=True, capture_output=True, text=True)
        except subprocess.CalledProcessError as error:
            return error.stderr.strip() or str(error)
        except OSError as error:
            return str(error)
    return ""
