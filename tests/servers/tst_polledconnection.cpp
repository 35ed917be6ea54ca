// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ollama/client.h"
#include "scriptedserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace corral;
using namespace corral::servers;
using namespace corral::test;
using namespace std::chrono_literals;
using State = Connection::State;

class TestPolledConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksNothingBeforeItIsStarted();
    void soonNoticesAServerThatComesBackOnThisMachine();
    void asksNobodyWithoutAnAddress();
    void findsAServerAndItsModels();
    void reportsWhyAServerIsUnreachable();
    void noticesAServerThatComesAndGoes();
    void keepsTheListsWhileTheServerIsAway();
    void tellsOnlyOfListsThatDiffer();
    void fetchesTheListsOnDemand();
    void fetchesModelsPeriodically();
    void pollsLessOftenWhileHidden();
    void pollsAtOnceWhenAskedTo();
    void knowsAnEmptyListFromNone();
    void resetsAtAnotherAddress();
    void saysThatTheAddressChangedWhileItConnects();
    void disturbsNothingThatRunsAtTheServerBefore();
    void mayBeDestroyedDuringAPoll();
    void needsNoVersion_data();
    void needsNoVersion();
    void saysWhatAnAnswerIsThatIsNotOllamas_data();
    void saysWhatAnAnswerIsThatIsNotOllamas();
    void reportsThatTheRunningModelsAreUnknown();
    void listsOnceWhatTheServerListsTwice();
};

void TestPolledConnection::soonNoticesAServerThatComesBackOnThisMachine()
{
    ScriptedServer server;
    server.status = 500;
    const auto client = std::make_shared<ollama::Client>(server.wire.endpoint(), noRetries());
    PollIntervals intervals = still();
    intervals.longestLocalRetry = 20ms;
    PolledConnection connection(client, intervals);
    connection.start();
    QTRY_COMPARE(connection.state(), State::Unreachable);
    server.status = 200;
    QTRY_COMPARE(connection.state(), State::Connected);
}

void TestPolledConnection::asksNobodyWithoutAnAddress()
{
    ScriptedServer server;
    const auto client = std::make_shared<ollama::Client>(server.wire.endpoint(), noRetries());
    PolledConnection connection(client, quick());
    connection.setNoAddress({Error::Kind::Invalid, 0, QStringLiteral("no address"), {}});
    QCOMPARE(connection.state(), State::Unreachable);
    QCOMPARE(connection.error()->message, QStringLiteral("no address"));
    connection.retryNow();
    connection.refreshModels();
    connection.refreshRunning();
    connection.setActive(false);
    connection.setActive(true);
    QCOMPARE(connection.state(), State::Unreachable);
    QVERIFY(!connection.isPolling());
    QCOMPARE(server.wire.requests.size(), 0U);
    connection.start();
    QTRY_COMPARE(connection.state(), State::Connected);
}

void TestPolledConnection::asksNothingBeforeItIsStarted()
{
    ScriptedServer server;
    const auto client = std::make_shared<ollama::Client>(server.wire.endpoint());
    PolledConnection connection(client, quick());
    QCOMPARE(connection.state(), State::Unknown);
    QVERIFY(!connection.isOnline());
    connection.start();
    QCOMPARE(connection.state(), State::Connecting);
    QVERIFY(connection.isPolling());
}

void TestPolledConnection::findsAServerAndItsModels()
{
    ScriptedServer server;
    server.ps = R"({"models":[{"name":"a:latest","size":5}]})";
    const auto client = std::make_shared<ollama::Client>(server.wire.endpoint());
    PolledConnection connection(client, still());
    QSignalSpy states(&connection, &Connection::stateChanged);
    connection.start();
    QTRY_COMPARE(connection.state(), State::Connected);
    QCOMPARE(connection.version(), QStringLiteral("0.32.15"));
    QVERIFY(!connection.error());
    QVERIFY(connection.since().secsTo(QDateTime::currentDateTime()) < 10);
    QTRY_COMPARE(connection.models().size(), 1);
    QTRY_COMPARE(connection.running().size(), 1);
    QCOMPARE(states.count(), 2);
}

