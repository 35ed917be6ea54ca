// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demorequests.h"

#include <QElapsedTimer>
#include <QTest>

#include <cmath>

namespace corral::test {

using demo::Options;
using Server = DemoServer;
using namespace std::chrono_literals;

namespace {

/// Validates a value against a schema, for the keywords used in this test.
bool fits(const QJsonValue &value, const QJsonObject &schema)
{
    const auto has = [&](const char *key) { return schema.contains(QLatin1String(key)); };
    const auto of = [&](const char *key) { return schema.value(QLatin1String(key)); };
    if (has("enum"))
        return of("enum").toArray().contains(value);
    const QString type = of("type").toString();
    if (type == QLatin1String("string"))
        return value.isString() && value.toString().size() >= of("minLength").toInt(0) &&
               value.toString().size() <= of("maxLength").toInt(1000);
    if (type == QLatin1String("boolean"))
        return value.isBool();
    if (type == QLatin1String("integer") && value.toDouble() != std::floor(value.toDouble()))
        return false;
    if (type == QLatin1String("integer") || type == QLatin1String("number"))
        return value.isDouble() && value.toDouble() >= of("minimum").toDouble(-1e18) &&
               value.toDouble() <= of("maximum").toDouble(1e18);
    if (type == QLatin1String("array")) {
        const QJsonArray list = value.toArray();
        return value.isArray() && list.size() >= of("minItems").toInt(0) && list.size() <= of("maxItems").toInt(1000) &&
               std::all_of(list.begin(), list.end(), [&](const QJsonValue &item) { return fits(item, of("items").toObject()); });
    }
    const QJsonObject object = value.toObject();
    const QJsonObject properties = of("properties").toObject();
    const QJsonArray required = of("required").toArray();
    const QStringList keys = object.keys();
    return value.isObject() &&
           std::all_of(required.begin(), required.end(),
                       [&](const QJsonValue &key) { return object.contains(key.toString()); }) &&
           std::all_of(keys.begin(), keys.end(),
                       [&](const QString &key) { return fits(object.value(key), properties.value(key).toObject()); });
}

double cosine(const QJsonArray &a, const QJsonArray &b)
{
    double sum = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        sum += a.at(i).toDouble() * b.at(i).toDouble();
    return sum;
}

}

class Answers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokensComeAtTheIntervalAsked();
    void anAnswerBreaksOffWhenAskedTo();
    void initTestCase() { QVERIFY(m_server.start()); }
    void theyTakeUpWhatWasAsked_data();
    void theyTakeUpWhatWasAsked();
    void theFiguresSayWhatWasStreamed();
    void theyEndWhereTheyAreToldTo();
    void thinkingComesBeforeTheText();
    void toolsAreCalledWithArgumentsTheirSchemaAllows();
    void answersUseTheResultOfATool();
    void theSystemPromptShows();
    void jsonSatisfiesItsSchema_data();
    void jsonSatisfiesItsSchema();
    void vectorsFollowSharedWords();
    void vectorsAreThereRightAfterTheStart();

private:
    Server m_server{Options::quick()};
};

void Answers::tokensComeAtTheIntervalAsked()
{
    Options options = Options::quick();
    options.tokenInterval = 10ms;
    Server server(options);
    server.start();
    QElapsedTimer timer;
    timer.start();
    const WireReply reply = ask(server.port(), chat("Hello", R"(,"options":{"num_predict":20})"));
    QCOMPARE(reply.lines().size(), 21);
    QVERIFY2(timer.elapsed() >= 200, qPrintable(QString::number(timer.elapsed())));
}

void Answers::anAnswerBreaksOffWhenAskedTo()
{
    Server server(Options::quick());
    server.start();
    const WireReply reply = ask(server.port(), chat("Write a story about running out of memory"));
    QCOMPARE(reply.status, 200);
    QVERIFY(!textOf(reply).isEmpty());
    QVERIFY(!reply.body.contains("\"done\":true"));
    QVERIFY(parsed(reply.lines().constLast()).value(QLatin1String("error")).toString().contains(QLatin1String("out of memory")));
}

