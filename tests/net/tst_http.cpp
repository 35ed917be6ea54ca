// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http.h"
#include "pending.h"
#include "wireserver.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QTest>
#include <QTimer>

using namespace corral;
using namespace corral::net;
using namespace corral::test;
using namespace std::chrono_literals;

namespace {

Timeouts quick() { return Timeouts{.connect = 300ms, .stall = 300ms, .answer = 300ms, .firstRetry = 5ms, .retries = 2}; }

/// Waits until a request with a single attempt has failed.
bool failsAtOnce(const Endpoint &endpoint)
{
    Timeouts once = quick();
    once.retries = 0;
    Http http(endpoint, once);
    Pending<Reply> pending(http.request(Method::Get, QStringLiteral("/x")));
    return QTest::qWaitFor([&pending] { return pending.result.has_value(); }) && !*pending.result;
}

}

class TestHttp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsAndReturnsWholeBodies();
    void sendsTheMethodThatWasAskedFor_data();
    void sendsTheMethodThatWasAskedFor();
    void sendsThePathBelowTheEndpoint();
    void sendsTheCredentialsOfTheAddress();
    void makesAnErrorOfAStatus();
    void endsAnErrorThatDoesNotEnd_data();
    void endsAnErrorThatDoesNotEnd();
    void makesAnErrorOfARedirectAndDoesNotFollow();
    void tellsTheWholeAddressOfARelativeRedirect();
    void triesAGetAgainWhenNothingListens();
    void triesAPostOnlyOnce();
    void doesNotTryAgainWhatWasAnswered();
    void sendsAPostOnlyOnceWhenTheServerClosesTheConnection();
    void reachesAServerThatComesUpBetweenTwoTries();
    void givesUpOnSilence();
    void waitsAsLongAsBytesArrive();
    void saysThatABodyWasCutShort();
    void saysWhatToCheckWhenTheAnswerIsNotHttp();
    void endsWhatRunsWhenItIsDestroyed_data();
    void endsWhatRunsWhenItIsDestroyed();
    void uploadsADeviceAndTellsHowFarItIs();
};

void TestHttp::sendsAndReturnsWholeBodies()
{
    WireServer wire([](QTcpSocket *socket, const IncomingRequest &) { socket->write(answerWith(200, R"({"version":"1"})")); });
    Http http(wire.endpoint(), quick());
    Pending<Reply> pending(http.request(Method::Post, QStringLiteral("/api/show"), R"({"model":"m"})"));
    QTRY_VERIFY(pending.result);
    QVERIFY(*pending.result);
    QCOMPARE((*pending.result)->status, 200);
    QCOMPARE((*pending.result)->body, QByteArray(R"({"version":"1"})"));
    QCOMPARE(wire.requests.first().body, QByteArray(R"({"model":"m"})"));
    QCOMPARE(wire.requests.first().header("Content-Type"), QByteArray("application/json"));
    QCOMPARE(wire.requests.first().header("Accept-Encoding"), QByteArray("identity"));
}

void TestHttp::sendsTheMethodThatWasAskedFor_data()
{
    QTest::addColumn<int>("method");
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("GET") << int(Method::Get) << QByteArray("GET") << QByteArray();
    QTest::newRow("HEAD") << int(Method::Head) << QByteArray("HEAD") << QByteArray();
    QTest::newRow("POST") << int(Method::Post) << QByteArray("POST") << QByteArray("{}");
    QTest::newRow("DELETE with a body") << int(Method::Delete) << QByteArray("DELETE") << QByteArray(R"({"model":"m"})");
}

void TestHttp::sendsTheMethodThatWasAskedFor()
{
    QFETCH(int, method);
    QFETCH(QByteArray, word);
    QFETCH(QByteArray, body);
    WireServer wire([](QTcpSocket *socket, const IncomingRequest &) { socket->write(answerWith(200, {})); });
    Http http(wire.endpoint(), quick());
    Pending<Reply> pending(http.request(Method(method), QStringLiteral("/x"), body));
    QTRY_VERIFY(pending.result);
    QVERIFY(*pending.result);
    QCOMPARE(wire.requests.first().method, word);
    QCOMPARE(wire.requests.first().body, body);
}

