// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "awkward/awkward.h"
#include "describe.h"
#include "markdown/limits.h"
#include "wholetext.h"

#include <QtTest>

using namespace corral;
using namespace corral::markdown;

class TestBlocks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsStructure_data();
    void readsStructure();
    void keepsAlignments();
    void joinsCodeThatWasHandedOnInPieces();
    void hidesTheRestOfOverlongLines();
    void showsTooWideTablesAsText();
    void tableBlocksHaveTheSameColumns();
    void losesNoLetterOfTheAwkwardTexts();
};

namespace {
struct Case
{
    const char *name;
    const char *text;
    const char *blocks;
};
/// Texts and their blocks, in the form of describe.h.
const Case structure[] = {
    {"paragraphs", "a\nb\n\nc", "a;b / +c"},
    {"headings", "# A\n###### B ##\n#no\n\n####### no", "#A / ######B / #no / +####### no"},
    {"underlined headings", "A\n===\nB\n---", "#A / ##B"},
    {"a rule under a blank line", "A\n\n---\nB", "A / rule / B"},
    {"rules", "***\n- - -\n___", "rule / rule / rule"},
    {"fenced code", "```cpp title=x\nint a;\n\n\tb\n```\nc", "code cpp 0 / int a; /  / \tb / c"},
    {"tildes", "~~~\n```\n~~~~", "code  0 / ```"},
    {"indented fence", "  ```\n  a\n b\n  ```", "code  0 / a / b"},
    {"unclosed fence", "```\na", "code  0 open / a"},
    {"empty fence", "```\n```", "code  0 / "},
    {"fence in a paragraph", "a\n```\nb\n```", "a / code  0 / b"},
    {"backticks in a line", "``` a ``` b", "{c:a} b"},
    {"indented code", "    a\n\n      b\n\nc", "code  0 / a /  /   b / +c"},
    {"no indented code in a paragraph", "a\n    b", "a;b"},
    {"bullets", "- a\n- b\n* c", ".• a / .• b / .• c"},
    {"numbers", "3. a\n3. b\n9. c\n1) d", ".3. a / .4. b / .5. c / .1) d"},
    {"numbers go on after nested code", "1. a\n   ```sh\n   b\n   ```\n1. c", ".1. a / code sh 1 / b / .2. c"},
    {"numbers after code outside", "1. a\n```\nb\n```\n2. c", ".1. a / code  0 / b / .2. c"},
    {"nested lists", "- a\n  - b\n    1. c\n  - d\n- e", ".• a / ..◦ b / ...1. c / ..◦ d / .• e"},
    {"loose list", "- a\n\n- b\n\n  c", ".• a / +.• b / +.c"},
    {"lazy continuation", "- a\nb", ".• a;b"},
    {"tasks", "- [ ] a\n- [x] b\n1. [X] c\n- [y] d", ".☐ a / .☑ b / .1. ☑ c / .• [y] d"},
    {"empty item", "-\n- b", ".•  / .• b"},
    {"item of code", "- ```\n  a\n  ```", ".•  / code  1 / a"},
    {"list in list", "- - a", ".•  / ..◦ a"},
    {"a number does not end a paragraph", "a\n2. b", "a;2. b"},
    {"a first number does", "a\n1. b", "a / .1. b"},
    {"a list mark without space", "-a\n1.b", "-a;1.b"},
    {"tab after the mark", "-\ta\n\tb", ".• a;b"},
    {"quotes", "> a\n> > b\n> - c", ">a / >>b / >.• c"},
    {"lazy quote", "> a\nb\n\nc", ">a;b / +c"},
    {"heading in a quote", "> # a", ">#a"},
    {"code in a quote", "> ```\n> a\n> ```", "code  0 / a"},
    {"table", "| a | b |\n|---|---|\n| 1 | **2** |\n| 3 |\n\nc", "table a|b / 1|{b:2} / 3 / +c"},
    {"table without outer lines", "a | b\n--- | ---\n1 | 2", "table a|b / 1|2"},
    {"table after a paragraph", "x\n| a |\n|---|", "x / table a"},
    {"lines in cells", "|a|\n|-|\n|`x\\|y`|", "table a / {c:x|y}"},
    {"columns that do not match", "| a | b |\n|---|", "| a | b |;|---|"},
    {"table in a list", "- | a |\n  |---|\n  | b |", ".•  / table a / b"},
    {"formulas are blocks", "a\n\\[\nx = 1 \\\\\n- y\n\\]\nb", "a / formula 0 / \\[ / x = 1 \\\\ / - y / \\] / b"},
    {"a formula in one line", "$$ x_1 * y $$\n\\[ z \\].", "formula 0 / $$ x_1 * y $$ / formula 0 / \\[ z \\]."},
    {"an environment", "\\begin{align*}\na &= b \\\\\n= c\n\\end{align*}\nd",
     "formula 0 / \\begin{align*} / a &= b \\\\ / = c / \\end{align*} / d"},
    {"a formula in an item", "- a\n\n  $$\n  x\n  $$\n- b", ".• a / formula 1 / $$ / x / $$ / .• b"},
    {"a formula in a quote", "> \\[ a \\]", "formula 0 / \\[ a \\]"},
    {"a formula with blank lines in it", "$$\n\nx\n\n$$\n\na", "formula 0 / $$ /  / x /  / $$ / +a"},
    {"a formula without an end", "\\[ x\n\nb *c*", "formula 0 open / \\[ x / +b {i:c}"},
    {"text after a formula", "\\[\nx\n\\] is it", "formula 0 / \\[ / x / \\] / is it"},
    {"two dollars that are words", "$$ - cheap places\n- a\n\nb", "$$ - cheap places / .• a / +b"},
    {"a range of prices", "- $\n- $$\n- $$$", ".• $ / .•  / .$$ / .• $$$"},
    {"a formula in the middle of a line", "a \\[ x \\] b", "a {m:\\[ x \\]} b"},
    {"a formula over lines of a paragraph", "a \\[ x\n* y \\] b", "a {m:\\[ x;* y \\]} b"},
    {"markdown in a fence", "```markdown\n# A\n```sh\nls\n```\nb\n```\nc", "code markdown 0 / # A / ```sh / ls / ``` / b / c"},
    {"markdown with longer fences", "````md\n```js\na\n```\n````\nb", "code md 0 / ```js / a / ``` / b"},
    {"fences in other languages do not nest", "```text\n```js\na\n```\nb", "code text 0 / ```js / a / b"},
    {"lines in code in cells", "|a|b|\n|-|-|\n|`x || y`|`a | b`|\n|``c ` | d``|e|",
     "table a|b / {c:x || y}|{c:a | b} / {c:c ` | d}|e"},
    {"backticks that are no code in cells", "|a|b|\n|-|-|\n|5` long|6` wide|", "table a|b / 5` long|6` wide"},
    {"formulas in cells", "|a|b|\n|-|-|\n|$|x|$|$5|\n|$5|$6|", "table a|b / {m:$|x|$}|$5 / $5|$6"},
    {"breaks in cells", "|a|\n|-|\n|x<br>y|", "table a / x;y"},
    {"code of a list at the margin", "1. a\n   ```py\ndef f():\n    return\n   ```\n2. b",
     ".1. a / code py 1 / def f(): /     return / .2. b"},
    {"a fence of a list that the next item ends", "1. a\n   ```py\n   x\n2. b", ".1. a / code py 1 open / x / .2. b"},
    {"a fence indented far in a list", "- a\n\n        ```sh\n        if x\n            y\n        ```\n- b",
     ".• a / code sh 1 / if x /     y / .• b"},
    {"indentation in code of a list", "1. a\n   ```sh\n   x\n       y\n   ```", ".1. a / code sh 1 / x /     y"},
    {"notes", "a[^1]\n\n[^1]: b\n[^n]: c\n    d\n\n    e\n\nf", "a{n^:1} / +.1 b / .n c;d / +.e / +f"},
    {"a note's name in an item", "- a[^1]", ".• a{n^:1}"},
    {"links named before", "[m]: https://x.org\n\n[a][m] [m]",
     "{@https://x.org:m}: {@https://x.org:https://x.org} / +{@https://x.org:a} {@https://x.org:m}"},
    {"links named later", "[a][m]\n\n[m]: <https://x.org> \"t\"",
     "{@https://x.org:a} / +{@https://x.org:m}: {@https://x.org:https://x.org} \"t\""},
    {"links never named", "[a][m] [b] a[0][1]", "[a][m] [b] a[0][1]"},
    {"folded text", "<details>\n<summary>A *b*</summary>\n\nc\n\n- d\n\n</details>\n\ne", "{b:A }{bi:b} / +c / +.• d / +e"},
    {"folded text in one line", "<details open><summary>A</summary>b</details> c", "{b:A} / +b / +c"},
    {"a summary over lines", "<details>\n<summary>\nA\n</summary>\nb\n</details>", "{b:A} / +b"},
    {"tags that are spoken of", "The <details> tag\n\n</details> and <summary>", "The <details> tag / +</details> and <summary>"},
    {"html is text", "<div>\n\n<b>a</b>\n</div>", "<div> / +<b>a</b>;</div>"},
    {"a reference", "[a]: https://x.org", "{@https://x.org:a}: {@https://x.org:https://x.org}"},
    {"a reference to a script is text", "[a]: javascript:x", "[a]: javascript:x"},
    {"windows line ends", "a\r\n\r\n- b\r\n", "a / +.• b"},
    {"nothing", "\n \n", ""},
};
}

