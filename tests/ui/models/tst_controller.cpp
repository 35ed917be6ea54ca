// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demoserver.h"
#include "transfers/pulljournal.h"
#include "ui/models/modelscontroller.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace corral;
using namespace corral::ui;

namespace {

/// The screen on the demo server.
struct Stage
{
    explicit Stage(demo::Options options = demo::Options::quick())
        : server(std::move(options))
    {
        server.start();
        client.setEndpoint(*net::Endpoint::parse(server.address()));
        connection.start();
    }

    [[nodiscard]] QVariant transfer(int role, int row = 0) const { return controller.transfers()->index(row).data(role); }
    [[nodiscard]] int transferState() const { return transfer(TransferModel::StatusRole).toInt(); }

    test::DemoServer server;
    ollama::Client client{net::Endpoint()};
    server::Connection connection{client};
    mutable ModelsController controller{client, connection};
};

/// Slow enough to be met halfway.
demo::Options slowPulls()
{
    demo::Options options = demo::Options::quick();
    options.bytesPerSecond = 50'000'000;
    return options;
}

}

class TestController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsTheModelsOfTheServer();
    void showsTheDetailsOfWhatIsSelected();
    void showsTheLastSelectionOnly();
    void saysWhyDetailsAreMissingAndTriesAgain();
    void pullsAModelAndListsIt();
    void pausesAndResumesAPull();
    void pullsSeveralAtOnce();
    void takesTwoSpellingsForOnePull();
    void asksARegistryOverHttpOnlyWhenToldTo();
    void offersWhatWasInterrupted();
    void forgetsWhatWasFinishedOrDismissed();
    void goesOnAtTheServerWhereItBegan();
    void keepsAFailedPullWithItsReason();
    void dismissesTransfers();
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

