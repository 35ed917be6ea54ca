// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "memoryruns.h"
#include "modelsfixture.h"
#include "wireserver.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace corral;
using namespace corral::ui;
using test::ModelsFixture;

namespace {

/// The remaining time in the details of a model; empty if they have none.
QString timeLeftIn(ModelDetails &details)
{
    for (const auto &fact : details.overview()->facts()) {
        if (fact.label == QLatin1String("Time left"))
            return fact.value;
    }
    return {};
}

}

class TestController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsTheModelsOfTheServer();
    void digestsOfZerosSayNothing();
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
    void countsDownWhatIsInMemory();
    void claimsNothingOfTheMemoryOfAnUnreachableServer();
    void fetchesTheListWhenItIsLookedAt();
    void suggestsWhatIsNotInstalled();
};

void TestController::listsTheModelsOfTheServer()
{
    ModelsFixture fixture;
    QAbstractItemModelTester tester(fixture.controller.table());
    QVERIFY(!fixture.controller.isKnown());
    QTRY_VERIFY(fixture.controller.modelCount() >= 5);
    QVERIFY(fixture.controller.isKnown());
    QVERIFY(fixture.controller.isOnline());
    QVERIFY(fixture.controller.summary().contains(QLatin1String("GB")));
    QVERIFY(fixture.controller.errorMessage().isEmpty());
}

/// Some servers give all models a digest of zeros: they are not the same model, and each needs its own space.
void TestController::digestsOfZerosSayNothing()
{
    test::WireServer wire([](QTcpSocket *socket, const test::IncomingRequest &request) {
        const QByteArray zeros(64, '0');
        const QByteArray list = R"({"models":[{"name":"a:latest","size":2000000000,"digest":")" + zeros +
                                R"("},{"name":"b:latest","size":2000000000,"digest":")" + zeros + R"("}]})";
        const QByteArray others = request.path == "/api/ps" ? R"({"models":[]})" : R"({"version":"0.32.15"})";
        socket->write(test::answerWith(200, request.path == "/api/tags" ? list : others));
    });
    servers::ServerRegistry servers(ollama::Client::make);
    transfers::Queue queue(ollama::Client::make);
    ModelsController controller(servers, queue);
    test::useServer(servers, wire.endpoint().display());
    QTRY_COMPARE(controller.modelCount(), 2);
    QCOMPARE(controller.summary(), QStringLiteral("2 model(s) · 4.0 GB"));
    const QString loss = controller.lossOf(QStringLiteral("a:latest"), {});
    QVERIFY2(loss.startsWith(QLatin1String("Up to 2.0 GB are freed")), qPrintable(loss));
}

void TestController::showsTheDetailsOfWhatIsSelected()
{
    ModelsFixture fixture;
    auto &details = *fixture.controller.details();
    QAbstractItemModelTester tester(details.overview());
    QTRY_VERIFY(fixture.controller.modelCount() > 0);
    fixture.controller.select(QStringLiteral("llama3.2:3b"));
    QCOMPARE(details.state(), ModelDetails::Loading);
    QVERIFY2(details.overview()->count() > 0, "what the list knows is there at once");
    QTRY_COMPARE(details.state(), ModelDetails::Ready);
    QVERIFY(!details.modelfileText().isEmpty());
    QVERIFY(!details.licenseText().isEmpty());
    QVERIFY(details.info()->count() > 5);
    QVERIFY(details.capabilities().contains(QStringLiteral("tools")));
    fixture.controller.select(QString());
    QCOMPARE(details.state(), ModelDetails::Nothing);
    QCOMPARE(details.overview()->count(), 0);
}

