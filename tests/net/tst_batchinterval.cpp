// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "streamsignals.h"
#include "wireserver.h"

#include <QTest>
#include <QTimer>

#include <sys/socket.h>

using namespace corral::net;
using namespace corral::test;
using namespace std::chrono_literals;

/// A stream that is read at intervals.
class TestBatchInterval : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsDataReceivedDuringAPause_data();
    void keepsDataReceivedDuringAPause();
    void continuesAfterEveryPause();
    void endsWithDataReceivedDuringAPause();
    void pausesForTheIntervalAndMayBeCancelled_data();
    void pausesForTheIntervalAndMayBeCancelled();
    void readsUnreadSocketDataAtTheEndOfTheProgram_data();
    void readsUnreadSocketDataAtTheEndOfTheProgram();
    void stopsAtTheDeadline();
};

namespace {

/// A long question is sent by DirectReply.
const QByteArray longQuestion(50'000, 'q');

}

void TestBatchInterval::keepsDataReceivedDuringAPause_data()
{
    QTest::addColumn<int>("lines");
    QTest::addColumn<QByteArray>("end");
    QTest::addColumn<QByteArray>("question");
    for (const auto lines : {0, 1, 2, 5}) {
        for (const QByteArray end : {"ended", "closed", "reset"}) {
            QTest::addRow("%d more, %s", lines, end.constData()) << lines << end << QByteArray("{}");
            QTest::addRow("%d more, %s, long", lines, end.constData()) << lines << end << longQuestion;
        }
    }
}

/// Nothing is lost in any interleaving: lines arrive while reading is paused, or just before or after.
void TestBatchInterval::keepsDataReceivedDuringAPause()
{
    QFETCH(int, lines);
    QFETCH(QByteArray, end);
    QFETCH(QByteArray, question);
    const auto line = [](int i) { return QByteArray("{\"a\":" + QByteArray::number(i) + '}'); };
    WireServer wire([&](QTcpSocket *socket, const IncomingRequest &) {
        socket->write(chunkedHead() + chunk(line(0) + '\n'));
        socket->flush();
        for (int i = 1; i <= lines; ++i) {
            QTimer::singleShot(10ms * i, socket, [=] {
                socket->write(chunk(line(i) + '\n'));
                socket->flush();
            });
        }
        QTimer::singleShot(10ms * (lines + 1), socket, [=] {
            const linger hard{1, 0};
            if (end == "ended")
                socket->write(lastChunk());
            else if (end == "reset")
                setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
            if (end != "ended")
                socket->abort();
        });
    });
    Http http(wire.endpoint(), Timeouts());
    auto stream = open(http, question);
    stream->setBatchInterval(100ms);
    StreamSignals received(*stream);
    QTRY_VERIFY(received.ended());
    QCOMPARE(received.lines.size(), lines + 1);
    QCOMPARE(received.lines.last(), line(lines));
    QCOMPARE(received.endings(), 1);
}

void TestBatchInterval::continuesAfterEveryPause()
{
    WireServer wire([](QTcpSocket *socket, const IncomingRequest &) { socket->write(chunkedHead() + chunk("{\"a\":0}\n")); });
    Http http(wire.endpoint(), Timeouts());
    auto stream = open(http);
    stream->setBatchInterval(5ms);
    StreamSignals received(*stream);
    for (int i = 1; i <= 20; ++i) {
        QTRY_COMPARE(received.lines.size(), i);
        wire.sockets.first()->write(chunk("{\"a\":" + QByteArray::number(i) + "}\n"));
    }
    QTRY_COMPARE(received.lines.size(), 21);
    wire.sockets.first()->write(lastChunk());
    QTRY_COMPARE(received.finished, 1);
}

/// The stream ends, and is deleted by its slot, inside the call that resumes reading.
void TestBatchInterval::endsWithDataReceivedDuringAPause()
{
    WireServer wire([](QTcpSocket *socket, const IncomingRequest &) { socket->write(chunkedHead() + chunk("{\"a\":1}\n")); });
    Http http(wire.endpoint(), Timeouts());
    auto stream = open(http, longQuestion);
    stream->setBatchInterval(50ms);
    StreamSignals received(*stream);
    connect(stream.get(), &Stream::line, this, [&] {
        if (received.lines.size() == 1)
            wire.sockets.first()->write(chunk("{\"a\":2}\n") + lastChunk());
    });
    connect(stream.get(), &Stream::finished, this, [&] { stream.reset(); });
    QTRY_VERIFY(!stream);
    QCOMPARE(received.lines.size(), 2);
    QCOMPARE(received.finished, 1);
}

void TestBatchInterval::pausesForTheIntervalAndMayBeCancelled_data()
{
    QTest::addColumn<QByteArray>("question");
    QTest::newRow("short") << QByteArray("{}");
    QTest::newRow("long") << longQuestion;
}

void TestBatchInterval::pausesForTheIntervalAndMayBeCancelled()
{
    QFETCH(QByteArray, question);
    WireServer wire([](QTcpSocket *socket, const IncomingRequest &) { socket->write(chunkedHead() + chunk("{\"a\":1}\n")); });
    Http http(wire.endpoint(), Timeouts());
    auto stream = open(http, question);
    stream->setBatchInterval(1h);
    StreamSignals received(*stream);
    QTRY_COMPARE(received.lines.size(), 1);
    wire.sockets.first()->write(chunk("{\"a\":2}\n"));
    auto other = open(http);
    StreamSignals later(*other);
    QTRY_COMPARE(later.lines.size(), 1); // sent after the second line of the first stream, which is not read
    QCOMPARE(received.lines.size(), 1);
    stream->cancel();
    QTRY_COMPARE(wire.closedByClient, 1);
    QVERIFY(!received.ended());
}

void TestBatchInterval::readsUnreadSocketDataAtTheEndOfTheProgram_data()
{
    QTest::addColumn<QByteArray>("question");
    QTest::addColumn<bool>("ends");
    for (const bool ends : {false, true}) {
        QTest::addRow("short, %s", ends ? "ended" : "cancelled") << QByteArray("{}") << ends;
        QTest::addRow("long, %s", ends ? "ended" : "cancelled") << longQuestion << ends;
    }
}

/// Without the event loop. It stops at once when the stream ends, or is cancelled by a slot of the last line.
void TestBatchInterval::readsUnreadSocketDataAtTheEndOfTheProgram()
{
    QFETCH(QByteArray, question);
    QFETCH(bool, ends);
    WireServer wire([](QTcpSocket *socket, const IncomingRequest &) { socket->write(chunkedHead() + chunk("{\"a\":1}\n")); });
    Http http(wire.endpoint(), Timeouts());
    auto stream = open(http, question);
    stream->setBatchInterval(1h);
    StreamSignals received(*stream);
    QTRY_COMPARE(received.lines.size(), 1);
    connect(stream.get(), &Stream::line, this, [&] {
        if (!ends && received.lines.size() == 3)
            stream->cancel();
    });
    wire.sockets.first()->write(chunk("{\"a\":2}\n") + chunk("{\"a\":3}\n") + (ends ? lastChunk() : QByteArray()));
    QVERIFY(wire.sockets.first()->flush());
    stream->readLast(QDeadlineTimer(30s));
    QCOMPARE(received.lines.size(), 3);
    QCOMPARE(received.finished, ends ? 1 : 0);
}

void TestBatchInterval::stopsAtTheDeadline()
{
    WireServer wire([](QTcpSocket *socket, const IncomingRequest &) { socket->write(chunkedHead() + chunk("{\"a\":1}\n")); });
    Http http(wire.endpoint(), Timeouts());
    auto stream = open(http);
    stream->setBatchInterval(1h);
    StreamSignals received(*stream);
    QTRY_COMPARE(received.lines.size(), 1);
    stream->readLast(QDeadlineTimer(0));
    QVERIFY(!received.ended());
    wire.sockets.first()->write(chunk("{\"a\":2}\n"));
    QTRY_COMPARE(received.lines.size(), 2); // reading is not paused any more
}

QTEST_GUILESS_MAIN(TestBatchInterval)
#include "tst_batchinterval.moc"
