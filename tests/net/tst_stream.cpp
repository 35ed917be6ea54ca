// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http.h"
#include "streamsignals.h"
#include "wireserver.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>
#include <QThreadPool>

using namespace corral;
using namespace corral::net;
using namespace corral::test;
using namespace std::chrono_literals;

namespace {

Timeouts quick() { return Timeouts{.connect = 300ms, .stall = 300ms, .answer = 300ms, .firstRetry = 5ms, .retries = 2}; }

}

class TestStream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handsOutLinesAndFinishes();
    void joinsLinesOverChunksCutInsideUtf8();
    void endsInAStatus_data();
    void endsInAStatus();
    void keepsLinesBeforeTheConnectionIsCut();
    void readsAnAnswerThatEndsWithTheConnection();
    void failsWhenNothingListens();
    void failsOnSilence();
    void sendsItsRequestOnlyOnce();
    void failsOnALineWithoutEnd();
    void cancelsBeforeConnecting();
    void cancelsBeforeTheHeaders();
    void cancelsBetweenLines();
    void mayBeCancelledOrDeletedByItsOwnSlots_data();
    void mayBeCancelledOrDeletedByItsOwnSlots();
    void deletingItClosesTheConnection();
    void failsAsCancelledWhenItsServerIsGivenUp();
    void runsMoreThanSixBesideEachOther();
    void sendsABodyThatIsMadeOnAnotherThread();
    void sendsNothingWhenCancelledBeforeTheBodyIsMade();
    void endsWithItsServerBeforeTheBodyIsMade();
};

void TestStream::sendsABodyThatIsMadeOnAnotherThread()
{
    WireServer wire(
        [](QTcpSocket *socket, const IncomingRequest &) { socket->write(chunkedHead() + chunk("{}\n") + lastChunk()); });
    Http http(wire.endpoint(), quick());
    QThread *maker = nullptr;
    const auto stream = http.stream(QStringLiteral("/api/chat"), [&maker] {
        maker = QThread::currentThread();
        return QByteArray(1'000'000, 'x');
    });
    StreamSignals received(*stream);
    QTRY_VERIFY(received.ended());
    QCOMPARE(received.finished, 1);
    QCOMPARE(wire.requests.first().body, QByteArray(1'000'000, 'x'));
    QVERIFY(maker && maker != QThread::currentThread());
}

void TestStream::sendsNothingWhenCancelledBeforeTheBodyIsMade()
{
    WireServer wire;
    Http http(wire.endpoint(), quick());
    QSemaphore mayEnd;
    QSemaphore hasEnded;
    const auto stream = http.stream(QStringLiteral("/api/chat"), [&] {
        mayEnd.acquire();
        hasEnded.release();
        return QByteArray("x");
    });
    StreamSignals received(*stream);
    stream->cancel();
    mayEnd.release();
    hasEnded.acquire();
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    QVERIFY(!received.ended());
    QCOMPARE(wire.connections, 0);
}

void TestStream::endsWithItsServerBeforeTheBodyIsMade()
{
    WireServer wire;
    auto http = std::make_unique<Http>(wire.endpoint(), quick());
    QSemaphore mayEnd;
    const auto stream = http->stream(QStringLiteral("/api/chat"), [&] {
        mayEnd.acquire();
        return QByteArray("x");
    });
    StreamSignals received(*stream);
    http.reset();
    QCOMPARE(received.errors.size(), 1);
    QCOMPARE(received.errors.first().kind, Error::Kind::Cancelled);
    mayEnd.release();
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(wire.connections, 0);
}

void TestStream::handsOutLinesAndFinishes()
{
    WireServer wire([](QTcpSocket *socket, const IncomingRequest &) {
        socket->write(chunkedHead() + chunk("{\"a\":1}\n") + chunk("{\"a\":2}\n{\"a\":3}") + lastChunk());
    });
    Http http(wire.endpoint(), quick());
    auto stream = http.stream(QStringLiteral("/api/chat"), R"({"model":"m"})");
    StreamSignals received(*stream);
    QTRY_VERIFY(received.ended());
    QCOMPARE(received.lines, (QList<QByteArray>{"{\"a\":1}", "{\"a\":2}", "{\"a\":3}"}));
    QCOMPARE(received.finished, 1);
    QCOMPARE(wire.requests.first().body, QByteArray(R"({"model":"m"})"));
    QCOMPARE(wire.requests.first().method, QByteArray("POST"));
}

void TestStream::joinsLinesOverChunksCutInsideUtf8()
{
    const QByteArray body = "{\"t\":\"\xF0\x9F\xA6\x99\xC3\xBC\"}\n{\"t\":\"\xE6\x97\xA5\"}\n";
    WireServer wire([&body](QTcpSocket *socket, const IncomingRequest &) {
        socket->write(chunkedHead());
        for (const char byte : body) {
            socket->write(chunk(QByteArray(1, byte)));
            socket->flush();
        }
        socket->write(lastChunk());
    });
    Http http(wire.endpoint(), quick());
    auto stream = open(http);
    StreamSignals received(*stream);
    QTRY_VERIFY(received.ended());
    QCOMPARE(received.lines.join('\n') + '\n', body);
}

