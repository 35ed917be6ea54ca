// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ollama/client.h"
#include "openai/client.h"
#include "recordedengines.h"
#include "servers/serverregistry.h"
#include "usedserver.h"

#include <QCoroTask>

#include <QTest>

using namespace corral;
using test::recordedByLlama;

namespace {

/// Of a chat.
Error failureOf(openai::Client &client)
{
    const auto stream = client.chat({});
    std::optional<Error> error;
    QObject::connect(stream.get(), &llm::ChatStream::failed, [&error](const Error &why) { error = why; });
    [&error] { QTRY_VERIFY(error); }();
    return error.value_or(Error());
}

/// A llama-server in router mode as it was recorded: it loads the model "jinja" while it is asked for its list a few times.
class Router
{
public:
    void operator()(QTcpSocket *socket, const test::IncomingRequest &request)
    {
        if (request.path == "/v1/models")
            socket->write(test::answerWith(200, recordedByLlama(list())));
        else if (request.path == "/props")
            socket->write(test::answerWith(200, recordedByLlama(QStringLiteral("router-props/body.json"))));
        else if (request.path == "/models/load")
            load(socket, request);
        else if (request.path == "/models/unload")
            unload(socket);
        else
            socket->write(test::answerWith(404, recordedByLlama(QStringLiteral("ollama-api-tags/body.json"))));
    }

private:
    [[nodiscard]] QString list()
    {
        if (m_looks > 0 && --m_looks == 0)
            m_isLoaded = true;
        return m_looks > 0  ? QStringLiteral("router-models-loading/body.json")
               : m_isLoaded ? QStringLiteral("router-models-loaded/body.json")
                            : QStringLiteral("router-models/body.json");
    }

    void load(QTcpSocket *socket, const test::IncomingRequest &request)
    {
        if (request.body != "{\"model\":\"jinja\"}")
            socket->write(test::answerWith(404, recordedByLlama(QStringLiteral("router-load-unknown/body.json"))));
        else if (m_isLoaded)
            socket->write(test::answerWith(400, recordedByLlama(QStringLiteral("router-load-again/body.json"))));
        else
            socket->write(test::answerWith(200, recordedByLlama(QStringLiteral("router-load/body.json"))));
        m_looks = m_isLoaded ? 0 : 2;
    }

    void unload(QTcpSocket *socket)
    {
        m_isLoaded = false;
        socket->write(test::answerWith(200, recordedByLlama(QStringLiteral("router-unload/body.json"))));
    }

    int m_looks = 0; ///< at the list, until the model is loaded
    bool m_isLoaded = false;
};

/// By the API of OpenAI.
bool wasAskedForItsModels(const test::WireServer &server)
{
    return std::any_of(server.requests.begin(), server.requests.end(),
                       [](const auto &request) { return request.path == "/v1/models"; });
}

}