void TestHttp::sendsThePathBelowTheEndpoint()
{
    WireServer wire([](QTcpSocket *socket, const IncomingRequest &) { socket->write(answerWith(200, {})); });
    Http http(*Endpoint::parse(wire.endpoint().text() + QStringLiteral("/ollama/")), quick());
    Pending<Reply> pending(http.request(Method::Get, QStringLiteral("/api/tags")));
    QTRY_VERIFY(pending.result);
    QCOMPARE(wire.requests.first().path, QByteArray("/ollama/api/tags"));
}

void TestHttp::sendsTheCredentialsOfTheAddress()
{
    WireServer wire([](QTcpSocket *socket, const IncomingRequest &) { socket->write(answerWith(200, {})); });
    Http http(*Endpoint::parse(QStringLiteral("http://me:se%40cret@127.0.0.1:%1").arg(wire.serverPort())), quick());
    Pending<Reply> pending(http.request(Method::Post, QStringLiteral("/api/show"), "{}"));
    QTRY_VERIFY(pending.result);
    QCOMPARE(wire.requests.first().header("Authorization"), "Basic " + QByteArray("me:se@cret").toBase64());
}

void TestHttp::makesAnErrorOfAStatus()
{
    WireServer wire([](QTcpSocket *socket, const IncomingRequest &) {
        socket->write(answerWith(404, R"({"error":"model 'x' not found"})"));
    });
    Http http(wire.endpoint(), quick());
    Pending<Reply> pending(http.request(Method::Post, QStringLiteral("/api/show"), "{}"));
    QTRY_VERIFY(pending.result);
    QVERIFY(!*pending.result);
    QCOMPARE(pending.result->error().kind, Error::Kind::Http);
    QCOMPARE(pending.result->error().httpStatus, 404);
    QCOMPARE(pending.result->error().message, QStringLiteral("model 'x' not found"));
}