void TestStream::endsInAStatus_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("400") << 400 << QByteArray(R"({"error":"m does not support tools"})") << Error::Kind::Http;
    QTest::newRow("404") << 404 << QByteArray(R"({"error":"model 'm' not found"})") << Error::Kind::Http;
    QTest::newRow("403 without a body") << 403 << QByteArray() << Error::Kind::Http;
    QTest::newRow("500") << 500 << QByteArray(R"({"error":"boom"})") << Error::Kind::Server;
    QTest::newRow("401") << 401 << QByteArray(R"({"error":"unauthorized"})") << Error::Kind::Http;
}

void TestStream::endsInAStatus()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(Error::Kind, kind);
    WireServer wire([status, body](QTcpSocket *socket, const IncomingRequest &) { socket->write(answerWith(status, body)); });
    Http http(wire.endpoint(), quick());
    auto stream = open(http);
    StreamSignals received(*stream);
    QTRY_VERIFY(received.ended());
    QCOMPARE(received.lines.size(), 0);
    QCOMPARE(received.endings(), 1);
    QCOMPARE(received.errors.first().kind, kind);
    QCOMPARE(received.errors.first().httpStatus, status);
    QVERIFY(!received.errors.first().message.isEmpty());
}

void TestStream::keepsLinesBeforeTheConnectionIsCut()
{
    WireServer wire([](QTcpSocket *socket, const IncomingRequest &) {
        socket->write(chunkedHead() + chunk("{\"a\":1}\n") + chunk("{\"a\":"));
        socket->disconnectFromHost();
    });
    Http http(wire.endpoint(), quick());
    auto stream = open(http);
    StreamSignals received(*stream);
    QTRY_VERIFY(received.ended());
    QCOMPARE(received.lines, QList<QByteArray>{"{\"a\":1}"});
    QCOMPARE(received.endings(), 1);
    QCOMPARE(received.errors.first().kind, Error::Kind::Offline);
}

void TestStream::readsAnAnswerThatEndsWithTheConnection()
{
    WireServer wire([](QTcpSocket *socket, const IncomingRequest &) {
        socket->write("HTTP/1.0 200 OK\r\nContent-Type: application/x-ndjson\r\n\r\n{\"a\":1}\n{\"a\":2}");
        socket->disconnectFromHost();
    });
    Http http(wire.endpoint(), quick());
    auto stream = open(http);
    StreamSignals received(*stream);
    QTRY_VERIFY(received.ended());
    QCOMPARE(received.lines.size(), 2);
    QCOMPARE(received.finished, 1);
}

void TestStream::failsWhenNothingListens()
{
    Http http(deadEndpoint(), quick());
    auto stream = open(http);
    StreamSignals received(*stream);
    QVERIFY(!received.ended());
    QTRY_VERIFY(received.ended());
    QCOMPARE(received.errors.first().kind, Error::Kind::Offline);
    QVERIFY(received.errors.first().message.contains(QLatin1String("connection refused")));
}

void TestStream::failsOnSilence()
{
    WireServer wire([](QTcpSocket *socket, const IncomingRequest &) { socket->write(chunkedHead() + chunk("{\"a\":1}\n")); });
    Timeouts timeouts = quick();
    timeouts.stall = 80ms;
    Http http(wire.endpoint(), timeouts);
    auto stream = open(http);
    StreamSignals received(*stream);
    QTRY_VERIFY(received.ended());
    QCOMPARE(received.lines.size(), 1);
    QCOMPARE(received.errors.first().kind, Error::Kind::Timeout);
    QTRY_COMPARE(wire.closedByClient, 1);
}

void TestStream::sendsItsRequestOnlyOnce()
{
    WireServer wire([](QTcpSocket *socket, const IncomingRequest &) { socket->disconnectFromHost(); });
    Http http(wire.endpoint(), quick());
    auto stream = open(http);
    StreamSignals received(*stream);
    QTRY_VERIFY(received.ended());
    QCOMPARE(received.errors.first().kind, Error::Kind::Offline);
    QCOMPARE(wire.requests.size(), 1);
}