void TestPolledConnection::reportsWhyAServerIsUnreachable()
{
    const auto client = std::make_shared<ollama::Client>(deadEndpoint(), noRetries());
    PolledConnection connection(client, still());
    connection.start();
    QTRY_COMPARE(connection.state(), State::Unreachable);
    QVERIFY(connection.error());
    QCOMPARE(connection.error()->kind, Error::Kind::Offline);
}

void TestPolledConnection::noticesAServerThatComesAndGoes()
{
    ScriptedServer server;
    const auto client = std::make_shared<ollama::Client>(server.wire.endpoint(), noRetries());
    PolledConnection connection(client, quick());
    connection.start();
    QTRY_COMPARE(connection.state(), State::Connected);
    server.status = 503;
    QTRY_COMPARE(connection.state(), State::Unreachable);
    QCOMPARE(connection.error()->httpStatus, 503);
    server.status = 200;
    QTRY_COMPARE(connection.state(), State::Connected);
    QVERIFY(!connection.error());
}

void TestPolledConnection::keepsTheListsWhileTheServerIsAway()
{
    ScriptedServer server;
    const auto client = std::make_shared<ollama::Client>(server.wire.endpoint(), noRetries());
    PolledConnection connection(client, quick());
    connection.start();
    QTRY_COMPARE(connection.models().size(), 1);
    server.status = 500;
    QTRY_COMPARE(connection.state(), State::Unreachable);
    QCOMPARE(connection.models().size(), 1);
    QCOMPARE(connection.version(), QStringLiteral("0.32.15"));
}

void TestPolledConnection::tellsOnlyOfListsThatDiffer()
{
    ScriptedServer server;
    const auto client = std::make_shared<ollama::Client>(server.wire.endpoint());
    PolledConnection connection(client, quick());
    QSignalSpy models(&connection, &Connection::modelsChanged);
    QSignalSpy running(&connection, &Connection::runningChanged);
    connection.start();
    QTRY_COMPARE(models.count(), 1);
    QTRY_VERIFY(server.asked("/api/tags") >= 3);
    QCOMPARE(models.count(), 1);
    QCOMPARE(running.count(), 1); // the list of loaded models became known to be empty
    server.ps = R"({"models":[{"name":"a:latest"}]})";
    QTRY_COMPARE(running.count(), 2);
}

void TestPolledConnection::fetchesTheListsOnDemand()
{
    ScriptedServer server;
    const auto client = std::make_shared<ollama::Client>(server.wire.endpoint());
    PolledConnection connection(client, still());
    connection.start();
    QTRY_COMPARE(connection.models().size(), 1);
    server.tags = R"({"models":[{"name":"a:latest"},{"name":"b:latest"}]})";
    connection.refreshModels();
    QTRY_COMPARE(connection.models().size(), 2);
    server.ps = R"({"models":[{"name":"b:latest"}]})";
    connection.refreshRunning();
    QTRY_COMPARE(connection.running().size(), 1);
}

void TestPolledConnection::fetchesModelsPeriodically()
{
    ScriptedServer server;
    const auto client = std::make_shared<ollama::Client>(server.wire.endpoint());
    PolledConnection connection(client, quick());
    connection.start();
    QTRY_COMPARE(connection.models().size(), 1);
    server.tags = R"({"models":[]})";
    QTRY_COMPARE(connection.models().size(), 0);
}

void TestPolledConnection::pollsLessOftenWhileHidden()
{
    ScriptedServer server;
    const auto client = std::make_shared<ollama::Client>(server.wire.endpoint());
    PolledConnection connection(client, quick());
    connection.start();
    QTRY_COMPARE(connection.state(), State::Connected);
    connection.setActive(false);
    QTRY_VERIFY(!connection.isPolling());
    const auto asked = server.asked("/api/version");
    ScriptedServer other; // its connection goes on looking, in the same intervals
    const auto otherClient = std::make_shared<ollama::Client>(other.wire.endpoint());
    PolledConnection looking(otherClient, quick());
    looking.start();
    QTRY_VERIFY(other.asked("/api/version") >= 4);
    QVERIFY(server.asked("/api/version") <= asked + 1);
    connection.setActive(true);
    QTRY_VERIFY(server.asked("/api/version") >= asked + 1);
}

