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

    def of_classes(self, files):
        return [what for name, what in lint_sources.class_findings(files)]

    def test_classes_are_small(self):
        def header(lines):
            return "namespace a {\n\nclass Large : public B\n{\n" + "    int a();\n" * (lines - 3) + "};\n\n}\n"

        def source(lines, name="Large::f"):
            return f"void {name}()\n{{\n" + "    a();\n" * (lines - 3) + "}\n\n/// One\n/// more.\n"

        files = {"app/a/large.h": header(150), "app/a/large.cpp": source(50) * 5}
        self.assertEqual(self.of_classes(files), [])
        files["app/a/large.cpp"] += "int Large::g() const { return 1; }\n"
        found = self.of_classes(files)
        self.assertEqual(len(found), 1, found)
        self.assertIn("app/a/large.h:3: a class has 400 lines at most, Large has 401 "
                      "(app/a/large.cpp: 251, app/a/large.h: 150)", found[0])
        # Classes of the same name in another folder or within one file are others.
        files = {"app/a/large.h": header(150), "app/a/large.cpp": source(200)}
        files |= {"app/b/large.h": header(150), "app/b/large.cpp": source(200), "app/a/c.cpp": header(150) + source(200)}
        self.assertEqual(self.of_classes(files), [])
        # What is within it is a part of it.
        files = {"app/a/large.h": header(150), "app/a/large.cpp": "struct Large::Private\n{\n" + "    int a;\n" * 200 + "};\n"}
        self.assertEqual(self.of_classes(files), [])
        files["app/a/large.cpp"] += source(50, "Large::Private::f")
        self.assertIn("Large has 403", self.of_classes(files)[0])

    def test_the_lines_of_a_function_are_its_own(self):
        for function, lines in (("A::A(int a)\n    : m_a{a}\n{}\n", 3), ("A::~A() = default;\n", 1),
                                ("QList<int> A::all() const\n{\n    return {\n        1,\n    };\n}\n", 6),
                                ("template <>\nint A<int>::f(\n    int a)\n{\n}\n", 4), ("std::function<void()> A::f() { return {}; }\n", 1),
                                ("bool A::operator==(const A &b) const\n{\n}\n", 3), ("int A::operator()(int b)\n{\n}\n", 3),
                                ("A::B A::b(C::D d)\n{\n}\n", 3), ("A::operator bool() const { return true; }\n", 1)):
            found = [(names, count) for _, names, count in lint_sources.member_definitions(function + "\nint b;\n")]
            self.assertEqual([count for _, count in found], [lines], function)
            self.assertIn("A", found[0][0], function)
        for other in ("const int A::a = B::b(1);\n", "static_assert(A::f());\n", "int f(int a) { return B::g(a); }\n", "void f(A::B b)\n{\n    A::g();\n}\n"):
            self.assertEqual(list(lint_sources.member_definitions(other)), [], other)

    def test_functions_are_in_the_file_of_their_header(self):
        files = {"app/a/one.h": "class One\n{\n};\n", "app/a/two.cpp": "int a;\n\nvoid One::f()\n{\n}\nvoid One::g() {}\n"}
        self.assertEqual(self.of_classes(files), ["app/a/two.cpp:3: the functions of One are in app/a/one.cpp"])
        files["app/a/two.cpp"] = "void One::f() // lint: the reason\n{\n}\n"
        self.assertEqual(self.of_classes(files), [])
        files = {"app/a/one.h": "class One\n{\n};\n", "app/a/one.cpp": "void One::f()\n{\n}\n", "app/b/two.cpp": "void One::f()\n{\n}\n"}
        self.assertEqual(self.of_classes(files), [])


if __name__ == "__main__":
    unittest.main()
