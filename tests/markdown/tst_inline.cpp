// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "describe.h"
#include "markdown/inline.h"

#include <QtTest>

using namespace corral::markdown;

class TestInline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsFormats_data();
    void readsFormats();
    void closesWhatTheEndLeavesOpen_data();
    void closesWhatTheEndLeavesOpen();
    void joinsSpansOfOneFormat();
};

void TestInline::readsFormats_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("spans");
    const auto row = [](const char *name, const char *text, const char *spans) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(spans);
    };
    row("plain", "Just words.", "Just words.");
    row("emphasis", "*a* _b_ **c** __d__ ***e***", "{i:a} {i:b} {b:c} {b:d} {bi:e}");
    row("emphasis at the start of a line", "_b_\n_c_\n**d**", "{i:b}\n{i:c}\n{b:d}");
    row("underscores inside words", "snake_case_name", "snake_case_name");
    row("code", "`a *b*` and ``c ` d``", "{c:a *b*} and {c:c ` d}");
    row("code over a line break", "`a\n# b`", "{c:a # b}");
    row("strikethrough", "~~gone~~", "{s:gone}");
    row("link", "[a **b**](https://x.org/y \"t\")", "{@https://x.org/y:a }{b@https://x.org/y:b}");
    row("mail", "[me](mailto:a@b.org)", "{@mailto:a@b.org:me}");
    row("bare link", "see https://x.org/y_z.", "see {@https://x.org/y_z:https://x.org/y_z}.");
    row("link in angles", "<https://x.org>", "{@https://x.org:https://x.org}");
    row("script is no link", "[a](javascript:alert(1))", "a");
    row("file is no link", "[a](file:///etc/passwd)", "a");
    row("relative is no link", "[a](b.html)", "a");
    row("image", "![a cat](https://x.org/c.png)", "{@https://x.org/c.png:a cat}");
    row("image without words", "![](https://x.org/c.png)", "{@https://x.org/c.png:https://x.org/c.png}");
    row("image from elsewhere", "![a cat](data:image/png;base64,AAAA)", "a cat");
    row("html", "a <b onclick=\"x\">c</b> <br>", "a <b onclick=\"x\">c</b> <br>");
    row("html at the start", "<div>\n<script>*x*</script>", "<div>\n<script>{i:x}</script>");
    row("comment", "<!-- a -->", "<!-- a -->");
    row("entities", "&amp; &lt; &copy; &nope;", "& < © &nope;");
    row("escapes", "\\*a\\* \\# 1\\. \\`", "*a* # 1. `");
    row("line breaks", "a\nb  \nc\\\nd", "a\nb\nc\nd");
    row("what would be a heading", "# a", "# a");
    row("what would be a list", "- a\n1. b", "- a\n1. b");
    row("what would be a quote", "> a", "> a");
    row("what would be a rule", "***", "***");
    row("what would be a reference", "[1]: x", "[1]: x");
    row("what would be code", "    a\n```\nb", "a\n```\nb");
    row("an underline", "a\n===", "a\n===");
    row("empty", "", "");
    row("astral", "**😀** 👩‍👩‍👧", "{b:😀} 👩‍👩‍👧");
}

void TestInline::readsFormats()
{
    QFETCH(QString, text);
    QFETCH(QString, spans);
    QCOMPARE(described(parseInline(text)), spans);
}

void TestInline::closesWhatTheEndLeavesOpen_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("closed");
    const auto row = [](const char *text, const char *closed) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(closed);
    };
    row("plain", "plain");
    row("a **b", "a **b**");
    row("a **b ", "a **b**");
    row("a **", "a ");
    row("a **b*", "a **b**");
    row("a **b** c", "a **b** c");
    row("a *b **c", "a *b **c***");
    row("a `b", "a `b`");
    row("a ``b `c", "a ``b `c``");
    row("a ``b`", "a ``b``");
    row("a `", "a ");
    row("a `**b", "a `**b`");
    row("**a `b", "**a `b`**");
    row("~~a", "~~a~~");
    row("snake_case", "snake_case");
    row("3 * 4", "3 * 4");
    row("\\*a", "\\*a");
    row("see [x](http://a", "see x");
    row("see ![x](http://a", "see x");
    row("see **[x](", "see **x**");
    row("[x](http://a) b", "[x](http://a) b");
    row("a[0] = [1, 2", "a[0] = [1, 2");
    row("", "");
}

void TestInline::closesWhatTheEndLeavesOpen()
{
    QFETCH(QString, text);
    QFETCH(QString, closed);
    QCOMPARE(closeOpenEnd(text), closed);
}

void TestInline::joinsSpansOfOneFormat() { QCOMPARE(parseInline(u"a & b_c <i> [d").size(), 1); }

QTEST_GUILESS_MAIN(TestInline)
#include "tst_inline.moc"
