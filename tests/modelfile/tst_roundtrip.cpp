// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modelfile/document.h"
#include "modelfile/source.h"
#include "modelfile/writer.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace corral::modelfile;

namespace {

/// The joined nodes are the text, and every span lies inside it.
void checkTiling(const Document &document)
{
    qsizetype at = 0;
    for (const Node &node : document.nodes()) {
        QCOMPARE(node.span.start, at);
        QVERIFY(node.span.length > 0);
        at = node.span.end();
    }
    QCOMPARE(at, document.text().size());
    for (const Instruction &each : document.instructions()) {
        QVERIFY(each.span.end() <= document.text().size());
        QVERIFY(each.valueSpan.start >= each.span.start && each.valueSpan.end() <= each.span.end());
    }
    const QList<Diagnostic> found = lint(document);
    for (const Diagnostic &each : found) {
        QVERIFY(each.span.end() <= document.text().size());
        QVERIFY(!each.message.isEmpty());
    }
}

QByteArray mutated(QByteArray bytes, std::mt19937 &random)
{
    static const QList<QByteArray> pieces = {"\"",
                                             "\"\"\"",
                                             "\n",
                                             "\r\n",
                                             "\r",
                                             "#",
                                             " ",
                                             "\t",
                                             "FROM ",
                                             "PARAMETER ",
                                             "MESSAGE user ",
                                             "\xff",
                                             "\xc3",
                                             "\xe2\x80\x8d",
                                             "\xed\xa0\x80",
                                             "\xf0\x9f\x91\xa8",
                                             "\xef\xbb\xbf",
                                             QByteArray(1, '\0'),
                                             "stop",
                                             "-1"};
    const int edits = 1 + static_cast<int>(random() % 8);
    for (int i = 0; i < edits; ++i) {
        const qsizetype at = static_cast<qsizetype>(random() % static_cast<unsigned>(bytes.size() + 1));
        if (random() % 3 == 0)
            bytes.remove(at, 1 + static_cast<qsizetype>(random() % 12));
        else
            bytes.insert(at, pieces.at(static_cast<qsizetype>(random() % static_cast<unsigned>(pieces.size()))));
    }
    return bytes;
}

const QByteArray sample = "# A sample\nFROM llama3.2\nPARAMETER temperature 0.7\nPARAMETER stop \"<|end|>\"\n\nTEMPLATE \"\"\"{{ "
                          "if .System }}{{ .System }}\n"
                          "{{ end }}{{ .Prompt }}\"\"\"\nSYSTEM Be brief: \xc3\xa9\xe6\xbc\xa2.\nMESSAGE user Why?\nMESSAGE "
                          "assistant \"Because.\nSo.\"\nLICENSE MIT\n";

}

/// Nothing is lost, whatever a file contains.
class tst_RoundTrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBadBytesLikeGo_data();
    void readsBadBytesLikeGo();
    void keepsEveryByte_data();
    void keepsEveryByte();
    void keepsMutatedFiles();
    void keepsRandomBytes();
    void formatsWithoutChangingTheMeaning();
    void writesWhatItReads();
    void staysFastOnHostileText();
};

void tst_RoundTrip::keepsEveryByte_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("sample") << sample;
    QTest::newRow("UTF-8 mark") << "\xef\xbb\xbf" + sample;
    QTest::newRow("two UTF-8 marks") << QByteArray("\xef\xbb\xbf\xef\xbb\xbf"
                                                   "FROM a");
    QTest::newRow("mark after a bad byte") << QByteArray("FROM \xff\xef\xbb\xbf"
                                                         "a");
    QTest::newRow("UTF-16 LE") << QByteArray("\xff\xfe"
                                             "F\0R\0O\0M\0 \0a\0",
                                             14);
    QTest::newRow("UTF-16 BE") << QByteArray("\xfe\xff\0F\0R\0O\0M\0 \0a", 14);
    QTest::newRow("UTF-16, odd length") << QByteArray("\xff\xfe"
                                                      "F\0R",
                                                      5);
    QTest::newRow("UTF-16, lone surrogate") << QByteArray("\xff\xfe\x3d\xd8"
                                                          "F\0",
                                                          6);
    QTest::newRow("mark alone") << QByteArray("\xff\xfe");
    QTest::newRow("bad bytes") << QByteArray("FROM \xff\xfe\x80\xc3");
    QTest::newRow("surrogates in UTF-8") << QByteArray("FROM \xed\xb2\x80\xed\xa0\xbd");
    QTest::newRow("overlong and too large") << QByteArray("\xc0\x80\xe0\x80\x80\xf0\x80\x80\x80\xf4\x90\x80\x80\xf5");
}

void tst_RoundTrip::keepsEveryByte()
{
    QFETCH(QByteArray, bytes);
    const SourceText source = decode(bytes);
    QCOMPARE(encode(source), bytes);
    const Document document = Document::parse(source.text);
    QCOMPARE(document.text(), source.text);
    checkTiling(document);
}