void TestBlocks::readsStructure_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("blocks");
    for (const auto &[name, text, blocks] : structure)
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(blocks);
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
    QVERIFY(blocks.size() >= 8);
    QCOMPARE(wholeCode(blocks, 0), code);
    for (qsizetype i = 0; i + 1 < blocks.size(); ++i) {
        QVERIFY(blocks[i].code.size() <= Limits::maxCode + Limits::maxParagraph);
        QCOMPARE(blocks[i].language, QStringLiteral("txt"));
        QCOMPARE(blocks[i].isContinued(), i > 0);
        QCOMPARE(blocks[i].more, i + 2 < blocks.size());
        QCOMPARE(blocks[i].closed, i + 2 == blocks.size());
    }
    QCOMPARE(blocks.last().kind, Block::Kind::Text);
}

void TestBlocks::hidesTheRestOfOverlongLines()
{
    const QString text = awkward::jsonLine(300000) + QStringLiteral("After");
    const QList<Block> blocks = parse(text);
    QCOMPARE(blocks.size(), 2);
    const Block &code = blocks[0];
    QVERIFY(code.closed && !code.more);
    QVERIFY(code.code.size() <= Limits::maxParagraph);
    QCOMPARE(code.cuts.size(), 1);
    QCOMPARE(code.code.size() + code.hiddenCharacters(), code.wholeCode().size());
    QCOMPARE(wholeCode(blocks, 0), text.section(u'\n', 1, 1));

    // Several such lines with short ones between them.
    const QString line = QString(9000, u'x');
    const QString lines = QStringLiteral("a\n%1\nb\n%1\n\nc").arg(line);
    const QList<Block> mixed = parse(QStringLiteral("```\n%1\n```").arg(lines));
    QCOMPARE(mixed.size(), 1);
    QCOMPARE(mixed[0].cuts.size(), 2);
    QCOMPARE(mixed[0].code.count(u'\n'), 5);
    QCOMPARE(wholeCode(mixed, 0), lines);
    const qsizetype cut = mixed[0].cuts[0].at; // the position of the character that stands for the cut
    QCOMPARE(mixed[0].codeBetween(0, 3), QStringLiteral("a\nx"));
    QCOMPARE(mixed[0].codeBetween(2, cut), QString(cut - 2, u'x'));
    QCOMPARE(mixed[0].codeBetween(2, cut + 3), line + QStringLiteral("\nb"));
    QCOMPARE(mixed[0].codeBetween(0, std::numeric_limits<int>::max()), lines);
}

