# SPDX-FileCopyrightText: 2026 Corral contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Generated texts of the bench, the same in every run."""

import json
import random
import re

NOUNS = ("river harbour engine ladder signal copper window garden letter bridge candle market pocket forest "
         "thread mirror planet saddle timber valley winter orchard").split()
ACTIONS = "carries follows answers measures repairs collects opens crosses remembers divides settles".split()
LINKING = "the a and with under over between because while near after without into".split()


class Prose:
    """Endless Markdown: headings, paragraphs, lists, tables, quotes and code in a mix like that of an assistant."""

    def __init__(self, seed):
        self.dice = random.Random(seed)

    def words(self, low, high):
        picked = [self.dice.choice(self.dice.choice((NOUNS, ACTIONS, LINKING))) for _ in range(self.dice.randint(low, high))]
        return " ".join(picked)

    def sentence(self):
        text = self.words(6, 14)
        extra = self.dice.random()
        if extra < 0.2:
            text += " **" + self.words(1, 3) + "**"
        elif extra < 0.35:
            text += " `" + self.dice.choice(NOUNS) + "_" + self.dice.choice(NOUNS) + "()`"
        elif extra < 0.45:
            text += " [" + self.words(1, 2) + "](https://example.org/" + self.dice.choice(NOUNS) + ")"
        return text[0].upper() + text[1:] + "."

    def paragraph(self):
        return " ".join(self.sentence() for _ in range(self.dice.randint(2, 5)))

    def items(self):
        ordered = self.dice.random() < 0.4
        return "\n".join(("%d. " % (i + 1) if ordered else "- ") + self.sentence() for i in range(self.dice.randint(3, 7)))

    def table(self):
        rows = [[self.words(1, 3) for _ in range(3)] for _ in range(self.dice.randint(3, 7))]
        rows.insert(1, ["---"] * 3)
        return "\n".join("| " + " | ".join(row) + " |" for row in rows)

    def code(self):
        name, item = self.dice.choice(NOUNS), self.dice.choice(NOUNS)
        lines = ["```python", "def %s_%s(%s):" % (name, self.dice.choice(ACTIONS), item)]
        for i in range(self.dice.randint(6, 18)):
            lines.append("    %s_%d = %s[%d] + len(\"%s\")  # %s" % (name, i, item, i, self.words(1, 2), self.words(2, 4)))
        return "\n".join(lines + ["    return " + item, "```"])

    def block(self):
        kinds = (self.paragraph, self.items, self.code, self.table, lambda: "## " + self.words(2, 5).capitalize(),
                 lambda: "> " + self.paragraph())
        return self.dice.choices(kinds, (45, 22, 13, 5, 12, 3))[0]() + "\n\n"


def tokens(count):
    """This number of pieces of about four characters, split like tokens, with no open code block at the end."""
    prose, pieces = Prose(1), []
    while len(pieces) < count:
        pieces += re.findall(r" ?[A-Za-z]{1,7}|\s+|[^\sA-Za-z]{1,3}", prose.block())
    del pieces[count:]
    if "".join(pieces).count("```") % 2:
        pieces[-1] = "\n```\n"
    return pieces


def json_text(size, lines):
    """A JSON block with this number of characters in one line, or the same characters with a line break after each comma."""
    dice, entries = random.Random(3), []
    while len(json.dumps(entries)) < size:
        entries.append({"id": len(entries), "name": dice.choice(NOUNS) + " " + dice.choice(NOUNS), "price": dice.randint(1, 99999) / 100,
                        "tags": dice.sample(NOUNS, 3), "open": dice.random() < 0.5, "note": None})
    text = json.dumps(entries)
    return "```json\n" + (text.replace(", ", ",\n") if lines else text) + "\n```\n"


def pieces_of(text, length):
    return [text[i:i + length] for i in range(0, len(text), length)]


def turns(count):
    """Questions with their answers, from one line to a page; the last one is long."""
    prose = Prose(2)
    for number in range(count):
        blocks = 12 if number == count - 1 else prose.dice.randint(1, 5)
        yield prose.sentence(), "".join(prose.block() for _ in range(blocks)).rstrip("\n")


def pasted(count):
    """A question with this number of lines, like a pasted log. It asks the bench server for a short answer."""
    prose = Prose(4)
    lines = [f"2026-01-02 03:{i // 60 % 60:02}:{i % 60:02} {prose.words(4, 9)}" for i in range(count - 1)]
    return "\n".join(["What went wrong here? 100 tokens at 200"] + lines)
