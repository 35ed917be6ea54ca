// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/monitor/runningmodelsmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

using namespace corral;
using namespace corral::ui;
using Model = RunningModelsModel;

namespace {

const QDateTime now(QDate(2026, 3, 1), QTime(12, 0), QTimeZone::utc());

llm::RunningModel running(const QString &name, qint64 size = 4'700'000'000, qint64 vram = 0, qint64 seconds = 300)
{
    llm::RunningModel model;
    model.name = name;
    model.size = size;
    model.sizeVram = vram;
    model.contextLength = 8'192;
    model.expiresAt = now.addSecs(seconds);
    return model;
}

const QString a = QStringLiteral("a:latest");
const QString b = QStringLiteral("b:latest");
const QString c = QStringLiteral("c:latest");

}

class TestRunningModels : public QObject
{
    Q_OBJECT

    static QString text(const Model &model, int row, int role) { return model.index(row).data(role).toString(); }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void writesFiguresForPeople()
    {
        Model model;
        const QAbstractItemModelTester tester(&model);
        model.update({running(a, 4'700'000'000, 2'914'000'000)}, now);
        QCOMPARE(text(model, 0, Model::Name), a);
        QCOMPARE(text(model, 0, Model::Size), QStringLiteral("4.7 GB"));
        QCOMPARE(text(model, 0, Model::Placement), QStringLiteral("62 % GPU, 38 % CPU"));
        QCOMPARE(model.index(0).data(Model::GpuShare).toDouble(), 0.62);
        QCOMPARE(text(model, 0, Model::Context), QStringLiteral("8k"));
        QVERIFY(!text(model, 0, Model::ExpiresAt).isEmpty());
        QVERIFY(text(model, 0, Model::Summary).contains(QStringLiteral("context 8k")));
    }

    void neverRoundsAPartToAllOrNothing_data()
    {
        QTest::addColumn<qint64>("vram");
        QTest::addColumn<QString>("placement");
        QTest::newRow("none") << qint64(0) << QStringLiteral("100 % CPU");
        QTest::newRow("a trace") << qint64(1) << QStringLiteral("1 % GPU, 99 % CPU");
        QTest::newRow("nearly all") << qint64(999'999) << QStringLiteral("99 % GPU, 1 % CPU");
        QTest::newRow("all") << qint64(1'000'000) << QStringLiteral("100 % GPU");
        QTest::newRow("more than all") << qint64(1'100'000) << QStringLiteral("100 % GPU");
    }

    void neverRoundsAPartToAllOrNothing()
    {
        QFETCH(qint64, vram);
        QFETCH(QString, placement);
        Model model;
        model.update({running(a, 1'000'000, vram)}, now);
        QCOMPARE(text(model, 0, Model::Placement), placement);
    }

    void keepsRowsInPlaceWhileModelsComeAndGo()
    {
        Model model;
        const QAbstractItemModelTester tester(&model);
        model.update({running(a), running(b)}, now);
        QSignalSpy reset(&model, &Model::modelReset);
        QSignalSpy count(&model, &Model::countChanged);
        model.update({running(c), running(b)}, now); // the server lists the newest first
        QCOMPARE(text(model, 0, Model::Name), b);
        QCOMPARE(text(model, 1, Model::Name), c);
        QCOMPARE(count.size(), 0);
        model.update({}, now);
        QCOMPARE(model.count(), 0);
        QCOMPARE(count.size(), 1);
        QCOMPARE(reset.size(), 0);
    }

    void saysNothingWhenNothingChanged()
    {
        Model model;
        model.update({running(a)}, now);
        QSignalSpy changed(&model, &Model::dataChanged);
        QSignalSpy size(&model, &Model::totalSizeChanged);
        model.update({running(a)}, now);
        QCOMPARE(changed.size(), 0);
        QCOMPARE(size.size(), 0);
    }

    void countsTheTimeDown()
    {
        Model model;
        model.update({running(a, 1, 0, 90), running(b, 1, 0, 1'000'000'000)}, now);
        const QString before = text(model, 0, Model::TimeLeft);
        QSignalSpy changed(&model, &Model::dataChanged);
        model.tick(now.addSecs(80));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().at(0).toModelIndex().row(), 0);
        QVERIFY(changed.first().at(2).value<QList<int>>().contains(Model::TimeLeft));
        QVERIFY(text(model, 0, Model::TimeLeft) != before);
        model.tick(now.addSecs(95));
        QCOMPARE(text(model, 0, Model::TimeLeft), QStringLiteral("unloading"));
    }

    void knowsModelsThatStay()
    {
        Model model;
        llm::RunningModel silent = running(b);
        silent.expiresAt = {};
        model.update({running(a, 1, 0, 9'000'000'000), silent}, now);
        QCOMPARE(text(model, 0, Model::TimeLeft), QStringLiteral("stays loaded"));
        QCOMPARE(text(model, 0, Model::ExpiresAt), QString());
        QCOMPARE(text(model, 1, Model::TimeLeft), QStringLiteral("stays loaded"));
    }

    void sumsTheSizes()
    {
        Model model;
        QSignalSpy size(&model, &Model::totalSizeChanged);
        model.update({running(a, 4'000'000'000), running(b, 3'100'000'000)}, now);
        QCOMPARE(model.totalSize(), QStringLiteral("7.1 GB"));
        QCOMPARE(size.size(), 1);
    }

    void acceptsDuplicateNames()
    {
        auto first = running(a, 1), second = running(a, 2);
        first.digest = QStringLiteral("aa");
        second.digest = QStringLiteral("bb");
        Model model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.update({first, first, second, running(QString()), running(QString())}, now);
        QCOMPARE(model.count(), 3);
        model.update({running(b), second, first, second}, now);
        QCOMPARE(model.count(), 3);
        QCOMPARE(text(model, 1, Model::Size), QStringLiteral("2 B"));
        model.update({second, second}, now);
        QCOMPARE(model.count(), 1);
        QCOMPARE(text(model, 0, Model::Size), QStringLiteral("2 B"));
        model.update({running(c, std::numeric_limits<qint64>::max()), running(b, std::numeric_limits<qint64>::max())}, now);
        QVERIFY(!model.totalSize().startsWith(QLatin1Char('-')));
    }
};

QTEST_GUILESS_MAIN(TestRunningModels)
#include "tst_runningmodels.moc"
