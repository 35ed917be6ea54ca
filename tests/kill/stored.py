# SPDX-FileCopyrightText: 2026 Corral contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a profile after its program was killed. Uses a copy, so that the profile stays as the kill left it."""

import base64
import contextlib
import json
import pathlib
import shutil
import sqlite3
import tempfile

ANSWERS = """
    SELECT answer.id, question.content, answer.content
    FROM messages answer JOIN messages question ON question.id = answer.parent_id
    WHERE answer.role = 'assistant'"""
CHUNKS = "SELECT content FROM chunks WHERE message_id = ? ORDER BY seq"


class Stored:
    """The text of each answer by its question, the number of unfinished answers, the drafts of the conversations, and the
    documents of the Workshop."""

    def __init__(self, profile):
        with tempfile.TemporaryDirectory(prefix="corral-stored-") as folder:
            copy = pathlib.Path(folder) / "profile"
            # Without the shared-memory index of the log, which belongs to running programs: SQLite rebuilds it from the log.
            shutil.copytree(profile, copy, ignore=shutil.ignore_patterns("*-shm", "lock", "socket"))
            with contextlib.closing(sqlite3.connect(copy / "corral.db")) as database:
                self.integrity = database.execute("PRAGMA integrity_check").fetchone()[0]
                self.answers = {
                    question: content + "".join(chunk for chunk, in database.execute(CHUNKS, (number,)))
                    for number, question, content in database.execute(ANSWERS).fetchall()}
                self.streaming = database.execute("SELECT count(*) FROM messages WHERE state = 'streaming'").fetchone()[0]
                self.drafts = [draft for draft, in database.execute("SELECT draft FROM conversations WHERE draft <> ''")]
            self.documents = _documents(copy / "drafts" / "workshop.json")


def _documents(file):
    if not file.exists():
        return []
    return [base64.b64decode(draft["bytes"]).decode() for draft in json.loads(file.read_bytes())["drafts"]]
