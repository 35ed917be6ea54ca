// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/statuscontroller.h"

#include <QSignalSpy>
#include <QTest>

using namespace corral;
using namespace corral::ui;

using State = servers::Connection::State;

class StatusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void namesTheServer_data();
    void namesTheServer();
    void saysWhatIsWrongSinceWhenAndWhatCorralDoes();
    void showsNoBannerWhileAllIsWell();
    void namesTheOneModelThatIsLoaded();
    void sumsUpSeveralModels();
    void countsDownToTheUnload();
    void showsSpeedOnlyWhileThereIsOne();
    void countsTransfers();
    void keepsAShortHistory();
    void saysNothingOfAGpuThatIsNotThere();

private:
    QDateTime m_now{QDate(2026, 3, 14), QTime(12, 0)};
    Clock m_clock = [this] { return m_now; };
};

void StatusTest::namesTheServer_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<bool>("demo");
    QTest::addColumn<QString>("text");
    QTest::newRow("looking") << State::Connecting << false << "Connecting… · localhost:11434";
    QTest::newRow("good") << State::Connected << false << "Ollama 0.32.15 · localhost:11434";
    QTest::newRow("demo") << State::Connected << true << "Demo server · localhost:11434";
    QTest::newRow("away") << State::Unreachable << false << "Unreachable · localhost:11434";
}

void StatusTest::namesTheServer()
{
    QFETCH(State, state);
    QFETCH(bool, demo);
    StatusController status;
    ServerFacts facts;
    facts.state = state;
    facts.address = QStringLiteral("localhost:11434");
    facts.engine = QStringLiteral("Ollama");
    facts.version = QStringLiteral("0.32.15");
    facts.unusable = QStringLiteral("Unreachable");
    status.setServer(facts);
    status.setDemo(demo);
    QTEST(status.serverText(), "text");
    QCOMPARE(status.connected(), state == State::Connected);
    QCOMPARE(status.demo(), demo);
}

void StatusTest::saysWhatIsWrongSinceWhenAndWhatCorralDoes()
{
    StatusController status(nullptr, m_clock);
    ServerFacts facts;
    facts.state = State::Unreachable;
    facts.unusable = QStringLiteral("Unreachable");
    facts.problem = QStringLiteral("Couldn't reach localhost:11434: connection refused.");
    facts.remedy = QStringLiteral("Start it, or choose another server.");
    facts.since = m_now.addSecs(-600);
    status.setServer(facts);
    QVERIFY(status.bannerVisible());
    QCOMPARE(status.bannerTitle(), facts.problem);
    QCOMPARE(status.bannerText().replace(QChar(0x202f), QLatin1Char(' ')),
             QStringLiteral("Unreachable since 11:50 AM. Corral keeps trying. Start it, or choose another server."));
    facts.asking = true;
    status.setServer(facts);
    QVERIFY(status.bannerText().contains(QStringLiteral("Trying now…")));
}

void StatusTest::showsNoBannerWhileAllIsWell()
{
    StatusController status;
    QVERIFY(!status.bannerVisible());
    ServerFacts facts;
    facts.state = State::Connected;
    QSignalSpy changed(&status, &StatusController::serverChanged);
    status.setServer(facts);
    status.setServer(facts);
    QCOMPARE(changed.count(), 1);
    QVERIFY(!status.bannerVisible());
    QCOMPARE(status.bannerText(), QString());
}

void StatusTest::namesTheOneModelThatIsLoaded()
{
    StatusController status(nullptr, m_clock);
    QCOMPARE(status.loadedText(), QString());
    status.setLoaded({{QStringLiteral("llama3.2:3b"), 2'800'000'000, m_now.addSecs(230)}});
    QCOMPARE(status.loadedText(), QStringLiteral("llama3.2:3b · 2.8 GB · 4 min"));
    status.setLoaded({{QStringLiteral("llama3.2:3b"), 2'800'000'000, {}}});
    QCOMPARE(status.loadedText(), QStringLiteral("llama3.2:3b · 2.8 GB"));
}

void StatusTest::sumsUpSeveralModels()
{
    StatusController status(nullptr, m_clock);
    status.setLoaded(
        {{QStringLiteral("a"), 2'800'000'000, m_now.addSecs(600)}, {QStringLiteral("b"), 4'300'000'000, m_now.addSecs(120)}});
    QCOMPARE(status.loadedText(), QStringLiteral("2 loaded · 7.1 GB · 2 min"));
    QCOMPARE(status.loadedDetails(), QStringLiteral("a · 2.8 GB · 10 min\nb · 4.3 GB · 2 min"));
}

void StatusTest::countsDownToTheUnload()
{
    StatusController status(nullptr, m_clock);
    status.setLoaded({{QStringLiteral("a"), 1'000'000'000, m_now.addSecs(45)}});
    QCOMPARE(status.loadedText(), QStringLiteral("a · 1.0 GB · 45 s"));
    QSignalSpy changed(&status, &StatusController::loadedChanged);
    m_now = m_now.addSecs(5);
    QTRY_VERIFY(!changed.isEmpty());
    QCOMPARE(status.loadedText(), QStringLiteral("a · 1.0 GB · 40 s"));
}

void StatusTest::showsSpeedOnlyWhileThereIsOne()
{
    StatusController status;
    QSignalSpy changed(&status, &StatusController::speedChanged);
    status.setSpeed(QStringLiteral("43.2 tok/s"));
    status.setSpeed(QStringLiteral("43.2 tok/s"));
    QCOMPARE(status.speedText(), QStringLiteral("43.2 tok/s"));
    QCOMPARE(changed.count(), 1);
    status.setSpeed({});
    QCOMPARE(status.speedText(), QString());
}

void StatusTest::countsTransfers()
{
    StatusController status;
    QCOMPARE(status.transfersText(), QString());
    status.setTransfers(1);
    QCOMPARE(status.transfersText(), QStringLiteral("1 transfer"));
    status.setTransfers(3);
    QCOMPARE(status.transfersText(), QStringLiteral("3 transfers"));
}

void StatusTest::keepsAShortHistory()
{
    StatusController status;
    QList<float> cpu;
    for (int i = 0; i < 100; ++i)
        cpu.append(float(i));
    status.setLoads(cpu, QList<float>{50, 300});
    QCOMPARE(status.cpuHistory().size(), StatusController::historyLength);
    QCOMPARE(status.cpuHistory().constLast(), 0.99);
    QCOMPARE(status.cpuText(), QStringLiteral("CPU 99 %"));
    QCOMPARE(status.gpuHistory().size(), StatusController::historyLength);
    QCOMPARE(status.gpuHistory().constFirst(), 0.0);
    QCOMPARE(status.gpuText(), QStringLiteral("GPU 100 %"));
    status.setLoads({std::nanf("")}, {});
    QCOMPARE(status.cpuText(), QString());
    QCOMPARE(status.cpuHistory().constLast(), 0.0);
}

void StatusTest::saysNothingOfAGpuThatIsNotThere()
{
    StatusController status;
    status.setLoads({20}, {});
    QVERIFY(!status.gpuAvailable());
    status.setLoads({20}, QList<float>{10});
    QVERIFY(status.gpuAvailable());
}

QTEST_GUILESS_MAIN(StatusTest)
#include "tst_status.moc"