void TestController::showsHowFastTheModelAnsweredHere()
{
    ModelsFixture fixture;
    test::MemoryRuns runs;
    fixture.controller.setRuns(runs);
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
    runs.saved = {run(model, fixture.here(), 40, 1), run(model, fixture.here(), 9'000, 60),
                  run(model, QStringLiteral("elsewhere"), 9'000, 1), run(QStringLiteral("other"), fixture.here(), 9'000, 1)};
    const auto speed = [&] {
        for (const auto &fact : fixture.controller.details()->overview()->facts()) {
            if (fact.label == QLatin1String("Speed"))
                return fact.value;
        }
        return QString();
    };
    QTRY_VERIFY(fixture.controller.modelCount() > 0);
    fixture.controller.select(QStringLiteral("gemma3:4b"));
    QCOMPARE(speed(), QString());
    fixture.controller.select(model);
    QTRY_COMPARE(speed(), QStringLiteral("40.0 tok/s · first token after 0.30 s"));
    runs.save(run(model, fixture.here(), 60, 0));
    fixture.controller.fetchSpeed();
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
    ModelsFixture fixture;
    auto &controller = fixture.controller;
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
    ModelsFixture fixture;
    QTRY_VERIFY(fixture.controller.modelCount() > 0);
    fixture.controller.select(QStringLiteral("llama3.2:3b"));
    fixture.controller.select(QStringLiteral("gemma3:4b"));
    QTRY_COMPARE(fixture.controller.details()->state(), ModelDetails::Ready);
    const auto runs = [](const test::ReceivedRequest &request) { return request.state == test::ReceivedRequest::Running; };
    QTRY_VERIFY(std::ranges::none_of(fixture.server.requests(QStringLiteral("/api/show")), runs));
    QCoreApplication::processEvents();
    QVERIFY(fixture.controller.details()->capabilities().contains(QStringLiteral("vision")));
    QCOMPARE(fixture.controller.selected(), QStringLiteral("gemma3:4b"));
}

void TestController::fetchesTheDetailsAnewWhereTheModelIsAnother()
{
    ModelsFixture fixture;
    auto &controller = fixture.controller;
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
    fixture.server.forgetRequests();
    controller.copy(QStringLiteral("gemma3:4b"), QStringLiteral("twin"));
    QTRY_VERIFY(controller.models()->find(QStringLiteral("twin:latest")));
    QVERIFY2(fixture.server.requests(QStringLiteral("/api/show")).empty(), "nothing has changed about the model that is shown");
}

void TestController::saysWhyDetailsAreMissingAndTriesAgain()
{
    ModelsFixture fixture;
    QTRY_VERIFY(fixture.controller.modelCount() > 0);
    fixture.server.inject({.kind = test::Fault::Status, .path = QStringLiteral("/api/show"), .text = "no luck", .status = 500});
    fixture.controller.select(QStringLiteral("llama3.2:3b"));
    QTRY_COMPARE(fixture.controller.details()->state(), ModelDetails::Failed);
    QCOMPARE(fixture.controller.details()->errorMessage(), QStringLiteral("no luck"));
    fixture.controller.refresh();
    QTRY_COMPARE(fixture.controller.details()->state(), ModelDetails::Ready);
}

void TestController::deletesAModel()
{
    ModelsFixture fixture;
    QTRY_VERIFY(fixture.controller.modelCount() > 0);
    const int before = fixture.controller.modelCount();
    fixture.controller.select(QStringLiteral("gemma3:4b"));
    fixture.controller.remove(QStringLiteral("gemma3:4b"));
    QVERIFY(fixture.controller.models()->find(QStringLiteral("gemma3:4b"))->busy);
    QTRY_COMPARE(fixture.controller.modelCount(), before - 1);
    QVERIFY(fixture.controller.selected().isEmpty());
}

void TestController::saysWhatADeletionTakesAway()
{
    ModelsFixture fixture;
    QTRY_VERIFY(fixture.controller.modelCount() > 0);
    QVERIFY(fixture.controller.lossOf(QStringLiteral("llama3.2:3b")).contains(QLatin1String("2.0 GB")));
    fixture.controller.copy(QStringLiteral("llama3.2:3b"), QStringLiteral("twin"));
    QTRY_VERIFY(fixture.controller.models()->find(QStringLiteral("twin:latest")));
    QVERIFY(fixture.controller.lossOf(QStringLiteral("llama3.2:3b")).contains(QLatin1String("twin:latest")));
}

void TestController::reportsADeletionThatFails()
{
    ModelsFixture fixture;
    QTRY_VERIFY(fixture.controller.modelCount() > 0);
    fixture.server.inject(
        {.kind = test::Fault::Status, .path = QStringLiteral("/api/delete"), .text = "not today", .status = 500});
    QSignalSpy failed(&fixture.controller, &ModelsController::failed);
    fixture.controller.remove(QStringLiteral("gemma3:4b"));
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed.first().first().toString(), QStringLiteral("not today"));
    QVERIFY(!fixture.controller.models()->find(QStringLiteral("gemma3:4b"))->busy);
}

