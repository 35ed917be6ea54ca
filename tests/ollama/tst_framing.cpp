// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ollama/client.h"
#include "wireserver.h"

#include <QElapsedTimer>
#include <QTest>

using namespace corral;
using namespace corral::ollama;
using namespace corral::llm;
using namespace corral::test;
using namespace std::chrono_literals;

namespace {

const QByteArray hello = R"({"message":{"content":"Hello"},"done":false})";
const QByteArray world = R"({"message":{"content":" world"},"done":false})";
const QByteArray done = R"({"done":true,"done_reason":"stop","eval_count":50,"eval_duration":2000000000})";

/// The result of an answer.
struct Outcome
{
    QString text;
    QList<ChatChunk> last; ///< chunks marked as the last one
    int finished = 0;
    QList<Error> errors;
    QList<ToolCall> calls;

    [[nodiscard]] qsizetype endings() const { return finished + errors.size(); }
};

void listen(llm::ChatStream &stream, Outcome &outcome)
{
    QObject::connect(&stream, &llm::ChatStream::received, &stream, [&outcome](const ChatChunk &chunk) {
        outcome.text += chunk.content;
        outcome.calls += chunk.toolCalls;
        if (chunk.done)
            outcome.last.append(chunk);
    });
    QObject::connect(&stream, &llm::ChatStream::finished, &stream, [&outcome] { ++outcome.finished; });
    QObject::connect(&stream, &llm::ChatStream::failed, &stream, [&outcome](const Error &why) { outcome.errors.append(why); });
}

Outcome answerTo(WireServer &wire)
{
    Client client(wire.endpoint());
    const auto stream = client.chat({});
    Outcome outcome;
    listen(*stream, outcome);
    [&outcome] { QTRY_VERIFY(outcome.endings() > 0); }();
    return outcome;
}

/// The client's result for this body.
Outcome answerOf(const QByteArray &body)
{
    WireServer wire(
        [&body](QTcpSocket *socket, const IncomingRequest &) { socket->write(chunkedHead() + chunk(body) + lastChunk()); });
    return answerTo(wire);
}

}

class TestFraming : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryFraming_data();
    void readsEveryFraming();
    void replacesInvalidUtf8();
    void failsByAnErrorWhereverItStands_data();
    void failsByAnErrorWhereverItStands();
    void keepsTheWordsBesideAnError();
    void keepsACompleteAnswerWhateverFollows_data();
    void keepsACompleteAnswerWhateverFollows();
    void endsWhereAConnectionIsLeftOpen();
    void readsNothingAfterTheEnd();
    void failsOnAnObjectThatNeverEnds();
    void tellsAnOpenAiServerFromOllama();
    void failsATransferByAnErrorWhereverItStands_data();
    void failsATransferByAnErrorWhereverItStands();
    void endsAPullWhoseConnectionIsLeftOpen();
    void goesOnAfterTheSuccessOfABase_data();
    void goesOnAfterTheSuccessOfABase();
};

void TestFraming::readsEveryFraming_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("Ollama's") << hello + '\n' + world + '\n' + done + '\n';
    QTest::newRow("without the last newline") << hello + '\n' + world + '\n' + done;
    QTest::newRow("Windows newlines") << hello + "\r\n" + world + "\r\n" + done + "\r\n";
    QTest::newRow("blank lines") << "\n  \n" + hello + "\n\n\t\n" + world + "\n \r\n" + done + '\n';
    QTest::newRow("all on a line") << hello + world + done;
    QTest::newRow("two on a line") << hello + ' ' + world + '\n' + done + '\n';
    QTest::newRow("an array") << "[\n" + hello + ",\n" + world + ",\n" + done + "\n]\n";
    QTest::newRow("events") << "data: " + hello + "\n\ndata: " + world + "\n\ndata:" + done + "\n\ndata: [DONE]\n\n";
    QTest::newRow("events with more") << ": ping\n\nevent: message\nid: 1\nretry: 5\ndata: " + hello + "\n\n:\n\ndata: " + world +
                                             "\n\ndata: " + done + "\n\n";
    QTest::newRow("over several lines") << QByteArray(
                                               "{\n  \"message\": {\n    \"content\": \"Hello\"\n  },\n  \"done\": false\n}\n") +
                                               world + '\n' +
                                               "{\n\"done\":\ntrue,\n\"eval_count\": 50,\r\n\"eval_duration\": 2000000000 }";
    QTest::newRow("a mark at the start") << "\xEF\xBB\xBF" + hello + '\n' + world + '\n' + done + '\n';
    QTest::newRow("other spacing and order") << QByteArray("{ \"done\" : false , \"message\" : { \"content\" : \"Hello\" } }\n") +
                                                    world + '\n' + R"({"eval_duration":2000000000,"eval_count":50,"done":true})";
    QTest::newRow("nulls") << R"({"error":null,"message":{"content":"Hello","thinking":null,"tool_calls":null},"done":null})" +
                                  ('\n' + world) + '\n' + done;
    QTest::newRow("done as text") << hello + '\n' + world + '\n' + R"({"done":"true","eval_count":"50","eval_duration":"2s"})";
}

