// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ollama/parse.h"
#include "ollama/quantities.h"
#include "recordings.h"

#include <QJsonDocument>
#include <QTest>
#include <QTimeZone>

using namespace corral;
using namespace corral::ollama;
using namespace corral::llm;
using namespace corral::test;
using namespace std::chrono_literals;

namespace {

QByteArray bodyOf(const char *name) { return recording(QString::fromLatin1(name)).body; }

QList<ChatChunk> chunksOf(const char *name)
{
    QList<ChatChunk> chunks;
    const auto lines = recording(QString::fromLatin1(name)).lines();
    for (const QByteArray &line : lines)
        chunks.append(parse<ChatChunk>(line).value());
    return chunks;
}

}

class TestParse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTimesOfGo_data();
    void readsTimesOfGo();
    void leavesGosZeroTimeUnset();
    void readsParametersAsShowGivesThem();
    void readsWhatAnOldServerSends();
    void readsACloudModelWithoutDigest();
    // against the recordings
    void readsInstalledModels();
    void readsLoadedModels();
    void readsAModelsDescription();
    void readsMessagesOfAModel();
    void readsAnAnswer();
    void readsThinking();
    void readsToolCalls();
    void readsAGeneratedAnswer();
    void readsALoadAnswerWithoutFigures();
    void readsPullProgress();
    void readsEmbeddings();
};

void TestParse::readsTimesOfGo_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDateTime>("time");
    const QDate day(2026, 11, 22);
    QTest::newRow("nine digits") << QStringLiteral("2026-11-22T13:49:29.656967785Z")
                                 << QDateTime(day, QTime(13, 49, 29, 656), QTimeZone::utc());
    QTest::newRow("eight digits") << QStringLiteral("2026-11-22T13:48:58.82147502Z")
                                  << QDateTime(day, QTime(13, 48, 58, 821), QTimeZone::utc());
    QTest::newRow("one digit") << QStringLiteral("2026-11-22T13:48:58.5Z")
                               << QDateTime(day, QTime(13, 48, 58, 500), QTimeZone::utc());
    QTest::newRow("none") << QStringLiteral("2026-11-22T13:48:58Z") << QDateTime(day, QTime(13, 48, 58), QTimeZone::utc());
    QTest::newRow("a zone") << QStringLiteral("2026-11-22T19:30:49.096517338+05:30")
                            << QDateTime(day, QTime(19, 30, 49, 96), QTimeZone(5 * 3600 + 1800));
    QTest::newRow("for ever") << QStringLiteral("2319-03-04T13:36:16.770539654Z")
                              << QDateTime(QDate(2319, 3, 4), QTime(13, 36, 16, 770), QTimeZone::utc());
}

void TestParse::readsTimesOfGo()
{
    QFETCH(QString, text);
    QFETCH(QDateTime, time);
    QCOMPARE(timeFromText(text), time);
    QCOMPARE(timeFromText(text).offsetFromUtc(), time.offsetFromUtc());
}

void TestParse::leavesGosZeroTimeUnset()
{
    const QByteArray body = R"({"name":"m","modified_at":"0001-01-01T00:00:00Z"})";
    QVERIFY(parse<ModelSummary>(body)->modifiedAt.isNull());
}

void TestParse::readsParametersAsShowGivesThem()
{
    const QString text = QString::fromUtf8("stop                           \"<|user|>\"\n"
                                           "stop                           \"a \\\"b\\\"\\n\\u003c\"\n"
                                           "temperature                    0.7\n"
                                           "num_ctx                        2048");
    const QList<Parameter> expected{{QStringLiteral("stop"), QStringLiteral("<|user|>")},
                                    {QStringLiteral("stop"), QStringLiteral("a \"b\"\n<")},
                                    {QStringLiteral("temperature"), QStringLiteral("0.7")},
                                    {QStringLiteral("num_ctx"), QStringLiteral("2048")}};
    QCOMPARE(parametersFromText(text), expected);
    QCOMPARE(parametersFromText(QString()), QList<Parameter>());
}