void TestController::copiesAndRenames()
{
    ModelsFixture fixture;
    QTRY_VERIFY(fixture.controller.modelCount() > 0);
    const QString old = QStringLiteral("gemma3:4b");
    const QString mine = QStringLiteral("mine:latest");
    fixture.controller.select(old);
    fixture.controller.rename(old, QStringLiteral("mine"));
    QTRY_VERIFY(fixture.controller.models()->find(mine));
    QTRY_VERIFY(!fixture.controller.models()->find(old));
    QTRY_COMPARE(fixture.controller.selected(), mine);
    QCOMPARE(fixture.controller.installedAs(QStringLiteral("MINE")), mine);
    QVERIFY(!fixture.controller.newNameProblem(mine, QStringLiteral("Mine")).isEmpty());
    QVERIFY(!fixture.controller.newNameProblem(mine, QStringLiteral("no blanks")).isEmpty());
    QVERIFY(fixture.controller.newNameProblem(mine, QStringLiteral("other:tag")).isEmpty());
}

void TestController::renamingToAnotherCaseDeletesNothing()
{
    ModelsFixture fixture;
    const QString name = QStringLiteral("gemma3:4b");
    QTRY_VERIFY(fixture.controller.models()->find(name));
    const int before = fixture.controller.modelCount();
    QSignalSpy failed(&fixture.controller, &ModelsController::failed);
    fixture.controller.rename(name, QStringLiteral("Gemma3:4B"));
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(fixture.server.requests(QStringLiteral("/api/copy")).empty());
    QVERIFY(fixture.server.requests(QStringLiteral("/api/delete")).empty());
    fixture.connection.refreshModels();
    QTRY_COMPARE(fixture.server.requests(QStringLiteral("/api/tags")).back().state, test::ReceivedRequest::Answered);
    QCOMPARE(fixture.controller.modelCount(), before);
}

void TestController::copiesOverAModelOnlyWhenToldTo()
{
    ModelsFixture fixture;
    const QString from = QStringLiteral("gemma3:4b");
    const QString onto = QStringLiteral("llama3.2:3b");
    QTRY_VERIFY(fixture.controller.models()->find(onto));
    const auto digest = [&fixture](const QString &name) { return fixture.controller.models()->find(name)->summary.digest; };
    const QString was = digest(onto);
    QSignalSpy failed(&fixture.controller, &ModelsController::failed);
    fixture.controller.copy(from, QStringLiteral("Llama3.2:3B"));
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(fixture.server.requests(QStringLiteral("/api/copy")).empty());
    QCOMPARE(digest(onto), was);
    fixture.controller.copy(from, QStringLiteral("Llama3.2:3B"), true);
    QTRY_COMPARE(digest(onto), digest(from));
}

