// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deviations.h"
#include "fixedresponseserver.h"
#include "ollama/client.h"
#include "pending.h"
#include "recordings.h"
#include "servers/polledconnection.h"
#include "warningcounter.h"

#include <QJsonDocument>
#include <QTest>

using namespace corral;
using namespace corral::ollama;
using namespace corral::llm;
using namespace corral::test;
using namespace std::chrono_literals;

namespace {

const QByteArray versionPath = "/api/version", tagsPath = "/api/tags", psPath = "/api/ps", showPath = "/api/show",
                 chatPath = "/api/chat", pullPath = "/api/pull";

QJsonObject answerIn(const char *name) { return QJsonDocument::fromJson(recording(QString::fromLatin1(name)).body).object(); }

/// Every `step`th deviation: tst_deviations runs all of them through the parser.
QList<Deviation> some(const QJsonObject &answer, qsizetype step)
{
    const auto all = deviationsOf(answer);
    QList<Deviation> taken;
    for (qsizetype i = 0; i < all.size(); i += step)
        taken.append(all.at(i));
    return taken;
}

template<typename T>
Result<T> waited(QCoro::Task<Result<T>> task)
{
    Pending<T> pending(std::move(task));
    const bool ended = QTest::qWaitFor([&pending] { return pending.result.has_value(); });
    return ended ? *pending.result : failure(Error::Kind::Timeout, QStringLiteral("no end"));
}

/// The result of a stream: 1 finished, -1 failed, 0 neither.
template<typename TheStream>
int endOf(TheStream &stream)
{
    int end = 0;
    QObject::connect(&stream, &TheStream::finished, &stream, [&end] { end = 1; });
    QObject::connect(&stream, &TheStream::failed, &stream, [&end] { end = -1; });
    const bool ended = QTest::qWaitFor([&end] { return end != 0; });
    return ended ? end : 0;
}

void setRecordedBodies(FixedResponseServer &server)
{
    const auto body = [](const char *name) { return recording(QString::fromLatin1(name)).body; };
    server.bodies = {{versionPath, body("version")},   {tagsPath, body("tags")},        {psPath, body("ps-loaded")},
                     {showPath, body("show-derived")}, {chatPath, body("chat-stream")}, {pullPath, body("pull-resumed")}};
}

net::Timeouts patient()
{
    net::Timeouts timeouts;
    timeouts.retries = 1;
    timeouts.firstRetry = 1ms;
    return timeouts;
}

servers::PollIntervals still()
{
    servers::PollIntervals intervals;
    intervals.connected = intervals.firstRetry = intervals.longestRetry = 60s;
    return intervals;
}

}

class TestWire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_log.emplace(); }
    void cleanupTestCase() { m_log.reset(); }
    void everyCallHandlesMalformedResponses();
    void everyStreamHandlesMalformedLines();
    void everyFramingIsRead_data();
    void everyFramingIsRead();
    void aMissingRouteIsReportedOrDoneWithout_data();
    void aMissingRouteIsReportedOrDoneWithout();
    void nothingIsDoneWhereAPageAnswers();

private:
    std::optional<WarningCounter> m_log; ///< installed after QtTest's own handler
};

void TestWire::everyCallHandlesMalformedResponses()
{
    FixedResponseServer server;
    setRecordedBodies(server);
    Client client(server.endpoint());
    const auto whole = waited(client.models());
    QVERIFY(whole);
    for (const Deviation &deviation : some(answerIn("tags"), 23)) {
        server.bodies[tagsPath] = written(deviation.answer, Writing::Reversed);
        const auto models = waited(client.models());
        QVERIFY2(models || deviation.path == QLatin1String("models"), qPrintable(deviation.name()));
        QVERIFY2(!models || deviation.path == QLatin1String("models") || models->size() >= whole->size() - 1,
                 qPrintable(deviation.name()));
    }
    for (const Deviation &deviation : some(answerIn("ps-loaded"), 23)) {
        server.bodies[psPath] = written(deviation.answer, Writing::ExtraKeys);
        const auto models = waited(client.runningModels());
        QVERIFY2(models || deviation.path == QLatin1String("models"), qPrintable(deviation.name()));
    }
    for (const Deviation &deviation : some(answerIn("show-derived"), 31)) {
        server.bodies[showPath] = written(deviation.answer, Writing::Indented);
        QVERIFY2(waited(client.show(QStringLiteral("m"))), qPrintable(deviation.name()));
    }
    setRecordedBodies(server);
    for (const Deviation &deviation : deviationsOf(answerIn("version"))) {
        server.bodies[versionPath] = written(deviation.answer, Writing::Compact);
        QVERIFY2(waited(client.version()), qPrintable(deviation.name()));
    }
}

