// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "awkward/awkward.h"
#include "ui/chat/questiontext.h"

#include <QTest>

using namespace corral;
namespace question = ui::question;

class TestQuestionText : public QObject
{
    Q_OBJECT

private:
    static QString joined(const QList<question::Piece> &pieces)
    {
        QString text;
        for (const auto &piece : pieces)
            text += piece.text + (piece.endsLine ? QStringLiteral("\n") : QString());
        return text;
    }

private Q_SLOTS:
    void thePiecesAreTheText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("one line end") << QStringLiteral("\n");
        QTest::newRow("only line ends") << QString(500, u'\n');
        QTest::newRow("ends with a line end") << QStringLiteral("a\nb\n");
        QTest::newRow("one word without an end") << QString(30'000, u'x');
        QTest::newRow("surrogates") << QStringLiteral("x") + QStringLiteral("😀").repeated(9000);
        QTest::newRow("short lines, then a long one") << QStringLiteral("a\nb\n") + QString(9000, u'y') + QStringLiteral("\nc");
        for (const auto &[name, text] : awkward::questions() + awkward::largeQuestions())
            QTest::newRow(qPrintable(name)) << text;
    }

    void thePiecesAreTheText()
    {
        QFETCH(const QString, text);
        const auto pieces = question::pieces(text);
        QVERIFY(!pieces.isEmpty());
        QCOMPARE(joined(pieces), text);
        for (const auto &piece : pieces) {
            QVERIFY(piece.text.size() <= 4000);
            QVERIFY(piece.text.count(u'\n') < 60);
            QVERIFY(piece.text.isEmpty() || !piece.text.back().isHighSurrogate());
        }
        QVERIFY(question::isLong(text) || pieces.size() == 1);
    }

    void aLongOneShowsItsBeginning()
    {
        QVERIFY(!question::isLong(QStringLiteral("line\n").repeated(11)));
        const auto text = awkward::logLines(3000);
        QVERIFY(question::isLong(text));
        const auto beginning = question::beginning(text);
        QVERIFY(beginning.size() < 900);
        QVERIFY(text.startsWith(beginning.chopped(2)));
        QCOMPARE(question::beginning(QStringLiteral("a\nb\n") + QString(9000, u'y')),
                 QStringLiteral("a\nb\n") + QString(796, u'y') + QStringLiteral(" …"));
        QCOMPARE(question::expandText(text.trimmed()), QStringLiteral("Show all 3,000 lines"));
        QCOMPARE(question::expandText(QString(5000, u'x')), QStringLiteral("Show all 5,000 characters"));
    }
};

QTEST_GUILESS_MAIN(TestQuestionText)
#include "tst_questiontext.moc"
