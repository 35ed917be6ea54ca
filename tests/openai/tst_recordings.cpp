// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/sse.h"
#include "openai/chatstream.h"
#include "openai/parse.h"
#include "testdata.h"

#include <QSignalSpy>
#include <QTest>

using namespace corral;

namespace {

/// Events that are replayed to a stream.
class Played : public net::Stream
{
public:
    void cancel() override { m_isCancelled = true; }
    void setBatchInterval(std::chrono::milliseconds) override {}

    /// The body in pieces of this size, then its end.
    void play(const QByteArray &body, qsizetype size)
    {
        net::SseSplitter splitter;
        for (qsizetype at = 0; at < body.size(); at += size) {
            QVERIFY(splitter.feed(body.mid(at, size)));
            while (const auto event = splitter.next())
                say(*event);
        }
        if (const auto last = splitter.rest())
            say(*last);
        if (!m_isCancelled)
            Q_EMIT finished();
    }

private:
    void say(const QByteArray &event)
    {
        if (!m_isCancelled)
            Q_EMIT line(event);
    }

    bool m_isCancelled = false;
};

struct Answer
{
    QString content;
    QString thinking;
    QList<llm::ToolCall> toolCalls;
    QList<llm::PromptProgress> progress;
    QList<llm::TokenChoice> logprobs;
    int pieces = 0; ///< with text
    llm::ChatChunk last;
    int ends = 0; ///< finished or failed
    std::optional<Error> error;

    bool operator==(const Answer &) const = default;
};

Answer answerTo(const QByteArray &body, qsizetype size)
{
    auto events = std::make_unique<Played>();
    auto *source = events.get();
    openai::ChatStream stream(std::move(events));
    Answer answer;
    QObject::connect(&stream, &llm::ChatStream::received, [&answer](const llm::ChatChunk &chunk) {
        answer.content += chunk.content;
        answer.thinking += chunk.thinking;
        answer.toolCalls += chunk.toolCalls;
        answer.logprobs += chunk.logprobs;
        answer.pieces += chunk.content.isEmpty() && chunk.thinking.isEmpty() ? 0 : 1;
        if (chunk.promptProgress)
            answer.progress.append(*chunk.promptProgress);
        if (chunk.done)
            answer.last = chunk;
    });
    QObject::connect(&stream, &llm::ChatStream::finished, [&answer] { ++answer.ends; });
    QObject::connect(&stream, &llm::ChatStream::failed, [&answer](const Error &error) {
        ++answer.ends;
        answer.error = error;
    });
    source->play(body, size);
    return answer;
}

/// "llama-server-…/chat-stream"
QString folderOf(const QString &name)
{
    const auto engines = test::dataFolders(QStringLiteral("openai"));
    for (const QString &engine : engines) {
        const QString folder = QStringLiteral("openai/%1/%2/").arg(engine, name);
        if (test::dataFolders(QStringLiteral("openai/") + engine).contains(name))
            return folder;
    }
    qFatal("there is no recording %s", qPrintable(name));
}

QByteArray bodyOf(const QString &folder)
{
    const QString file = test::dataObject(folder + QStringLiteral("response.json")).value(QLatin1String("body_file")).toString();
    return file.isEmpty() ? QByteArray() : test::dataFile(folder + file);
}

QByteArray recorded(const QString &name) { return bodyOf(folderOf(name)); }

}

