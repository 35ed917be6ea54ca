// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demoserver.h"
#include "ollama/client.h"
#include "servers/serverregistry.h"
#include "ui/models/transfermodel.h"
#include "usedserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace corral;
using namespace corral::ui;
using namespace std::chrono_literals;

/// Pulls with a manual clock.
class TestTransfers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void saysWhenNoDataComes();
    void saysWhenTheRegistryDoesNotAnswer();
    void saysNothingWhileTheServerVerifies();
    void putsABareStatusOfTheRegistryInWords();

private:
    [[nodiscard]] QString details() const { return m_transfers->index(0).data(TransferModel::DetailTextRole).toString(); }
    [[nodiscard]] int state() const { return m_transfers->index(0).data(TransferModel::StatusRole).toInt(); }
    void stall(const QByteArray &before, qint64 after = 0);

    const QString m_name = QStringLiteral("smollm2:135m");
    transfers::PullTally::Time m_now{1h};
    std::unique_ptr<test::DemoServer> m_server;
    std::unique_ptr<servers::ServerRegistry> m_servers;
    std::unique_ptr<transfers::Queue> m_queue;
    std::unique_ptr<TransferModel> m_transfers;
};

void TestTransfers::init()
{
    demo::Options options = demo::Options::quick();
    options.bytesPerSecond = 5'000'000'000;
    m_server = std::make_unique<test::DemoServer>(options);
    QVERIFY(m_server->start());
    m_servers = std::make_unique<servers::ServerRegistry>(ollama::Client::make);
    test::useServer(*m_servers, m_server->address());
    m_queue = std::make_unique<transfers::Queue>(ollama::Client::make, [this] { return m_now; });
    m_transfers = std::make_unique<TransferModel>(*m_queue, m_servers->current());
}

void TestTransfers::cleanup()
{
    m_transfers.reset();
    m_queue.reset();
    m_servers.reset();
    m_server.reset();
}

void TestTransfers::stall(const QByteArray &before, qint64 after)
{
    m_server->inject({.kind = test::Fault::Stall, .path = QStringLiteral("/api/pull"), .after = after, .before = before});
    m_queue->start({m_name, m_servers->current().endpoint()});
}

void TestTransfers::saysWhenNoDataComes()
{
    stall({}, 5);
    QTRY_COMPARE(state(), int(TransferModel::Downloading));
    QVERIFY(!details().contains(QLatin1String("No data")));
    m_now += 14s;
    QVERIFY(!details().contains(QLatin1String("No data")));
    m_now += 26s;
    QVERIFY2(details().contains(QLatin1String("No data for 40 s; the registry may be slow")), qPrintable(details()));
    QVERIFY2(m_transfers->summary().contains(QLatin1String("No data for 40 s")), qPrintable(m_transfers->summary()));
    m_server->clearFaults();
    QTRY_VERIFY(!details().contains(QLatin1String("No data")));
    QTRY_COMPARE(state(), int(TransferModel::Done));
}

void TestTransfers::saysWhenTheRegistryDoesNotAnswer()
{
    stall({}, 1);
    QTRY_VERIFY(!m_server->requests(QStringLiteral("/api/pull")).empty());
    m_now += 90s;
    QVERIFY2(details().contains(QLatin1String("No data for 1 m 30 s")), qPrintable(details()));
    m_server->clearFaults();
}

void TestTransfers::saysNothingWhileTheServerVerifies()
{
    stall("writing manifest");
    QTRY_COMPARE(state(), int(TransferModel::Verifying));
    m_now += 5min;
    QVERIFY2(!details().contains(QLatin1String("No data")), qPrintable(details()));
    m_server->clearFaults();
}

void TestTransfers::putsABareStatusOfTheRegistryInWords()
{
    m_server->inject({.kind = test::Fault::ErrorLine, .path = QStringLiteral("/api/pull"), .after = 1, .text = "500: "});
    QSignalSpy failed(m_queue.get(), &transfers::Queue::failed);
    m_queue->start({m_name, m_servers->current().endpoint()});
    QTRY_COMPARE(failed.count(), 1);
    const auto error = failed.first().at(1).value<Error>();
    const QString message = error.message;
    QVERIFY2(message.contains(QLatin1String("registry")) && message.contains(QLatin1String("500")), qPrintable(message));
    QVERIFY(!error.hint.isEmpty());
}

QTEST_GUILESS_MAIN(TestTransfers)
#include "tst_transfers.moc"
