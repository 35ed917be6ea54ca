// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "awkward/awkward.h"
#include "describe.h"
#include "markdown/limits.h"
#include "recordings.h"
#include "wholetext.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace corral;
using namespace corral::markdown;

namespace {
/// The text of a recorded answer.
QString recordedText(const QString &name)
{
    QString text;
    const auto lines = corral::test::recording(name).lines();
    for (const QByteArray &line : lines)
        text += QJsonDocument::fromJson(line)[u"message"][u"content"].toString();
    return text;
}

/// A random sequence of pieces of Markdown, many of them incomplete.
QString randomText(QRandomGenerator &random, int pieces)
{
    static const QStringList parts =
        QString::fromUtf8("a|b |word |\n|\n\n|\n\n| |    |\t|- |* |1. |2. |\n- |\n  - |\n1. |\n> |> |#|# |\n## |"
                          "`|``|\n```|\n```cpp\n|~~~\n|**|*|_|__|~~|[|](http://x|)|![|\\|<b>|<!--|&amp;|é|😀|\n---\n|\n===\n|"
                          "[ ] |[x]|\r\n|\n\t|https://x.org |$|$$|\n$$\n|\\[|\\]|\\(|\\)|\n\\[\n|<br>|<sup>|</sup>|"
                          "\n<details>|<summary>|</summary>|</details>\n|[^1]|\n[^1]: |\n[a]: https://x.org\n|[a]|**注意：**|这|"
                          "\n```md\n|\n```sh\n|\\begin{align}\n|\\end{align}")
            .split(u'|') +
        QStringList{QStringLiteral("|"), QStringLiteral("| a | b |\n|---|---|\n"), QStringLiteral("\n| c | d |"),
                    QStringLiteral("|--")};
    QString text;
    for (int i = 0; i < pieces; ++i)
        text += parts[random.bounded(int(parts.size()))];
    return text;
}

/// The finished blocks and the tail.
QString shown(Stream &stream)
{
    QStringList result = described(stream.finished());
    if (const Block *tail = stream.tail())
        result << described(*tail);
    return result.join(u'\n');
}
}

class TestStream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordingsGiveTheSameInAnyPieces_data();
    void recordingsGiveTheSameInAnyPieces();
    void anyTextGivesTheSameInAnyPieces();
    void awkwardTextsGiveTheSameInAnyPieces();
    void overlongLinesGiveTheSameInAnyPieces();
    void finishedBlocksNeverChange();
    void theTailShowsWhatIsComing_data();
    void theTailShowsWhatIsComing();
    void aComingHeaderHasItsOwnWidths();
    void wordsOnceShownStay();
    void theWorkPerAppendIsLimited_data();
    void theWorkPerAppendIsLimited();
    void aBurstCostsOneParse();
    void keepsTheRawText();

private:
    static void compareInPieces(const QString &text, QRandomGenerator &random, int largest);
};

void TestStream::compareInPieces(const QString &text, QRandomGenerator &random, int largest)
{
    const QList<Block> whole = parse(text);
    Stream stream;
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype size = 1 + random.bounded(largest);
        stream.append(QStringView(text).mid(i, size));
        if (random.bounded(2))
            stream.tail();
        i += size;
    }
    const QList<Block> blocks = finish(stream);
    QCOMPARE(described(blocks), described(whole));
    QVERIFY(blocks == whole);
    QCOMPARE(stream.tail(), nullptr);
}

