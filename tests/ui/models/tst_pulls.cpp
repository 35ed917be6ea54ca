// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "screen.h"

#include "transfers/pulljournal.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace corral;
using namespace corral::ui;
using Stage = test::Screen;

namespace {

/// Slow enough to be observed halfway.
demo::Options slowPulls()
{
    demo::Options options = demo::Options::quick();
    options.bytesPerSecond = 50'000'000;
    return options;
}

}

/// Pulls, from the screen to the server.
class TestPulls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pullsAModelAndListsIt();
    void pausesAndResumesAPull();
    void pullsSeveralAtOnce();
    void takesTwoSpellingsForOnePull();
    void asksARegistryOverHttpOnlyWhenToldTo();
    void offersWhatWasInterrupted();
    void forgetsWhatWasFinishedOrDismissed();
    void goesOnAtTheServerWhereItBegan();
    void pullsOneNameAtTwoServers_data();
    void pullsOneNameAtTwoServers();
    void offersOneNameOfTwoServers();
    void keepsAFailedPullWithItsReason();
    void dismissesTransfers();
};

void TestPulls::pullsAModelAndListsIt()
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

void TestPulls::pausesAndResumesAPull()
{
    Stage stage(slowPulls());
    QTRY_VERIFY(stage.controller.isOnline());
    auto &transfers = *stage.controller.transfers();
    const QString name = QStringLiteral("smollm2:135m");
    stage.controller.pull(name);
    QTRY_VERIFY(stage.transfer(TransferModel::FractionRole).toDouble() > 0.1);
    QVERIFY(stage.transfer(TransferModel::AmountTextRole).toString().contains(QLatin1String("MB")));
    transfers.pause(name, stage.here());
    QCOMPARE(stage.transferState(), int(TransferModel::Paused));
    const double reached = stage.transfer(TransferModel::FractionRole).toDouble();
    transfers.resume(name, stage.here());
    double least = 1;
    connect(&transfers, &TransferModel::progressed, this,
            [&] { least = std::min(least, stage.transfer(TransferModel::FractionRole).toDouble()); });
    QTRY_COMPARE_WITH_TIMEOUT(stage.transferState(), int(TransferModel::Done), 30'000);
    QVERIFY2(least >= reached, "the bar does not go back");
}

void TestPulls::pullsSeveralAtOnce()
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

void TestPulls::takesTwoSpellingsForOnePull()
{
    Stage stage(slowPulls());
    QTRY_VERIFY(stage.controller.isOnline());
    stage.controller.pull(QStringLiteral("smollm2:135m"));
    stage.controller.pull(QStringLiteral("library/SmolLM2:135M"));
    QCOMPARE(stage.controller.transfers()->count(), 1);
}

void TestPulls::asksARegistryOverHttpOnlyWhenToldTo()
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

void TestPulls::offersWhatWasInterrupted()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("transfers.json"));
    Stage stage(slowPulls());
    const QString name = QStringLiteral("smollm2:135m");
    {
        transfers::Queue queue(ollama::Client::make);
        ModelsController first(stage.servers, queue);
        queue.keepIn(file);
        QTRY_VERIFY(stage.connection.isOnline());
        first.pull(name);
        QTRY_VERIFY(first.transfers()->fraction() > 0.05);
        QTRY_VERIFY(QFile::exists(file));
    }
    QSignalSpy done(&stage.controller, &ModelsController::done);
    QAbstractItemModelTester tester(stage.controller.transfers());
    stage.queue.keepIn(file);
    QTRY_COMPARE(stage.controller.transfers()->count(), 1);
    QCOMPARE(stage.transferState(), int(TransferModel::Paused));
    QCOMPARE(stage.transfer(TransferModel::NameRole).toString(), name);
    QVERIFY(stage.transfer(TransferModel::FractionRole).toDouble() > 0.02);
    QVERIFY(stage.transfer(TransferModel::DetailTextRole).toString().contains(QLatin1String("MB")));
    QCOMPARE(done.count(), 1);
    stage.controller.transfers()->resume(name, stage.here());
    QTRY_COMPARE_WITH_TIMEOUT(stage.transferState(), int(TransferModel::Done), 30'000);
}

void TestPulls::forgetsWhatWasFinishedOrDismissed()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("transfers.json"));
    Stage stage;
    {
        transfers::Queue queue(ollama::Client::make);
        ModelsController first(stage.servers, queue);
        queue.keepIn(file);
        QTRY_VERIFY(stage.connection.isOnline());
        QSignalSpy finished(&queue, &transfers::Queue::finished);
        first.pull(QStringLiteral("smollm2:135m"));
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 30'000);
        first.pull(QStringLiteral("qwen3:0.6b"));
        first.transfers()->dismiss(QStringLiteral("qwen3:0.6b"), stage.here());
        QTRY_VERIFY(QFile::exists(file));
    }
    transfers::PullJournal journal(file);
    QSignalSpy loaded(&journal, &transfers::PullJournal::loaded);
    journal.load();
    QTRY_COMPARE(loaded.count(), 1);
    QVERIFY(loaded.first().first().value<QList<transfers::KeptPull>>().isEmpty());
}

