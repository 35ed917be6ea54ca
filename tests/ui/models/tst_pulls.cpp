// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modelsfixture.h"

#include "transfers/pulljournal.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace corral;
using namespace corral::ui;
using test::ModelsFixture;

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
    ModelsFixture fixture;
    QAbstractItemModelTester tester(fixture.controller.transfers());
    QTRY_VERIFY(fixture.controller.modelCount() > 0);
    QSignalSpy done(&fixture.controller, &ModelsController::done);
    fixture.controller.pull(QStringLiteral("smollm2:135m"));
    QCOMPARE(fixture.controller.transfers()->activeCount(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.transferState(), int(TransferModel::Done), 30'000);
    QCOMPARE(fixture.transfer(TransferModel::FractionRole).toDouble(), 1.0);
    QCOMPARE(fixture.controller.transfers()->activeCount(), 0);
    QCOMPARE(done.count(), 1);
    QTRY_VERIFY(fixture.controller.models()->find(QStringLiteral("smollm2:135m")));
}

void TestPulls::pausesAndResumesAPull()
{
    ModelsFixture fixture(slowPulls());
    QTRY_VERIFY(fixture.controller.isOnline());
    auto &transfers = *fixture.controller.transfers();
    const QString name = QStringLiteral("smollm2:135m");
    fixture.controller.pull(name);
    QTRY_VERIFY(fixture.transfer(TransferModel::FractionRole).toDouble() > 0.1);
    QVERIFY(fixture.transfer(TransferModel::AmountTextRole).toString().contains(QLatin1String("MB")));
    transfers.pause(name, fixture.here());
    QCOMPARE(fixture.transferState(), int(TransferModel::Paused));
    const double reached = fixture.transfer(TransferModel::FractionRole).toDouble();
    transfers.resume(name, fixture.here());
    double least = 1;
    connect(&transfers, &TransferModel::progressed, this,
            [&] { least = std::min(least, fixture.transfer(TransferModel::FractionRole).toDouble()); });
    QTRY_COMPARE_WITH_TIMEOUT(fixture.transferState(), int(TransferModel::Done), 30'000);
    QVERIFY2(least >= reached, "the bar does not go back");
}

void TestPulls::pullsSeveralAtOnce()
{
    ModelsFixture fixture(slowPulls());
    QTRY_VERIFY(fixture.controller.isOnline());
    fixture.controller.pull(QStringLiteral("smollm2:135m"));
    fixture.controller.pull(QStringLiteral("qwen3:0.6b"));
    fixture.controller.pull(QStringLiteral("qwen3:0.6b"));
    QCOMPARE(fixture.controller.transfers()->count(), 2);
    QTRY_VERIFY(fixture.transfer(TransferModel::FractionRole, 0).toDouble() > 0.02 &&
                fixture.transfer(TransferModel::FractionRole, 1).toDouble() > 0.02);
    QVERIFY(fixture.controller.transfers()->fraction() > 0);
    QVERIFY(fixture.controller.transfers()->summary().startsWith(QLatin1String("2 ")));
}

void TestPulls::takesTwoSpellingsForOnePull()
{
    ModelsFixture fixture(slowPulls());
    QTRY_VERIFY(fixture.controller.isOnline());
    fixture.controller.pull(QStringLiteral("smollm2:135m"));
    fixture.controller.pull(QStringLiteral("library/SmolLM2:135M"));
    QCOMPARE(fixture.controller.transfers()->count(), 1);
}

void TestPulls::asksARegistryOverHttpOnlyWhenToldTo()
{
    ModelsFixture fixture;
    QTRY_VERIFY(fixture.controller.isOnline());
    const auto last = [&fixture] { return fixture.server.requests(QStringLiteral("/api/pull")).back().body; };
    fixture.controller.pullPasted(QStringLiteral("localhost:5/me/x"));
    QTRY_COMPARE(fixture.transferState(), int(TransferModel::Failed));
    QVERIFY(!last().contains("insecure"));
    QVERIFY(fixture.controller.pullNote(QStringLiteral("http://localhost:5/me/y")).contains(QLatin1String("without encryption")));
    fixture.controller.pullPasted(QStringLiteral("http://localhost:5/me/y"));
    QVERIFY(fixture.transfer(TransferModel::DetailTextRole).toString().contains(QLatin1String("not encrypted")));
    QTRY_COMPARE(fixture.transferState(), int(TransferModel::Failed));
    QVERIFY(last().contains("\"insecure\":true"));
    QVERIFY2(!last().contains("http"), "the server wants the name alone");
    QVERIFY(fixture.controller.pullProblem(QStringLiteral("ftp://box/me/x")).contains(QLatin1String("ftp")));
}

void TestPulls::offersWhatWasInterrupted()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("transfers.json"));
    ModelsFixture fixture(slowPulls());
    const QString name = QStringLiteral("smollm2:135m");
    {
        transfers::Queue queue(ollama::Client::make);
        ModelsController first(fixture.servers, queue);
        queue.setJournalFile(file);
        QTRY_VERIFY(fixture.connection.isOnline());
        first.pull(name);
        QTRY_VERIFY(first.transfers()->fraction() > 0.05);
        QTRY_VERIFY(QFile::exists(file));
    }
    QSignalSpy done(&fixture.controller, &ModelsController::done);
    QAbstractItemModelTester tester(fixture.controller.transfers());
    fixture.queue.setJournalFile(file);
    QTRY_COMPARE(fixture.controller.transfers()->count(), 1);
    QCOMPARE(fixture.transferState(), int(TransferModel::Paused));
    QCOMPARE(fixture.transfer(TransferModel::NameRole).toString(), name);
    QVERIFY(fixture.transfer(TransferModel::FractionRole).toDouble() > 0.02);
    QVERIFY(fixture.transfer(TransferModel::DetailTextRole).toString().contains(QLatin1String("MB")));
    QCOMPARE(done.count(), 1);
    fixture.controller.transfers()->resume(name, fixture.here());
    QTRY_COMPARE_WITH_TIMEOUT(fixture.transferState(), int(TransferModel::Done), 30'000);
}

void TestPulls::forgetsWhatWasFinishedOrDismissed()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("transfers.json"));
    ModelsFixture fixture;
    {
        transfers::Queue queue(ollama::Client::make);
        ModelsController first(fixture.servers, queue);
        queue.setJournalFile(file);
        QTRY_VERIFY(fixture.connection.isOnline());
        QSignalSpy finished(&queue, &transfers::Queue::finished);
        first.pull(QStringLiteral("smollm2:135m"));
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 30'000);
        first.pull(QStringLiteral("qwen3:0.6b"));
        first.transfers()->dismiss(QStringLiteral("qwen3:0.6b"), fixture.here());
        QTRY_VERIFY(QFile::exists(file));
    }
    transfers::PullJournal journal(file);
    QSignalSpy loaded(&journal, &transfers::PullJournal::loaded);
    journal.load();
    QTRY_COMPARE(loaded.count(), 1);
    QVERIFY(loaded.first().first().value<QList<transfers::StoredPull>>().isEmpty());
}