void TestStream::failsOnALineWithoutEnd()
{
    WireServer wire([](QTcpSocket *socket, const IncomingRequest &) {
        socket->write(chunkedHead());
        const QByteArray mebibyte = chunk(QByteArray(1024 * 1024, 'x'));
        for (int i = 0; i < 66; ++i)
            socket->write(mebibyte);
    });
    Http http(wire.endpoint(), Timeouts{});
    auto stream = open(http);
    StreamSignals received(*stream);
    QTRY_VERIFY_WITH_TIMEOUT(received.ended(), 30'000);
    QCOMPARE(received.errors.first().kind, Error::Kind::Protocol);
    QTRY_COMPARE(wire.closedByClient, 1);
}

void TestStream::cancelsBeforeConnecting()
{
    WireServer wire;
    Http http(wire.endpoint(), quick());
    auto stream = open(http);
    StreamSignals received(*stream);
    stream->cancel();
    stream->cancel();
    auto later = open(http);
    StreamSignals after(*later);
    QTRY_VERIFY(after.ended()); // time without data
    QVERIFY(!received.ended());
    // On a busy machine Qt's thread may have sent the first request already; then its connection is closed like the other.
    QVERIFY(wire.requests.size() <= 2);
    QTRY_VERIFY(wire.closedByClient >= wire.requests.size());
}

void TestStream::cancelsBeforeTheHeaders()
{
    WireServer wire;
    Http http(wire.endpoint(), quick());
    auto stream = open(http);
    StreamSignals received(*stream);
    QTRY_COMPARE(wire.requests.size(), 1);
    stream->cancel();
    QTRY_COMPARE(wire.closedByClient, 1);
    QVERIFY(!received.ended());
}

void TestStream::cancelsBetweenLines()
{
    WireServer wire([](QTcpSocket *socket, const IncomingRequest &) { socket->write(chunkedHead() + chunk("{\"a\":1}\n")); });
    Http http(wire.endpoint(), quick());
    auto stream = open(http);
    StreamSignals received(*stream);
    QTRY_COMPARE(received.lines.size(), 1);
    stream->cancel();
    QTRY_COMPARE(wire.closedByClient, 1);
    QVERIFY(!received.ended());
}

void TestStream::mayBeCancelledOrDeletedByItsOwnSlots_data()
{
    QTest::addColumn<bool>("deletes");
    QTest::newRow("cancelled") << false;
    QTest::newRow("deleted") << true;
}

void TestStream::mayBeCancelledOrDeletedByItsOwnSlots()
{
    QFETCH(bool, deletes);
    WireServer wire([](QTcpSocket *socket, const IncomingRequest &) {
        socket->write(chunkedHead() + chunk("{\"a\":1}\n{\"a\":2}\n{\"a\":3}\n") + lastChunk());
    });
    Http http(wire.endpoint(), quick());
    auto stream = open(http);
    StreamSignals received(*stream);
    connect(stream.get(), &Stream::line, this, [&] {
        if (deletes)
            stream.reset();
        else
            stream->cancel();
    });
    QTRY_COMPARE(received.lines.size(), 1);
    auto later = open(http);
    StreamSignals after(*later);
    QTRY_VERIFY(after.ended());
    QCOMPARE(received.lines.size(), 1);
    QVERIFY(!received.ended());
}

void TestStream::deletingItClosesTheConnection()
{
    WireServer wire;
    Http http(wire.endpoint(), quick());
    auto stream = open(http);
    QTRY_COMPARE(wire.requests.size(), 1);
    stream.reset();
    QTRY_COMPARE(wire.closedByClient, 1);
}

void TestStream::failsAsCancelledWhenItsServerIsGivenUp()
{
    WireServer wire;
    auto http = std::make_unique<Http>(wire.endpoint(), quick());
    auto stream = open(*http);
    StreamSignals received(*stream);
    QTRY_COMPARE(wire.requests.size(), 1);
    http.reset();
    QCOMPARE(received.endings(), 1);
    QCOMPARE(received.errors.first().kind, Error::Kind::Cancelled);
    QTRY_COMPARE(wire.closedByClient, 1);
}

void TestStream::runsMoreThanSixBesideEachOther()
{
    WireServer wire([](QTcpSocket *socket, const IncomingRequest &) { socket->write(chunkedHead() + chunk("{\"a\":1}\n")); });
    Http http(wire.endpoint(), Timeouts{});
    std::vector<std::unique_ptr<Stream>> streams;
    std::vector<std::unique_ptr<StreamSignals>> received;
    for (int i = 0; i < 12; ++i) {
        streams.push_back(open(http));
        received.push_back(std::make_unique<StreamSignals>(*streams.back()));
    }
    const auto talking = [&received] {
        return std::count_if(received.begin(), received.end(), [](const auto &h) { return !h->lines.isEmpty(); });
    };
    QTRY_COMPARE(talking(), 12);
    for (const auto &socket : std::as_const(wire.sockets))
        socket->write(lastChunk());
    for (const auto &one : received)
        QTRY_COMPARE(one->finished, 1);
    // Idle managers are reused, with their open connections.
    auto again = open(http);
    StreamSignals last(*again);
    QTRY_COMPARE(last.lines.size(), 1);
}

QTEST_GUILESS_MAIN(TestStream)
#include "tst_stream.moc"