void TestController::pullsAModelAndListsIt()
{
    Stage stage;
    QAbstractItemModelTester tester(stage.controller.transfers());
    QTRY_VERIFY(stage.controller.modelCount() > 0);
    QSignalSpy done(&stage.controller, &ModelsController::done);
    stage.controller.pull(QStringLiteral("smollm2:135m"));
    QCOMPARE(stage.controller.transfers()->activeCount(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(stage.transferState(), int(TransferModel::Done), 30'000);
    QCOMPARE(stage.transfer(TransferModel::FractionRole).toDouble(), 1.0);
    QCOMPARE(stage.controller.transfers()->activeCount(), 0);
    QCOMPARE(done.count(), 1);
    QTRY_VERIFY(stage.controller.models()->find(QStringLiteral("smollm2:135m")));
}

void TestController::pausesAndResumesAPull()
{
    Stage stage(slowPulls());
    QTRY_VERIFY(stage.controller.isOnline());
    auto &transfers = *stage.controller.transfers();
    const QString name = QStringLiteral("smollm2:135m");
    stage.controller.pull(name);
    QTRY_VERIFY(stage.transfer(TransferModel::FractionRole).toDouble() > 0.1);
    QVERIFY(stage.transfer(TransferModel::AmountTextRole).toString().contains(QLatin1String("MB")));
    transfers.pause(name);
    QCOMPARE(stage.transferState(), int(TransferModel::Paused));
    const double reached = stage.transfer(TransferModel::FractionRole).toDouble();
    transfers.resume(name);
    double least = 1;
    connect(&transfers, &TransferModel::progressed, this,
            [&] { least = std::min(least, stage.transfer(TransferModel::FractionRole).toDouble()); });
    QTRY_COMPARE_WITH_TIMEOUT(stage.transferState(), int(TransferModel::Done), 30'000);
    QVERIFY2(least >= reached, "the bar does not go back");
}

void TestController::pullsSeveralAtOnce()
{
    Stage stage(slowPulls());
    QTRY_VERIFY(stage.controller.isOnline());
    stage.controller.pull(QStringLiteral("smollm2:135m"));
    stage.controller.pull(QStringLiteral("qwen3:0.6b"));
    stage.controller.pull(QStringLiteral("qwen3:0.6b"));
    QCOMPARE(stage.controller.transfers()->count(), 2);
    QTRY_VERIFY(stage.transfer(TransferModel::FractionRole, 0).toDouble() > 0.02 &&
                stage.transfer(TransferModel::FractionRole, 1).toDouble() > 0.02);
    QVERIFY(stage.controller.transfers()->fraction() > 0);
    QVERIFY(stage.controller.transfers()->summary().startsWith(QLatin1String("2 ")));
}

void TestController::takesTwoSpellingsForOnePull()
{
    Stage stage(slowPulls());
    QTRY_VERIFY(stage.controller.isOnline());
    stage.controller.pull(QStringLiteral("smollm2:135m"));
    stage.controller.pull(QStringLiteral("library/SmolLM2:135M"));
    QCOMPARE(stage.controller.transfers()->count(), 1);
}

void TestController::asksARegistryOverHttpOnlyWhenToldTo()
{
    Stage stage;
    QTRY_VERIFY(stage.controller.isOnline());
    const auto last = [&stage] { return stage.server.requests(QStringLiteral("/api/pull")).back().body; };
    stage.controller.pullPasted(QStringLiteral("localhost:5/me/x"));
    QTRY_COMPARE(stage.transferState(), int(TransferModel::Failed));
    QVERIFY(!last().contains("insecure"));
    QVERIFY(stage.controller.pullNote(QStringLiteral("http://localhost:5/me/y")).contains(QLatin1String("without encryption")));
    stage.controller.pullPasted(QStringLiteral("http://localhost:5/me/y"));
    QVERIFY(stage.transfer(TransferModel::DetailTextRole).toString().contains(QLatin1String("not encrypted")));
    QTRY_COMPARE(stage.transferState(), int(TransferModel::Failed));
    QVERIFY(last().contains("\"insecure\":true"));
    QVERIFY2(!last().contains("http"), "the server wants the name alone");
    QVERIFY(stage.controller.pullProblem(QStringLiteral("ftp://box/me/x")).contains(QLatin1String("ftp")));
}

void TestController::offersWhatWasInterrupted()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("transfers.json"));
    Stage stage(slowPulls());
    const QString name = QStringLiteral("smollm2:135m");
    {
        ModelsController first(stage.client, stage.connection);
        first.keepTransfersIn(file);
        QTRY_VERIFY(stage.connection.isOnline());
        first.pull(name);
        QTRY_VERIFY(first.transfers()->fraction() > 0.05);
        QTRY_VERIFY(QFile::exists(file));
    }
    QSignalSpy done(&stage.controller, &ModelsController::done);
    QAbstractItemModelTester tester(stage.controller.transfers());
    stage.controller.keepTransfersIn(file);
    QTRY_COMPARE(stage.controller.transfers()->count(), 1);
    QCOMPARE(stage.transferState(), int(TransferModel::Paused));
    QCOMPARE(stage.transfer(TransferModel::NameRole).toString(), name);
    QVERIFY(stage.transfer(TransferModel::FractionRole).toDouble() > 0.02);
    QVERIFY(stage.transfer(TransferModel::DetailTextRole).toString().contains(QLatin1String("MB")));
    QCOMPARE(done.count(), 1);
    stage.controller.transfers()->resume(name);
    QTRY_COMPARE_WITH_TIMEOUT(stage.transferState(), int(TransferModel::Done), 30'000);
}

void TestController::forgetsWhatWasFinishedOrDismissed()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("transfers.json"));
    Stage stage;
    {
        ModelsController first(stage.client, stage.connection);
        first.keepTransfersIn(file);
        QTRY_VERIFY(stage.connection.isOnline());
        QSignalSpy finished(first.transfers(), &TransferModel::finished);
        first.pull(QStringLiteral("smollm2:135m"));
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 30'000);
        first.pull(QStringLiteral("qwen3:0.6b"));
        first.transfers()->dismiss(QStringLiteral("qwen3:0.6b"));
        QTRY_VERIFY(QFile::exists(file));
    }
    transfers::PullJournal journal(file);
    QSignalSpy loaded(&journal, &transfers::PullJournal::loaded);
    journal.load();
    QTRY_COMPARE(loaded.count(), 1);
    QVERIFY(loaded.first().first().value<QList<transfers::KeptPull>>().isEmpty());
}

void TestController::goesOnAtTheServerWhereItBegan()
{
    Stage stage(slowPulls());
    test::DemoServer other(demo::Options::quick());
    QVERIFY(other.start());
    QTRY_VERIFY(stage.controller.isOnline());
    const QString name = QStringLiteral("smollm2:135m");
    stage.controller.pull(name);
    QTRY_VERIFY(stage.transfer(TransferModel::FractionRole).toDouble() > 0.02);
    stage.client.setEndpoint(*net::Endpoint::parse(other.address()));
    QVERIFY2(stage.transfer(TransferModel::RunningRole).toBool(), "turning to another server stops nothing");
    QVERIFY(stage.transfer(TransferModel::DetailTextRole).toString().contains(QString::number(stage.server.port())));
    stage.controller.transfers()->pause(name);
    stage.controller.transfers()->resume(name);
    QTRY_VERIFY(stage.server.requests(QStringLiteral("/api/pull")).size() == 2);
    QVERIFY(other.requests(QStringLiteral("/api/pull")).empty());
}

void TestController::keepsAFailedPullWithItsReason()
{
    Stage stage;
    QTRY_VERIFY(stage.controller.isOnline());
    QSignalSpy failed(stage.controller.transfers(), &TransferModel::failed);
    stage.controller.pull(QStringLiteral("no-such-model"));
    QTRY_COMPARE(stage.transferState(), int(TransferModel::Failed));
    QCOMPARE(failed.count(), 1);
    QVERIFY(stage.transfer(TransferModel::ErrorMessageRole).toString().contains(QLatin1String("file does not exist")));
    QVERIFY(stage.transfer(TransferModel::ErrorHintRole).toString().contains(QLatin1String("name")));
}

void TestController::dismissesTransfers()
{
    Stage stage(slowPulls());
    QTRY_VERIFY(stage.controller.isOnline());
    auto &transfers = *stage.controller.transfers();
    QAbstractItemModelTester tester(&transfers);
    stage.controller.pull(QStringLiteral("no-such-model"));
    QTRY_COMPARE(stage.transferState(), int(TransferModel::Failed));
    stage.controller.pull(QStringLiteral("smollm2:135m"));
    QTRY_VERIFY(stage.transfer(TransferModel::FractionRole).toDouble() > 0);
    transfers.dismissEnded();
    QCOMPARE(transfers.count(), 1);
    transfers.dismiss(QStringLiteral("smollm2:135m"));
    QCOMPARE(transfers.count(), 0);
    QCOMPARE(transfers.activeCount(), 0);
    const auto gone = [&stage] {
        const auto seen = stage.server.requests(QStringLiteral("/api/pull"));
        return !seen.empty() && seen.back().state == test::Seen::Disconnected;
    };
    QTRY_VERIFY(gone());
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
    ollama::Client other(stage.client.endpoint());
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
