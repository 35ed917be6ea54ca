// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/ndjson.h"

#include <QTest>

using namespace corral;
using namespace corral::net;

namespace {

/// All lines of `text`, fed in pieces of `piece` bytes.
QList<QByteArray> linesOf(const QByteArray &text, qsizetype piece)
{
    NdjsonSplitter splitter;
    QList<QByteArray> lines;
    for (qsizetype at = 0; at < text.size(); at += piece) {
        if (!splitter.feed(text.mid(at, piece)))
            return {};
        while (const auto line = splitter.next())
            lines.append(*line);
    }
    if (const auto line = splitter.rest())
        lines.append(*line);
    return lines;
}

}

class TestNdjson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheSameLinesWhereverTheReadsEnd();
    void skipsBlankLines();
    void handsOutALastLineWithoutNewline();
    void keepsAPartialLineUntilTheRestComes();
    void hasNothingAfterTheRest();
    void refusesALineOverTheLimit();
    void takesALineOfExactlyTheLimit();
    void readsAHugeLineInSmallPieces();
};

void TestNdjson::findsTheSameLinesWhereverTheReadsEnd()
{
    const QByteArray text = "{\"a\":\"gr\xC3\xBC\xC3\x9F \xF0\x9F\xA6\x99 "
                            "\xE6\x97\xA5\xE6\x9C\xAC\"}\n{\"b\":2}\r\n\n{\"c\":\"\xE2\x82\xAC\"}\n{\"d\":4}";
    const QList<QByteArray> expected{"{\"a\":\"gr\xC3\xBC\xC3\x9F \xF0\x9F\xA6\x99 \xE6\x97\xA5\xE6\x9C\xAC\"}", "{\"b\":2}",
                                     "{\"c\":\"\xE2\x82\xAC\"}", "{\"d\":4}"};
    for (qsizetype piece = 1; piece <= text.size(); ++piece)
        QCOMPARE(linesOf(text, piece), expected);
}

void TestNdjson::skipsBlankLines() { QCOMPARE(linesOf("\n\r\n\na\n\n\r\nb\n\r\n", 3), (QList<QByteArray>{"a", "b"})); }

void TestNdjson::handsOutALastLineWithoutNewline()
{
    QCOMPARE(linesOf("{\"done\":true}", 100), QList<QByteArray>{"{\"done\":true}"});
}

void TestNdjson::keepsAPartialLineUntilTheRestComes()
{
    NdjsonSplitter splitter;
    QVERIFY(splitter.feed("first\nsec"));
    QCOMPARE(*splitter.next(), QByteArray("first"));
    QVERIFY(!splitter.next());
    QVERIFY(splitter.feed("ond\nthi"));
    QCOMPARE(*splitter.next(), QByteArray("second"));
    QVERIFY(!splitter.next());
    QCOMPARE(*splitter.rest(), QByteArray("thi"));
}

void TestNdjson::hasNothingAfterTheRest()
{
    NdjsonSplitter splitter;
    QVERIFY(!splitter.rest());
    QVERIFY(splitter.feed("a\nb"));
    QVERIFY(splitter.next());
    QVERIFY(splitter.rest());
    QVERIFY(!splitter.rest());
    QVERIFY(!splitter.next());
}

void TestNdjson::refusesALineOverTheLimit()
{
    NdjsonSplitter splitter;
    QVERIFY(splitter.feed("short\n" + QByteArray(NdjsonSplitter::maxLine, 'x')));
    QVERIFY(splitter.next());
    QVERIFY(!splitter.next());
    const auto more = splitter.feed("z");
    QVERIFY(!more);
    QCOMPARE(more.error().kind, Error::Kind::Protocol);
}

void TestNdjson::takesALineOfExactlyTheLimit()
{
    NdjsonSplitter splitter;
    QVERIFY(splitter.feed(QByteArray(NdjsonSplitter::maxLine - 1, 'x')));
    QVERIFY(!splitter.next());
    QVERIFY(splitter.feed("x\nnext\n"));
    QCOMPARE(splitter.next()->size(), NdjsonSplitter::maxLine);
    QCOMPARE(*splitter.next(), QByteArray("next"));
}

/// Each byte is scanned once. Scanning from the start of the line on each feed would be terabytes, and the test would time out.
void TestNdjson::readsAHugeLineInSmallPieces()
{
    const QByteArray text(NdjsonSplitter::maxLine - 1, 'x');
    QCOMPARE(linesOf(text + '\n', 256), QList<QByteArray>{text});
}

QTEST_GUILESS_MAIN(TestNdjson)
#include "tst_ndjson.moc"