void TestFraming::readsEveryFraming()
{
    QFETCH(QByteArray, body);
    const Outcome outcome = answerOf(body);
    QCOMPARE(outcome.text, QStringLiteral("Hello world"));
    QCOMPARE(outcome.finished, 1);
    QCOMPARE(outcome.errors.size(), 0);
    QCOMPARE(outcome.last.size(), 1);
    QCOMPARE(outcome.last.first().metrics.tokensPerSecond(), 25.0);
}

void TestFraming::replacesInvalidUtf8()
{
    const Outcome outcome = answerOf("{\"message\":{\"content\":\"a\xFF"
                                     "b\"}}\n" +
                                     world + '\n' + done);
    QCOMPARE(outcome.text, QString::fromUtf8("a\uFFFDb world"));
    QCOMPARE(outcome.finished, 1);
}

void TestFraming::failsByAnErrorWhereverItStands_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *line, const char *words) {
        QTest::newRow(line) << QByteArray(line) << QString::fromUtf8(words);
    };
    row(R"({"error":"boom"})", "boom");
    row(R"({ "error" : "boom" })", "boom");
    row(R"({"model":"m","error":"boom","done":true})", "boom");
    row(R"({"status":"error","error":"boom"})", "boom");
    row(R"({"error":{"message":"boom"}})", "boom");
    row(R"(data: {"error":"boom"})", "boom");
    row(R"({"done":true,"done_reason":"error","message":{"content":""}})",
        "The server reported an error without an explanation.");
    row(R"({"done":true,"done_reason":"error","detail":"boom"})", "boom");
}

void TestFraming::failsByAnErrorWhereverItStands()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, words);
    const Outcome outcome = answerOf(hello + '\n' + line + '\n' + world + '\n');
    QCOMPARE(outcome.text, QStringLiteral("Hello"));
    QCOMPARE(outcome.finished, 0);
    QCOMPARE(outcome.errors.size(), 1);
    QCOMPARE(outcome.errors.first().kind, Error::Kind::Server);
    QCOMPARE(outcome.errors.first().message, words);
}

void TestFraming::keepsTheWordsBesideAnError()
{
    const Outcome outcome = answerOf(hello + "\n"
                                             R"({"message":{"content":" and"},"error":"boom","done":true})");
    QCOMPARE(outcome.text, QStringLiteral("Hello and"));
    QCOMPARE(outcome.last.size(), 0);
    QCOMPARE(outcome.errors.size(), 1);
}

void TestFraming::keepsACompleteAnswerWhateverFollows_data()
{
    QTest::addColumn<QByteArray>("after");
    for (const char *after :
         {"data: [DONE]", "[DONE]", "garbage", "<html>", "{\"broken", R"({"error":"too late"})", R"({"done":true})",
          R"({"done":true,"total_duration":"2.5s"})", R"({"done":false})", R"({"done":true,"done_reason":"error"})", "\xFF\xFE"})
        QTest::newRow(after) << QByteArray(after);
}

void TestFraming::keepsACompleteAnswerWhateverFollows()
{
    QFETCH(QByteArray, after);
    const Outcome outcome = answerOf(hello + '\n' + done + '\n' + after + '\n');
    QCOMPARE(outcome.text, QStringLiteral("Hello"));
    QCOMPARE(outcome.finished, 1);
    QCOMPARE(outcome.errors.size(), 0);
    QCOMPARE(outcome.last.size(), 1);
    QCOMPARE(outcome.last.first().metrics.answerTokens, 50);
}

void TestFraming::endsWhereAConnectionIsLeftOpen()
{
    WireServer wire(
        [](QTcpSocket *socket, const IncomingRequest &) { socket->write(chunkedHead() + chunk(hello + '\n' + done + '\n')); });
    const Outcome outcome = answerTo(wire);
    QCOMPARE(outcome.finished, 1);
    QTRY_COMPARE(wire.closedByClient, 1);
}