void TestPulls::goesOnAtTheServerWhereItBegan()
{
    Stage stage(slowPulls());
    test::DemoServer other(demo::Options::quick());
    QVERIFY(other.start());
    QTRY_VERIFY(stage.controller.isOnline());
    const QString name = QStringLiteral("smollm2:135m");
    stage.controller.pull(name);
    QTRY_VERIFY(stage.transfer(TransferModel::FractionRole).toDouble() > 0.02);
    const QString begun = stage.here();
    stage.servers.setEndpoint(*net::Endpoint::parse(other.address()));
    QVERIFY2(stage.transfer(TransferModel::RunningRole).toBool(), "turning to another server stops nothing");
    QVERIFY(stage.transfer(TransferModel::DetailTextRole).toString().contains(QString::number(stage.server.port())));
    stage.controller.transfers()->pause(name, begun);
    stage.controller.transfers()->resume(name, begun);
    QTRY_VERIFY(stage.server.requests(QStringLiteral("/api/pull")).size() == 2);
    QVERIFY(other.requests(QStringLiteral("/api/pull")).empty());
}

void TestPulls::pullsOneNameAtTwoServers_data()
{
    QTest::addColumn<bool>("paused");
    QTest::newRow("while the first runs") << false;
    QTest::newRow("while the first is paused") << true;
}

void TestPulls::pullsOneNameAtTwoServers()
{
    QFETCH(bool, paused);
    Stage stage(slowPulls());
    test::DemoServer other(slowPulls());
    QVERIFY(other.start());
    QTRY_VERIFY(stage.controller.isOnline());
    auto &transfers = *stage.controller.transfers();
    QAbstractItemModelTester tester(&transfers);
    const QString name = QStringLiteral("smollm2:135m");
    const QString first = stage.here();
    stage.controller.pull(name);
    QTRY_VERIFY(stage.transfer(TransferModel::FractionRole).toDouble() > 0);
    if (paused)
        transfers.pause(name, first);
    stage.servers.setEndpoint(*net::Endpoint::parse(other.address()));
    stage.controller.pull(name);
    QCOMPARE(transfers.count(), 2);
    QCOMPARE(stage.transfer(TransferModel::ServerRole, 0).toString(), stage.here());
    QCOMPARE(stage.transfer(TransferModel::ServerRole, 1).toString(), first);
    QTRY_COMPARE(other.requests(QStringLiteral("/api/pull")).size(), std::size_t(1));
    QCOMPARE(stage.server.requests(QStringLiteral("/api/pull")).size(), std::size_t(1));
    transfers.dismiss(name, stage.here());
    QCOMPARE(transfers.count(), 1);
    QCOMPARE(stage.transfer(TransferModel::ServerRole).toString(), first);
    QCOMPARE(stage.transfer(TransferModel::RunningRole).toBool(), !paused);
}

void TestPulls::offersOneNameOfTwoServers()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("transfers.json"));
    const QString name = QStringLiteral("smollm2:135m");
    Stage stage;
    {
        transfers::PullJournal journal(file);
        journal.save({{name, stage.here(), false, 1, 10},
                      {name, QStringLiteral("box:11434"), false, 2, 10},
                      {QStringLiteral("SmolLM2:135m"), QStringLiteral("box:11434"), false, 3, 10}});
    }
    stage.queue.keepIn(file);
    QTRY_COMPARE(stage.controller.transfers()->count(), 2);
    QCOMPARE(stage.transfer(TransferModel::ServerRole, 0).toString(), stage.here());
    QCOMPARE(stage.transfer(TransferModel::ServerRole, 1).toString(), QStringLiteral("box:11434"));
}

void TestPulls::keepsAFailedPullWithItsReason()
{
    Stage stage;
    QTRY_VERIFY(stage.controller.isOnline());
    QSignalSpy failed(&stage.queue, &transfers::Queue::failed);
    stage.controller.pull(QStringLiteral("no-such-model"));
    QTRY_COMPARE(stage.transferState(), int(TransferModel::Failed));
    QCOMPARE(failed.count(), 1);
    QVERIFY(stage.transfer(TransferModel::ErrorMessageRole).toString().contains(QLatin1String("file does not exist")));
    QVERIFY(stage.transfer(TransferModel::ErrorHintRole).toString().contains(QLatin1String("name")));
}

void TestPulls::dismissesTransfers()
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
    transfers.dismiss(QStringLiteral("smollm2:135m"), stage.here());
    QCOMPARE(transfers.count(), 0);
    QCOMPARE(transfers.activeCount(), 0);
    const auto gone = [&stage] {
        const auto seen = stage.server.requests(QStringLiteral("/api/pull"));
        return !seen.empty() && seen.back().state == test::Seen::Disconnected;
    };
    QTRY_VERIFY(gone());
}

QTEST_MAIN(TestPulls)
#include "tst_pulls.moc"
