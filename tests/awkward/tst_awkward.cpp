// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "awkward/awkward.h"

#include <QSet>
#include <QtTest>

using namespace corral;

/// The texts exist, have unique names and the expected sizes: tests that run over none of them would prove nothing.
class TestAwkward : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesAreRead();
    void namesAreUnique();
    void largeTextsAreAsLargeAsTheySay();
    void controlCharactersSurviveReading();
};

void TestAwkward::filesAreRead()
{
    QVERIFY(awkward::answers().size() >= 40);
    QVERIFY(awkward::questions().size() >= 10);
    QVERIFY(awkward::answer(QStringLiteral("formulas")).contains(QStringLiteral("\\frac")));
    QVERIFY(awkward::conversations().size() >= 10);
}

void TestAwkward::namesAreUnique()
{
    QSet<QString> names;
    for (const awkward::Text &text : awkward::answers() + awkward::largeAnswers()) {
        QVERIFY2(!names.contains(text.name), qPrintable(text.name));
        names.insert(text.name);
    }
}

void TestAwkward::largeTextsAreAsLargeAsTheySay()
{
    QCOMPARE(awkward::codeBlock(120).count(u'\n'), 122);
    QVERIFY(awkward::jsonLine(300000).size() >= 300000);
    QCOMPARE(awkward::jsonLine(300000).count(u'\n'), 3);
    QVERIFY(awkward::paragraph(6000).size() >= 6000);
    QCOMPARE(awkward::table(666, 3).count(u'|'), 667 * 5);
    QCOMPARE(awkward::logLines(3000).count(u'\n'), 2999);
}

void TestAwkward::controlCharactersSurviveReading()
{
    const QString text = awkward::answer(QStringLiteral("control"));
    QVERIFY(text.contains(QChar(0)) && text.contains(QChar(0x1b)) && text.contains(QChar::LineSeparator));
    QVERIFY(awkward::answer(QStringLiteral("windows-lines")).contains(QStringLiteral("\r\n")));
}

QTEST_GUILESS_MAIN(TestAwkward)
#include "tst_awkward.moc"