void tst_RoundTrip::keepsMutatedFiles()
{
    std::mt19937 random(20260101);
    for (int i = 0; i < 4000 && !QTest::currentTestFailed(); ++i) {
        const QByteArray bytes = mutated(sample, random);
        const SourceText source = decode(bytes);
        QCOMPARE(encode(source), bytes);
        checkTiling(Document::parse(source.text));
    }
}

void tst_RoundTrip::keepsRandomBytes()
{
    std::mt19937 random(7);
    for (int i = 0; i < 2000 && !QTest::currentTestFailed(); ++i) {
        QByteArray bytes(static_cast<qsizetype>(random() % 200), '\0');
        std::generate(bytes.begin(), bytes.end(), [&random] { return static_cast<char>(random() & 0xff); });
        const SourceText source = decode(bytes);
        QCOMPARE(encode(source), bytes);
        checkTiling(Document::parse(source.text));
    }
}

void tst_RoundTrip::formatsWithoutChangingTheMeaning()
{
    std::mt19937 random(99);
    for (int i = 0; i < 2000 && !QTest::currentTestFailed(); ++i) {
        const Document before = Document::parse(decode(mutated(sample, random)).text);
        const QString tidied = format(before);
        const Document after = Document::parse(tidied);
        QCOMPARE(after.instructions().size(), before.instructions().size());
        for (qsizetype each = 0; each < before.instructions().size(); ++each) {
            QCOMPARE(after.instructions().at(each).value, before.instructions().at(each).value);
            QCOMPARE(after.instructions().at(each).name, before.instructions().at(each).name);
        }
        QCOMPARE(format(after), tidied);
    }
}

void tst_RoundTrip::writesWhatItReads()
{
    std::mt19937 random(5);
    const QString letters = QStringLiteral("ab \"\n\r\t#é漢");
    int written = 0;
    for (int i = 0; i < 4000 && !QTest::currentTestFailed(); ++i) {
        QString value;
        for (auto left = random() % 12; left > 0; --left)
            value += letters.at(static_cast<qsizetype>(random() % static_cast<unsigned>(letters.size())));
        const auto line = corral::modelfile::written(Keyword::Message, value, QStringLiteral("user"));
        if (!line)
            continue;
        ++written;
        const Document back = Document::parse(QStringLiteral("FROM a\n%1SYSTEM b\n").arg(*line));
        QVERIFY(back.problems().isEmpty());
        QCOMPARE(back.instructions().size(), 3);
        QCOMPARE(back.instructions().at(1).value, value);
    }
    QVERIFY(written > 3000);
}

void tst_RoundTrip::staysFastOnHostileText()
{
    // Each of these is quadratic for a parser with unbounded look-ahead; together they would take minutes.
    for (const QString &piece :
         {QStringLiteral("x \"a\n"), QStringLiteral("x \"\"\"a\n"), QStringLiteral("\n"), QStringLiteral("SYSTEM \"\n")}) {
        const Document document = Document::parse(QStringLiteral("SYSTEM \"\"\"\n") + piece.repeated(200'000));
        QVERIFY(!document.problems().isEmpty());
    }
    const Document broken = Document::parse(QStringLiteral("x \"a\n").repeated(200'000));
    QCOMPARE(broken.problems().size(), 200'000);
}

/// One U+FFFD per invalid byte, even if several are consecutive.
void tst_RoundTrip::readsBadBytesLikeGo_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("value");
    const QChar bad(0xfffd);
    const auto row = [](const char *name, const QByteArray &bytes, const QString &value) {
        QTest::newRow(name) << "SYSTEM " + bytes << value;
    };
    row("one byte",
        "a\xff"
        "b",
        QStringLiteral("a") + bad + QStringLiteral("b"));
    row("a run",
        "a\xff\xfe\x80"
        "b",
        QStringLiteral("a") + QString(3, bad) + QStringLiteral("b"));
    row("a character cut short", "a\xe2\x82", QStringLiteral("a") + QString(2, bad));
    row("a character cut short before another", "\xf0\x9f\x98\xc3\xa4", QString(3, bad) + QStringLiteral("ä"));
    row("too long a form", "\xc0\xaf", QString(2, bad));
    row("a surrogate", "\xed\xa0\x80", QString(3, bad));
    row("beyond Unicode", "\xf4\x90\x80\x80", QString(4, bad));
    QTest::newRow("half a character at the end of UTF-16") << QByteArray("\xff\xfe"
                                                                         "S\0Y\0S\0T\0E\0M\0 \0h\0i\0x",
                                                                         21)
                                                           << QStringLiteral("hi");
}

void tst_RoundTrip::readsBadBytesLikeGo()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, value);
    const SourceText source = decode(bytes);
    QCOMPARE(encode(source), bytes);
    const Document document = Document::parse(source.text);
    QCOMPARE(document.instructions().size(), 1);
    QCOMPARE(document.instructions().first().value, value);
    // It is the same in the document of an editor.
    QCOMPARE(Document::parse(forEditing(source.text)).instructions().first().value, value);
}

QTEST_APPLESS_MAIN(tst_RoundTrip)
#include "tst_roundtrip.moc"