void TestParse::readsWhatAnOldServerSends()
{
    const QByteArray body = R"({"models":[{"name":"llama3.2:3b","model":"llama3.2:3b","modified_at":"2024-10-01T10:00:00-07:00",
        "size":2019393189,"digest":"a80c4f17acd5","details":{"parent_model":"","format":"gguf","family":"llama",
        "families":null,"parameter_size":"3.2B","quantization_level":"Q4_K_M"}}]})";
    const auto models = parseModels<ModelSummary>(body);
    QVERIFY(models);
    QCOMPARE(models->first().size, 2019393189);
    QCOMPARE(models->first().details.contextLength, 0);
    QVERIFY(models->first().capabilities.isEmpty());
    QVERIFY(!models->first().isCloud());
}

void TestParse::readsACloudModelWithoutDigest()
{
    const QByteArray body =
        R"({"name":"gpt-oss:120b-cloud","remote_model":"gpt-oss:120b","remote_host":"https://ollama.com:443","size":384})";
    const auto model = parse<ModelSummary>(body);
    QVERIFY(model);
    QVERIFY(model->isCloud());
    QVERIFY(model->digest.isEmpty());
}

void TestParse::readsInstalledModels()
{
    const auto models = parseModels<ModelSummary>(bodyOf("tags"));
    QVERIFY(models);
    const auto lora =
        std::find_if(models->begin(), models->end(), [](const auto &m) { return m.name == QLatin1String("tiny-lora:latest"); });
    QVERIFY(lora != models->end());
    QCOMPARE(lora->size, 11084955);
    QCOMPARE(lora->digest, QStringLiteral("94572921162c1ec54a57fe2db74ad4f4bd7436dc653b0dd14578f498b4b114f7"));
    QCOMPARE(lora->details.parentModel, QStringLiteral("parrot-markdown:latest"));
    QCOMPARE(lora->details.quantizationLevel, QStringLiteral("F16"));
    QCOMPARE(lora->details.contextLength, 8192);
    QCOMPARE(lora->capabilities, QStringList{capability::completion});
    QCOMPARE(lora->modifiedAt, QDateTime(QDate(2026, 11, 22), QTime(13, 48, 58, 793), QTimeZone::utc()));
    QCOMPARE(parseModels<ModelSummary>(bodyOf("tags-empty"))->size(), 0);
    QCOMPARE(parseModels<ModelSummary>(bodyOf("tags-other-time-zone"))->first().modifiedAt.offsetFromUtc(), 5 * 3600 + 1800);
}

void TestParse::readsLoadedModels()
{
    const auto models = parseModels<RunningModel>(bodyOf("ps-loaded"));
    QVERIFY(models);
    QCOMPARE(models->size(), 3);
    QCOMPARE(models->first().name, QStringLiteral("parrot-think:latest"));
    QCOMPARE(models->first().size, 21265120);
    QCOMPARE(models->first().sizeVram, 0);
    QCOMPARE(models->first().contextLength, 4096);
    QCOMPARE(models->first().expiresAt.date().year(), 2319);
    QCOMPARE(parseModels<RunningModel>(bodyOf("ps-empty"))->size(), 0);
}

void TestParse::readsAModelsDescription()
{
    const auto show = parse<ModelInfo>(bodyOf("show"));
    QVERIFY(show);
    QCOMPARE(show->contextLength, 8192);
    QCOMPARE(show->embeddingLength, 1024);
    QCOMPARE(show->parameterCount, 3017728);
    QVERIFY(show->modelfile.contains(QLatin1String("TEMPLATE")));
    QVERIFY(show->templateText.startsWith(QLatin1String("{{- if .System }}")));
    QVERIFY(show->license.startsWith(QLatin1String("CC0")));
    const QList<Parameter> expected{{QStringLiteral("stop"), QStringLiteral("<|user|>")},
                                    {QStringLiteral("stop"), QStringLiteral("<|end|>")},
                                    {QStringLiteral("temperature"), QStringLiteral("0.7")}};
    QCOMPARE(show->parameters, expected);
    QVERIFY(parse<ModelInfo>(bodyOf("show-tools-and-thinking"))->capabilities.contains(capability::thinking));
    QVERIFY(parse<ModelInfo>(bodyOf("show-embedding-model"))->capabilities.contains(capability::embedding));
}

void TestParse::readsMessagesOfAModel()
{
    const auto show = parse<ModelInfo>(bodyOf("show-derived"));
    QVERIFY(show);
    QVERIFY(!show->system.isEmpty());
    QVERIFY(!show->messages.isEmpty());
    QVERIFY(!show->messages.first().role.isEmpty());
    QVERIFY(!show->messages.first().content.isEmpty());
}

