#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Corral contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the rules of CONTRIBUTING.md that clang-format, cppcheck and qmllint do not know.

lint_sources.py [--root FOLDER] FILE…   prints every finding as "file:line: problem"; the exit status is 1 if there are
any.

An exempted line has a comment with the reason after the colon: "// lint: off the UI thread".
"""
import argparse
import re
import sys
from pathlib import Path

SPDX = "SPDX-License-Identifier: GPL-3.0-or-later"
EXEMPT = re.compile(r"//\s*lint:\s*\S")
TEXT_ITEM = re.compile(r"(?:^|[\s:.])(Text|Label|TextEdit|TextArea)\s*\{")
FORMAT = re.compile(r"^\s*textFormat:\s*(\S+)", re.MULTILINE)


def blank(match):
    return re.sub(r"[^\n]", " ", match.group(0))


def without_comments(text):
    """The same text, with the same lines, with comments and the content of literals replaced by blanks."""
    text = re.sub(r"/\*.*?\*/", blank, text, flags=re.DOTALL)
    text = re.sub(r'R"(\w*)\(.*?\)\1"', blank, text, flags=re.DOTALL)
    text = re.sub(r"(?<![0-9a-fA-F])'(?:\\[^']*|[^'\\\n])'", blank, text)
    return re.sub(r'"(?:\\.|[^"\\\n])*"|//[^\n]*', lambda m: '"' + blank(m)[2:] + '"' if m.group(0)[0] == '"' else blank(m), text)


def line_of(text, position):
    return text.count("\n", 0, position) + 1


def block(code, opening):
    """The position after the bracket that closes the one at `opening`."""
    pairs = {"{": "}", "(": ")"}
    depth = 0
    for position in range(opening, len(code)):
        if code[position] == code[opening]:
            depth += 1
        elif code[position] == pairs[code[opening]]:
            depth -= 1
            if depth == 0:
                return position + 1
    return len(code)


def pattern_rule(pattern, what):
    expression = re.compile(pattern)

    def rule(text, code):
        for match in expression.finditer(code):
            yield match.start(), what.format(match.group(0).strip())

    return rule


def final_properties(text, code):
    for match in re.finditer(r"\bQ_PROPERTY\s*\(", code):
        declaration = code[match.start():block(code, match.end() - 1)]
        if not re.search(r"\b(FINAL|override)\b", declaration):
            yield match.start(), "a Q_PROPERTY is FINAL, unless a derived class replaces it"


def header_lines(text, code):
    lines = text.split("\n")
    if len(lines) < 4 or SPDX not in lines[1] or lines[2] != "" or lines[3] == "//":
        yield 0, "the two SPDX lines come first, then a blank line, then the file"


def pragma_once(text, code):
    if "#pragma once" not in text:
        yield 0, "a header has #pragma once"


def function_lengths(text, code):
    for match in re.finditer(r"(?m)^[^\n]*(?:\)|\bconst|\boverride|\bnoexcept)[ \t]*\n[ \t]*\{$", code):
        lines = code.count("\n", match.end(), block(code, match.end() - 1))
        if lines - 1 > 60:
            yield match.start(), f"a function has 60 lines at most, this one has {lines - 1}"


def module_includes(text, code):
    for match in re.finditer(r'^#include "([^"]+)"', text, re.MULTILINE):
        if not match.group(1).endswith(".moc") and ("/" not in match.group(1) or match.group(1).startswith(".")):
            yield match.start(), f'"{match.group(1)}" is included by the path of its module: "net/http.h"'


def qml_header(text, code):
    lines = text.split("\n")
    if len(lines) < 4 or SPDX not in lines[1] or not lines[2].startswith(("pragma ", "// Not bound: ")):
        yield 0, "the two SPDX lines come first, then the pragmas, or why the components are not bound"


def text_formats(text, code):
    """Qt autodetects HTML in a text: a name from a server could then load pictures."""
    own = re.findall(r"\bcomponent (\w+)\s*:", code)  # the format is set where the component is defined
    for match in TEXT_ITEM.finditer(code):
        if match.group(1) in own:
            continue
        opening = match.end() - 1
        inside = code[opening + 1:block(code, opening) - 1]
        while nested := re.search(r"\{[^{}]*\}", inside):
            inside = inside[:nested.start()] + blank(nested) + inside[nested.end():]
        found = FORMAT.search(inside)
        if not found:
            yield match.start() + 1, "a text says its textFormat: PlainText unless it shows markup of our own"
        elif not found.group(1).endswith(".PlainText") and not EXEMPT.search(line_at(text, opening + 1 + found.start(1))):
            yield opening + 1 + found.start(1), "only markup of our own is shown as such: say so with // lint: own markup"


def line_at(text, position):
    end = text.find("\n", position)
    return text[text.rfind("\n", 0, position) + 1:end if end >= 0 else len(text)]


SLEEPS = pattern_rule(r"\b(?:sleep_for|sleep_until|usleep|nanosleep|QThread::m?u?sleep|qSleep|msleep)\b|\bqWait\s*\(|(?<![\w:.])sleep\s*\(",
                      "nothing waits for a time to pass: {}")
WAITS = pattern_rule(r"\b(?:QEventLoop|processEvents|QCoro::waitFor|waitForFinished|waitForReadyRead)\b",
                     "nothing waits on the UI thread: {}")
CPP = [
    (r"\.(cpp|h)$", header_lines),
    (r"\.h$", pragma_once),
    (r"^(app|ui)/.*\.(cpp|h)$", module_includes),
    (r"\.(cpp|h)$", final_properties),
    (r"\.(cpp|h)$", function_lengths),
    (r"\.(cpp|h)$", SLEEPS),
    (r"^(app|ui)/.*\.(cpp|h)$", WAITS),
    (r"\.(cpp|h)$", pattern_rule(r"\binvalidate(?:Rows|Columns)?Filter\s*\(", "changeFilter() of ui/shared works with every Qt: {}")),
    (r"^(app|ui)/.*\.cpp$", pattern_rule(r"(?:->|\.)disconnect\(\)", "whom it no longer tells is named, or Qt's own is cut off too: {}")),
    (r"^(app|ui)/.*\.cpp$", pattern_rule(r"\bqDebug\(\)", "a log has a category: {}")),
]
SKIPS = pattern_rule(r'\bQSKIP\((?!"Built without KSyntaxHighlighting)', "a test does not skip itself: what it needs is there, or it fails")
RAW = [  # applied to the text including comments and literals
    (r"\.(cpp|h)$", pattern_rule(r"(?m)^\}[ \t]*//.*$", "no comment after a closing brace: {}")),
    (r"^tests/(?!live/).*\.(cpp|h)$", SKIPS),
    (r"\.(cpp|h)$", pattern_rule(r'"_(?:L1|s|ba)\b', "strings are QStringLiteral and QLatin1String: {}")),
]
QML = [
    (r"\.qml$", qml_header),
    (r"\.qml$", text_formats),
    (r"^qml/.*\.qml$", pattern_rule(r"\bJSON\.(?:parse|stringify)|\bXMLHttpRequest\b|\bfor \(", "no loops or JSON in QML: {}")),
]


CLASS_LINES = 400
CLASS = re.compile(r"(?m)^(?:class|struct) (\w+)(::\w+)*(?: final)?(?:\s*:[^;{]*)?\s*\{")
MEMBER = re.compile(r"((?:\w+(?:<[^<>()]*>)?::)+)(?:~?\w+|operator\b *(?:\(\)|[^\s\w(]+|[\w:<> ]+)) ?\(")
MEMBER_END = re.compile(r"(?m)^(?:\}|\{.*\}$)")


class SourceClass:
    """A class that is not within another, and how many lines each file has of it: its definition and its functions."""

    def __init__(self, name, file, position, lines):
        self.name, self.file, self.position, self.lines = name, file, position, {file: lines}

    def nearness(self, file):
        """Several classes may bear one name: the smaller this is, the likelier a function in `file` is one of this class."""
        if self.file == file:
            return 0
        if self.file.suffix != ".h":
            return None
        if self.file.with_suffix(".cpp") == file:
            return 1
        return 2 if self.file.parent == file.parent else None


def class_definitions(code):
    """Position, name and lines of each, and whether it is a part of the class of that name, as A::B is one of A."""
    for match in CLASS.finditer(code):
        lines = 1 + code.count("\n", match.start(), block(code, match.end() - 1))
        yield match.start(), match.group(1), lines, match.group(2) is not None


def member_definitions(code):
    """Position, qualifying names and lines of the functions of classes that are defined outside of their classes."""
    for line in re.finditer(r"(?m)^[A-Za-z_].*$", code):
        match = MEMBER.search(line.group(0))
        before = line.group(0)[:match.start()] if match else ""
        if not match or re.search("[={]", before) or before.count("(") != before.count(")"):
            continue
        end = None if line.group(0).endswith(("}", ";")) else MEMBER_END.search(code, line.end())
        lines = 1 + code.count("\n", line.start(), end.end() if end else line.end())
        yield line.start(), re.findall(r"(\w+)(?:<[^<>()]*>)?::", match.group(1)), lines


def class_findings(texts):
    """For C++ files by their names: which classes are too large, and whose functions are not in the .cpp of their header."""
    sources = {Path(name): without_comments(text) for name, text in texts.items()}
    classes, parts = [], []
    for file, code in sources.items():
        for position, name, lines, is_part in class_definitions(code):
            if is_part:
                parts.append((file, position, [name], lines, False))
            else:
                classes.append(SourceClass(name, file, position, lines))
        if file.suffix == ".cpp":
            parts += [(file, position, names, lines, True) for position, names, lines in member_definitions(code)]
    elsewhere = {}
    for file, position, names, lines, is_function in parts:
        near = [each for each in classes if each.name in names and each.nearness(file) is not None]
        if not near:
            continue
        owner = min(near, key=lambda each: each.nearness(file))
        owner.lines[file] = owner.lines.get(file, 0) + lines
        if is_function and owner.nearness(file) > 1 and not EXEMPT.search(line_at(texts[str(file)], position)):
            elsewhere.setdefault((owner, file), position)
    for (owner, file), position in elsewhere.items():
        what = f"the functions of {owner.name} are in {owner.file.with_suffix('.cpp')}"
        yield owner.name, f"{file}:{line_of(sources[file], position)}: {what}"
    for each in classes:
        if (total := sum(each.lines.values())) > CLASS_LINES:
            where = ", ".join(f"{file}: {lines}" for file, lines in sorted(each.lines.items()))
            what = f"a class has {CLASS_LINES} lines at most, {each.name} has {total} ({where})"
            yield each.name, f"{each.file}:{line_of(sources[each.file], each.position)}: {what}"


def findings(name, text):
    code = without_comments(text)
    for rules, over in ((CPP, code), (QML, code), (RAW, text)):
        for files, rule in rules:
            if not re.search(files, name):
                continue
            for position, what in rule(text, over):
                if not EXEMPT.search(line_at(text, position)):
                    yield f"{name}:{line_of(text, position)}: {what}"


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--root", default=".")
    options.add_argument("files", nargs="+")
    given = options.parse_args()
    texts = {name: (Path(given.root) / name).read_text(encoding="utf-8") for name in given.files}
    found = []
    for name, text in texts.items():
        found += findings(name, text)
    of_classes = class_findings({name: text for name, text in texts.items() if name.endswith((".h", ".cpp"))})
    found += [what for _, what in of_classes]
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