void TestPolledConnection::pollsAtOnceWhenAskedTo()
{
    ScriptedServer server;
    server.status = 500;
    const auto client = std::make_shared<ollama::Client>(server.wire.endpoint(), noRetries());
    PolledConnection connection(client, still());
    connection.start();
    QTRY_COMPARE(connection.state(), State::Unreachable);
    server.status = 200;
    connection.retryNow();
    QTRY_COMPARE(connection.state(), State::Connected);
}

void TestPolledConnection::knowsAnEmptyListFromNone()
{
    ScriptedServer server;
    server.tags = R"({"models":[]})";
    const auto client = std::make_shared<ollama::Client>(server.wire.endpoint());
    PolledConnection connection(client, still());
    QSignalSpy models(&connection, &Connection::modelsChanged);
    connection.start();
    QVERIFY(!connection.hasModels());
    QTRY_VERIFY(connection.hasModels());
    QCOMPARE(models.count(), 1);
}

void TestPolledConnection::resetsAtAnotherAddress()
{
    ScriptedServer first;
    ScriptedServer second;
    second.version = R"({"version":"9"})";
    second.tags = R"({"models":[{"name":"z:latest"}]})";
    const auto client = std::make_shared<ollama::Client>(first.wire.endpoint());
    PolledConnection connection(client, still());
    connection.start();
    QTRY_COMPARE(connection.models().size(), 1);
    connection.setBackend(std::make_shared<ollama::Client>(second.wire.endpoint()));
    QCOMPARE(connection.state(), State::Connecting);
    QVERIFY2(connection.models().isEmpty(), "the models of one server are not those of another");
    QTRY_COMPARE(connection.models().size(), 1);
    QCOMPARE(connection.models().first().name, QStringLiteral("z:latest"));
    QCOMPARE(connection.version(), QStringLiteral("9"));
}

void TestPolledConnection::saysThatTheAddressChangedWhileItConnects()
{
    WireServer first;
    WireServer second;
    const auto client = std::make_shared<ollama::Client>(first.endpoint(), noRetries());
    PolledConnection connection(client, still());
    connection.start();
    QCOMPARE(connection.state(), State::Connecting);
    const QSignalSpy changed(&connection, &Connection::stateChanged);
    connection.setBackend(std::make_shared<ollama::Client>(second.endpoint()));
    QCOMPARE(connection.state(), State::Connecting);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(connection.endpoint(), second.endpoint());
}

void TestPolledConnection::disturbsNothingThatRunsAtTheServerBefore()
{
    WireServer first;
    WireServer second;
    PolledConnection connection(std::make_shared<ollama::Client>(first.endpoint(), noRetries()), still());
    const auto before = connection.backend();
    const auto stream = before->chat({});
    QTRY_COMPARE(first.requests.size(), 1);
    QString text;
    connect(stream.get(), &llm::ChatStream::received, this, [&text](const llm::ChatChunk &chunk) { text += chunk.content; });
    QSignalSpy finished(stream.get(), &llm::ChatStream::finished);
    connection.setBackend(std::make_shared<ollama::Client>(second.endpoint(), noRetries()));
    QVERIFY(connection.backend() != before);
    first.sockets.constFirst()->write(chunkedHead() + chunk("{\"message\":{\"content\":\"on\"},\"done\":true}\n") + lastChunk());
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(text, QStringLiteral("on"));
}

void TestPolledConnection::mayBeDestroyedDuringAPoll()
{
    WireServer silent;
    auto client = std::make_shared<ollama::Client>(silent.endpoint());
    auto connection = std::make_unique<PolledConnection>(std::exchange(client, nullptr), quick());
    connection->start();
    QTRY_COMPARE(silent.requests.size(), 1);
    connection.reset();
    QTRY_COMPARE(silent.closedByClient, 1);
}