void TestPulls::goesOnAtTheServerWhereItBegan()
{
    ModelsFixture fixture(slowPulls());
    test::DemoServer other(demo::Options::quick());
    QVERIFY(other.start());
    QTRY_VERIFY(fixture.controller.isOnline());
    const QString name = QStringLiteral("smollm2:135m");
    fixture.controller.pull(name);
    QTRY_VERIFY(fixture.transfer(TransferModel::FractionRole).toDouble() > 0.02);
    const QString begun = fixture.here();
    test::useServer(fixture.servers, other.address());
    QVERIFY2(fixture.transfer(TransferModel::RunningRole).toBool(), "turning to another server stops nothing");
    QVERIFY(fixture.transfer(TransferModel::DetailTextRole).toString().contains(QString::number(fixture.server.port())));
    fixture.controller.transfers()->pause(name, begun);
    fixture.controller.transfers()->resume(name, begun);
    QTRY_VERIFY(fixture.server.requests(QStringLiteral("/api/pull")).size() == 2);
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
    ModelsFixture fixture(slowPulls());
    test::DemoServer other(slowPulls());
    QVERIFY(other.start());
    QTRY_VERIFY(fixture.controller.isOnline());
    auto &transfers = *fixture.controller.transfers();
    QAbstractItemModelTester tester(&transfers);
    const QString name = QStringLiteral("smollm2:135m");
    const QString first = fixture.here();
    fixture.controller.pull(name);
    QTRY_VERIFY(fixture.transfer(TransferModel::FractionRole).toDouble() > 0);
    if (paused)
        transfers.pause(name, first);
    test::useServer(fixture.servers, other.address());
    fixture.controller.pull(name);
    QCOMPARE(transfers.count(), 2);
    QCOMPARE(fixture.transfer(TransferModel::ServerRole, 0).toString(), fixture.here());
    QCOMPARE(fixture.transfer(TransferModel::ServerRole, 1).toString(), first);
    QTRY_COMPARE(other.requests(QStringLiteral("/api/pull")).size(), std::size_t(1));
    QCOMPARE(fixture.server.requests(QStringLiteral("/api/pull")).size(), std::size_t(1));
    transfers.dismiss(name, fixture.here());
    QCOMPARE(transfers.count(), 1);
    QCOMPARE(fixture.transfer(TransferModel::ServerRole).toString(), first);
    QCOMPARE(fixture.transfer(TransferModel::RunningRole).toBool(), !paused);
}

