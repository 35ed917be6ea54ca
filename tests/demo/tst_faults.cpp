// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demorequests.h"

#include <QTest>

namespace corral::test {

using demo::Options;
using Server = DemoServer;
using namespace std::chrono_literals;

namespace {

Options slow()
{
    Options options = Options::quick();
    options.tokenInterval = 2ms;
    options.answerTokens = 100'000;
    return options;
}

}

class Faults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusingMeansNobodyListensUntilCleared();
    void theConnectionIsCutAfterSoManyBytes();
    void plainAnswersAreCutToo();
    void aStallLastsUntilCleared();
    void charactersAreSplitBetweenPieces();
    void garbageComesWhereALineWasDue();
    void anErrorLineEndsTheBodyProperly();
    void anyStatusCanBeAnswered();
    void theFinalLineCanBeMissing();
    void aFaultHitsAsManyRequestsAsToldAndOnlyItsPath();
    void workStopsWhenTheClientLeaves();
    void stoppingCutsWhatRunsAndKeepsThePort();
    void aStalledServerStopsAtOnce();
};

void Faults::refusingMeansNobodyListensUntilCleared()
{
    Server server(Options::quick());
    QVERIFY(server.start());
    server.inject({.kind = Fault::Refuse});
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), server.port());
    QVERIFY(!socket.waitForConnected(2000));
    QCOMPARE(socket.error(), QAbstractSocket::ConnectionRefusedError);
    server.clearFaults();
    QCOMPARE(ask(server.port(), {"GET", "/api/version", {}}).status, 200);
}

void Faults::theConnectionIsCutAfterSoManyBytes()
{
    Server server(Options::quick());
    server.start();
    server.inject({.kind = Fault::CloseAfterBytes, .after = 333});
    const WireReply reply = ask(server.port(), chat("Hello"));
    QCOMPARE(reply.body.size(), 333);
    QVERIFY(!reply.whole);
}

void Faults::plainAnswersAreCutToo()
{
    Server server(Options::quick());
    server.start();
    server.inject({.kind = Fault::CloseAfterBytes, .path = QStringLiteral("/api/tags"), .after = 10});
    const WireReply reply = ask(server.port(), {"GET", "/api/tags", {}});
    QCOMPARE(reply.body.size(), 10);
    QVERIFY(!reply.whole);
}

void Faults::aStallLastsUntilCleared()
{
    Server server(Options::quick());
    server.start();
    server.inject({.kind = Fault::Stall, .after = 3});
    WireClient client(server.port(), chat("Hello"));
    QVERIFY(client.readLines(3));
    for (int i = 0; i < 5; ++i) // other requests are answered meanwhile
        QCOMPARE(ask(server.port(), {"GET", "/api/ps", {}}).status, 200);
    QCOMPARE(client.reply().lines().size(), 3);
    QCOMPARE(server.requests(QStringLiteral("/api/chat")).front().state, ReceivedRequest::Running);
    server.clearFaults();
    QVERIFY(client.readAll());
    QVERIFY(client.reply().body.contains("\"done\":true"));
}

void Faults::charactersAreSplitBetweenPieces()
{
    Server server(Options::quick());
    server.start();
    const QByteArray usual = textOf(ask(server.port(), chat("How do horses sleep?"))).toUtf8();
    QVERIFY(usual.contains("\xC3\x87")); // the answer has a character that can be split
    server.inject({.kind = Fault::SplitInsideUtf8});
    WireClient client(server.port(), chat("How do horses sleep?"));
    QVERIFY(client.readAll());
    QCOMPARE(textOf(client.reply()).toUtf8(), usual);
    const auto endsInside = [](const QByteArray &piece) {
        return !piece.isEmpty() && QString::fromUtf8(piece).endsWith(QChar::ReplacementCharacter);
    };
    QVERIFY(std::any_of(client.chunks().begin(), client.chunks().end(), endsInside));
}

