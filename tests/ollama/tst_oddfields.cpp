// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ollama/parse.h"
#include "ollama/quantities.h"

#include <QTest>
#include <QTimeZone>

using namespace corral;
using namespace corral::ollama;
using namespace corral::llm;
using namespace std::chrono_literals;

class TestOddFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understandsFieldsOfAnotherType_data();
    void understandsFieldsOfAnotherType();
    void saysInTheLogWhichFieldIsOdd();
    void leavesOutWhatIsNoModel();
    void limitsTheLengthOfLabels();
    void limitsTheLengthOfLists();
    void readsADescriptionInOtherForms();
    void ignoresWhatItDoesNotKnowAndToleratesWhatIsMissing();
    void saysWhatAForeignAnswerIs_data();
    void saysWhatAForeignAnswerIs();
    void keepsAListWhoseServerAlsoComplains();
    void readsQuantitiesInText_data();
    void readsQuantitiesInText();
    void readsToolCallsInOtherForms();
    void givesNoRateForAHandfulOfTokens();
};

void TestOddFields::understandsFieldsOfAnotherType_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<ModelSummary>("expected");
    const auto row = [](const char *name, const char *fields, auto change) {
        ModelSummary model;
        model.name = QStringLiteral("m");
        change(model);
        QTest::newRow(name) << QByteArray(fields) << model;
    };
    const auto same = [](ModelSummary &) {};
    const auto modified = [](const QDateTime &time) { return [time](ModelSummary &m) { m.modifiedAt = time; }; };
    const QDateTime day(QDate(2026, 11, 22), QTime(13, 49, 29), QTimeZone::utc());
    row("a size as text", R"("size":"4700000000")", [](ModelSummary &m) { m.size = 4'700'000'000; });
    row("a size with its unit", R"("size":"4.7 GB")", [](ModelSummary &m) { m.size = 4'700'000'000; });
    row("a size in binary units", R"("size":"2 GiB")", [](ModelSummary &m) { m.size = 2'147'483'648; });
    row("a size in words", R"("size":"large")", same);
    row("a negative size", R"("size":-5)", same);
    row("a size beyond all measure", R"("size":1e300)", same);
    row("a time in seconds", R"("modified_at":1795355369)", modified(day));
    row("a time in milliseconds", R"("modified_at":1795355369000)", modified(day));
    row("a time in nanoseconds", R"("modified_at":1795355369000000000)", modified(day));
    row("seconds as text", R"("modified_at":"1795355369")", modified(day));
    row("a number that is no time", R"("modified_at":"123")", same);
    row("a time in words", R"("modified_at":"yesterday")", same);
    row("one family", R"("details":{"families":"llama"})",
        [](ModelSummary &m) { m.details.families = {QStringLiteral("llama")}; });
    row("families that are none", R"("details":{"families":[1,"llama",[]]})",
        [](ModelSummary &m) { m.details.families = {QStringLiteral("llama")}; });
    row("parameters as a number", R"("details":{"parameter_size":8,"family":"llama"})", [](ModelSummary &m) {
        m.details.parameterSize = QStringLiteral("8");
        m.details.family = QStringLiteral("llama");
    });
    row("details as a list", R"("details":[],"size":7)", [](ModelSummary &m) { m.size = 7; });
    row("capabilities as text", R"("capabilities":"completion, vision")", [](ModelSummary &m) {
        m.capabilities = {QStringLiteral("completion"), QStringLiteral("vision")};
    });
    row("a name as a number", R"("name":7)", same); // the name is taken from another field
    row("null everywhere", R"("name":null,"size":null,"digest":null,"modified_at":null,"details":null,"capabilities":null)",
        same);
}

void TestOddFields::understandsFieldsOfAnotherType()
{
    QFETCH(QByteArray, fields);
    QFETCH(ModelSummary, expected);
    const auto models = parseModels<ModelSummary>(R"({"models":[{"model":"m",)" + fields + R"(},{"name":"other"}]})");
    QVERIFY(models);
    QCOMPARE(models->size(), 2);
    QCOMPARE(models->first(), expected);
}

void TestOddFields::saysInTheLogWhichFieldIsOdd()
{
    QTest::ignoreMessage(QtWarningMsg, R"(The field "size" of a model is not a number that it can have.)");
    const QByteArray body = R"({"models":[{"name":"a","size":"huge"},{"name":"b","size":"huge"}]})";
    QCOMPARE(parseModels<ModelSummary>(body)->size(), 2);
}

void TestOddFields::leavesOutWhatIsNoModel()
{
    const QByteArray body = R"({"models":["m",7,null,[],{},{"name":""},{"name":"  "},{"size":5},{"name":"good"}]})";
    const auto models = parseModels<ModelSummary>(body);
    QVERIFY(models);
    QCOMPARE(models->size(), 1);
    QCOMPARE(models->first().name, QStringLiteral("good"));
}

void TestOddFields::limitsTheLengthOfLabels()
{
    const QByteArray longText(1'000'000, 'x');
    const auto models =
        parseModels<ModelSummary>(R"({"models":[{"name":")" + longText + R"("},{"name":"m","digest":")" + longText + R"("}]})");
    QCOMPARE(models->size(), 1);
    QCOMPARE(models->first().digest, QString(Fields::maxLabel, u'x') + QStringLiteral("… (cut)"));
    QCOMPARE(*versionFrom(R"({"version":")" + longText + R"("})"), QString(Fields::maxLabel, u'x') + QStringLiteral("… (cut)"));
}

void TestOddFields::limitsTheLengthOfLists()
{
    QByteArray models = R"({"models":[)";
    for (int i = 0; i < Fields::maxObjects + 5; ++i)
        models += R"({"name":"m)" + QByteArray::number(i) + R"("},)";
    models.chop(1);
    const auto read = parseModels<ModelSummary>(models + "]}");
    QCOMPARE(read->size(), Fields::maxObjects);
    QCOMPARE(read->first().name, QStringLiteral("m0"));
    const QByteArray families =
        R"({"models":[{"name":"m","details":{"families":[)" + QByteArray(R"("f",)").repeated(5'000) + R"("g"]}}]})";
    QCOMPARE(parseModels<ModelSummary>(families)->first().details.families.size(), Fields::maxTexts);
}

void TestOddFields::readsADescriptionInOtherForms()
{
    const auto show = parse<ModelInfo>(R"({"license":["MIT","Apache"],"parameters":{"num_ctx":4096,"stop":["a","b"],"x":null},
        "capabilities":"completion","system":7,"template":null,"model_info":{"llama.context_length":"8192","general.x":null},
        "messages":[{"role":"user","content":"hi"},"odd"],"modified_at":{},"details":"none"})");
    QVERIFY(show);
    QCOMPARE(show->license, QStringLiteral("MIT\n\nApache"));
    const QList<Parameter> expected{{QStringLiteral("num_ctx"), QStringLiteral("4096")},
                                    {QStringLiteral("stop"), QStringLiteral("a")},
                                    {QStringLiteral("stop"), QStringLiteral("b")}};
    QCOMPARE(show->parameters, expected);
    QCOMPARE(show->capabilities, QStringList{capability::completion});
    QCOMPARE(show->messages.size(), 1);
    QCOMPARE(show->contextLength, 8192);
    QVERIFY(show->modifiedAt.isNull());
}

void TestOddFields::ignoresWhatItDoesNotKnowAndToleratesWhatIsMissing()
{
    const QByteArray body = R"({"models":[{"name":"m","size":null,"details":null,"new_thing":{"a":[1]}}]})";
    const auto models = parseModels<ModelSummary>(body);
    QVERIFY(models);
    QCOMPARE(models->first().name, QStringLiteral("m"));
    QCOMPARE(models->first().size, 0);
    const QByteArray none = R"({"models":null})";
    QCOMPARE(parseModels<ModelSummary>(none)->size(), 0);
}

void TestOddFields::saysWhatAForeignAnswerIs_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *body, const char *words) {
        QTest::newRow(body) << QByteArray(body) << QString::fromUtf8(words);
    };
    row("", "is empty");
    row("[]", "not that of Ollama");
    row("<!DOCTYPE html><title>Sign in</title>", "web page");
    row("Ollama is running", "Ollama runs there");
    row("{\"models\":", "broken");
    row("\"text\"", "not that of Ollama");
    row("null", "not that of Ollama");
    row(R"({"error":"unauthorized"})", "unauthorized");
    row(R"({"error":{"message":"no key"}})", "no key");
    row(R"({"object":"list","data":[{"id":"gpt"}]})", "OpenAI-compatible");
    row("{}", "not that of Ollama");
    row(R"({"models":{}})", "not that of Ollama");
    row(R"({"models":"none"})", "not that of Ollama");
}

void TestOddFields::saysWhatAForeignAnswerIs()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, words);
    const auto models = parseModels<ModelSummary>(body);
    QVERIFY(!models);
    QVERIFY2(models.error().message.contains(words), qPrintable(models.error().message));
    QVERIFY(!models.error().message.contains(QLatin1String("illegal value")));
    QVERIFY(!models.error().hint.isEmpty() || models.error().kind == Error::Kind::Server);
}

void TestOddFields::keepsAListWhoseServerAlsoComplains()
{
    QCOMPARE(parseModels<ModelSummary>(R"({"error":"one of two servers is down","models":[{"name":"m"}]})")->size(), 1);
}

void TestOddFields::readsQuantitiesInText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<qint64>("nanoseconds");
    const auto row = [](const char *text, qint64 bytes, qint64 nanoseconds) {
        QTest::newRow(text) << QString::fromUtf8(text) << bytes << nanoseconds;
    };
    row("12", 12, 12);
    row("4.7 GB", 4'700'000'000, -1);
    row("1.5kb", 1'500, -1);
    row("2.5s", -1, 2'500'000'000);
    row("1m2.5s", -1, 62'500'000'000);
    row("850ms", -1, 850'000'000);
    row("3µs", -1, 3'000);
    row("1h", -1, 3'600'000'000'000);
    row("", -1, -1);
    row("-3", -1, -1);
    row("9e99", -1, -1);
    row("nan", -1, -1);
    row("soon", -1, -1);
}

void TestOddFields::readsQuantitiesInText()
{
    QFETCH(QString, text);
    QFETCH(qint64, bytes);
    QFETCH(qint64, nanoseconds);
    QCOMPARE(bytesFromText(text).value_or(-1), bytes);
    QCOMPARE(nanosecondsFromText(text).value_or(-1), nanoseconds);
}

void TestOddFields::readsToolCallsInOtherForms()
{
    const auto chunk = parse<ChatChunk>(R"({"message":{"content":null,"tool_calls":[
        {"function":{"name":"f","arguments":"{\"a\":1}"}},{"function":{"name":"g","arguments":""}},
        {"function":{"name":"h","arguments":"none"}},{"function":7},"odd"]},"done":false})");
    QVERIFY(chunk);
    QCOMPARE(chunk->toolCalls.size(), 4);
    QCOMPARE(chunk->toolCalls.first().arguments.value(QLatin1String("a")).toInt(), 1);
    QCOMPARE(chunk->toolCalls.at(2).name, QStringLiteral("h"));
    QVERIFY(chunk->toolCalls.at(2).arguments.isEmpty());
    const auto single = parse<ChatChunk>(R"({"message":{"tool_calls":{"function":{"name":"f"}}}})");
    QCOMPARE(single->toolCalls.size(), 1);
}

void TestOddFields::givesNoRateForAHandfulOfTokens()
{
    Metrics metrics;
    metrics.answerTokens = 1;
    metrics.eval = 165us;
    QCOMPARE(metrics.tokensPerSecond(), 0.0);
    metrics.answerTokens = 400;
    metrics.eval = 10ms;
    QCOMPARE(metrics.tokensPerSecond(), 0.0);
    metrics.answerTokens = 2;
    metrics.eval = 2s;
    QCOMPARE(metrics.tokensPerSecond(), 0.0);
    metrics.answerTokens = 50;
    QCOMPARE(metrics.tokensPerSecond(), 25.0);
}

QTEST_GUILESS_MAIN(TestOddFields)
#include "tst_oddfields.moc"
