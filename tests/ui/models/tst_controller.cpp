// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "memoryruns.h"
#include "screen.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace corral;
using namespace corral::ui;
using Stage = test::Screen;

class TestController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsTheModelsOfTheServer();
    void showsTheDetailsOfWhatIsSelected();
    void showsHowFastTheModelAnsweredHere();
    void showsNoDetailsOfWhatTheFilterHides();
    void showsTheBeginningOfWhatIsEndless();
    void showsTheLastSelectionOnly();
    void fetchesTheDetailsAnewWhereTheModelIsAnother();
    void saysWhyDetailsAreMissingAndTriesAgain();
    void deletesAModel();
    void saysWhatADeletionTakesAway();
    void reportsADeletionThatFails();
    void copiesAndRenames();
    void renamingToAnotherCaseDeletesNothing();
    void copiesOverAModelOnlyWhenToldTo();
    void loadsAndUnloads();
    void keepsTheListWhenTheServerGoesAway();
    void claimsNothingOfTheMemoryOfAnUnreachableServer();
    void fetchesTheListWhenItIsLookedAt();
    void suggestsWhatIsNotInstalled();
};

void TestController::listsTheModelsOfTheServer()
{
    Stage stage;
    QAbstractItemModelTester tester(stage.controller.table());
    QVERIFY(!stage.controller.isKnown());
    QTRY_VERIFY(stage.controller.modelCount() >= 5);
    QVERIFY(stage.controller.isKnown());
    QVERIFY(stage.controller.isOnline());
    QVERIFY(stage.controller.summary().contains(QLatin1String("GB")));
    QVERIFY(stage.controller.errorMessage().isEmpty());
}

void TestController::showsTheDetailsOfWhatIsSelected()
{
    Stage stage;
    auto &details = *stage.controller.details();
    QAbstractItemModelTester tester(details.overview());
    QTRY_VERIFY(stage.controller.modelCount() > 0);
    stage.controller.select(QStringLiteral("llama3.2:3b"));
    QCOMPARE(details.state(), ModelDetails::Loading);
    QVERIFY2(details.overview()->count() > 0, "what the list knows is there at once");
    QTRY_COMPARE(details.state(), ModelDetails::Ready);
    QVERIFY(!details.modelfileText().isEmpty());
    QVERIFY(!details.licenseText().isEmpty());
    QVERIFY(details.info()->count() > 5);
    QVERIFY(details.capabilities().contains(QStringLiteral("tools")));
    stage.controller.select(QString());
    QCOMPARE(details.state(), ModelDetails::Nothing);
    QCOMPARE(details.overview()->count(), 0);
}