void TestStream::recordingsGiveTheSameInAnyPieces_data()
{
    QTest::addColumn<QString>("recording");
    for (const char *name : {"chat-stream-markdown", "chat-stream-unicode", "chat-stream-markdown-burst", "chat-multi-turn"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestStream::recordingsGiveTheSameInAnyPieces()
{
    QFETCH(QString, recording);
    const QString text = recordedText(recording);
    QVERIFY(!text.isEmpty());
    QRandomGenerator random(7);
    for (int largest : {1, 3, 10, 100, 5000})
        compareInPieces(text, random, largest);
}

void TestStream::anyTextGivesTheSameInAnyPieces()
{
    QRandomGenerator random(42);
    for (int i = 0; i < 500 && !QTest::currentTestFailed(); ++i)
        compareInPieces(randomText(random, 1 + random.bounded(120)), random, 1 + random.bounded(30));
}

void TestStream::awkwardTextsGiveTheSameInAnyPieces()
{
    QRandomGenerator random(5);
    for (const awkward::Text &text : awkward::answers()) {
        for (int largest : {1, 7, 200})
            compareInPieces(text.text, random, largest);
        QVERIFY2(!QTest::currentTestFailed(), qPrintable(text.name));
    }
    for (const awkward::Text &text : awkward::largeAnswers()) {
        compareInPieces(text.text, random, 4000);
        QVERIFY2(!QTest::currentTestFailed(), qPrintable(text.name));
    }
}

void TestStream::overlongLinesGiveTheSameInAnyPieces()
{
    QRandomGenerator random(3);
    const QString words = QStringLiteral("some **words** ").repeated(1500);
    const QStringList texts{words,
                            QStringLiteral("- ") + words,
                            QStringLiteral("# ") + words,
                            QStringLiteral("| ") + words,
                            QString(20000, u'x'),
                            QStringLiteral("```\n") + words + QStringLiteral("\n```"),
                            QString::fromUtf8("a😀").repeated(5000),
                            QStringLiteral("short line\n").repeated(2000),
                            QString(9000, u' ') + words,
                            QString(4096, u'a') + QStringLiteral("\r\nb")};
    for (const QString &text : texts) {
        compareInPieces(text, random, 50);
        QString seen;
        for (const Block &block : parse(text)) {
            for (const Paragraph &paragraph : block.paragraphs) {
                QVERIFY(plainText(paragraph.spans).size() <= 2 * Limits::maxParagraph);
                seen += plainText(paragraph.spans);
            }
            seen += block.wholeCode();
        }
        QCOMPARE(seen.count(u'w'), text.count(u'w'));
        QCOMPARE(seen.count(u'x'), text.count(u'x'));
        QCOMPARE(seen.count(QStringLiteral("😀")), text.count(QStringLiteral("😀")));
    }
}

void TestStream::finishedBlocksNeverChange()
{
    QRandomGenerator random(9);
    QStringList texts;
    for (int round = 0; round < 40; ++round)
        texts << randomText(random, 200);
    for (const awkward::Text &text : awkward::answers())
        texts << text.text;
    for (const QString &text : texts) {
        Stream stream;
        QList<Block> before;
        for (const QChar c : text) {
            stream.append(QStringView(&c, 1));
            stream.tail();
            QVERIFY(stream.finished().size() >= before.size());
            QVERIFY(stream.finished().first(before.size()) == before);
            before = stream.finished();
        }
    }
}

void TestStream::theTailShowsWhatIsComing_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tail");
    const auto row = [](const char *name, const char *text, const char *tail) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(tail);
    };
    row("a word", "a wo", "a wo");
    row("open bold", "a **b", "a {b:b}");
    row("bold about to close", "a **b*", "a {b:b}");
    row("half a link", "a [b](http", "a b");
    row("a mark that may be anything", "-", "");
    row("a marker", "- ", "");
    row("an item", "- a", ".• a");
    row("half a check box", "- [", "");
    row("most of a check box", "- [x", ".• ");
    row("a check box", "- [x] a", ".☑ a");
    row("the next item", "- a\n- b", ".• a / .• b");
    row("a number that may be a marker", "a\n1", "a");
    row("a heading", "# A", "#A");
    row("half a fence", "a\n``", "a");
    row("an opening fence is shown when whole", "```cp", "");
    row("code", "```cpp\nint", "code cpp 0 open / int");
    row("a code line end", "```cpp\nint\n", "code cpp 0 open / int");
    row("half a closing fence", "```\na\n``", "code  0 open / a");
    row("a table's header", "| a | b |\n", "table a|b");
    row("a table's delimiters", "| a | b |\n|--", "table a|b");
    row("half a row", "| a | b |\n|---|---|\n| 1 | **2", "table a|b / 1|{b:2}");
    row("half an underline", "a\n--", "a");
    row("a quote", "> a", ">a");
    row("a formula", "a \\(x_1", "a {m:\\(x_1\\)}");
    row("a formula that is a block", "$$\nx_1 *", "formula 0 open / $$ / x_1 *");
    row("a dollar that may be a formula", "a\n$", "a");
    row("a price", "it costs $5 and *a", "it costs $5 and {i:a}");
    row("half a tag", "a<b", "a");
    row("half a fold", "a\n<det", "a");
    row("a raised letter", "x<sup>2", "x{^:2}");
    row("code with a line in a table", "| a | b |\n|---|---|\n| `x |", "table a|b / {c:x |}");
}

void TestStream::theTailShowsWhatIsComing()
{
    QFETCH(QString, text);
    QFETCH(QString, tail);
    Stream stream;
    stream.append(text);
    QCOMPARE(shown(stream).replace(QStringLiteral("\n"), QStringLiteral(" / ")), tail);
}

void TestStream::aComingHeaderHasItsOwnWidths()
{
    Stream stream;
    stream.append(u"| a wide header | another |\n|---|---|\n\n| c | d |\n");
    QVERIFY(stream.tail());
    const Block coming = *stream.tail();
    QCOMPARE(described(coming.widestCells), QStringLiteral("c|d"));
    QCOMPARE(coming.longestWords, (QStringList{QStringLiteral("c"), QStringLiteral("d")}));
    stream.append(u"|---|---|\n");
    QVERIFY(stream.tail());
    QCOMPARE(stream.tail()->headerText, coming.headerText);
}

/// A word that has been shown stays, although the marks around it are read differently while the text grows.
void TestStream::wordsOnceShownStay()
{
    const QString text =
        QStringLiteral("One **two** three `four` [five](https://x.org) six\n\n- seven\n- eight **nine\n  ten** eleven\n\n"
                       "| twelve | thirteen |\n| --- | --- |\n| fourteen | *fifteen* |\n\n> sixteen\n\n## seventeen\n\n"
                       "```py\neighteen = 1\n```\n\ntwenty\n");
    Stream stream;
    QSet<QString> seen;
    for (const QChar c : text) {
        stream.append(QStringView(&c, 1));
        QString now = shown(stream);
        static const QRegularExpression words(QStringLiteral("[a-z]{3,}"));
        QSet<QString> present;
        for (auto match = words.globalMatch(now); match.hasNext();)
            present.insert(match.next().captured());
        for (const QString &word : {QStringLiteral("two"), QStringLiteral("three"), QStringLiteral("five"),
                                    QStringLiteral("seven"), QStringLiteral("nine"), QStringLiteral("eleven"),
                                    QStringLiteral("twelve"), QStringLiteral("fourteen"), QStringLiteral("sixteen")}) {
            QVERIFY2(!seen.contains(word) || present.contains(word), qPrintable(word));
            if (present.contains(word))
                seen.insert(word);
        }
    }
    QCOMPARE(seen.size(), 9);
}

void TestStream::theWorkPerAppendIsLimited_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("one endless line") << QStringLiteral("word ").repeated(8000);
    QTest::newRow("one endless paragraph") << QStringLiteral("some words in a line\n").repeated(1500);
    QTest::newRow("one endless list") << QStringLiteral("- an item with **bold** words\n").repeated(1200);
    QTest::newRow("one endless table") << QStringLiteral("| a | b |\n|---|---|\n") +
                                              QStringLiteral("| some | cells |\n").repeated(1200);
    QTest::newRow("one endless code block") << QStringLiteral("```cpp\n") + QStringLiteral("int a = 1;\n").repeated(4000);
    QTest::newRow("one endless line of code") << QStringLiteral("```json\n") + QStringLiteral("{\"a\":1},").repeated(5000);
    QTest::newRow("one endless formula") << QStringLiteral("$$\n") + QStringLiteral("x &= 1 \\\\\n").repeated(4000);
    QTest::newRow("paragraphs") << QStringLiteral("A paragraph of *some* words.\n\n").repeated(1000);
}

