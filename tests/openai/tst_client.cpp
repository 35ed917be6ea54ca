// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ollama/client.h"
#include "openai/client.h"
#include "servers/serverregistry.h"
#include "testdata.h"
#include "wireserver.h"

#include <QCoroTask>

#include <QTest>

using namespace corral;

namespace {

const QString recordings = QStringLiteral("openai/llama-server-0.7.0-b11669/");

QByteArray recorded(const QString &file) { return test::dataFile(recordings + file); }

/// A llama-server as it was recorded.
void answer(QTcpSocket *socket, const test::IncomingRequest &request)
{
    if (request.path == "/v1/models")
        socket->write(test::answerWith(200, recorded(QStringLiteral("models/body.json"))));
    else if (request.path == "/props")
        socket->write(test::answerWith(200, recorded(QStringLiteral("props/body.json"))));
    else if (request.path == "/v1/embeddings")
        socket->write(test::answerWith(200, recorded(QStringLiteral("embeddings-batch/body.json"))));
    else if (request.path == "/v1/chat/completions")
        socket->write(test::chunkedHead("text/event-stream") +
                      test::chunk(recorded(QStringLiteral("chat-stream-usage/body.sse"))) + test::lastChunk());
    else
        socket->write(test::answerWith(404, recorded(QStringLiteral("ollama-api-tags/body.json"))));
}

}

/// The client of OpenAI-compatible servers, and how such a server is told from Ollama.
class TestClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksALlamaServer()
    {
        test::WireServer server(answer);
        openai::Client client(server.endpoint(), QStringLiteral("llama.cpp"));
        QCOMPARE(QCoro::waitFor(client.version()).value(), QStringLiteral("b11669-Debian"));
        QCOMPARE(QCoro::waitFor(client.models()).value().first().name, QStringLiteral("tiny-jinja"));
        QVERIFY(!QCoro::waitFor(client.runningModels()));
        QVERIFY(!client.library());
        QVERIFY(QCoro::waitFor(client.embed({})).value().embeddings.size() > 1);
        const auto before = server.requests.size();
        QVERIFY(QCoro::waitFor(client.version()));
        QCOMPARE(server.requests.size(), before + 1); // the version is asked for once
    }

    void streamsAnAnswer()
    {
        test::WireServer server(answer);
        openai::Client client(server.endpoint(), QStringLiteral("llama.cpp"));
        llm::ChatRequest request;
        request.model = QStringLiteral("tiny-jinja");
        const auto stream = client.chat(request);
        QString content;
        llm::ChatChunk last;
        bool hasEnded = false;
        connect(stream.get(), &llm::ChatStream::received, this, [&](const llm::ChatChunk &chunk) {
            content += chunk.content;
            last = chunk;
            QVERIFY(chunk.arrivedAt.count() > 0);
        });
        connect(stream.get(), &llm::ChatStream::finished, this, [&] { hasEnded = true; });
        QTRY_VERIFY(hasEnded);
        QVERIFY(!content.isEmpty());
        QCOMPARE(last.metrics.answerTokens, 10);
        QVERIFY(server.requests.last().body.contains("\"include_usage\":true"));
    }

    void aRefusalIsSaidInTheServersWords()
    {
        test::WireServer server([](QTcpSocket *socket, const test::IncomingRequest &) {
            socket->write(test::answerWith(400, recorded(QStringLiteral("chat-context-exceeded-stream/body.json"))));
        });
        openai::Client client(server.endpoint(), QStringLiteral("llama.cpp"));
        const auto stream = client.chat({});
        std::optional<Error> error;
        connect(stream.get(), &llm::ChatStream::failed, this, [&error](const Error &why) { error = why; });
        QTRY_VERIFY(error);
        QCOMPARE(error->httpStatus, 400);
        QVERIFY2(error->message.contains(QLatin1String("context")), qPrintable(error->message));
    }

    void theRegistryFindsOutWhichApiAServerHas()
    {
        test::WireServer server(answer);
        servers::ServerRegistry registry(ollama::Client::make, server.endpoint());
        registry.setDetect(openai::Client::detect);
        registry.current().start();
        QTRY_VERIFY(registry.current().isOnline() && registry.current().hasModels());
        QCOMPARE(registry.current().backend()->engine(), QStringLiteral("llama.cpp"));
        QCOMPARE(registry.current().models().first().name, QStringLiteral("tiny-jinja"));
        QVERIFY(!registry.current().isRunningKnown());
        QCOMPARE(QCoro::waitFor(registry.askForApi()), registry.current().backend());
    }

    void aServerThatHasNeitherStaysUnreachable()
    {
        test::WireServer server(
            [](QTcpSocket *socket, const test::IncomingRequest &) { socket->write(test::answerWith(404, "Not here")); });
        servers::ServerRegistry registry(ollama::Client::make, server.endpoint());
        registry.setDetect(openai::Client::detect);
        registry.current().start();
        QTRY_VERIFY(std::any_of(server.requests.begin(), server.requests.end(),
                                [](const auto &request) { return request.path == "/v1/models"; }));
        QCOMPARE(registry.current().backend()->engine(), QStringLiteral("Ollama"));
        QCOMPARE(registry.current().state(), servers::Connection::State::Unreachable);
    }
};

QTEST_GUILESS_MAIN(TestClient)
#include "tst_client.moc"
