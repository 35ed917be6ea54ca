// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openai/options.h"
#include "openai/write.h"

#include <QJsonDocument>
#include <QTest>

using namespace corral;

/// The JSON of requests.
class TestWrite : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChat()
    {
        llm::ChatRequest request;
        request.model = QStringLiteral("m");
        llm::Message question;
        question.role = QStringLiteral("user");
        question.content = QStringLiteral("Hi");
        request.messages = {question};
        request.options = {{QStringLiteral("num_predict"), 20}, {QStringLiteral("temperature"), 0.5}};
        QCOMPARE(openai::chatBody(request), QJsonDocument::fromJson(R"({"model":"m","messages":[{"role":"user","content":"Hi"}],
            "max_tokens":20,"temperature":0.5,"stream":true,"stream_options":{"include_usage":true}})")
                                                .object());
        QVERIFY(!openai::chatBody(request).contains(QLatin1String("return_progress")));
        QCOMPARE(openai::chatBody(request, true).value(QLatin1String("return_progress")), QJsonValue(true));
        request.options = {{QStringLiteral("num_predict"), -1}};
        QVERIFY2(!openai::chatBody(request).contains(QLatin1String("max_tokens")), "-1 is Ollama's word for no limit");
    }

    void imagesToolsAndTheirResults()
    {
        llm::ChatRequest request;
        llm::Message question;
        question.role = QStringLiteral("user");
        question.content = QStringLiteral("What is it?");
        question.images = {QByteArray("\x89PNG\r\n\x1a\n")};
        llm::Message call;
        call.role = QStringLiteral("assistant");
        call.toolCalls = {llm::ToolCall{QStringLiteral("1"), 0, QStringLiteral("look"), {{QStringLiteral("at"), 7}}}};
        llm::Message result;
        result.role = QStringLiteral("tool");
        result.content = QStringLiteral("a horse");
        result.toolCallId = QStringLiteral("1");
        request.messages = {question, call, result};
        const QJsonArray messages = openai::chatBody(request)[QLatin1String("messages")].toArray();
        QCOMPARE(messages[0][QLatin1String("content")][0][QLatin1String("text")].toString(), QStringLiteral("What is it?"));
        QVERIFY(messages[0][QLatin1String("content")][1][QLatin1String("image_url")][QLatin1String("url")].toString().startsWith(
            QLatin1String("data:image/png;base64,")));
        QCOMPARE(messages[1][QLatin1String("tool_calls")][0][QLatin1String("function")][QLatin1String("arguments")].toString(),
                 QStringLiteral("{\"at\":7}"));
        QCOMPARE(messages[2][QLatin1String("tool_call_id")].toString(), QStringLiteral("1"));
    }

    void logprobs()
    {
        llm::ChatRequest request;
        QVERIFY(!openai::chatBody(request).contains(QLatin1String("logprobs")));
        request.topLogprobs = 2;
        QCOMPARE(openai::chatBody(request)[QLatin1String("logprobs")], QJsonValue(true));
        QCOMPARE(openai::chatBody(request)[QLatin1String("top_logprobs")], QJsonValue(2));
    }

    void optionsHaveTheEnginesOwnNames()
    {
        const QJsonObject options{{QStringLiteral("temperature"), 0.5},    {QStringLiteral("top_k"), 20},
                                  {QStringLiteral("repeat_penalty"), 1.1}, {QStringLiteral("num_keep"), 4},
                                  {QStringLiteral("num_ctx"), 8192},       {QStringLiteral("num_predict"), 9}};
        using namespace openai;
        QCOMPARE(fieldsFrom(engines::llamaCpp, options), (QJsonObject{{QStringLiteral("temperature"), 0.5},
                                                                      {QStringLiteral("top_k"), 20},
                                                                      {QStringLiteral("repeat_penalty"), 1.1},
                                                                      {QStringLiteral("n_keep"), 4},
                                                                      {QStringLiteral("num_predict"), 9}}));
        for (const QString &engine : {engines::vllm, engines::sglang})
            QCOMPARE(fieldsFrom(engine, options), (QJsonObject{{QStringLiteral("temperature"), 0.5},
                                                               {QStringLiteral("top_k"), 20},
                                                               {QStringLiteral("repetition_penalty"), 1.1},
                                                               {QStringLiteral("num_predict"), 9}}));
        QCOMPARE(fieldsFrom(QStringLiteral("OpenAI-compatible"), options),
                 (QJsonObject{{QStringLiteral("temperature"), 0.5}, {QStringLiteral("num_predict"), 9}}));
        QVERIFY(!fieldOf(QStringLiteral("OpenAI-compatible"), QStringLiteral("format")).isEmpty());
        QVERIFY(fieldOf(engines::vllm, QStringLiteral("keep_alive")).isEmpty());
        QVERIFY(fieldOf(engines::lmStudio, QStringLiteral("think")).isEmpty());
    }

    void formats()
    {
        llm::ChatRequest request;
        request.format = QStringLiteral("json");
        QCOMPARE(openai::chatBody(request)[QLatin1String("response_format")][QLatin1String("type")].toString(),
                 QStringLiteral("json_object"));
        request.format = QJsonObject{{QStringLiteral("type"), QStringLiteral("object")}};
        const QJsonValue format = openai::chatBody(request)[QLatin1String("response_format")];
        QCOMPARE(format[QLatin1String("type")].toString(), QStringLiteral("json_schema"));
        QCOMPARE(format[QLatin1String("json_schema")][QLatin1String("schema")], request.format);
    }
};

QTEST_GUILESS_MAIN(TestWrite)
#include "tst_write.moc"
