// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demorequests.h"

#include <QDateTime>
#include <QTest>
#include <QTimeZone>

namespace corral::test {

using demo::Options;
using Server = DemoServer;
using namespace std::chrono_literals;

namespace {

QStringList names(const Server &server, const QByteArray &path = "/api/tags")
{
    QStringList list;
    for (const QJsonValue &model : get(server, path).value(QLatin1String("models")).toArray())
        list << model[QLatin1String("name")].toString();
    return list;
}

qint64 completedIn(const QByteArray &line) { return parsed(line).value(QLatin1String("completed")).toInteger(); }

}

class LibraryOfTheDemo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoServersHaveNothingInCommon();
    void onlyThoseWhoNameItsOwnAddressAreAnswered_data();
    void onlyThoseWhoNameItsOwnAddressAreAnswered();
    void aPulledModelIsThere();
    void whatWasDeletedCanBePulledAgain();
    void aCancelledPullGoesOnWhereItWas();
    void copyingAndDeletingSharesNothingButTheWeights();
    void aModelIsLoadedForAsLongAsAsked_data();
    void aModelIsLoadedForAsLongAsAsked();
    void loadingTakesItsTimeOnce();
    void whatIsCreatedIsShown();
    void aBaseThatIsNotThereIsPulled();
    void requestsAreRemembered();
};

void LibraryOfTheDemo::twoServersHaveNothingInCommon()
{
    Server one(Options::quick());
    Server two(Options::quickAndEmpty());
    QVERIFY(one.start() && two.start());
    QVERIFY(one.port() != two.port());
    QCOMPARE(one.address(), QStringLiteral("http://127.0.0.1:%1").arg(one.port()));
    QVERIFY(names(one).contains(QLatin1String("llama3.2:3b")));
    QVERIFY(names(two).isEmpty());
}

void LibraryOfTheDemo::onlyThoseWhoNameItsOwnAddressAreAnswered_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<bool>("isAnswered");
    QTest::newRow("by number") << QByteArray("127.0.0.1:PORT") << true;
    QTest::newRow("by name") << QByteArray("localhost:PORT") << true;
    QTest::newRow("another name") << QByteArray("rebound.example:PORT") << false;
    QTest::newRow("a name that begins so") << QByteArray("localhost.example:PORT") << false;
    QTest::newRow("another port") << QByteArray("127.0.0.1:1") << false;
    QTest::newRow("without a port") << QByteArray("localhost") << false;
    QTest::newRow("none") << QByteArray() << false;
}

void LibraryOfTheDemo::onlyThoseWhoNameItsOwnAddressAreAnswered()
{
    QFETCH(QByteArray, host);
    QFETCH(bool, isAnswered);
    Server server(Options::quick());
    QVERIFY(server.start());
    host.replace("PORT", QByteArray::number(server.port()));
    const WireReply tags = ask(server.port(), {"GET", "/api/tags", {}, {{"Host", host}}});
    QCOMPARE(tags.status, isAnswered ? 200 : 403);
    QCOMPARE(tags.body.contains("llama3.2"), isAnswered);
    const WireReply blob = ask(server.port(), {"POST", "/api/blobs/sha256:0", "x", {{"Host", host}}});
    QCOMPARE(blob.status, isAnswered ? 400 : 403);
}

void LibraryOfTheDemo::aPulledModelIsThere()
{
    Server server(Options::quickAndEmpty());
    server.start();
    const WireReply reply = ask(server.port(), post("/api/pull", R"({"model":"smollm2:135m"})"));
    QCOMPARE(reply.lines().constLast(), R"({"status":"success"})");
    QCOMPARE(names(server), QStringList{QStringLiteral("smollm2:135m")});
}

void LibraryOfTheDemo::whatWasDeletedCanBePulledAgain()
{
    Server server(Options::quick());
    server.start();
    QCOMPARE(ask(server.port(), {"DELETE", "/api/delete", R"({"model":"llama3.2:3b"})"}).status, 200);
    for (const char *name : {"llama3.2:3b", "llama3.2"}) {
        const WireReply reply = ask(server.port(), post("/api/pull", QByteArray(R"({"model":")") + name + "\"}"));
        QCOMPARE(reply.lines().constLast(), R"({"status":"success"})");
        QVERIFY(reply.lines().size() > 8); // progress of the layers was reported
    }
    QCOMPARE(names(server).constFirst(), QStringLiteral("llama3.2:latest"));
}

void LibraryOfTheDemo::aCancelledPullGoesOnWhereItWas()
{
    Options options = Options::quickAndEmpty();
    options.bytesPerSecond = 1'000'000'000;
    Server server(options);
    server.start();
    WireClient client(server.port(), post("/api/pull", R"({"model":"llama3.2:1b"})"));
    QVERIFY(client.readLines(20));
    const qint64 got = completedIn(client.reply().lines().at(19));
    QVERIFY(got > 0);
    client.close();
    QTRY_COMPARE(server.requests().front().state, ReceivedRequest::Disconnected);
    QVERIFY(names(server).isEmpty());

    const WireReply again = ask(server.port(), post("/api/pull", R"({"model":"llama3.2:1b"})"));
    QVERIFY2(completedIn(again.lines().at(1)) >= got, again.lines().at(1).constData());
    qint64 last = 0;
    for (const QByteArray &line : again.lines())
        if (parsed(line).value(QLatin1String("total")).toInteger() > 1'000'000) {
            QVERIFY(completedIn(line) >= last);
            last = completedIn(line);
        }
    QCOMPARE(names(server), QStringList{QStringLiteral("llama3.2:1b")});
}