void TestPolledConnection::needsNoVersion_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("version");
    QTest::newRow("no route") << 404 << QByteArray("404 page not found") << QString();
    QTest::newRow("another method") << 405 << QByteArray() << QString();
    QTest::newRow("not made yet") << 501 << QByteArray("{}") << QString();
    QTest::newRow("a number") << 200 << QByteArray(R"({"version":0.6})") << QStringLiteral("0.6");
    QTest::newRow("empty") << 200 << QByteArray(R"({"version":""})") << QString();
    QTest::newRow("null") << 200 << QByteArray(R"({"version":null})") << QString();
    QTest::newRow("an object") << 200 << QByteArray(R"({"version":{}})") << QString();
    QTest::newRow("nothing") << 200 << QByteArray() << QString();
    QTest::newRow("a page") << 200 << QByteArray("<html>") << QString();
}

void TestPolledConnection::needsNoVersion()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, version);
    ScriptedServer server;
    server.wire.setAnswer([&](QTcpSocket *socket, const IncomingRequest &request) {
        const bool asksForVersion = request.path == "/api/version";
        socket->write(answerWith(asksForVersion ? status : 200, asksForVersion              ? body
                                                                : request.path == "/api/ps" ? server.ps
                                                                                            : server.tags));
    });
    const auto client = std::make_shared<ollama::Client>(server.wire.endpoint(), noRetries());
    PolledConnection connection(client, still());
    connection.start();
    QTRY_COMPARE(connection.state(), State::Connected);
    QTRY_COMPARE(connection.models().size(), 1);
    QCOMPARE(connection.version(), version);
    QVERIFY(!connection.error());
}

void TestPolledConnection::saysWhatAnAnswerIsThatIsNotOllamas_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("words");
    QTest::newRow("an error") << QByteArray(R"({"error":"unauthorized"})") << QStringLiteral("unauthorized");
    QTest::newRow("OpenAI") << QByteArray(R"({"object":"list","data":[]})") << QStringLiteral("OpenAI-compatible");
    QTest::newRow("a page") << QByteArray("<!DOCTYPE html>") << QStringLiteral("web page");
    QTest::newRow("the root") << QByteArray("Ollama is running") << QStringLiteral("Ollama runs there");
}

void TestPolledConnection::saysWhatAnAnswerIsThatIsNotOllamas()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, words);
    ScriptedServer server;
    server.version = server.tags = server.ps = body;
    const auto client = std::make_shared<ollama::Client>(server.wire.endpoint(), noRetries());
    PolledConnection connection(client, still());
    connection.start();
    QTRY_COMPARE(connection.state(), State::Unreachable);
    QVERIFY2(connection.error()->message.contains(words), qPrintable(connection.error()->message));
    QVERIFY(!connection.hasModels());
}

void TestPolledConnection::reportsThatTheRunningModelsAreUnknown()
{
    ScriptedServer server;
    server.ps = "<html>";
    const auto client = std::make_shared<ollama::Client>(server.wire.endpoint(), noRetries());
    PolledConnection connection(client, still());
    QSignalSpy changes(&connection, &Connection::runningChanged);
    connection.start();
    QTRY_COMPARE(server.asked("/api/ps"), 1);
    QTRY_VERIFY(connection.hasModels());
    QVERIFY(!connection.isRunningKnown());
    server.ps = R"({"models":[{"name":"a"}]})";
    connection.refreshRunning();
    QTRY_VERIFY(connection.isRunningKnown());
    QCOMPARE(connection.running().size(), 1);
    server.ps = R"({"models":7})";
    connection.refreshRunning();
    QTRY_VERIFY(!connection.isRunningKnown());
    QVERIFY(connection.running().isEmpty());
    QCOMPARE(changes.count(), 2);
}

void TestPolledConnection::listsOnceWhatTheServerListsTwice()
{
    ScriptedServer server;
    server.tags = R"({"models":[{"name":"same"},{"name":"same"},{"name":"same","digest":"other"},{"name":""}]})";
    server.ps = R"({"models":[{"name":"same"},{"name":"same"}]})";
    const auto client = std::make_shared<ollama::Client>(server.wire.endpoint(), noRetries());
    PolledConnection connection(client, still());
    connection.start();
    QTRY_COMPARE(connection.models().size(), 2);
    QTRY_COMPARE(connection.running().size(), 1);
}

QTEST_GUILESS_MAIN(TestPolledConnection)
#include "tst_polledconnection.moc"
