// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "describe.h"
#include "markdown/stream.h"

#include <QtTest>

using namespace corral::markdown;

class TestBlocks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsStructure_data();
    void readsStructure();
    void keepsAlignments();
    void joinsCodeThatWasHandedOnInPieces();
};

void TestBlocks::readsStructure_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("blocks");
    const auto row = [](const char *name, const char *text, const char *blocks) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(blocks);
    };
    row("paragraphs", "a\nb\n\nc", "a;b / +c");
    row("headings", "# A\n###### B ##\n#no\n\n####### no", "#A / ######B / #no / +####### no");
    row("underlined headings", "A\n===\nB\n---", "#A / ##B");
    row("a rule under a blank line", "A\n\n---\nB", "A / rule / B");
    row("rules", "***\n- - -\n___", "rule / rule / rule");
    row("fenced code", "```cpp title=x\nint a;\n\n\tb\n```\nc", "code cpp 0 / int a; /  / \tb / c");
    row("tildes", "~~~\n```\n~~~~", "code  0 / ```");
    row("indented fence", "  ```\n  a\n b\n  ```", "code  0 / a / b");
    row("unclosed fence", "```\na", "code  0 open / a");
    row("empty fence", "```\n```", "code  0 / ");
    row("fence in a paragraph", "a\n```\nb\n```", "a / code  0 / b");
    row("backticks in a line", "``` a ``` b", "{c:a} b");
    row("indented code", "    a\n\n      b\n\nc", "code  0 / a /  /   b / +c");
    row("no indented code in a paragraph", "a\n    b", "a;b");
    row("bullets", "- a\n- b\n* c", ".• a / .• b / .• c");
    row("numbers", "3. a\n3. b\n9. c\n1) d", ".3. a / .4. b / .5. c / .1) d");
    row("numbers go on after nested code", "1. a\n   ```sh\n   b\n   ```\n1. c", ".1. a / code sh 1 / b / .2. c");
    row("numbers after code outside", "1. a\n```\nb\n```\n2. c", ".1. a / code  0 / b / .2. c");
    row("nested lists", "- a\n  - b\n    1. c\n  - d\n- e", ".• a / ..◦ b / ...1. c / ..◦ d / .• e");
    row("loose list", "- a\n\n- b\n\n  c", ".• a / +.• b / +.c");
    row("lazy continuation", "- a\nb", ".• a;b");
    row("tasks", "- [ ] a\n- [x] b\n1. [X] c\n- [y] d", ".☐ a / .☑ b / .1. ☑ c / .• [y] d");
    row("empty item", "-\n- b", ".•  / .• b");
    row("item of code", "- ```\n  a\n  ```", ".•  / code  1 / a");
    row("list in list", "- - a", ".•  / ..◦ a");
    row("a number does not end a paragraph", "a\n2. b", "a;2. b");
    row("a first number does", "a\n1. b", "a / .1. b");
    row("a list mark without space", "-a\n1.b", "-a;1.b");
    row("tab after the mark", "-\ta\n\tb", ".• a;b");
    row("quotes", "> a\n> > b\n> - c", ">a / >>b / >.• c");
    row("lazy quote", "> a\nb\n\nc", ">a;b / +c");
    row("heading in a quote", "> # a", ">#a");
    row("code in a quote", "> ```\n> a\n> ```", "code  0 / a");
    row("table", "| a | b |\n|---|---|\n| 1 | **2** |\n| 3 |\n\nc", "table a|b / 1|{b:2} / 3| / +c");
    row("table without outer lines", "a | b\n--- | ---\n1 | 2", "table a|b / 1|2");
    row("table after a paragraph", "x\n| a |\n|---|", "x / table a");
    row("lines in cells", "|a|\n|-|\n|`x\\|y`|", "table a / {c:x|y}");
    row("columns that do not match", "| a | b |\n|---|", "| a | b |;|---|");
    row("table in a list", "- | a |\n  |---|\n  | b |", ".•  / table a / b");
    row("html is text", "<div>\n\n<b>a</b>\n</div>", "<div> / +<b>a</b>;</div>");
    row("reference is text", "[a]: https://x.org", "[a]: {@https://x.org:https://x.org}");
    row("windows line ends", "a\r\n\r\n- b\r\n", "a / +.• b");
    row("nothing", "\n \n", "");
}

void TestBlocks::readsStructure()
{
    QFETCH(QString, text);
    QFETCH(QString, blocks);
    QCOMPARE(described(parse(text)).join(QStringLiteral(" / ")).replace(u'\n', u';'), blocks);
}

void TestBlocks::keepsAlignments()
{
    using enum Block::Align;
    const QList<Block> blocks = parse(QStringLiteral("|a|b|c|d|\n|-|:-|:-:|-:|"));
    QCOMPARE(blocks.size(), 1);
    QCOMPARE(blocks[0].alignments, (QList<Block::Align>{None, Left, Center, Right}));
}

void TestBlocks::joinsCodeThatWasHandedOnInPieces()
{
    QStringList lines;
    for (int i = 0; i < 3000; ++i)
        lines << QStringLiteral("line %1").arg(i);
    lines << QString(100000, u'x') << QStringLiteral("end");
    const QString code = lines.join(u'\n');
    const QList<Block> blocks = parse(QStringLiteral("```txt\n%1\n```\nAfter").arg(code));
    QVERIFY(blocks.size() > 9);
    QCOMPARE(wholeCode(blocks, 0), code);
    for (qsizetype i = 0; i + 1 < blocks.size(); ++i) {
        QVERIFY(blocks[i].code.size() < 2 * Structure::maxCode);
        QCOMPARE(blocks[i].language, QStringLiteral("txt"));
        QCOMPARE(blocks[i].isContinued(), i > 0);
        QCOMPARE(blocks[i].more, i + 2 < blocks.size());
        QCOMPARE(blocks[i].closed, i + 2 == blocks.size());
    }
    QCOMPARE(blocks.last().kind, Block::Kind::Text);
}

QTEST_GUILESS_MAIN(TestBlocks)
#include "tst_blocks.moc"