void TestHttp::endsAnErrorThatDoesNotEnd_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("question");
    QTest::addColumn<QString>("words");
    for (const QByteArray &question : {QByteArray("{}"), QByteArray(50'000, 'q')}) {
        QTest::addRow("500 to %lld bytes", qint64(question.size())) << 500 << question << QStringLiteral("out of patience");
        QTest::addRow("404 to %lld bytes", qint64(question.size())) << 404 << question << QStringLiteral("out of patience");
        QTest::addRow("302 to %lld bytes", qint64(question.size())) << 302 << question << QStringLiteral("example.org");
    }
}

/// More data than an error needs arrives, and then neither an end nor a pause that exceeds the inactivity limit.
void TestHttp::endsAnErrorThatDoesNotEnd()
{
    QFETCH(int, status);
    QFETCH(QByteArray, question);
    QFETCH(QString, words);
    WireServer wire([&](QTcpSocket *socket, const IncomingRequest &) {
        socket->write("HTTP/1.1 " + QByteArray::number(status) +
                      " Word\r\nLocation: http://example.org/\r\nTransfer-Encoding: chunked\r\n\r\n");
        socket->write(chunk(QByteArray("out of patience ").repeated(16 * 1024)));
    });
    Timeouts timeouts = quick();
    timeouts.stall = 1h;
    Http http(wire.endpoint(), timeouts);
    Pending<Reply> pending(http.request(Method::Post, QStringLiteral("/api/show"), question));
    const auto stream = http.stream(QStringLiteral("/api/chat"), question);
    QList<Error> errors;
    connect(stream.get(), &Stream::failed, this, [&errors](const Error &why) { errors.append(why); });
    QTRY_VERIFY(pending.result && !errors.isEmpty());
    for (const Error &error : {pending.result->error(), errors.first()}) {
        QCOMPARE(error.httpStatus, status);
        QVERIFY2(error.message.contains(words), qPrintable(error.message));
    }
    QTRY_COMPARE(wire.closedByClient, 2);
}

void TestHttp::makesAnErrorOfARedirectAndDoesNotFollow()
{
    WireServer wire([](QTcpSocket *socket, const IncomingRequest &) {
        socket->write(answerWith(301, {}, {}, "Location: https://example.org/api/tags\r\n"));
    });
    Http http(wire.endpoint(), quick());
    Pending<Reply> pending(http.request(Method::Get, QStringLiteral("/api/tags")));
    QTRY_VERIFY(pending.result);
    QCOMPARE(pending.result->error().httpStatus, 301);
    QVERIFY(pending.result->error().message.contains(QLatin1String("to https://example.org.")));
    QCOMPARE(wire.requests.size(), 1);
}

void TestHttp::tellsTheWholeAddressOfARelativeRedirect()
{
    WireServer wire(
        [](QTcpSocket *socket, const IncomingRequest &) { socket->write(answerWith(302, {}, {}, "Location: /login\r\n")); });
    Http http(wire.endpoint(), quick());
    Pending<Reply> pending(http.request(Method::Get, QStringLiteral("/api/tags")));
    QTRY_VERIFY(pending.result);
    const Error error = pending.result->error();
    QVERIFY2(error.message.endsWith(QStringLiteral(" to http://127.0.0.1:%1/login.").arg(wire.serverPort())),
             qPrintable(error.message));
    QVERIFY2(error.hint.contains(QLatin1String("sign-in page")), qPrintable(error.hint));
    QCOMPARE(wire.requests.size(), 1);
}

void TestHttp::triesAGetAgainWhenNothingListens()
{
    Timeouts timeouts = quick();
    timeouts.firstRetry = 40ms;
    Http http(deadEndpoint(), timeouts);
    QElapsedTimer timer;
    timer.start();
    Pending<Reply> pending(http.request(Method::Get, QStringLiteral("/api/tags")));
    QTRY_VERIFY(pending.result);
    QCOMPARE(pending.result->error().kind, Error::Kind::Offline);
    QVERIFY2(timer.elapsed() >= 120, "two more tries wait 40 and 80 ms");
}

void TestHttp::triesAPostOnlyOnce()
{
    Timeouts timeouts = quick();
    timeouts.firstRetry = 60s;
    Http http(deadEndpoint(), timeouts);
    Pending<Reply> pending(http.request(Method::Post, QStringLiteral("/api/show"), "{}"));
    QTRY_VERIFY(pending.result);
    QCOMPARE(pending.result->error().kind, Error::Kind::Offline);
}

void TestHttp::doesNotTryAgainWhatWasAnswered()
{
    WireServer wire(
        [](QTcpSocket *socket, const IncomingRequest &) { socket->write(answerWith(503, R"({"error":"server busy"})")); });
    Http http(wire.endpoint(), quick());
    Pending<Reply> pending(http.request(Method::Get, QStringLiteral("/api/tags")));
    QTRY_VERIFY(pending.result);
    QCOMPARE(pending.result->error().kind, Error::Kind::Server);
    QCOMPARE(wire.requests.size(), 1);
}

void TestHttp::sendsAPostOnlyOnceWhenTheServerClosesTheConnection()
{
    WireServer wire([](QTcpSocket *socket, const IncomingRequest &) { socket->disconnectFromHost(); });
    Http http(wire.endpoint(), quick());
    Pending<Reply> pending(http.request(Method::Post, QStringLiteral("/api/chat"), "{}"));
    QTRY_VERIFY(pending.result);
    QCOMPARE(pending.result->error().kind, Error::Kind::Offline);
    QCOMPARE(wire.requests.size(), 1);
}

void TestHttp::reachesAServerThatComesUpBetweenTwoTries()
{
    WireServer wire([](QTcpSocket *socket, const IncomingRequest &) { socket->write(answerWith(200, "{}")); });
    const auto endpoint = wire.endpoint();
    const quint16 port = wire.serverPort();
    wire.close();
    Timeouts timeouts = quick();
    timeouts.firstRetry = 50ms;
    Http http(endpoint, timeouts);
    Pending<Reply> pending(http.request(Method::Get, QStringLiteral("/api/version")));
    QTimer::singleShot(60ms, this, [&wire, port] { wire.listen(QHostAddress::LocalHost, port); });
    QTRY_VERIFY(pending.result);
    QVERIFY(*pending.result);
}

void TestHttp::givesUpOnSilence()
{
    WireServer wire;
    Timeouts timeouts = quick();
    timeouts.answer = 80ms;
    Http http(wire.endpoint(), timeouts);
    Pending<Reply> pending(http.request(Method::Get, QStringLiteral("/api/tags")));
    QTRY_VERIFY(pending.result);
    QCOMPARE(pending.result->error().kind, Error::Kind::Timeout);
    QCOMPARE(wire.requests.size(), 1);
    QTRY_COMPARE(wire.closedByClient, 1);
}

void TestHttp::waitsAsLongAsBytesArrive()
{
    WireServer wire([](QTcpSocket *socket, const IncomingRequest &) {
        socket->write("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n");
        auto *timer = new QTimer(socket);
        QObject::connect(timer, &QTimer::timeout, socket, [socket] { socket->write("x"); });
        timer->start(60ms);
    });
    Timeouts timeouts = quick();
    timeouts.answer = 200ms; // less than the whole response takes
    Http http(wire.endpoint(), timeouts);
    Pending<Reply> pending(http.request(Method::Get, QStringLiteral("/x")));
    QTRY_VERIFY(pending.result);
    QVERIFY2(*pending.result, "each byte starts the wait anew");
    QCOMPARE((*pending.result)->body, QByteArray("xxxxxx"));
}

void TestHttp::saysThatABodyWasCutShort()
{
    WireServer wire([](QTcpSocket *socket, const IncomingRequest &) {
        socket->write("HTTP/1.1 200 OK\r\nContent-Length: 600\r\n\r\n{\"models\":");
        socket->disconnectFromHost();
    });
    Http http(wire.endpoint(), quick());
    Pending<Reply> pending(http.request(Method::Get, QStringLiteral("/x")));
    QTRY_VERIFY(pending.result);
    QVERIFY(!*pending.result);
    QCOMPARE(pending.result->error().kind, Error::Kind::Offline);
    QVERIFY(pending.result->error().message.contains(QLatin1String("lost before")));
}

void TestHttp::saysWhatToCheckWhenTheAnswerIsNotHttp()
{
    WireServer wire(
        [](QTcpSocket *socket, const IncomingRequest &) { socket->write("SSH-2.0-OpenSSH_9.2p1\r\nand more\r\n\r\n"); });
    Http http(wire.endpoint(), quick());
    Pending<Reply> pending(http.request(Method::Get, QStringLiteral("/x")));
    QTRY_VERIFY(pending.result);
    QVERIFY(!*pending.result);
    QCOMPARE(pending.result->error().kind, Error::Kind::Offline);
    QVERIFY(pending.result->error().hint.contains(QLatin1String("address is that of Ollama")));
}

void TestHttp::endsWhatRunsWhenItIsDestroyed_data()
{
    QTest::addColumn<bool>("listening");
    QTest::newRow("while it waits for the answer") << true;
    QTest::newRow("while it waits for the next try") << false;
}

void TestHttp::endsWhatRunsWhenItIsDestroyed()
{
    QFETCH(bool, listening);
    WireServer wire;
    Timeouts timeouts = quick();
    timeouts.firstRetry = 60s;
    auto http = std::make_unique<Http>(listening ? wire.endpoint() : deadEndpoint(), timeouts);
    Pending<Reply> pending(http->request(Method::Get, QStringLiteral("/x")));
    if (listening)
        QTRY_COMPARE(wire.requests.size(), 1);
    else
        QVERIFY(failsAtOnce(deadEndpoint())); // takes as long as the first attempt
    QVERIFY(!pending.result);
    http.reset();
    QVERIFY(pending.result);
    QCOMPARE(pending.result->error().kind, Error::Kind::Cancelled);
}

void TestHttp::uploadsADeviceAndTellsHowFarItIs()
{
    WireServer wire([](QTcpSocket *socket, const IncomingRequest &) { socket->write(answerWith(201, {})); });
    Http http(wire.endpoint(), quick());
    const QByteArray bytes(3'000'000, 'b');
    auto device = std::make_unique<QBuffer>();
    device->setData(bytes);
    device->open(QIODevice::ReadOnly);
    qint64 sent = 0;
    Pending<Reply> pending(
        http.upload(QStringLiteral("/api/blobs/sha256:1"), std::move(device), [&sent](qint64 now) { sent = now; }));
    QTRY_VERIFY(pending.result);
    QVERIFY(*pending.result);
    QCOMPARE((*pending.result)->status, 201);
    QCOMPARE(wire.requests.first().body, bytes);
    QCOMPARE(wire.requests.first().header("Content-Type"), QByteArray("application/octet-stream"));
    QCOMPARE(sent, bytes.size());
}

QTEST_GUILESS_MAIN(TestHttp)
#include "tst_http.moc"
