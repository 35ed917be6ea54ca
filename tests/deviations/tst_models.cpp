// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deviations.h"
#include "ollama/parse.h"
#include "recordings.h"
#include "ui/chat/modelchoicemodel.h"
#include "ui/models/modeldetails.h"
#include "ui/models/modellistmodel.h"
#include "ui/models/modeltable.h"
#include "ui/monitor/runningmodelsmodel.h"
#include "warningcounter.h"

#include <QAbstractItemModelTester>
#include <QJsonDocument>
#include <QTest>

using namespace corral;
using namespace corral::ollama;
using namespace corral::llm;
using namespace corral::test;
using namespace corral::ui;

namespace {

QJsonObject answerIn(const char *name) { return QJsonDocument::fromJson(recording(QString::fromLatin1(name)).body).object(); }

/// Reads all data as a view does.
void readAll(const QAbstractItemModel &model)
{
    const auto roles = model.roleNames();
    for (int row = 0; row < model.rowCount(); ++row) {
        for (auto role = roles.begin(); role != roles.end(); ++role)
            (void)model.index(row, 0).data(role.key());
    }
}

/// The answers with a changed `models`, and in between some with duplicated or reversed entries.
QList<QJsonObject> oddLists(const QJsonObject &answer, qsizetype step)
{
    const QLatin1String key("models");
    QList<QJsonObject> lists;
    const auto deviations = deviationsOf(answer);
    for (qsizetype i = 0; i < deviations.size(); i += step) {
        const QJsonObject odd = deviations.at(i).answer;
        QJsonArray twice, reversed;
        for (const QJsonValue &model : odd.value(key).toArray()) {
            twice.append(model);
            twice.append(model);
            reversed.prepend(model);
        }
        lists += {odd, QJsonObject{{key, twice}}, QJsonObject{{key, reversed}}};
    }
    return lists;
}

}

class TestModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_log.emplace(); }
    void cleanupTestCase() { m_log.reset(); }
    void theListsHandleEveryResponse();
    void theRunningModelsHandleEveryResponse();
    void theDetailsHandleEveryResponse();

private:
    std::optional<WarningCounter> m_log; ///< installed after QtTest's own handler
};

void TestModels::theListsHandleEveryResponse()
{
    ModelListModel list;
    ModelTable table(list);
    ModelChoiceModel choice;
    const auto mode = QAbstractItemModelTester::FailureReportingMode::QtTest;
    const QAbstractItemModelTester listTester(&list, mode), tableTester(&table, mode), choiceTester(&choice, mode);
    for (const QJsonObject &odd : oddLists(answerIn("tags"), 29)) {
        const auto models = parseModels<ModelSummary>(written(odd, Writing::Compact));
        if (!models)
            continue;
        list.setModels(*models);
        choice.setInstalled(*models);
        QCOMPARE(table.rowCount(), list.rowCount());
        QVERIFY(choice.count() <= list.rowCount());
        readAll(list);
        readAll(choice);
        if (QTest::currentTestFailed())
            return;
    }
}

void TestModels::theRunningModelsHandleEveryResponse()
{
    const QDateTime now = QDateTime::currentDateTime();
    RunningModelsModel running;
    ModelListModel list;
    const auto mode = QAbstractItemModelTester::FailureReportingMode::QtTest;
    const QAbstractItemModelTester tester(&running, mode), listTester(&list, mode);
    list.setModels(*parseModels<ModelSummary>(recording(QStringLiteral("tags")).body));
    for (const QJsonObject &odd : oddLists(answerIn("ps-loaded"), 11)) {
        const auto models = parseModels<RunningModel>(written(odd, Writing::Compact));
        if (!models)
            continue;
        running.update(*models, now);
        running.tick(now.addSecs(7));
        list.setRunning(*models);
        QVERIFY(running.count() <= models->size());
        QVERIFY(!running.totalSize().startsWith(QLatin1Char('-')));
        readAll(running);
        readAll(list);
        if (QTest::currentTestFailed())
            return;
    }
}

void TestModels::theDetailsHandleEveryResponse()
{
    ModelRow row;
    row.summary = parseModels<ModelSummary>(recording(QStringLiteral("tags")).body)->first();
    ui::ModelDetails details;
    details.begin(row);
    for (const Deviation &deviation : deviationsOf(answerIn("show-derived"))) {
        FieldWarnings warnings;
        details.finish(fromJson<ModelInfo>(deviation.answer, warnings));
        QCOMPARE(details.state(), ui::ModelDetails::Ready);
    }
}

QTEST_MAIN(TestModels)
#include "tst_models.moc"