void LibraryOfTheDemo::copyingAndDeletingSharesNothingButTheWeights()
{
    Server server(Options::quick());
    server.start();
    QCOMPARE(ask(server.port(), post("/api/copy", R"({"source":"gemma3:4b","destination":"mine"})")).status, 200);
    QCOMPARE(ask(server.port(), {"DELETE", "/api/delete", R"({"model":"gemma3:4b"})"}).status, 200);
    QVERIFY(!names(server).contains(QLatin1String("gemma3:4b")));
    QCOMPARE(names(server).constFirst(), QStringLiteral("mine:latest")); // the newest
    QCOMPARE(ask(server.port(), {"DELETE", "/api/delete", R"({"model":"gemma3:4b"})"}).status, 404);
}

void LibraryOfTheDemo::aModelIsLoadedForAsLongAsAsked_data()
{
    QTest::addColumn<QByteArray>("keepAlive");
    QTest::addColumn<qint64>("seconds"); // -1: not loaded
    QTest::newRow("default") << QByteArray() << qint64(300);
    QTest::newRow("zero") << QByteArray(",\"keep_alive\":0") << qint64(-1);
    QTest::newRow("seconds") << QByteArray(",\"keep_alive\":90") << qint64(90);
    QTest::newRow("for ever") << QByteArray(",\"keep_alive\":-1") << qint64(9'000'000'000);
}

void LibraryOfTheDemo::aModelIsLoadedForAsLongAsAsked()
{
    QFETCH(QByteArray, keepAlive);
    QFETCH(qint64, seconds);
    Server server(Options::quick());
    server.start();
    QCOMPARE(ask(server.port(), chat("Hello", keepAlive)).status, 200);
    const QJsonArray running = get(server, "/api/ps").value(QLatin1String("models")).toArray();
    QCOMPARE(running.size(), seconds < 0 ? 0 : 1);
    if (seconds < 0)
        return;
    const QDateTime expires = QDateTime::fromString(running[0][QLatin1String("expires_at")].toString().left(19), Qt::ISODate);
    const qint64 left = QDateTime::currentDateTimeUtc().secsTo(QDateTime(expires.date(), expires.time(), QTimeZone::utc()));
    QVERIFY2(seconds > 1'000'000 ? left > seconds : std::abs(left - seconds) < 10, qPrintable(QString::number(left)));
}

void LibraryOfTheDemo::loadingTakesItsTimeOnce()
{
    Options options = Options::quick();
    options.loadTime = 60ms;
    Server server(options);
    server.start();
    const auto load = [&] {
        return parsed(ask(server.port(), chat("Hello")).lines().constLast()).value(QLatin1String("load_duration")).toInteger();
    };
    QVERIFY(load() >= 60'000'000);
    QVERIFY(load() < 60'000'000);
}

void LibraryOfTheDemo::whatIsCreatedIsShown()
{
    Server server(Options::quick());
    server.start();
    const WireReply reply = ask(
        server.port(),
        post(
            "/api/create",
            R"({"model":"mine:v1","from":"qwen3:8b","system":"Be brief.","parameters":{"temperature":0.2,"stop":["END","STOP"]},"license":["One","Two"],"messages":[{"role":"user","content":"Hi"}]})"));
    QVERIFY(reply.body.contains("using existing layer") && reply.body.contains("creating new layer"));
    const QJsonObject shown = postJson(server, "/api/show", R"({"model":"mine:v1"})");
    QCOMPARE(shown.value(QLatin1String("system")).toString(), QStringLiteral("Be brief."));
    QVERIFY(shown.value(QLatin1String("parameters")).toString().contains(QLatin1String("\"STOP\"")));
    QVERIFY(shown.value(QLatin1String("parameters")).toString().contains(QLatin1String("temperature                    0.2")));
    const QString modelfile = shown.value(QLatin1String("modelfile")).toString();
    for (const char *line : {"SYSTEM Be brief.", "PARAMETER temperature 0.2", "MESSAGE user \"\"\"Hi\"\"\"", "LICENSE Two"})
        QVERIFY2(modelfile.contains(QLatin1Char('\n') + QLatin1String(line)), qPrintable(modelfile));
    QVERIFY(shown.value(QLatin1String("license")).toString().endsWith(QLatin1String("One\nTwo")));
    QCOMPARE(shown.value(QLatin1String("details"))[QLatin1String("parent_model")].toString(), QStringLiteral("qwen3:8b"));
}

void LibraryOfTheDemo::aBaseThatIsNotThereIsPulled()
{
    Server server(Options::quickAndEmpty());
    server.start();
    const WireReply reply = ask(server.port(), post("/api/create", R"({"model":"mine","from":"all-minilm","system":"x"})"));
    QVERIFY(reply.body.contains("pulling manifest"));
    QCOMPARE(reply.lines().constLast(), R"({"status":"success"})");
    QStringList all = names(server);
    all.sort();
    QCOMPARE(all, (QStringList{QStringLiteral("all-minilm:latest"), QStringLiteral("mine:latest")}));
}

void LibraryOfTheDemo::requestsAreRemembered()
{
    Server server(Options::quick());
    server.start();
    const WireReply reply = ask(server.port(), chat("Hello"));
    get(server, "/api/ps");
    QCOMPARE(server.requests().size(), size_t(2));
    const ReceivedRequest request = server.requests(QStringLiteral("/api/chat")).front();
    QCOMPARE(request.method, QStringLiteral("POST"));
    QVERIFY(request.body.contains("Hello"));
    QCOMPARE(request.sent, reply.body.size());
    QCOMPARE(request.state, ReceivedRequest::Answered);
    server.forgetRequests();
    QVERIFY(server.requests().empty());
}

}

QTEST_GUILESS_MAIN(corral::test::LibraryOfTheDemo)
#include "tst_library.moc"