void TestPulls::offersOneNameOfTwoServers()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("transfers.json"));
    const QString name = QStringLiteral("smollm2:135m");
    ModelsFixture fixture;
    {
        transfers::PullJournal journal(file);
        journal.save({{name, fixture.here(), false, 1, 10},
                      {name, QStringLiteral("box:11434"), false, 2, 10},
                      {QStringLiteral("SmolLM2:135m"), QStringLiteral("box:11434"), false, 3, 10}});
    }
    fixture.queue.setJournalFile(file);
    QTRY_COMPARE(fixture.controller.transfers()->count(), 2);
    QCOMPARE(fixture.transfer(TransferModel::ServerRole, 0).toString(), fixture.here());
    QCOMPARE(fixture.transfer(TransferModel::ServerRole, 1).toString(), QStringLiteral("box:11434"));
}

void TestPulls::keepsAFailedPullWithItsReason()
{
    ModelsFixture fixture;
    QTRY_VERIFY(fixture.controller.isOnline());
    QSignalSpy failed(&fixture.queue, &transfers::Queue::failed);
    fixture.controller.pull(QStringLiteral("no-such-model"));
    QTRY_COMPARE(fixture.transferState(), int(TransferModel::Failed));
    QCOMPARE(failed.count(), 1);
    QVERIFY(fixture.transfer(TransferModel::ErrorMessageRole).toString().contains(QLatin1String("file does not exist")));
    QVERIFY(fixture.transfer(TransferModel::ErrorHintRole).toString().contains(QLatin1String("name")));
}

void TestPulls::dismissesTransfers()
{
    ModelsFixture fixture(slowPulls());
    QTRY_VERIFY(fixture.controller.isOnline());
    auto &transfers = *fixture.controller.transfers();
    QAbstractItemModelTester tester(&transfers);
    fixture.controller.pull(QStringLiteral("no-such-model"));
    QTRY_COMPARE(fixture.transferState(), int(TransferModel::Failed));
    fixture.controller.pull(QStringLiteral("smollm2:135m"));
    QTRY_VERIFY(fixture.transfer(TransferModel::FractionRole).toDouble() > 0);
    transfers.dismissEnded();
    QCOMPARE(transfers.count(), 1);
    transfers.dismiss(QStringLiteral("smollm2:135m"), fixture.here());
    QCOMPARE(transfers.count(), 0);
    QCOMPARE(transfers.activeCount(), 0);
    const auto gone = [&fixture] {
        const auto seen = fixture.server.requests(QStringLiteral("/api/pull"));
        return !seen.empty() && seen.back().state == test::ReceivedRequest::Disconnected;
    };
    QTRY_VERIFY(gone());
}

QTEST_MAIN(TestPulls)
#include "tst_pulls.moc"
