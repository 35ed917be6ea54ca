// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "describe.h"
#include "hostile.h"
#include "markdown/limits.h"
#include "wholetext.h"

#include <QtTest>

#include <malloc.h>

using namespace corral;
using namespace corral::markdown;

namespace {
/// The number of bytes that are allocated. With the sanitizers it is always 0, because their allocator does not count.
qint64 allocated()
{
    const struct mallinfo2 info = mallinfo2();
    return qint64(info.uordblks) + qint64(info.hblkhd);
}

qint64 piecesOf(const Spans &spans) { return spans.size(); }

qint64 piecesOf(const Cells &cells)
{
    qint64 pieces = cells.size();
    for (const Spans &cell : cells)
        pieces += piecesOf(cell);
    return pieces;
}

qint64 piecesOf(const QList<Block> &blocks)
{
    qint64 pieces = 0;
    for (const Block &block : blocks) {
        pieces += 1 + piecesOf(block.header);
        for (const Cells &row : block.rows)
            pieces += 1 + piecesOf(row);
        for (const Paragraph &paragraph : block.paragraphs)
            pieces += 1 + piecesOf(paragraph.spans);
    }
    return pieces;
}

QString rows(int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += QStringLiteral("|row %1|\n").arg(i);
    return text;
}
}

class TestHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesLittleMemory_data() { texts(); }
    void takesLittleMemory();
    void givesTheSameInAnyPieces_data() { texts(); }
    void givesTheSameInAnyPieces();
    void looksAheadAtLittleCost_data() { texts(); }
    void looksAheadAtLittleCost();
    void rowsAreNotFilledUp();
    void theRowsOfAnEndlessTableBecomeText();
    void whatFollowsAnEndlessTableIsRead();
    void theRestOfAnEndlessTextIsKept();
    void linksWithEndlessAddressesAreText();

private:
    static void texts();
};

void TestHostile::texts()
{
    QTest::addColumn<int>("index");
    int index = 0;
    for (const test::Hostile &text : test::hostileTexts())
        QTest::newRow(text.name) << index++;
}

void TestHostile::takesLittleMemory()
{
    QFETCH(int, index);
    const QString text = test::hostileTexts()[index].ofSize(200'000);
    const qint64 before = allocated();
    const QList<Block> blocks = parse(text);
    QVERIFY2(allocated() - before < 50'000'000, qPrintable(QString::number(allocated() - before)));
    QVERIFY2(piecesOf(blocks) < 2 * Limits::maxPieces, qPrintable(QString::number(piecesOf(blocks))));
}

void TestHostile::givesTheSameInAnyPieces()
{
    QFETCH(int, index);
    const QString text = test::hostileTexts()[index].ofSize(4'000);
    const QList<Block> whole = parse(text);
    for (const int size : {1, 1000}) {
        Stream stream;
        for (qsizetype i = 0; i < text.size(); i += size) {
            stream.append(QStringView(text).mid(i, size));
            if (i % 101 == 0)
                stream.tail();
        }
        QVERIFY(finish(stream) == whole);
    }
}

/// The work for the tail must not grow with the text before it.
void TestHostile::looksAheadAtLittleCost()
{
    QFETCH(int, index);
    const QString text = test::hostileTexts()[index].ofSize(30'000);
    Stream stream;
    qint64 most = 0;
    for (qsizetype i = 0; i < text.size(); i += 1000) {
        stream.append(QStringView(text).mid(i, 1000));
        const qint64 before = stream.parsedCharacters();
        if (const Block *tail = stream.tail())
            QVERIFY(piecesOf({*tail}) < 3 * Limits::maxParagraph);
        most = qMax(most, stream.parsedCharacters() - before);
    }
    QVERIFY2(most <= 3 * Limits::maxParagraph, qPrintable(QString::number(most)));
}

void TestHostile::rowsAreNotFilledUp()
{
    const QList<Block> blocks = parse(QStringLiteral("|a|b|c|\n|-|-|-|\n|x\n|y|z|u|v|\n"));
    QCOMPARE(described(blocks), (QStringList{QStringLiteral("table a|b|c"), QStringLiteral("x"), QStringLiteral("y|z|u")}));
}

void TestHostile::theRowsOfAnEndlessTableBecomeText()
{
    const QString text = QStringLiteral("|a|\n|-|\n") + rows(Limits::maxRowsInAll + 1000);
    const QList<Block> blocks = parse(text);
    qsizetype shown = 0;
    qsizetype at = 0;
    for (; at < blocks.size() && blocks[at].kind == Block::Kind::Table; ++at)
        shown += blocks[at].rows.size();
    QCOMPARE(shown, Limits::maxRowsInAll);
    QVERIFY(at < blocks.size());
    QCOMPARE(blocks[at].kind, Block::Kind::Code);
    QVERIFY(blocks[at].language.contains(QString::number(Limits::maxRowsInAll)));
    QVERIFY(wholeCode(blocks, at).startsWith(QStringLiteral("|row %1|\n").arg(shown)));
    QCOMPARE(wholeCode(blocks, at).count(u'\n') + 1, 1000);
}

void TestHostile::whatFollowsAnEndlessTableIsRead()
{
    const QString text = QStringLiteral("|a|\n|-|\n") + rows(Limits::maxRowsInAll + 1) + QStringLiteral("\nAfter **it**\n");
    QCOMPARE(described(parse(text).last()), QStringList{QStringLiteral("+After {b:it}")});
}

void TestHostile::theRestOfAnEndlessTextIsKept()
{
    QString text;
    for (int i = 0; i < Limits::maxPieces; ++i)
        text += QStringLiteral("---\n");
    text += QStringLiteral("- *last*\n\n   words");
    const QList<Block> blocks = parse(text);
    qsizetype at = 0;
    while (at < blocks.size() && blocks[at].kind == Block::Kind::Rule)
        ++at;
    QVERIFY(at < blocks.size());
    QVERIFY(!blocks[at].language.isEmpty());
    const QString rest = wholeCode(blocks, at);
    QVERIFY(rest.endsWith(QStringLiteral("- *last*\n\n   words")));
    QCOMPARE(at + rest.count(QStringLiteral("---\n")), Limits::maxPieces);
}

void TestHostile::linksWithEndlessAddressesAreText()
{
    const QString address = QStringLiteral("http://a.b/") + QString(syntax::longestAddress, u'c');
    const QList<Block> blocks = parse(QStringLiteral("See [a].\n\n[a]: ") + address);
    QCOMPARE(described(blocks[0]).first(), QStringLiteral("See [a]."));
}

QTEST_GUILESS_MAIN(TestHostile)
#include "tst_hostile.moc"
