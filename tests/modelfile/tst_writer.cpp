// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modelfile/writer.h"

#include "modelfile/source.h"

#include <QTest>

using namespace corral::modelfile;

/// Modelfiles written by Corral.
class tst_Writer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quotesOnlyWhatNeedsIt_data();
    void quotesOnlyWhatNeedsIt();
    void refusesWhatCannotBeWritten_data();
    void refusesWhatCannotBeWritten();
    void formats_data();
    void formats();
    void keepsLineEnds();
};

void tst_Writer::quotesOnlyWhatNeedsIt_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("text");
    const auto row = [](QStringView value, QStringView text) {
        QTest::newRow(qPrintable(value.toString())) << value.toString() << text.toString();
    };
    row(u"plain", u"plain");
    row(u"say \"x\"", u"say \"x\"");
    row(u"", u"");
    row(u"\"x\"", u"\"\"\"\"x\"\"\"\"");
    row(u"\"x", u"\"\"\"\"x\"\"\"");
    row(u" x", u"\"\"\" x\"\"\"");
    row(u"x\t", u"\"\"\"x\t\"\"\"");
    row(u"a\nb", u"\"\"\"a\nb\"\"\"");
    row(u"a\rb", u"\"\"\"a\rb\"\"\"");
    row(u"# no comment", u"# no comment");
}

void tst_Writer::quotesOnlyWhatNeedsIt()
{
    QFETCH(QString, value);
    QFETCH(QString, text);
    QCOMPARE(*quoted(value), text);
}

void tst_Writer::refusesWhatCannotBeWritten_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("no-break space") << QStringLiteral("a\u00a0b");
    QTest::newRow("control character") << QStringLiteral("a\u001bb");
    QTest::newRow("three quotes end an inner line") << QStringLiteral("a\"\"\"\nb");
    QTest::newRow("and blanks after them do not help") << QStringLiteral("a\"\"\"  \nb");
}

void tst_Writer::refusesWhatCannotBeWritten()
{
    QFETCH(QString, value);
    QVERIFY(!quoted(value).has_value());
    QVERIFY(!written(Keyword::System, value).has_value());
}

void tst_Writer::formats_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("keywords and blanks") << QStringLiteral("  from  a  \n\n\n\nparameter top_k   3\t\n# c  \nmessage user  hi")
                                         << QStringLiteral("FROM a\n\nPARAMETER top_k 3\n# c\nMESSAGE user hi\n");
    QTest::newRow("values stay") << QStringLiteral("from a\nsystem \"\"\" x\n\n\n  y \"\"\"\n\n")
                                 << QStringLiteral("FROM a\nSYSTEM \"\"\" x\n\n\n  y \"\"\"\n");
    QTest::newRow("broken stays") << QStringLiteral("from a\nfoo b\n\n\n\n") << QStringLiteral("from a\nfoo b\n\n\n\n");
    QTest::newRow("blank lines at the start go") << QStringLiteral("\n\nfrom a") << QStringLiteral("FROM a\n");
    QTest::newRow("empty") << QString() << QString();
}

void tst_Writer::formats()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(format(Document::parse(text)), expected);
}

void tst_Writer::keepsLineEnds()
{
    QCOMPARE(format(Document::parse(QStringLiteral("from a\r\n\r\n\r\nsystem b\r\n"))),
             QStringLiteral("FROM a\r\n\r\nSYSTEM b\r\n"));
    const QString windows = QStringLiteral("FROM a\r\nSYSTEM \"x\r\ny\"\r\n");
    QCOMPARE(lineEndsOf(windows), LineEnds::CrLf);
    QCOMPARE(withLineEnds(forEditing(windows), LineEnds::CrLf), windows);
    QCOMPARE(lineEndsOf(u"a\nb\n"), LineEnds::Lf);
    QCOMPARE(lineEndsOf(u""), LineEnds::Lf);
}

QTEST_APPLESS_MAIN(tst_Writer)
#include "tst_writer.moc"
