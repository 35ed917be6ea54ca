// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ollama/parse.h"
#include "ollama/write.h"
#include "recordings.h"

#include <QJsonDocument>
#include <QTest>

using namespace corral;
using namespace corral::ollama;
using namespace corral::llm;
using namespace corral::test;
using namespace std::chrono_literals;

class TestWrite : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesOutWhatIsNotSet();
    void writesEveryChoiceOfAChat();
    void writesKeepAlive_data();
    void writesKeepAlive();
    void writesThinking_data();
    void writesThinking();
    void writesAMessageThatReadsBackEqual();
    void writesFilesAsAMapForCreate();
    void writesTheCapabilitiesOfAModel();
    void writesAnEmbedRequest();
};

void TestWrite::leavesOutWhatIsNotSet()
{
    ChatRequest request;
    request.model = QStringLiteral("m");
    const QJsonObject expected{{QStringLiteral("model"), QStringLiteral("m")}, {QStringLiteral("messages"), QJsonArray()}};
    QCOMPARE(toJson(request), expected);
    CreateRequest create;
    create.model = QStringLiteral("m");
    QCOMPARE(toJson(create), (QJsonObject{{QStringLiteral("model"), QStringLiteral("m")}}));
}

void TestWrite::writesEveryChoiceOfAChat()
{
    ChatRequest request;
    request.model = QStringLiteral("m");
    Message message;
    message.role = QStringLiteral("user");
    message.content = QStringLiteral("hi");
    request.messages = {message};
    request.options = {{QStringLiteral("num_ctx"), 2048}};
    request.format = QStringLiteral("json");
    request.think = Think{false, {}};
    request.keepAlive = 300s;
    const QByteArray expected = R"({"format":"json","keep_alive":300,"messages":[{"content":"hi","role":"user"}],"model":"m",)"
                                R"("options":{"num_ctx":2048},"think":false})";
    QCOMPARE(QJsonDocument(toJson(request)).toJson(QJsonDocument::Compact), expected);
}

void TestWrite::writesKeepAlive_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<int>("written");
    QTest::newRow("a minute") << 60 << 60;
    QTest::newRow("not at all") << 0 << 0;
    QTest::newRow("for ever") << -30 << -1;
}

void TestWrite::writesKeepAlive()
{
    QFETCH(int, seconds);
    QFETCH(int, written);
    QCOMPARE(toJson(std::chrono::seconds(seconds)), QJsonValue(written));
}

void TestWrite::writesThinking_data()
{
    QTest::addColumn<bool>("on");
    QTest::addColumn<QString>("level");
    QTest::addColumn<QJsonValue>("written");
    QTest::newRow("on") << true << QString() << QJsonValue(true);
    QTest::newRow("off") << false << QString() << QJsonValue(false);
    QTest::newRow("a level") << true << QStringLiteral("high") << QJsonValue(QStringLiteral("high"));
}

void TestWrite::writesThinking()
{
    QFETCH(bool, on);
    QFETCH(QString, level);
    QFETCH(QJsonValue, written);
    ChatRequest request;
    request.think = Think{on, level};
    QCOMPARE(toJson(request).value(QLatin1String("think")), written);
}

void TestWrite::writesAMessageThatReadsBackEqual()
{
    Message message;
    message.role = QStringLiteral("assistant");
    message.content = QString::fromUtf8("grün 🦙");
    message.thinking = QStringLiteral("hm");
    message.images = {QByteArray::fromHex("89504e470d0a00ff")};
    message.toolCalls = {{QStringLiteral("call_1"), 1, QStringLiteral("f"), {{QStringLiteral("a"), 1}}}};
    message.toolName = QStringLiteral("f");
    message.toolCallId = QStringLiteral("call_1");
    FieldWarnings warnings;
    QCOMPARE(fromJson<Message>(toJson(message), warnings), message);
}

void TestWrite::writesFilesAsAMapForCreate()
{
    CreateRequest request;
    request.model = QStringLiteral("new");
    request.files = {{QStringLiteral("a.gguf"), QStringLiteral("sha256:1")}};
    request.licenses = {QStringLiteral("MIT")};
    request.parameters = {{QStringLiteral("stop"), QJsonArray{QStringLiteral("x")}}};
    request.quantize = QStringLiteral("q4_K_M");
    const QByteArray expected = R"({"files":{"a.gguf":"sha256:1"},"license":["MIT"],"model":"new","parameters":{"stop":["x"]},)"
                                R"("quantize":"q4_K_M"})";
    QCOMPARE(QJsonDocument(toJson(request)).toJson(QJsonDocument::Compact), expected);
}

void TestWrite::writesTheCapabilitiesOfAModel()
{
    CreateRequest create;
    create.model = QStringLiteral("m");
    create.capabilities = QStringList{QStringLiteral("tools"), QStringLiteral("vision")};
    QCOMPARE(QJsonDocument(toJson(create)).toJson(QJsonDocument::Compact),
             QByteArrayLiteral(R"({"capabilities":["tools","vision"],"model":"m"})"));
}

void TestWrite::writesAnEmbedRequest()
{
    EmbedRequest request;
    request.model = QStringLiteral("m");
    request.input = {QStringLiteral("a"), QStringLiteral("b")};
    request.truncate = false;
    request.dimensions = 8;
    const QByteArray expected = R"({"dimensions":8,"input":["a","b"],"model":"m","truncate":false})";
    QCOMPARE(QJsonDocument(toJson(request)).toJson(QJsonDocument::Compact), expected);
}

QTEST_GUILESS_MAIN(TestWrite)
#include "tst_write.moc"