/// What real servers have sent is read, however it is cut.
class TestRecordings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLogprobsOfAStreamAreRead_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::addColumn<int>("count");
        QTest::newRow("llama.cpp") << QStringLiteral("llama-server-0.7.0-b11669") << 3;
        QTest::newRow("Ollama") << QStringLiteral("ollama-0.33.0-rc2") << 2;
    }

    void theLogprobsOfAStreamAreRead()
    {
        QFETCH(const QString, engine);
        QFETCH(const int, count);
        const QByteArray body = bodyOf(QStringLiteral("openai/%1/chat-logprobs-stream/").arg(engine));
        const Answer answer = answerTo(body, 7);
        QCOMPARE(answer.logprobs.size(), count);
        const auto &first = answer.logprobs.first();
        QCOMPARE(first.chosen.token, QStringLiteral(" You"));
        QCOMPARE(first.chosen.bytes, QByteArray(" You"));
        QVERIFY(qAbs(first.chosen.logprob + 1.6094) < 0.001);
        QCOMPARE(first.alternatives.first().token, QStringLiteral(" If"));
    }

    void everyStreamOfAChatIsRead_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("isComplete");
        const auto engines = test::dataFolders(QStringLiteral("openai"));
        for (const QString &engine : engines) {
            const auto names = test::dataFolders(QStringLiteral("openai/") + engine);
            for (const QString &name : names) {
                const QString folder = QStringLiteral("openai/%1/%2/").arg(engine, name);
                const QJsonObject response = test::dataObject(folder + QStringLiteral("response.json"));
                const QString path =
                    test::dataObject(folder + QStringLiteral("request.json")).value(QLatin1String("path")).toString();
                if (path != QLatin1String("/v1/chat/completions") ||
                    !response.value(QLatin1String("body_file")).toString().endsWith(QLatin1String(".sse")))
                    continue;
                const QByteArray body = bodyOf(folder);
                QTest::newRow(qPrintable(engine + u' ' + name)) << body << body.contains("[DONE]");
            }
        }
    }

    void everyStreamOfAChatIsRead()
    {
        QFETCH(QByteArray, body);
        QFETCH(bool, isComplete);
        const Answer whole = answerTo(body, body.size() + 1);
        QCOMPARE(whole.ends, 1);
        QCOMPARE(!whole.error, isComplete);
        QCOMPARE(whole.last.done, isComplete);
        if (isComplete)
            QVERIFY(!whole.last.doneReason.isEmpty());
        for (const qsizetype size : {1, 5, 1'000})
            QCOMPARE(answerTo(body, size), whole);
    }

    void theUsageComesAfterTheEnd()
    {
        const Answer answer = answerTo(recorded(QStringLiteral("chat-stream-usage")), 100);
        QCOMPARE(answer.last.metrics.answerTokens, 10);
        QCOMPARE(answer.last.metrics.promptTokens, 9);
        QCOMPARE(answer.last.metrics.eval, std::chrono::microseconds(1'727'996));
        QCOMPARE(answer.last.doneReason, QStringLiteral("length"));
    }

    void theProgressOfThePromptIsRead_data()
    {
        QTest::addColumn<int>("reports");
        QTest::addColumn<qint64>("total");
        QTest::addColumn<qint64>("cached");
        QTest::addColumn<std::chrono::nanoseconds>("elapsed");
        using std::chrono::milliseconds;
        QTest::newRow("chat-return-progress")
            << 2 << qint64(2'025) << qint64(0) << std::chrono::nanoseconds(milliseconds(31'600));
        QTest::newRow("chat-return-progress-batches") << 6 << qint64(1'271) << qint64(0) << std::chrono::nanoseconds(0);
        QTest::newRow("chat-return-progress-cached")
            << 2 << qint64(2'025) << qint64(2'024) << std::chrono::nanoseconds(milliseconds(64));
        QTest::newRow("chat-return-progress-partly-cached")
            << 4 << qint64(1'292) << qint64(736) << std::chrono::nanoseconds(milliseconds(13'909));
        QTest::newRow("chat-long-prompt-no-progress") << 0 << qint64(0) << qint64(0) << std::chrono::nanoseconds(0);
    }

    void theProgressOfThePromptIsRead()
    {
        QFETCH(int, reports);
        QFETCH(qint64, total);
        QFETCH(qint64, cached);
        QFETCH(std::chrono::nanoseconds, elapsed);
        const Answer answer = answerTo(recorded(QString::fromLatin1(QTest::currentDataTag())), 100);
        QCOMPARE(answer.progress.size(), reports);
        QVERIFY(answer.pieces > 0);
        double before = 0;
        for (const auto &progress : answer.progress) {
            QCOMPARE(progress.total, total);
            QCOMPARE(progress.cached, cached);
            QCOMPARE(progress.unread(), total - cached);
            QVERIFY(progress.share() >= before);
            before = progress.share();
        }
        if (reports > 0) {
            QCOMPARE(answer.progress.first().share(), 0.0);
            QCOMPARE(answer.progress.last().share(), 1.0);
            QVERIFY(elapsed.count() == 0 || answer.progress.last().elapsed == elapsed);
        }
    }

    void anOddFieldOfTheProgressCostsOnlyItself()
    {
        const Answer answer =
            answerTo("data: {\"prompt_progress\":{\"total\":\"many\",\"cache\":-3,\"processed\":7,\"time_ms\":[]}}\n\n"
                     "data: {\"prompt_progress\":3}\n\n"
                     "data: {\"prompt_progress\":{\"total\":10,\"cache\":20,\"processed\":1e300}}\n\n"
                     "data: {\"choices\":[{\"delta\":{\"content\":\"Yes\"},\"finish_reason\":\"stop\"}],"
                     "\"prompt_progress\":{\"total\":10,\"processed\":10}}\n\n",
                     4);
        QVERIFY(!answer.error);
        QCOMPARE(answer.content, QStringLiteral("Yes"));
        QCOMPARE(answer.progress.size(), 2); // a piece with text is none of the prompt
        QCOMPARE(answer.progress.first().processed, 7);
        QCOMPARE(answer.progress.first().share(), 0.0);
        QCOMPARE(answer.progress.last().unread(), 0);
        QCOMPARE(answer.progress.last().share(), 0.0);
    }

    void thinkingIsApart()
    {
        const Answer answer = answerTo(recorded(QStringLiteral("chat-think-stream")), 100);
        QVERIFY(answer.thinking.startsWith(QLatin1String("The person greets me.")));
        QVERIFY(!answer.content.isEmpty());
    }

    void toolCallsAreJoined()
    {
        const Answer answer = answerTo(recorded(QStringLiteral("chat-tools-stream")), 100);
        QCOMPARE(answer.toolCalls.size(), 1);
        QCOMPARE(answer.toolCalls.first().name, QStringLiteral("get_weather"));
        QCOMPARE(answer.toolCalls.first().arguments.value(QLatin1String("city")).toString(), QStringLiteral("Zürich"));
        QVERIFY(!answer.toolCalls.first().id.isEmpty());
        QCOMPARE(answer.last.doneReason, QStringLiteral("tool_calls"));
    }

    void aTruncatedToolCallKeepsItsText()
    {
        const QByteArray body =
            "data: {\"choices\":[{\"index\":0,\"delta\":{\"tool_calls\":[{\"index\":0,\"id\":\"a\",\"function\":"
            "{\"name\":\"f\",\"arguments\":\"{\\\"city\\\": \\\"Z\"}}]}}]}\n\n"
            "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"length\"}]}\n\n";
        const Answer answer = answerTo(body, 9);
        QVERIFY(!answer.error);
        QCOMPARE(answer.toolCalls.first().rawArguments, QStringLiteral("{\"city\": \"Z"));
        QVERIFY(answer.toolCalls.first().arguments.isEmpty());
    }

    void anErrorInTheStreamIsSaidInItsWords()
    {
        const Answer answer = answerTo("data: {\"choices\":[{\"delta\":{\"content\":\"Hel\"}}]}\n\n"
                                       "data: {\"error\":{\"message\":\"out of memory\",\"code\":500}}\n\n",
                                       4);
        QCOMPARE(answer.content, QStringLiteral("Hel"));
        QVERIFY(answer.error);
        QVERIFY2(answer.error->message.contains(QLatin1String("out of memory")), qPrintable(answer.error->message));
    }

    void whatComesAfterACompleteAnswerDoesNotSpoilIt()
    {
        const Answer answer = answerTo("data: {\"choices\":[{\"delta\":{\"content\":\"Yes\"},\"finish_reason\":\"stop\"}]}\n\n"
                                       "data: not JSON\n\n",
                                       4);
        QVERIFY(!answer.error);
        QCOMPARE(answer.content, QStringLiteral("Yes"));
        QCOMPARE(answer.last.doneReason, QStringLiteral("stop"));
    }

    void oddFieldsDoNotSpoilTheRest()
    {
        const Answer answer =
            answerTo("data: {\"choices\":7}\n\n"
                     "data: {\"choices\":[{\"delta\":{\"content\":[],\"tool_calls\":\"x\"}}],\"usage\":\"many\"}\n\n"
                     "data: {\"choices\":[{\"delta\":{\"content\":\"Yes\"},\"finish_reason\":\"stop\"}],"
                     "\"usage\":{\"prompt_tokens\":-4,\"completion_tokens\":\"2\"}}\n\n",
                     4);
        QVERIFY(!answer.error);
        QCOMPARE(answer.content, QStringLiteral("Yes"));
        QCOMPARE(answer.last.metrics.promptTokens, 0);
    }

    void modelsAreListed()
    {
        const auto list = openai::modelsFrom(recorded(QStringLiteral("models"))).value();
        QCOMPARE(list.owner, QStringLiteral("llamacpp"));
        QCOMPARE(list.models.size(), 1);
        QCOMPARE(list.models.first().name, QStringLiteral("tiny-jinja"));
        QCOMPARE(list.models.first().size, 30'689'280);
        QCOMPARE(list.models.first().details.contextLength, 8'192);
        QVERIFY(!openai::modelsFrom("{\"models\":[]}"));
        QVERIFY(!openai::modelsFrom("<html>"));
        QCOMPARE(openai::modelsFrom("{\"data\":[7,{\"id\":\"\"},{\"id\":\"a\"}]}").value().models.size(), 1);
    }

    void theContextOfALoadedModelIsRead()
    {
        auto list = openai::modelsFrom(recorded(QStringLiteral("models"))).value();
        QVERIFY(!list.isRouter());
        QCOMPARE(list.running.size(), 1);
        QCOMPARE(list.running.first().name, QStringLiteral("tiny-jinja"));
        QCOMPARE(list.running.first().contextLength, 2'048);
        QVERIFY(!list.running.first().isPlaced());
        const auto props = openai::objectFrom(recorded(QStringLiteral("props"))).value();
        list.running.first().contextLength = 0;
        openai::readProps(props, list.running);
        QCOMPARE(list.running.first().contextLength, 2'048);
        openai::readProps({{QStringLiteral("default_generation_settings"), 7}}, list.running);
        QCOMPARE(list.running.first().contextLength, 2'048);
        openai::readProps({{QStringLiteral("is_sleeping"), true}}, list.running);
        QVERIFY(list.running.isEmpty());

        const auto vllm = openai::modelsFrom("{\"data\":[{\"id\":\"q\",\"owned_by\":\"vllm\",\"max_model_len\":32768}]}").value();
        QCOMPARE(vllm.models.first().details.contextLength, 32'768);
        QVERIFY(vllm.running.isEmpty() && !vllm.isRouter());
    }

    void aRouterTellsWhereItsModelsAre_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QStringList>("running");
        QTest::newRow("router-models") << QStringLiteral("unloaded") << QStringList();
        QTest::newRow("router-models-loading") << QStringLiteral("loading") << QStringList();
        QTest::newRow("router-models-loaded") << QStringLiteral("loaded") << QStringList{QStringLiteral("jinja")};
        QTest::newRow("router-models-switched") << QStringLiteral("unloaded") << QStringList{QStringLiteral("salad")};
        QTest::newRow("router-models-unloaded") << QStringLiteral("unloaded") << QStringList();
    }

    void aRouterTellsWhereItsModelsAre()
    {
        QFETCH(QString, first);
        QFETCH(QStringList, running);
        const auto list = openai::modelsFrom(recorded(QString::fromLatin1(QTest::currentDataTag()))).value();
        QVERIFY(list.isRouter());
        QCOMPARE(list.owner, QStringLiteral("llamacpp"));
        QCOMPARE(list.models.size(), 3);
        QCOMPARE(list.models.at(1).details.contextLength, 4'096);
        QCOMPARE(list.statuses.value(QStringLiteral("jinja")).value, first);
        QStringList names;
        for (const auto &model : list.running) {
            names.append(model.name);
            QCOMPARE(model.contextLength, 1'024);
        }
        QCOMPARE(names, running);
    }

    void anOddStatusIsNoStatus()
    {
        const auto list = openai::modelsFrom("{\"data\":[{\"id\":\"a\",\"status\":\"loaded\",\"meta\":[]},"
                                             "{\"id\":\"b\",\"status\":{\"value\":3,\"failed\":\"yes\"}},"
                                             "{\"id\":\"c\",\"status\":{\"value\":\"unloaded\",\"failed\":true}}]}")
                              .value();
        QCOMPARE(list.models.size(), 3);
        QVERIFY(list.running.isEmpty());
        QVERIFY(!list.statuses.contains(QStringLiteral("a")));
        QCOMPARE(list.statuses.value(QStringLiteral("b")).value, QString());
        QVERIFY(!list.statuses.value(QStringLiteral("b")).hasFailed);
        QVERIFY(list.statuses.value(QStringLiteral("c")).hasFailed);
    }

    void vectorsAreInTheirOrder()
    {
        const auto batch = openai::embeddingsFrom(recorded(QStringLiteral("embeddings-batch"))).value();
        QVERIFY(batch.embeddings.size() > 1);
        QCOMPARE(batch.embeddings.front().size(), batch.embeddings.back().size());
        const auto swapped =
            openai::embeddingsFrom("{\"data\":[{\"index\":1,\"embedding\":[2]},{\"index\":0,\"embedding\":[1]}]}").value();
        QCOMPARE(swapped.embeddings.front().front(), 1.0F);
        QVERIFY(!openai::embeddingsFrom("{\"data\":[{\"index\":0,\"embedding\":[1,null]}]}"));
        QVERIFY(!openai::embeddingsFrom("{\"data\":[{\"index\":5,\"embedding\":[1]}]}"));
    }
};

QTEST_GUILESS_MAIN(TestRecordings)
#include "tst_recordings.moc"