void TestBlocks::showsTooWideTablesAsText()
{
    const QString table = QStringLiteral("|a").repeated(666) + u'\n' + QStringLiteral("|-").repeated(666) +
                          QStringLiteral("\n|x|y").repeated(40) + u'\n';
    const QList<Block> blocks = parse(table + QStringLiteral("\nAfter"));
    QCOMPARE(blocks[0].kind, Block::Kind::Code);
    QVERIFY(blocks[0].language.contains(QStringLiteral("666")));
    QCOMPARE(wholeCode(blocks, 0), table.trimmed());
    QCOMPARE(described(blocks.last()), QStringList{QStringLiteral("+After")});
    for (const Block &block : parse(awkward::table(Limits::maxTableColumns, 400))) {
        QCOMPARE(block.kind, Block::Kind::Table);
        QVERIFY(block.rows.size() * block.alignments.size() <= Limits::maxTableCells + Limits::maxTableColumns);
    }
}

void TestBlocks::tableBlocksHaveTheSameColumns()
{
    const QList<Block> blocks = parse(awkward::table(4, 300));
    QVERIFY(blocks.size() > 5);
    for (const Block &block : blocks) {
        QCOMPARE(block.widestCells.size(), 4);
        QCOMPARE(block.widestCells, blocks[0].widestCells);
        QCOMPARE(block.longestWords, blocks[0].longestWords);
    }
    QCOMPARE(plainText(blocks[0].widestCells[0]), QStringLiteral("Column 1"));
}

/// Every word of a text is in its blocks.
void TestBlocks::losesNoLetterOfTheAwkwardTexts()
{
    static const QRegularExpression words(QStringLiteral("[^\\W_]{2,2000}"), QRegularExpression::UseUnicodePropertiesOption);
    const auto wordsOf = [](const QString &text) {
        QSet<QString> result;
        for (auto match = words.globalMatch(text); match.hasNext();)
            result.insert(match.next().captured());
        return result;
    };
    // Names of tags, the words after the language of a fence, and the title of an image are not shown.
    const QSet<QString> marks{QStringLiteral("details"), QStringLiteral("summary"), QStringLiteral("br"),
                              QStringLiteral("BR"),      QStringLiteral("sub"),     QStringLiteral("sup"),
                              QStringLiteral("kbd"),     QStringLiteral("open"),    QStringLiteral("Cow"),
                              QStringLiteral("title"),   QStringLiteral("py"),      QStringLiteral("linenos"),
                              QStringLiteral("echo"),    QStringLiteral("FALSE")};
    for (const awkward::Text &text : awkward::answers() + awkward::largeAnswers()) {
        QString shown;
        for (const Block &block : parse(text.text))
            shown += described(block).join(u'\n') + u'\n' + block.language + u'\n';
        const QSet<QString> missing = wordsOf(text.text) - wordsOf(shown) - marks;
        QVERIFY2(missing.isEmpty(), qPrintable(text.name + QStringLiteral(": ") + QStringList(missing.values()).join(u' ')));
    }
}

QTEST_GUILESS_MAIN(TestBlocks)
#include "tst_blocks.moc"