void TestController::loadsAndUnloads()
{
    ModelsFixture fixture;
    QTRY_VERIFY(fixture.controller.modelCount() > 0);
    const auto loaded = [&fixture](const QString &name) { return fixture.controller.models()->find(name)->isLoaded(); };
    const QString chat = QStringLiteral("llama3.2:3b");
    fixture.controller.load(chat);
    QTRY_VERIFY(loaded(chat));
    fixture.controller.unload(chat);
    QTRY_VERIFY(!loaded(chat));
}

void TestController::keepsTheListWhenTheServerGoesAway()
{
    ModelsFixture fixture;
    QTRY_VERIFY(fixture.controller.modelCount() > 0);
    const int before = fixture.controller.modelCount();
    fixture.server.stop();
    fixture.connection.retryNow();
    QTRY_VERIFY(!fixture.controller.isOnline());
    QCOMPARE(fixture.controller.modelCount(), before);
    QVERIFY(!fixture.controller.errorMessage().isEmpty());
}

void TestController::countsDownWhatIsInMemory()
{
    ModelRow row;
    row.summary.name = QStringLiteral("a");
    row.running = llm::RunningModel();
    row.running->expiresAt = QDateTime::currentDateTime().addSecs(50);
    ModelDetails details;
    details.begin(row);
    const auto left = [&details] { return timeLeftIn(details); };
    const QString before = left();
    QVERIFY2(before.endsWith(QLatin1String(" s")), qPrintable(before));
    const auto counted = [&] {
        details.refreshTimeLeft();
        return left() != before;
    };
    QTRY_VERIFY(counted());
    QVERIFY2(left().section(u' ', 0, 0).toInt() < before.section(u' ', 0, 0).toInt(), qPrintable(left()));
    row.running.reset();
    details.update(row);
    QCOMPARE(left(), QString());
}

void TestController::claimsNothingOfTheMemoryOfAnUnreachableServer()
{
    ModelsFixture fixture;
    const QString name = QStringLiteral("llama3.2:3b");
    QTRY_VERIFY(fixture.controller.models()->find(name));
    fixture.controller.select(name);
    fixture.controller.load(name);
    QTRY_VERIFY(fixture.controller.models()->find(name)->isLoaded());
    QTRY_VERIFY(!timeLeftIn(*fixture.controller.details()).isEmpty());
    fixture.server.stop();
    fixture.connection.retryNow();
    QTRY_VERIFY(!fixture.controller.isOnline());
    QVERIFY(!fixture.controller.models()->find(name)->isLoaded());
    QCOMPARE(timeLeftIn(*fixture.controller.details()), QString());
}

void TestController::fetchesTheListWhenItIsLookedAt()
{
    ModelsFixture fixture;
    QTRY_VERIFY(fixture.controller.modelCount() > 0);
    const auto copy = [](ollama::Client &client, bool &done) -> QCoro::Task<> {
        co_await client.copy(QStringLiteral("gemma3:4b"), QStringLiteral("from-elsewhere"));
        done = true;
    };
    ollama::Client other(fixture.connection.endpoint());
    bool copied = false;
    copy(other, copied);
    QTRY_VERIFY(copied);
    QVERIFY(fixture.controller.installedAs(QStringLiteral("from-elsewhere")).isEmpty());
    fixture.controller.setShown(true);
    QTRY_VERIFY(!fixture.controller.installedAs(QStringLiteral("from-elsewhere")).isEmpty());
}

void TestController::suggestsWhatIsNotInstalled()
{
    ModelsFixture fixture(demo::Options::quickAndEmpty());
    QTRY_VERIFY(fixture.controller.isKnown());
    QCOMPARE(fixture.controller.modelCount(), 0);
    QVERIFY(fixture.controller.suggestions().contains(QStringLiteral("llama3.2:3b")));
    QVERIFY(fixture.controller.pullProblem(QStringLiteral("two words")).contains(QLatin1String("name")));
    QVERIFY(fixture.controller.pullProblem(QString()).isEmpty());
}

QTEST_MAIN(TestController)
#include "tst_controller.moc"