void TestController::showsHowFastTheModelAnsweredHere()
{
    Stage stage;
    test::MemoryRuns runs;
    stage.controller.setRuns(runs);
    const auto run = [&](const QString &model, const QString &server, int tokens, int daysAgo) {
        runs::Run made;
        made.model = model;
        made.server = server;
        made.startedAt = QDateTime::currentDateTime().addDays(-daysAgo);
        made.firstToken = std::chrono::milliseconds(300);
        made.metrics.answerTokens = tokens;
        made.metrics.eval = std::chrono::seconds(1);
        return made;
    };
    const auto model = QStringLiteral("llama3.2:3b");
    runs.saved = {run(model, stage.here(), 40, 1), run(model, stage.here(), 9'000, 60),
                  run(model, QStringLiteral("elsewhere"), 9'000, 1), run(QStringLiteral("other"), stage.here(), 9'000, 1)};
    const auto speed = [&] {
        for (const auto &fact : stage.controller.details()->overview()->facts()) {
            if (fact.label == QLatin1String("Speed"))
                return fact.value;
        }
        return QString();
    };
    QTRY_VERIFY(stage.controller.modelCount() > 0);
    stage.controller.select(QStringLiteral("gemma3:4b"));
    QCOMPARE(speed(), QString());
    stage.controller.select(model);
    QTRY_COMPARE(speed(), QStringLiteral("40.0 tok/s · first token after 0.30 s"));
    runs.save(run(model, stage.here(), 60, 0));
    stage.controller.fetchSpeed();
    QTRY_COMPARE(speed(), QStringLiteral("50.0 tok/s · first token after 0.30 s"));
}

void TestController::showsTheBeginningOfWhatIsEndless()
{
    const QString text = QStringLiteral("word ").repeated(100'000);
    const QString shown = ModelDetails::beginningOf(text);
    QVERIFY(shown.size() < 70'000);
    QVERIFY(text.startsWith(shown.left(50'000)));
    QVERIFY(shown.contains(QLocale().toString(440'000)));
    QCOMPARE(ModelDetails::beginningOf(QStringLiteral("short")), QStringLiteral("short"));
    llm::ModelInfo show;
    for (int i = 0; i < 5'000; ++i)
        show.parameters.append({QStringLiteral("stop"), text});
    ModelDetails details;
    details.begin({});
    details.finish(show);
    QVERIFY(details.parameters()->count() < 2'000);
    for (int row = 0; row < details.parameters()->count(); ++row)
        QVERIFY(details.parameters()->index(row).data(FactModel::ValueRole).toString().size() < 1'000);
}

void TestController::showsNoDetailsOfWhatTheFilterHides()
{
    Stage stage;
    auto &controller = stage.controller;
    QTRY_VERIFY(controller.modelCount() > 0);
    controller.select(QStringLiteral("llama3.2:3b"));
    controller.table()->setFilterText(QStringLiteral("llama"));
    QCOMPARE(controller.selected(), QStringLiteral("llama3.2:3b"));
    controller.table()->setFilterText(QStringLiteral("gemma"));
    QCOMPARE(controller.selected(), QString());
    controller.select(QStringLiteral("llama3.2:3b")); // requested by name
    QCOMPARE(controller.table()->filterText(), QString());
    QVERIFY(controller.table()->rowOf(QStringLiteral("llama3.2:3b")) >= 0);
}

void TestController::showsTheLastSelectionOnly()
{
    Stage stage;
    QTRY_VERIFY(stage.controller.modelCount() > 0);
    stage.controller.select(QStringLiteral("llama3.2:3b"));
    stage.controller.select(QStringLiteral("gemma3:4b"));
    QTRY_COMPARE(stage.controller.details()->state(), ModelDetails::Ready);
    const auto runs = [](const test::Seen &request) { return request.state == test::Seen::Running; };
    QTRY_VERIFY(std::ranges::none_of(stage.server.requests(QStringLiteral("/api/show")), runs));
    QCoreApplication::processEvents();
    QVERIFY(stage.controller.details()->capabilities().contains(QStringLiteral("vision")));
    QCOMPARE(stage.controller.selected(), QStringLiteral("gemma3:4b"));
}

void TestController::fetchesTheDetailsAnewWhereTheModelIsAnother()
{
    Stage stage;
    auto &controller = stage.controller;
    const QString name = QStringLiteral("llama3.2:3b");
    const auto sees = [&controller] { return controller.details()->capabilities().contains(QStringLiteral("vision")); };
    QTRY_VERIFY(controller.modelCount() > 0);
    controller.select(name);
    QTRY_COMPARE(controller.details()->state(), ModelDetails::Ready);
    QVERIFY(!sees());
    const QString before = controller.details()->modelfileText();
    controller.copy(QStringLiteral("gemma3:4b"), name, true);
    QTRY_VERIFY(controller.details()->state() == ModelDetails::Ready && controller.details()->modelfileText() != before);
    QVERIFY(sees());
    QCOMPARE(controller.selected(), name);
    stage.server.forgetRequests();
    controller.copy(QStringLiteral("gemma3:4b"), QStringLiteral("twin"));
    QTRY_VERIFY(controller.models()->find(QStringLiteral("twin:latest")));
    QVERIFY2(stage.server.requests(QStringLiteral("/api/show")).empty(), "nothing has changed about the model that is shown");
}

void TestController::saysWhyDetailsAreMissingAndTriesAgain()
{
    Stage stage;
    QTRY_VERIFY(stage.controller.modelCount() > 0);
    stage.server.inject({.kind = test::Fault::Status, .path = QStringLiteral("/api/show"), .text = "no luck", .status = 500});
    stage.controller.select(QStringLiteral("llama3.2:3b"));
    QTRY_COMPARE(stage.controller.details()->state(), ModelDetails::Failed);
    QCOMPARE(stage.controller.details()->errorMessage(), QStringLiteral("no luck"));
    stage.controller.refresh();
    QTRY_COMPARE(stage.controller.details()->state(), ModelDetails::Ready);
}

void TestController::deletesAModel()
{
    Stage stage;
    QTRY_VERIFY(stage.controller.modelCount() > 0);
    const int before = stage.controller.modelCount();
    stage.controller.select(QStringLiteral("gemma3:4b"));
    stage.controller.remove(QStringLiteral("gemma3:4b"));
    QVERIFY(stage.controller.models()->find(QStringLiteral("gemma3:4b"))->busy);
    QTRY_COMPARE(stage.controller.modelCount(), before - 1);
    QVERIFY(stage.controller.selected().isEmpty());
}

void TestController::saysWhatADeletionTakesAway()
{
    Stage stage;
    QTRY_VERIFY(stage.controller.modelCount() > 0);
    QVERIFY(stage.controller.lossOf(QStringLiteral("llama3.2:3b")).contains(QLatin1String("2.0 GB")));
    stage.controller.copy(QStringLiteral("llama3.2:3b"), QStringLiteral("twin"));
    QTRY_VERIFY(stage.controller.models()->find(QStringLiteral("twin:latest")));
    QVERIFY(stage.controller.lossOf(QStringLiteral("llama3.2:3b")).contains(QLatin1String("twin:latest")));
}

void TestController::reportsADeletionThatFails()
{
    Stage stage;
    QTRY_VERIFY(stage.controller.modelCount() > 0);
    stage.server.inject({.kind = test::Fault::Status, .path = QStringLiteral("/api/delete"), .text = "not today", .status = 500});
    QSignalSpy failed(&stage.controller, &ModelsController::failed);
    stage.controller.remove(QStringLiteral("gemma3:4b"));
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed.first().first().toString(), QStringLiteral("not today"));
    QVERIFY(!stage.controller.models()->find(QStringLiteral("gemma3:4b"))->busy);
}

void TestController::copiesAndRenames()
{
    Stage stage;
    QTRY_VERIFY(stage.controller.modelCount() > 0);
    const QString old = QStringLiteral("gemma3:4b");
    const QString mine = QStringLiteral("mine:latest");
    stage.controller.select(old);
    stage.controller.rename(old, QStringLiteral("mine"));
    QTRY_VERIFY(stage.controller.models()->find(mine));
    QTRY_VERIFY(!stage.controller.models()->find(old));
    QTRY_COMPARE(stage.controller.selected(), mine);
    QCOMPARE(stage.controller.installedAs(QStringLiteral("MINE")), mine);
    QVERIFY(!stage.controller.newNameProblem(mine, QStringLiteral("Mine")).isEmpty());
    QVERIFY(!stage.controller.newNameProblem(mine, QStringLiteral("no blanks")).isEmpty());
    QVERIFY(stage.controller.newNameProblem(mine, QStringLiteral("other:tag")).isEmpty());
}

void TestController::renamingToAnotherCaseDeletesNothing()
{
    Stage stage;
    const QString name = QStringLiteral("gemma3:4b");
    QTRY_VERIFY(stage.controller.models()->find(name));
    const int before = stage.controller.modelCount();
    QSignalSpy failed(&stage.controller, &ModelsController::failed);
    stage.controller.rename(name, QStringLiteral("Gemma3:4B"));
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(stage.server.requests(QStringLiteral("/api/copy")).empty());
    QVERIFY(stage.server.requests(QStringLiteral("/api/delete")).empty());
    stage.connection.refreshModels();
    QTRY_COMPARE(stage.server.requests(QStringLiteral("/api/tags")).back().state, test::Seen::Answered);
    QCOMPARE(stage.controller.modelCount(), before);
}

void TestController::copiesOverAModelOnlyWhenToldTo()
{
    Stage stage;
    const QString from = QStringLiteral("gemma3:4b");
    const QString onto = QStringLiteral("llama3.2:3b");
    QTRY_VERIFY(stage.controller.models()->find(onto));
    const auto digest = [&stage](const QString &name) { return stage.controller.models()->find(name)->summary.digest; };
    const QString was = digest(onto);
    QSignalSpy failed(&stage.controller, &ModelsController::failed);
    stage.controller.copy(from, QStringLiteral("Llama3.2:3B"));
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(stage.server.requests(QStringLiteral("/api/copy")).empty());
    QCOMPARE(digest(onto), was);
    stage.controller.copy(from, QStringLiteral("Llama3.2:3B"), true);
    QTRY_COMPARE(digest(onto), digest(from));
}

void TestController::loadsAndUnloads()
{
    Stage stage;
    QTRY_VERIFY(stage.controller.modelCount() > 0);
    const auto loaded = [&stage](const QString &name) { return stage.controller.models()->find(name)->isLoaded(); };
    const QString chat = QStringLiteral("llama3.2:3b");
    stage.controller.load(chat);
    QTRY_VERIFY(loaded(chat));
    stage.controller.unload(chat);
    QTRY_VERIFY(!loaded(chat));
}

void TestController::keepsTheListWhenTheServerGoesAway()
{
    Stage stage;
    QTRY_VERIFY(stage.controller.modelCount() > 0);
    const int before = stage.controller.modelCount();
    stage.server.stop();
    stage.connection.retryNow();
    QTRY_VERIFY(!stage.controller.isOnline());
    QCOMPARE(stage.controller.modelCount(), before);
    QVERIFY(!stage.controller.errorMessage().isEmpty());
}

void TestController::claimsNothingOfTheMemoryOfAnUnreachableServer()
{
    Stage stage;
    const QString name = QStringLiteral("llama3.2:3b");
    QTRY_VERIFY(stage.controller.models()->find(name));
    stage.controller.load(name);
    QTRY_VERIFY(stage.controller.models()->find(name)->isLoaded());
    stage.server.stop();
    stage.connection.retryNow();
    QTRY_VERIFY(!stage.controller.isOnline());
    QVERIFY(!stage.controller.models()->find(name)->isLoaded());
}

void TestController::fetchesTheListWhenItIsLookedAt()
{
    Stage stage;
    QTRY_VERIFY(stage.controller.modelCount() > 0);
    const auto copy = [](ollama::Client &client, bool &done) -> QCoro::Task<> {
        co_await client.copy(QStringLiteral("gemma3:4b"), QStringLiteral("from-elsewhere"));
        done = true;
    };
    ollama::Client other(stage.connection.endpoint());
    bool copied = false;
    copy(other, copied);
    QTRY_VERIFY(copied);
    QVERIFY(stage.controller.installedAs(QStringLiteral("from-elsewhere")).isEmpty());
    stage.controller.setShown(true);
    QTRY_VERIFY(!stage.controller.installedAs(QStringLiteral("from-elsewhere")).isEmpty());
}

void TestController::suggestsWhatIsNotInstalled()
{
    Stage stage(demo::Options::quickAndEmpty());
    QTRY_VERIFY(stage.controller.isKnown());
    QCOMPARE(stage.controller.modelCount(), 0);
    QVERIFY(stage.controller.suggestions().contains(QStringLiteral("llama3.2:3b")));
    QVERIFY(stage.controller.pullProblem(QStringLiteral("two words")).contains(QLatin1String("name")));
    QVERIFY(stage.controller.pullProblem(QString()).isEmpty());
}

QTEST_MAIN(TestController)
#include "tst_controller.moc"
