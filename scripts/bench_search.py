# SPDX-FileCopyrightText: 2026 Corral contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the search over all conversations: how long the index takes, and a query as it is typed.

The texts have few different words, so that nearly every message contains each of them: the worst case. Rare words are added.
Needs the program store_searchtime beside the app: `cmake --build BUILD --target store_searchtime`.
"""

import pathlib
import sqlite3
import subprocess

from bench_long import FIRST_TIME, insert, profile_with
from bench_texts import turns

EACH = 50  # messages in a conversation
QUERIES = ["r", "ri", "river", "river harbour", "river harbour en", '"the river"', "rareword", "raremid", "数据", "nowhere"]


def fill(file, count):
    """Adds this number of messages in conversations of 50; few messages have the rare words."""
    conversations, messages = [], []
    texts = (text for pair in turns(count // 2) for text in pair)
    for number, text in enumerate(texts):
        conversation, at = f"conversation-{number // EACH}", FIRST_TIME + 60000 * number
        if number % EACH == 0:
            conversations.append({"id": conversation, "title": f"Conversation {number // EACH}", "model": "bench:latest",
                                  "created_at": at, "updated_at": at})
        extra = " raremid" if number % 100 == 7 else " rareword 关系数据库" if number % 9000 == 11 else ""
        messages.append({"id": f"message-{number}", "conversation_id": conversation, "parent_id": "", "state": "complete",
                         "role": "assistant" if number % 2 else "user", "content": text + extra, "created_at": at})
    with sqlite3.connect(file) as database:
        insert(database, "conversations", conversations)
        insert(database, "messages", messages)
    database.close()


def search(bench, quick):
    """100,000 messages."""
    count = 10000 if quick else 100000
    file = pathlib.Path(profile_with(bench, 1), "corral.db")
    fill(file, count)
    before = file.stat().st_size
    program = pathlib.Path(bench.app).resolve().with_name("store_searchtime")
    output = subprocess.run([program, file, *QUERIES], capture_output=True, text=True, check=True).stdout.splitlines()
    figures = {"messages": count, "indexing": int(output[0]) / 1000, "before": before, "after": file.stat().st_size}
    print(f"\nsearch over {count} messages: indexed in {figures['indexing']:.1f} s in the background, "
          f"the file grows from {before / 1e6:.0f} to {figures['after'] / 1e6:.0f} MB", flush=True)
    for line in output[1:]:
        query, median, longest, found = line.split("\t")
        figures[query] = {"median": float(median), "longest": float(longest), "found": int(found)}
        print(f"  {query}: median {median} ms, longest {longest} ms, {found} conversations", flush=True)
    return figures


ALL = {"search": search}