void TestFraming::readsNothingAfterTheEnd()
{
    WireServer wire([](QTcpSocket *socket, const IncomingRequest &) {
        socket->write(chunkedHead() + chunk(hello + '\n' + done + '\n' + world + '\n') + lastChunk());
    });
    Client client(wire.endpoint());
    const auto stream = client.chat({});
    Outcome outcome;
    listen(*stream, outcome);
    connect(stream.get(), &llm::ChatStream::received, this, [&stream](const ChatChunk &chunk) {
        if (chunk.done)
            stream->cancel();
    });
    QTRY_COMPARE(outcome.last.size(), 1);
    QCoreApplication::processEvents();
    QCOMPARE(outcome.endings(), 0);
    QCOMPARE(outcome.text, QStringLiteral("Hello"));
}

void TestFraming::failsOnAnObjectThatNeverEnds()
{
    for (const char *rest : {"{\"message\":{", "{\"message\":{\"content\":\"cut", "{\"done\":false,\n\"message\":"}) {
        const Outcome outcome = answerOf(hello + '\n' + rest);
        QCOMPARE(outcome.text, QStringLiteral("Hello"));
        QCOMPARE(outcome.errors.size(), 1);
        QCOMPARE(outcome.errors.first().kind, Error::Kind::Protocol);
    }
}

void TestFraming::tellsAnOpenAiServerFromOllama()
{
    const Outcome outcome = answerOf(R"(data: {"choices":[{"delta":{"content":"x"}}]})");
    QCOMPARE(outcome.errors.size(), 1);
    QVERIFY(outcome.errors.first().message.contains(QLatin1String("OpenAI-compatible")));
}

void TestFraming::failsATransferByAnErrorWhereverItStands_data()
{
    QTest::addColumn<QByteArray>("line");
    for (const char *line : {R"({"error":"boom"})", R"({ "error" : "boom" })", R"({"status":"error","error":"boom"})",
                             R"({"status":"error","message":"boom"})", R"({"status":"pulling","error":{"message":"boom"}})"})
        QTest::newRow(line) << QByteArray(line);
}

void TestFraming::failsATransferByAnErrorWhereverItStands()
{
    QFETCH(QByteArray, line);
    WireServer wire([&line](QTcpSocket *socket, const IncomingRequest &) {
        socket->write(chunkedHead() + chunk("{\"status\":\"pulling manifest\",\"error\":null}\n" + line + '\n') + lastChunk());
    });
    Client client(wire.endpoint());
    const auto stream = client.pull(QStringLiteral("m"));
    QList<Error> errors;
    int received = 0;
    connect(stream.get(), &llm::ProgressStream::received, this, [&received] { ++received; });
    connect(stream.get(), &llm::ProgressStream::failed, this, [&errors](const Error &why) { errors.append(why); });
    QTRY_COMPARE(errors.size(), 1);
    QCOMPARE(errors.first().message, QStringLiteral("boom"));
    QCOMPARE(received, 1);
}

void TestFraming::endsAPullWhoseConnectionIsLeftOpen()
{
    WireServer wire(
        [](QTcpSocket *socket, const IncomingRequest &) { socket->write(chunkedHead() + chunk("{\"status\":\"success\"}\n")); });
    Client client(wire.endpoint());
    const auto stream = client.pull(QStringLiteral("m"));
    int finished = 0;
    connect(stream.get(), &llm::ProgressStream::finished, this, [&finished] { ++finished; });
    QTRY_COMPARE(finished, 1);
}

void TestFraming::goesOnAfterTheSuccessOfABase_data()
{
    QTest::addColumn<QByteArray>("end");
    QTest::addColumn<bool>("cut");
    QTest::newRow("an error") << QByteArray("{\"error\":\"boom\"}\n") << false;
    QTest::newRow("the end of the body") << QByteArray() << false;
    QTest::newRow("the end of the connection") << QByteArray() << true;
}

void TestFraming::goesOnAfterTheSuccessOfABase()
{
    QFETCH(QByteArray, end);
    QFETCH(bool, cut);
    WireServer wire([=](QTcpSocket *socket, const IncomingRequest &) {
        socket->write(chunkedHead() + chunk("{\"status\":\"success\"}\n{\"status\":\"quantizing\"}\n" + end));
        if (cut)
            socket->disconnectFromHost();
        else
            socket->write(lastChunk());
    });
    Client client(wire.endpoint());
    const auto stream = client.create({});
    QList<Error> errors;
    QStringList statuses;
    connect(stream.get(), &llm::ProgressStream::received, this, [&](const Progress &line) { statuses.append(line.status); });
    connect(stream.get(), &llm::ProgressStream::failed, this, [&errors](const Error &why) { errors.append(why); });
    QTRY_COMPARE(errors.size(), 1);
    QCOMPARE(statuses, (QStringList{QStringLiteral("success"), QStringLiteral("quantizing")}));
}

QTEST_GUILESS_MAIN(TestFraming)
#include "tst_framing.moc"