void TestWire::everyStreamHandlesMalformedLines()
{
    FixedResponseServer server;
    server.framing = FixedResponseServer::Framing::Chunks;
    Client client(server.endpoint());
    auto lines = recording(QStringLiteral("chat-tools")).lines();
    for (const Deviation &deviation : some(QJsonDocument::fromJson(lines.first()).object(), 7)) {
        auto changed = lines;
        changed.first() = written(deviation.answer, Writing::Reversed);
        server.bodies[chatPath] = changed.join('\n');
        const auto stream = client.chat({});
        QVERIFY2(endOf(*stream) == 1, qPrintable(deviation.name()));
    }
    lines = recording(QStringLiteral("pull-resumed")).lines();
    for (const Deviation &deviation : some(QJsonDocument::fromJson(lines.at(1)).object(), 5)) {
        auto changed = lines;
        changed[1] = written(deviation.answer, Writing::ExtraKeys);
        server.bodies[pullPath] = changed.join("\r\n");
        const auto stream = client.pull(QStringLiteral("m"));
        QVERIFY2(endOf(*stream) == 1, qPrintable(deviation.name()));
    }
}

void TestWire::everyFramingIsRead_data()
{
    QTest::addColumn<int>("framing");
    QTest::addColumn<bool>("early");
    using Framing = FixedResponseServer::Framing;
    QTest::newRow("a length") << int(Framing::Length) << false;
    QTest::newRow("chunks") << int(Framing::Chunks) << false;
    QTest::newRow("byte by byte") << int(Framing::ByteByByte) << false;
    QTest::newRow("until it closes") << int(Framing::Closing) << false;
    QTest::newRow("HTTP 1.0") << int(Framing::OldProtocol) << false;
    QTest::newRow("a length after hints") << int(Framing::Length) << true;
    QTest::newRow("byte by byte after hints") << int(Framing::ByteByByte) << true;
    QTest::newRow("until it closes, after hints") << int(Framing::Closing) << true;
}

void TestWire::everyFramingIsRead()
{
    QFETCH(int, framing);
    QFETCH(bool, early);
    FixedResponseServer server;
    setRecordedBodies(server);
    server.framing = FixedResponseServer::Framing(framing);
    server.early = early;
    Client client(server.endpoint(), patient());
    const auto version = waited(client.version());
    QVERIFY2(version, version ? "" : qPrintable(version.error().message));
    QVERIFY(!version->isEmpty());
    QVERIFY(!waited(client.models())->isEmpty());
    QVERIFY(!waited(client.runningModels())->isEmpty());
    QVERIFY(waited(client.show(QStringLiteral("m"))));
    const auto chat = client.chat({});
    QCOMPARE(endOf(*chat), 1);
    const auto pull = client.pull(QStringLiteral("m"));
    QCOMPARE(endOf(*pull), 1);
}

void TestWire::aMissingRouteIsReportedOrDoneWithout_data()
{
    QTest::addColumn<QByteArray>("path");
    for (const QByteArray &path : {versionPath, tagsPath, psPath, showPath, chatPath, pullPath})
        QTest::newRow(path.constData()) << path;
}

void TestWire::aMissingRouteIsReportedOrDoneWithout()
{
    QFETCH(QByteArray, path);
    FixedResponseServer server;
    setRecordedBodies(server);
    server.bodies.remove(path);
    const auto backend = std::make_shared<Client>(server.endpoint(), patient());
    Client &client = *backend;
    servers::PolledConnection connection(backend, still());
    connection.start();
    QTRY_COMPARE(connection.state(), servers::Connection::State::Connected);
    QTRY_VERIFY(server.asked(psPath) > 0 && server.asked(tagsPath) > 0);
    QTRY_COMPARE(connection.hasModels(), path != tagsPath);
    QTRY_COMPARE(connection.error().has_value(), path == tagsPath);
    QTRY_COMPARE(connection.isRunningKnown(), path != psPath);
    QCOMPARE(connection.version().isEmpty(), path == versionPath);
    QCOMPARE(waited(client.show(QStringLiteral("m"))).has_value(), path != showPath);
    const auto chat = client.chat({});
    QCOMPARE(endOf(*chat), path == chatPath ? -1 : 1);
    const auto pull = client.pull(QStringLiteral("m"));
    QCOMPARE(endOf(*pull), path == pullPath ? -1 : 1);
}

/// A proxy's page also has status 200: the requested action was not performed.
void TestWire::nothingIsDoneWhereAPageAnswers()
{
    FixedResponseServer server;
    Client client(server.endpoint());
    for (const QByteArray &body : {QByteArray("<html>Sign in</html>"), QByteArray(R"({"error":"unauthorized"})")}) {
        server.bodies = {{"/api/copy", body}, {"/api/delete", body}, {"/api/generate", body}, {"/api/blobs/sha256:x", body}};
        QVERIFY(!waited(client.copy(QStringLiteral("a"), QStringLiteral("b"))));
        QVERIFY(!waited(client.remove(QStringLiteral("a"))));
        QVERIFY(!waited(client.load(QStringLiteral("a"))));
    }
    server.bodies = {{"/api/copy", {}}, {"/api/delete", {}}, {"/api/generate", R"({"done":true,"done_reason":"load"})"}};
    QVERIFY(waited(client.copy(QStringLiteral("a"), QStringLiteral("b"))));
    QVERIFY(waited(client.remove(QStringLiteral("a"))));
    QVERIFY(waited(client.load(QStringLiteral("a"))));
}

QTEST_GUILESS_MAIN(TestWire)
#include "tst_wire.moc"