void TestStream::theWorkPerAppendIsLimited()
{
    QFETCH(QString, text);
    Stream stream;
    for (qsizetype i = 0; i < text.size(); i += 4) {
        const qint64 before = stream.parsedCharacters();
        stream.append(QStringView(text).mid(i, 4));
        if (i % 16 == 0)
            stream.tail();
        QVERIFY(stream.parsedCharacters() - before <= 4 * Limits::maxParagraph);
        for (const Block *block :
             {stream.finished().isEmpty() ? nullptr : &stream.finished().last(), i % 16 == 0 ? stream.tail() : nullptr}) {
            if (!block)
                continue;
            QVERIFY(block->code.size() <= Limits::maxCode + Limits::maxParagraph);
            QVERIFY(block->rows.size() <= Limits::maxTableRows + 1);
            QVERIFY(block->paragraphs.size() <= Limits::maxGroup);
        }
    }
    QVERIFY(stream.tail() || !stream.finished().isEmpty());
    if (text.startsWith(u"```") || text.startsWith(u"$$"))
        QCOMPARE(stream.parsedCharacters(), 0); // code is not read as inline syntax
}

void TestStream::aBurstCostsOneParse()
{
    Stream stream;
    for (int i = 0; i < 100; ++i)
        stream.append(u"word ");
    QCOMPARE(stream.parsedCharacters(), 0);
    stream.tail();
    QCOMPARE(stream.parsedCharacters(), 500);
    stream.tail();
    QCOMPARE(stream.parsedCharacters(), 500);
}

void TestStream::keepsTheRawText()
{
    Stream stream;
    stream.append(u"# A\r\n\n");
    stream.append(u"*b");
    QCOMPARE(stream.text(), QStringLiteral("# A\r\n\n*b"));
    stream.end();
    QCOMPARE(stream.text(), QStringLiteral("# A\r\n\n*b"));
}

QTEST_GUILESS_MAIN(TestStream)
#include "tst_stream.moc"