void TestParse::readsAnAnswer()
{
    const auto chunks = chunksOf("chat-stream");
    QCOMPARE(chunks.first().content, QStringLiteral("You"));
    QVERIFY(!chunks.first().done);
    const ChatChunk last = chunks.last();
    QVERIFY(last.done);
    QCOMPARE(last.doneReason, QStringLiteral("length"));
    QVERIFY(last.metrics.total > last.metrics.eval);
    QVERIFY(last.metrics.promptTokens > 0);
    QCOMPARE(last.metrics.answerTokens, 60);
    QVERIFY(last.metrics.tokensPerSecond() > 1);
    QCOMPARE(Metrics().tokensPerSecond(), 0.0);

    QString text;
    for (const ChatChunk &chunk : chunksOf("chat-stream-unicode"))
        text += chunk.content;
    QVERIFY2(!text.contains(QChar::ReplacementCharacter), "characters are whole");
}

void TestParse::readsThinking()
{
    const auto chunks = chunksOf("chat-think");
    QString thinking, content;
    for (const ChatChunk &chunk : chunks) {
        QVERIFY2(chunk.thinking.isEmpty() || content.isEmpty(), "thinking comes first");
        thinking += chunk.thinking;
        content += chunk.content;
    }
    QVERIFY(!thinking.isEmpty());
    QVERIFY(!content.isEmpty());
}

void TestParse::readsToolCalls()
{
    const auto chunks = chunksOf("chat-tools");
    const auto with = std::find_if(chunks.begin(), chunks.end(), [](const auto &c) { return !c.toolCalls.isEmpty(); });
    QVERIFY(with != chunks.end());
    const ToolCall call = with->toolCalls.first();
    QCOMPARE(call.name, QStringLiteral("get_weather"));
    QCOMPARE(call.arguments.value(QLatin1String("days")).toInt(), 3);
    QVERIFY(call.id.startsWith(QLatin1String("call_")));

    QList<int> indexes;
    for (const ChatChunk &chunk : chunksOf("chat-tools-think-two-calls"))
        for (const ToolCall &one : chunk.toolCalls)
            indexes.append(one.index);
    QCOMPARE(indexes, (QList<int>{0, 1}));
}

void TestParse::readsAGeneratedAnswer()
{
    const auto chunks = chunksOf("generate-stream");
    QVERIFY(!chunks.first().content.isEmpty());
    QVERIFY(chunks.last().done);
    QVERIFY(chunks.last().metrics.answerTokens > 0);
    QString thinking;
    for (const ChatChunk &chunk : chunksOf("generate-think"))
        thinking += chunk.thinking;
    QVERIFY(!thinking.isEmpty());
}

void TestParse::readsALoadAnswerWithoutFigures()
{
    const auto load = parse<ChatChunk>(bodyOf("chat-load"));
    QVERIFY(load);
    QCOMPARE(load->doneReason, QStringLiteral("load"));
    QCOMPARE(load->metrics, Metrics());
    QCOMPARE(parse<ChatChunk>(bodyOf("generate-unload"))->doneReason, QStringLiteral("unload"));
}

void TestParse::readsPullProgress()
{
    const auto lines = recording(QStringLiteral("pull-resumed")).lines();
    QCOMPARE(parse<Progress>(lines.first())->status, QStringLiteral("pulling manifest"));
    const auto second = parse<Progress>(lines.at(1));
    QCOMPARE(second->total, 6070272);
    QCOMPARE(second->completed, 2752512);
    QVERIFY(second->digest.startsWith(QLatin1String("sha256:a42407cf6109")));
}

void TestParse::readsEmbeddings()
{
    const auto batch = parse<EmbedResponse>(bodyOf("embed-batch"));
    QVERIFY(batch);
    QCOMPARE(batch->embeddings.size(), std::size_t(3));
    QVERIFY(batch->promptTokens > 0);
    QVERIFY(batch->total > 0ns);
    QCOMPARE(parse<EmbedResponse>(bodyOf("embed-single-full"))->embeddings.front().size(), std::size_t(1024));
    QVERIFY(parse<EmbedResponse>(bodyOf("embed-empty-list"))->embeddings.empty());
    const QByteArray wrong = R"({"embeddings":[[1,"2"]]})";
    QVERIFY(!parse<EmbedResponse>(wrong));
}

QTEST_GUILESS_MAIN(TestParse)
#include "tst_parse.moc"