void Answers::theyTakeUpWhatWasAsked_data()
{
    QTest::addColumn<QByteArray>("question");
    QTest::addColumn<QString>("expected");
    QTest::newRow("code") << QByteArray("Write C++ code to sort numbers") << QStringLiteral("```cpp\n");
    QTest::newRow("python") << QByteArray("Write a Python function") << QStringLiteral("```python\n");
    QTest::newRow("table") << QByteArray("Compare TCP and UDP, in a table") << QStringLiteral("| Question | TCP | UDP |");
    QTest::newRow("a table of another kind") << QByteArray("What is a hash table?") << QStringLiteral("**hash table** is easier");
    QTest::newRow("steps") << QByteArray("How do I clean a saddle?") << QStringLiteral("1. ");
    QTest::newRow("topic") << QByteArray("What is a monad?") << QStringLiteral("monad");
    QTest::newRow("greeting") << QByteArray("Hello!") << QStringLiteral("demo server");
}

void Answers::theyTakeUpWhatWasAsked()
{
    QFETCH(QByteArray, question);
    QFETCH(QString, expected);
    const QString text = textOf(ask(m_server.port(), chat(question)));
    QVERIFY2(text.contains(expected), qPrintable(text));
}

void Answers::theFiguresSayWhatWasStreamed()
{
    const WireReply reply = ask(m_server.port(), chat("Explain clouds", {}, "qwen3:8b"));
    const QJsonObject last = parsed(reply.lines().constLast());
    const auto figure = [&](const char *name) { return last.value(QLatin1String(name)).toInteger(); };
    QCOMPARE(figure("eval_count"), reply.lines().size() - 1);
    QVERIFY(figure("prompt_eval_count") > 0);
    QVERIFY(figure("load_duration") > 0);
    QVERIFY(figure("total_duration") >= figure("load_duration") + figure("prompt_eval_duration") + figure("eval_duration"));
}

void Answers::theyEndWhereTheyAreToldTo()
{
    const WireReply cut = ask(m_server.port(), chat("Explain clouds", R"(,"options":{"num_predict":7})"));
    QCOMPARE(cut.lines().size(), 8);
    QCOMPARE(parsed(cut.lines().constLast()).value(QLatin1String("done_reason")).toString(), QStringLiteral("length"));
    const WireReply stopped = ask(m_server.port(), chat("Explain clouds", R"(,"options":{"stop":["An example"]})"));
    QVERIFY(!textOf(stopped).contains(QLatin1String("An example")));
    QCOMPARE(parsed(stopped.lines().constLast()).value(QLatin1String("done_reason")).toString(), QStringLiteral("stop"));
}

void Answers::thinkingComesBeforeTheText()
{
    const WireReply reply = ask(m_server.port(), chat("Explain clouds", {}, "deepseek-r1:14b"));
    bool answering = false;
    for (const QByteArray &line : reply.lines()) {
        const QJsonValue message = parsed(line).value(QLatin1String("message"));
        answering = answering || !message[QLatin1String("content")].toString().isEmpty();
        QVERIFY(!answering || message[QLatin1String("thinking")].isUndefined());
    }
    QVERIFY(textOf(reply, "thinking").contains(QLatin1String("clouds")));
    QVERIFY(textOf(ask(m_server.port(), chat("Explain clouds", R"(,"think":false)", "deepseek-r1:14b")), "thinking").isEmpty());
}

void Answers::toolsAreCalledWithArgumentsTheirSchemaAllows()
{
    const QByteArray tools = R"(,"tools":[
        {"type":"function","function":{"name":"read_file","description":"Read a file","parameters":{"type":"object","properties":{"path":{"type":"string"}}}}},
        {"type":"function","function":{"name":"get_weather","description":"Get the weather of a city","parameters":{"type":"object","required":["city","days"],
         "properties":{"city":{"type":"string"},"days":{"type":"integer","minimum":1,"maximum":5},"units":{"enum":["celsius","fahrenheit"]}}}}}])";
    const WireReply reply = ask(m_server.port(), chat("What is the weather in Oslo?", tools));
    const QJsonValue call = parsed(reply.lines().constFirst())
                                .value(QLatin1String("message"))[QLatin1String("tool_calls")][0][QLatin1String("function")];
    QCOMPARE(call[QLatin1String("name")].toString(), QStringLiteral("get_weather"));
    const QJsonObject arguments = call[QLatin1String("arguments")].toObject();
    QVERIFY(arguments.value(QLatin1String("city")).isString());
    QVERIFY(arguments.value(QLatin1String("days")).toInt() >= 1 && arguments.value(QLatin1String("days")).toInt() <= 5);
    QVERIFY(parsed(reply.lines().constLast()).value(QLatin1String("done")).toBool());
}