/// The client of OpenAI-compatible servers, and how such a server is told from Ollama.
class TestClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksALlamaServer()
    {
        test::WireServer server(test::answerAsLlama);
        openai::Client client(server.endpoint(), QStringLiteral("llama.cpp"));
        QCOMPARE(QCoro::waitFor(client.version()).value(), QStringLiteral("b11669-Debian"));
        QCOMPARE(QCoro::waitFor(client.models()).value().first().name, QStringLiteral("tiny-jinja"));
        const auto running = QCoro::waitFor(client.runningModels()).value();
        QCOMPARE(running.size(), 1);
        QCOMPARE(running.first().name, QStringLiteral("tiny-jinja"));
        QCOMPARE(running.first().contextLength, 2'048);
        QVERIFY(!client.library());
        QVERIFY(client.capabilities().tellsLoadedModels && !client.capabilities().loadsModels);
        QVERIFY(!QCoro::waitFor(client.load(QStringLiteral("tiny-jinja"))));
        QVERIFY(!QCoro::waitFor(client.unload(QStringLiteral("tiny-jinja"))));
        QVERIFY(QCoro::waitFor(client.embed({})).value().embeddings.size() > 1);
        const auto before = server.requests.size();
        QVERIFY(QCoro::waitFor(client.version()));
        QCOMPARE(server.requests.size(), before + 1); // the version is asked for once
    }

    void streamsAnAnswer()
    {
        test::WireServer server(test::answerAsLlama);
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
        QVERIFY(server.requests.last().body.contains("\"return_progress\":true"));
        QVERIFY(client.capabilities().tellsPromptProgress);
    }

    void tellsHowBusyTheServerIs()
    {
        bool hasMetrics = true;
        test::WireServer server([&hasMetrics](QTcpSocket *socket, const test::IncomingRequest &request) {
            if (request.path == "/metrics" && hasMetrics)
                socket->write(test::answerWith(200, "llamacpp:requests_processing 2\nllamacpp:requests_deferred 3\n"));
            else if (request.path == "/slots" && hasMetrics)
                socket->write(test::answerWith(200, recordedByLlama(QStringLiteral("slots-two-busy/body.json"))));
            else
                socket->write(test::answerWith(501, recordedByLlama(QStringLiteral("no-slots/body.json"))));
        });
        openai::Client client(server.endpoint(), QStringLiteral("llama.cpp"));
        QVERIFY(client.capabilities().tellsLoad);
        const auto load = QCoro::waitFor(client.serverLoad()).value();
        QCOMPARE(load, (llm::ServerLoad{2, 3, 2, std::nullopt}));
        hasMetrics = false;
        QVERIFY(!QCoro::waitFor(client.serverLoad()));
        QVERIFY(!client.capabilities().tellsLoad); // nobody asks again
    }

    void aRouterLoadsAndUnloadsItsModels()
    {
        test::WireServer server((Router()));
        const auto client = QCoro::waitFor(openai::Client::detect(server.endpoint())).value();
        QCOMPARE(client->engine(), QStringLiteral("llama.cpp"));
        QVERIFY(client->capabilities().loadsModels && client->capabilities().tellsLoadedModels);
        QCOMPARE(client->clone()->capabilities(), client->capabilities());
        QVERIFY(!client->capabilities().managesModels && !client->library());
        QCOMPARE(QCoro::waitFor(client->version()).value(), QStringLiteral("b11669-Debian"));
        QCOMPARE(QCoro::waitFor(client->models()).value().size(), 3);
        QCOMPARE(QCoro::waitFor(client->runningModels()).value().size(), 0);

        const QString name = QStringLiteral("jinja");
        QVERIFY(QCoro::waitFor(client->load(name, {})));
        const auto running = QCoro::waitFor(client->runningModels()).value();
        QCOMPARE(running.size(), 1);
        QCOMPARE(running.first().name, name);
        QCOMPARE(running.first().contextLength, 1'024);
        QVERIFY2(QCoro::waitFor(client->load(name, {})), "it is loaded already, as was asked for");
        QVERIFY(QCoro::waitFor(client->unload(name)));
        QCOMPARE(QCoro::waitFor(client->runningModels()).value().size(), 0);
        QCOMPARE(QCoro::waitFor(client->load(QStringLiteral("no-such"), {})).error().httpStatus, 404);
    }

    void aModelThatCannotBeLoadedIsSaid()
    {
        test::WireServer server([](QTcpSocket *socket, const test::IncomingRequest &request) {
            if (request.path == "/models/load")
                socket->write(test::answerWith(200, recordedByLlama(QStringLiteral("router-load/body.json"))));
            else
                socket->write(test::answerWith(200, "{\"data\":[{\"id\":\"m\",\"owned_by\":\"llamacpp\",\"status\":{\"value\":"
                                                    "\"unloaded\",\"failed\":true,\"exit_code\":1}}]}"));
        });
        const auto client = QCoro::waitFor(openai::Client::detect(server.endpoint())).value();
        const auto loaded = QCoro::waitFor(client->load(QStringLiteral("m"), {}));
        QVERIFY(!loaded);
        QVERIFY2(loaded.error().message.contains(QLatin1String("could not be loaded")), qPrintable(loaded.error().message));
    }

    void theEndOfTheClientEndsAWaitForAModel()
    {
        test::WireServer server([](QTcpSocket *socket, const test::IncomingRequest &request) {
            const auto file = request.path == "/models/load" ? QStringLiteral("router-load/body.json")
                                                             : QStringLiteral("router-models-loading/body.json");
            socket->write(test::answerWith(200, recordedByLlama(file)));
        });
        auto client = QCoro::waitFor(openai::Client::detect(server.endpoint())).value();
        std::optional<Result<void>> loaded;
        client->load(QStringLiteral("jinja"), {}).then([&loaded](const Result<void> &result) { loaded = result; });
        QTRY_VERIFY(server.requests.size() >= 4); // it looks again after a while
        QVERIFY(!loaded);
        client.reset();
        QTRY_VERIFY(loaded);
        QCOMPARE(loaded->error().kind, Error::Kind::Cancelled);
    }

    void onlyLlamaCppIsAskedForTheProgress()
    {
        test::WireServer server(test::answerAsLlama);
        openai::Client client(server.endpoint(), QStringLiteral("vLLM"));
        QVERIFY(!client.capabilities().tellsPromptProgress);
        const auto stream = client.chat({});
        QTRY_VERIFY(!server.requests.isEmpty());
        QVERIFY(!server.requests.last().body.contains("return_progress"));
    }

    void aRefusalIsSaidInTheServersWords()
    {
        test::WireServer server([](QTcpSocket *socket, const test::IncomingRequest &) {
            socket->write(test::answerWith(400, recordedByLlama(QStringLiteral("chat-context-exceeded-stream/body.json"))));
        });
        openai::Client client(server.endpoint(), QStringLiteral("llama.cpp"));
        const auto stream = client.chat({});
        std::optional<Error> error;
        connect(stream.get(), &llm::ChatStream::failed, this, [&error](const Error &why) { error = why; });
        QTRY_VERIFY(error);
        QCOMPARE(error->httpStatus, 400);
        QVERIFY2(error->message.contains(QLatin1String("context")), qPrintable(error->message));
    }

    void aServerThatStillLoadsIsAskedAgain()
    {
        test::WireServer server([](QTcpSocket *socket, const test::IncomingRequest &) {
            socket->write(test::answerWith(503, recordedByLlama(QStringLiteral("loading-models/body.json"))));
        });
        openai::Client client(server.endpoint(), QStringLiteral("llama.cpp"));
        const auto isSaid = [](const Error &error) {
            return isTransient(error) && error.httpStatus == 503 &&
                   error.message.contains(QLatin1String("is still loading its model")) && !error.hint.isEmpty();
        };
        QVERIFY(isSaid(QCoro::waitFor(client.version()).error()));
        QVERIFY(isSaid(QCoro::waitFor(client.models()).error()));
        QVERIFY(isSaid(QCoro::waitFor(client.embed({})).error()));
        const auto detected = QCoro::waitFor(openai::Client::detect(server.endpoint())).value();
        QCOMPARE(detected->engine(), QStringLiteral("llama.cpp"));
        QVERIFY(isSaid(failureOf(client)));

        servers::PolledConnection connection(client.clone());
        connection.start();
        QTRY_COMPARE(connection.state(), servers::Connection::State::Unreachable);
        QVERIFY(isSaid(*connection.error()));
        server.setAnswer(test::answerAsLlama);
        connection.retryNow();
        QTRY_VERIFY(connection.isOnline() && connection.hasModels());
    }

    void aMissingTokenIsSaid()
    {
        test::WireServer server([](QTcpSocket *socket, const test::IncomingRequest &request) {
            const bool isChat = request.path == "/v1/chat/completions";
            socket->write(test::answerWith(401, recordedByLlama(isChat ? QStringLiteral("key-chat-missing-stream/body.json")
                                                                       : QStringLiteral("key-none-v1-models/body.json"))));
        });
        openai::Client client(server.endpoint(), QStringLiteral("llama.cpp"));
        for (const Error &error : {QCoro::waitFor(client.models()).error(), failureOf(client)}) {
            QCOMPARE(error.httpStatus, 401);
            QVERIFY(!isTransient(error));
            QVERIFY2(error.message.contains(QLatin1String("needs a valid token")), qPrintable(error.message));
            QVERIFY2(error.hint.contains(QLatin1String("Server screen")), qPrintable(error.hint));
        }
    }

    void theRegistryFindsOutWhichApiAServerHas()
    {
        test::WireServer server(test::answerAsLlama);
        servers::ServerRegistry registry(ollama::Client::make);
        registry.setDetect(openai::Client::detect);
        test::useServer(registry, server.endpoint().text());
        QTRY_VERIFY(registry.current().isOnline() && registry.current().hasModels());
        QCOMPARE(registry.current().backend()->engine(), QStringLiteral("llama.cpp"));
        QCOMPARE(registry.current().models().first().name, QStringLiteral("tiny-jinja"));
        QTRY_VERIFY(registry.current().isRunningKnown());
        QTRY_VERIFY(registry.current().load());
        QCOMPARE(registry.current().load()->capacity, 2);
        QCOMPARE(registry.current().loadedContext(QStringLiteral("tiny-jinja")), 2'048);
        QCOMPARE((*QCoro::waitFor(registry.askForApi(registry.currentId())))->engine(), QStringLiteral("llama.cpp"));
    }

    void aServerThatIsLoadingAtFirstIsNotTakenForOllama()
    {
        test::WireServer server([](QTcpSocket *socket, const test::IncomingRequest &) {
            socket->write(test::answerWith(503, recordedByLlama(QStringLiteral("loading-models/body.json"))));
        });
        servers::ServerRegistry registry(ollama::Client::make);
        registry.setDetect(openai::Client::detect);
        test::useServer(registry, server.endpoint().text());
        QTRY_COMPARE(registry.current().backend()->engine(), QStringLiteral("llama.cpp"));
        QTRY_COMPARE(registry.current().state(), servers::Connection::State::Unreachable);
        QVERIFY2(registry.current().error()->message.contains(QLatin1String("is still loading its model")),
                 qPrintable(registry.current().error()->message));
        server.setAnswer(test::answerAsLlama);
        registry.current().retryNow();
        QTRY_VERIFY(registry.current().isOnline() && registry.current().hasModels());
    }

    void anotherEngineAtTheSameAddressIsFoundOut()
    {
        test::WireServer server(test::answerAsLlama);
        servers::ServerRegistry registry(ollama::Client::make);
        registry.setDetect(openai::Client::detect);
        test::useServer(registry, server.endpoint().text());
        QTRY_COMPARE(registry.current().backend()->engine(), QStringLiteral("llama.cpp"));
        QTRY_VERIFY(registry.current().isOnline());
        server.setAnswer([](QTcpSocket *socket, const test::IncomingRequest &) { socket->write(test::answerWith(500, "")); });
        registry.current().retryNow();
        QTRY_COMPARE(registry.current().state(), servers::Connection::State::Unreachable);
        server.setAnswer(test::answerAsLmStudio);
        registry.current().retryNow();
        QTRY_COMPARE(registry.current().backend()->engine(), QStringLiteral("LM Studio"));
        QTRY_VERIFY(registry.current().isOnline() && registry.current().hasModels());
        QCOMPARE(registry.current().models().first().name, QStringLiteral("qwen/qwen3-4b"));
    }

    void aServerThatWantsATokenIsTakenForNothingElse()
    {
        test::WireServer server([](QTcpSocket *socket, const test::IncomingRequest &) {
            socket->write(test::answerWith(401, recordedByLlama(QStringLiteral("key-none-v1-models/body.json"))));
        });
        servers::ServerRegistry registry(ollama::Client::make);
        registry.setDetect(openai::Client::detect);
        test::useServer(registry, server.endpoint().text());
        QTRY_COMPARE(registry.current().state(), servers::Connection::State::Unreachable);
        QVERIFY(registry.current().error()->hint.contains(QLatin1String("token")));
        QVERIFY(registry.current().error()->hint.contains(QLatin1String("Server screen")));
        QTRY_VERIFY(wasAskedForItsModels(server));
        QVERIFY(!QCoro::waitFor(openai::Client::detect(server.endpoint()))); // what the registry asked is answered by then
    }

    void aServerThatHasNeitherStaysUnreachable()
    {
        test::WireServer server(
            [](QTcpSocket *socket, const test::IncomingRequest &) { socket->write(test::answerWith(404, "Not here")); });
        servers::ServerRegistry registry(ollama::Client::make);
        registry.setDetect(openai::Client::detect);
        test::useServer(registry, server.endpoint().text());
        QTRY_VERIFY(wasAskedForItsModels(server));
        QCOMPARE(registry.current().backend()->engine(), QStringLiteral("Ollama"));
        QCOMPARE(registry.current().state(), servers::Connection::State::Unreachable);
        QVERIFY(!QCoro::waitFor(openai::Client::detect(server.endpoint()))); // what the registry asked is answered by then
    }
};

QTEST_GUILESS_MAIN(TestClient)
#include "tst_client.moc"
