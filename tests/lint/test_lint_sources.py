# SPDX-FileCopyrightText: 2026 Corral contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each rule of scripts/lint_sources.py finds violations, and accepts correct code."""
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))
import lint_sources  # noqa: E402

SPDX = "// SPDX-FileCopyrightText: 2026 Corral contributors\n// SPDX-License-Identifier: GPL-3.0-or-later\n"


class Rules(unittest.TestCase):
    def found(self, name, body, head=None):
        if head is None:
            head = SPDX + ("pragma ComponentBehavior: Bound\n\n" if name.endswith(".qml") else "\n#pragma once\n")
        return list(lint_sources.findings(name, head + body))

    def finds(self, name, body, words, head=None):
        found = self.found(name, body, head)
        self.assertEqual(len(found), 1, found)
        self.assertIn(words, found[0])

    def passes(self, name, body, head=None):
        self.assertEqual(self.found(name, body, head), [])

    def test_properties_are_final(self):
        self.finds("ui/a/b.h", "Q_PROPERTY(int count READ count NOTIFY changed)\n", "FINAL")
        self.finds("ui/a/b.h", "Q_PROPERTY(QList<std::pair<int, int>> all READ all\n    NOTIFY changed)\nint FINAL;\n", "FINAL")
        self.passes("ui/a/b.h", "Q_PROPERTY(int count READ count\n    NOTIFY changed FINAL)\n")
        self.passes("ui/a/b.h", "// Q_PROPERTY(int count READ count)\n")

    def test_nothing_waits_for_a_time(self):
        for call in ("std::this_thread::sleep_for(5ms)", "usleep(20)", "QThread::msleep(3)", "QThread::sleep(1)", "QTest::qWait(30)",
                     "QTest::qSleep(1)", "sleep(1)", "nanosleep(&a, &b)"):
            self.finds("tests/a/tst_b.cpp", f"    {call};\n", "nothing waits for a time")
        for call in ("QTest::qWaitFor(ready)", "QTest::qWaitForWindowExposed(w)", "asleep(1)", 'text("sleep(1) sleep_for")'):
            self.passes("tests/a/tst_b.cpp", f"    {call};\n")
        self.passes("tests/a/tst_b.cpp", "QTest::qWait(30); // lint: for the eye only\n")
        self.finds("tests/a/tst_b.cpp", "QTest::qWait(30); // lint:\n", "nothing waits")

    def test_nothing_waits_on_the_ui_thread(self):
        self.finds("app/a/b.cpp", "QEventLoop loop;\n", "UI thread")
        self.finds("ui/a/b.cpp", "QCoreApplication::processEvents();\n", "UI thread")
        self.passes("tests/a/b.cpp", "QCoreApplication::processEvents();\n")

    def test_who_is_no_longer_told_is_named(self):
        self.finds("ui/a/b.cpp", "    item->disconnect();\n", "whom it no longer tells")
        self.passes("ui/a/b.cpp", "    item->disconnect(this);\n")

    def test_tests_do_not_skip_themselves(self):
        self.finds("tests/a/b.cpp", 'QSKIP("No recordings here");\n', "does not skip")
        self.finds("tests/a/b.cpp", "QSKIP(qPrintable(reason));\n", "does not skip")
        self.passes("tests/a/b.cpp", 'QSKIP("Built without KSyntaxHighlighting: NOT TESTED");\n')
        self.passes("tests/live/b.cpp", 'QSKIP("NOT TESTED: no model that thinks is installed.");\n')

    def test_texts_say_their_format(self):
        self.finds("qml/a/B.qml", "Item {\n    Text {\n        text: root.name\n    }\n}\n", ":6: a text says")
        self.finds("qml/a/B.qml", "T.TextArea {\n    Text {\n        textFormat: Text.PlainText\n    }\n}\n", ":5: a text says")
        self.finds("qml/a/B.qml", "contentItem: Label { text: a }\n", "a text says")
        self.finds("qml/a/B.qml", "Text { textFormat: Text.StyledText }\n".replace(" text", "\n    text"), "only markup of our own")
        self.passes("qml/a/B.qml", "Text {\n    textFormat: Text.RichText // lint: our own\n}\n")
        self.passes("qml/a/B.qml", "Text {\n    // a {\n    text: \"}\"\n    textFormat: Text.PlainText\n}\n")
        self.passes("qml/a/B.qml", "TextMetrics {\n}\nSectionLabel {\n}\n")
        self.passes("qml/a/B.qml", "component Label: Text {\n    textFormat: Text.PlainText\n}\nLabel {\n}\n")

    def test_files_look_alike(self):
        first = "the two SPDX lines come first"
        self.finds("app/a/b.cpp", "int a;\n", first, head=SPDX)
        self.finds("app/a/b.cpp", "int a;\n", first, head="\n" + SPDX)
        self.finds("app/a/b.cpp", "//\n// Why.\n", first, head=SPDX + "\n")
        self.finds("app/a/b.h", "int a;\n", "#pragma once", head=SPDX + "\n")
        self.finds("qml/a/B.qml", "import QtQuick\n", first, head=SPDX + "\n")
        self.passes("qml/a/B.qml", "import QtQuick\n", head=SPDX + "// Not bound: because.\n\n")
        self.finds("app/a/b.cpp", '#include "b.h"\n', "path of its module")
        self.finds("app/a/b.cpp", '#include "../net/b.h"\n', "path of its module")
        self.passes("app/a/b.cpp", '#include "a/b.h"\n#include <vector>\n')
        self.finds("app/a/b.cpp", "namespace a {\n} // namespace a\n", "closing brace")
        self.passes("app/a/b.cpp", "void a()\n{}\n\n// Why.\n")
        self.finds("app/a/b.cpp", 'auto a = u"text"_s;\n', "QStringLiteral")
        self.finds("tests/a/b.cpp", 'auto a = "text"_L1;\n', "QStringLiteral")
        self.finds("ui/a/b.cpp", "invalidateFilter();\n", "changeFilter")
        self.finds("ui/a/b.cpp", "qDebug() << a;\n", "category")
        self.finds("qml/a/B.qml", "function a() { return JSON.parse(b); }\n", "no loops or JSON")

    def test_functions_are_short(self):
        def function(lines, line="    a();\n"):
            return "void f()\n{\n" + line * lines + "}\n"

        self.passes("app/a/b.cpp", function(60))
        self.finds("app/a/b.cpp", function(61), "this one has 61")
        self.finds("tests/a/b.cpp", "    " + function(61).replace("\n{", " const\n    {").replace("\n}", "\n    }"), "this one has 61")
        self.passes("app/a/b.cpp", "class A : public B\n{\n" + "    int a();\n" * 90 + "};\n")
        self.passes("app/a/b.cpp", "void f()\n{\n    a(u'{');\n}\n" + "\n" * 90 + "void g()\n{\n}\n")


if __name__ == "__main__":
    unittest.main()