void Answers::answersUseTheResultOfATool()
{
    const WireReply reply =
        ask(m_server.port(),
            post("/api/chat", R"({"model":"llama3.2:3b","messages":[{"role":"user","content":"What is the weather in Oslo?"},
        {"role":"assistant","content":"","tool_calls":[{"function":{"name":"get_weather","arguments":{}}}]},{"role":"tool","content":"minus four and clear"}]})"));
    QVERIFY(textOf(reply).contains(QLatin1String("minus four and clear")));
}

void Answers::theSystemPromptShows()
{
    postJson(m_server, "/api/create", R"({"model":"pirate","from":"llama3.2:3b","system":"You are a pirate."})");
    QVERIFY(textOf(ask(m_server.port(), chat("Hello", {}, "pirate"))).contains(QLatin1String("You are a pirate.")));
}

void Answers::jsonSatisfiesItsSchema_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::newRow("flat") << QByteArray(
        R"({"type":"object","properties":{"city":{"type":"string"},"size":{"type":"integer"},"capital":{"type":"boolean"}},"required":["city","size","capital"]})");
    QTest::newRow("ranges") << QByteArray(
        R"({"type":"object","properties":{"low":{"type":"integer","minimum":100},"high":{"type":"number","maximum":-3},"between":{"type":"integer","minimum":2,"maximum":2}},"required":["low","high","between"]})");
    QTest::newRow("enum") << QByteArray(R"({"type":"object","properties":{"mood":{"enum":["glad","sad"]}},"required":["mood"]})");
    QTest::newRow("array") << QByteArray(
        R"({"type":"object","properties":{"names":{"type":"array","minItems":3,"maxItems":3,"items":{"type":"string","minLength":12}}},"required":["names"]})");
    QTest::newRow("nested") << QByteArray(
        R"({"type":"object","properties":{"a":{"type":"object","properties":{"b":{"type":"array","items":{"type":"object","properties":{"c":{"type":"string","maxLength":2}},"required":["c"]}}},"required":["b"]}},"required":["a"]})");
    QTest::newRow("list at the top") << QByteArray(R"({"type":"array","minItems":1,"items":{"type":"integer"}})");
}

void Answers::jsonSatisfiesItsSchema()
{
    QFETCH(QByteArray, schema);
    const QString text = textOf(ask(m_server.port(), chat("Describe Paris", ",\"format\":" + schema)));
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    const QJsonValue value = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    QVERIFY2(!document.isNull() && fits(value, QJsonDocument::fromJson(schema).object()), qPrintable(text));
}

void Answers::vectorsFollowSharedWords()
{
    const QJsonObject answer = postJson(
        m_server, "/api/embed",
        R"({"model":"nomic-embed-text","input":["the horse is in the stable","a horse sleeps in the stable","compile errors of templates"]})");
    const QJsonArray vectors = answer.value(QLatin1String("embeddings")).toArray();
    QCOMPARE(vectors.size(), 3);
    QCOMPARE(vectors.first().toArray().size(), 768);
    QVERIFY(std::abs(cosine(vectors[0].toArray(), vectors[0].toArray()) - 1) < 1e-6);
    QVERIFY(cosine(vectors[0].toArray(), vectors[1].toArray()) > 0.4);
    QVERIFY(cosine(vectors[0].toArray(), vectors[2].toArray()) < 0.2);
}

void Answers::vectorsAreThereRightAfterTheStart()
{
    Options options = Options::quick();
    options.loadTime = std::chrono::milliseconds(30);
    Server server(options);
    server.start();
    const QJsonObject answer = postJson(server, "/api/embed", R"({"model":"nomic-embed-text","input":["a horse"]})");
    QCOMPARE(answer.value(QLatin1String("embeddings"))[0].toArray().size(), 768);
    QVERIFY(answer.value(QLatin1String("load_duration")).toInteger() >= 30'000'000);
}

}

QTEST_GUILESS_MAIN(corral::test::Answers)
#include "tst_answers.moc"