void Faults::garbageComesWhereALineWasDue()
{
    Server server(Options::quick());
    server.start();
    server.inject({.kind = Fault::GarbageLine, .after = 2, .text = "not JSON"});
    const QByteArrayList lines = ask(server.port(), chat("Hello")).lines();
    QCOMPARE(lines.at(2), "not JSON");
    QCOMPARE(lines.count("not JSON"), 1);
}

void Faults::anErrorLineEndsTheBodyProperly()
{
    Server server(Options::quick());
    server.start();
    server.inject({.kind = Fault::ErrorLine, .after = 4, .text = "the runner is gone"});
    const WireReply reply = ask(server.port(), chat("Hello"));
    QVERIFY(reply.whole);
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.lines().size(), 5);
    QCOMPARE(parsed(reply.lines().constLast()).value(QLatin1String("error")).toString(), QStringLiteral("the runner is gone"));
}

void Faults::anyStatusCanBeAnswered()
{
    Server server(Options::quick());
    server.start();
    server.inject({.kind = Fault::Status, .text = "server busy, please try again.", .status = 503});
    const WireReply reply = ask(server.port(), chat("Hello"));
    QCOMPARE(reply.status, 503);
    QCOMPARE(reply.body, R"({"error":"server busy, please try again."})");
}

void Faults::theFinalLineCanBeMissing()
{
    Server server(Options::quick());
    server.start();
    server.inject({.kind = Fault::MissingFinalLine, .count = 2});
    for (const WireRequest &request : {chat("Hello"), post("/api/pull", R"({"model":"all-minilm"})")}) {
        const WireReply reply = ask(server.port(), request);
        QVERIFY(reply.whole);
        QVERIFY(reply.lines().size() > 3);
        QVERIFY(!reply.body.contains("\"done\":true") && !reply.body.contains("success"));
    }
}

void Faults::aFaultHitsAsManyRequestsAsToldAndOnlyItsPath()
{
    Server server(Options::quick());
    server.start();
    server.inject({.kind = Fault::Status, .path = QStringLiteral("/api/version"), .count = 2, .status = 500});
    QCOMPARE(ask(server.port(), {"GET", "/api/ps", {}}).status, 200);
    for (const int status : {500, 500, 200})
        QCOMPARE(ask(server.port(), {"GET", "/api/version", {}}).status, status);
    server.inject({.kind = Fault::Status, .count = 0, .status = 500});
    for (int i = 0; i < 5; ++i)
        QCOMPARE(ask(server.port(), {"GET", "/api/version", {}}).status, 500);
    server.clearFaults();
    QCOMPARE(ask(server.port(), {"GET", "/api/version", {}}).status, 200);
}

void Faults::workStopsWhenTheClientLeaves()
{
    Server server(slow());
    server.start();
    WireClient client(server.port(), chat("Talk"));
    QVERIFY(client.readLines(5));
    QCOMPARE(server.requests().front().state, ReceivedRequest::Running);
    client.close();
    QTRY_COMPARE(server.requests().front().state, ReceivedRequest::Disconnected); // it would take minutes
}

void Faults::stoppingCutsWhatRunsAndKeepsThePort()
{
    Server server(slow());
    server.start();
    const quint16 port = server.port();
    WireClient client(port, chat("Talk"));
    QVERIFY(client.readLines(5));
    server.stop();
    QVERIFY(client.readAll());
    QVERIFY(!client.reply().whole);
    QCOMPARE(server.requests().front().state, ReceivedRequest::Cut);
    QVERIFY(!server.isRunning());
    QVERIFY(server.start());
    QCOMPARE(server.port(), port);
}

void Faults::aStalledServerStopsAtOnce()
{
    Server server(slow());
    server.start();
    server.inject({.kind = Fault::Stall, .after = 1});
    WireClient client(server.port(), chat("Talk"));
    QVERIFY(client.readLines(1));
    server.stop(); // waits for running handlers
    QCOMPARE(server.requests().front().state, ReceivedRequest::Cut);
}

}

QTEST_GUILESS_MAIN(corral::test::Faults)
#include "tst_faults.moc"
