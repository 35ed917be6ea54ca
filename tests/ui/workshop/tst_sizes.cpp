// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/workshop/workshopdocument.h"

#include <QAbstractItemModelTester>
#include <QTest>
#include <QTextCursor>
#include <QTextDocument>

using namespace corral;
using namespace corral::ui;
using namespace std::chrono_literals;

/// Extremely large Modelfiles: the models for the view stay small.
class tst_Sizes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsTheWorstOfManyProblems();
    void countsAllOfManyProblems();
    void listsSomeOfManyParameters();
    void showsTheBeginningOfALineThatIsTooLong();
    void findsItsWayInTextThatIsCut();
    void findsPlacesInCutText();
    void checksALongTextLessOften();

private:
    [[nodiscard]] static QStringList linesOf(OverviewModel &overview);
};

QStringList tst_Sizes::linesOf(OverviewModel &overview)
{
    QStringList lines;
    for (int row = 0; row < overview.rowCount(); ++row) {
        const QModelIndex index = overview.index(row);
        lines << index.data(OverviewModel::LabelRole).toString() + u'=' + index.data(OverviewModel::ValueRole).toString();
    }
    return lines;
}

void tst_Sizes::listsTheWorstOfManyProblems()
{
    WorkshopDocument document({});
    ProblemModel &problems = *document.problems();
    const QAbstractItemModelTester tester(&problems, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QString warnings = QStringLiteral("PARAMETER temperature 9\n").repeated(1'000);
    document.setText(QStringLiteral("FROM a\n") + warnings + QStringLiteral("PARAMETER top_k x\n"));
    QTRY_COMPARE(problems.count(), ProblemModel::maxListed);
    const QModelIndex last = problems.index(problems.count() - 1);
    QCOMPARE(last.data(ProblemModel::SeverityRole).toString(), QStringLiteral("error"));
    QCOMPARE(last.data(ProblemModel::LineRole).toInt(), 1'002);
    for (int row = 1; row < problems.count(); ++row)
        QVERIFY(problems.problems().at(row - 1).span.start <= problems.problems().at(row).span.start);
    document.setText(QStringLiteral("FROM a\nPARAMETER top_k x\n"));
    QTRY_COMPARE(problems.count(), 1);
    QCOMPARE(problems.more(), 0);
}

void tst_Sizes::countsAllOfManyProblems()
{
    WorkshopDocument document({});
    ProblemModel &problems = *document.problems();
    document.setText(QStringLiteral("FROM a\n") + QStringLiteral("PARAMETER top_k x\n").repeated(500));
    QTRY_COMPARE(problems.errors(), 500);
    QCOMPARE(problems.warnings(), 499); // all but the last are overridden
    QCOMPARE(problems.count() + problems.more(), 999);
    int changes = 0;
    connect(&problems, &ProblemModel::changed, this, [&changes] { ++changes; });
    document.setText(document.text() + QStringLiteral("PARAMETER top_k x\n"));
    QTRY_COMPARE(problems.errors(), 501);
    QCOMPARE(changes, 1);
}

void tst_Sizes::listsSomeOfManyParameters()
{
    QString text = QStringLiteral("FROM a\nSYSTEM ") + QString(1'000'000, u'x') + u'\n';
    for (int i = 0; i < 1'000; ++i)
        text += QStringLiteral("PARAMETER name%1 %1\n").arg(i);
    WorkshopDocument document(text.toUtf8());
    QTRY_VERIFY(linesOf(*document.overview()).contains(QStringLiteral("name199=199")));
    const QStringList lines = linesOf(*document.overview());
    QVERIFY(!lines.contains(QStringLiteral("name200=200")));
    QVERIFY(lines.last().startsWith(QStringLiteral("and 800 more")));
    for (const QString &line : lines)
        QVERIFY(line.size() < 1'000);
}

void tst_Sizes::showsTheBeginningOfALineThatIsTooLong()
{
    const QByteArray bytes = "FROM a\nSYSTEM " + QByteArray(5'000'000, 'x') + "\nPARAMETER top_k 1\n";
    WorkshopDocument document(bytes);
    QTextDocument editor;
    document.setTextDocument(&editor);
    QCOMPARE(document.cutLines(), 1);
    QVERIFY(editor.characterCount() < 3'000);
    QVERIFY(editor.toPlainText().endsWith(QStringLiteral("\nPARAMETER top_k 1\n")));
    QVERIFY(!document.isModified());
    QCOMPARE(document.bytes(), bytes);
    QTextCursor(&editor).insertText(QStringLiteral("y")); // the page prevents it; it must not change anything anyway
    QCOMPARE(document.bytes(), bytes);
    document.setText(QStringLiteral("FROM b\n"));
    QCOMPARE(document.cutLines(), 0);
    QCOMPARE(editor.toPlainText(), QStringLiteral("FROM b\n"));
    QTextCursor(&editor).insertText(QStringLiteral("#"));
    QCOMPARE(document.text(), QStringLiteral("#FROM b\n"));
}

void tst_Sizes::findsItsWayInTextThatIsCut()
{
    WorkshopDocument document("FROM a\nSYSTEM " + QByteArray(50'000, 'x') + "\nPARAMETER top_k wrong\n");
    QTextDocument editor;
    document.setTextDocument(&editor);
    QTRY_COMPARE(document.problems()->count(), 1);
    const QModelIndex problem = document.problems()->index(0);
    const int start = problem.data(ProblemModel::StartRole).toInt();
    QCOMPARE(editor.toPlainText().mid(start, problem.data(ProblemModel::LengthRole).toInt()), QStringLiteral("wrong"));
    QCOMPARE(problem.data(ProblemModel::LineRole).toInt(), 3);
}

void tst_Sizes::findsPlacesInCutText()
{
    const QString line(TruncatedText::longestLine + 1, u'x');
    const TruncatedText whole(QString(TruncatedText::longestLine, u'x'));
    QVERIFY(whole.isWhole());
    QCOMPARE(whole.placeOf(5'000), 5'000);
    const TruncatedText cut(QStringLiteral("a\n") + line + QStringLiteral("\nb\n") + line + QStringLiteral("\nc"));
    QCOMPARE(cut.cutLines(), 2);
    QCOMPARE(cut.placeOf(0), 0);
    const qsizetype b = 2 + line.size() + 1;
    QCOMPARE(cut.text().at(cut.placeOf(b)), u'b');
    QCOMPARE(cut.text().at(cut.placeOf(b + 2 + line.size() + 1)), u'c');
    QCOMPARE(cut.placeOf(2 + TruncatedText::keptOfLine + 17), 2 + TruncatedText::keptOfLine);
    QCOMPARE(cut.placeOf(b + 2 + line.size() + 2), cut.text().size());
}

void tst_Sizes::checksALongTextLessOften()
{
    QCOMPARE(WorkshopDocument::pauseAfter(0ms), 120ms);
    QCOMPARE(WorkshopDocument::pauseAfter(2ms), 120ms);
    QVERIFY(WorkshopDocument::pauseAfter(40ms) >= 400ms);
    QVERIFY(WorkshopDocument::pauseAfter(1h) <= 2s);
}

QTEST_MAIN(tst_Sizes)
#include "tst_sizes.moc"
