// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "heard.h"
#include "wire.h"

#include <QTest>
#include <QTimer>

#include <sys/socket.h>

using namespace corral::net;
using namespace corral::test;
using namespace std::chrono_literals;

/// A stream that is read at intervals.
class TestStreamPace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatCameWhileItRested_data();
    void keepsWhatCameWhileItRested();
    void goesOnAfterEveryRest();
    void endsWithWhatCameWhileItRested();
    void restsAsLongAsAskedAndIsCancelledMeanwhile_data();
    void restsAsLongAsAskedAndIsCancelledMeanwhile();
    void readsWhatItLeftToTheSystemAtTheEndOfTheProgram_data();
    void readsWhatItLeftToTheSystemAtTheEndOfTheProgram();
    void leavesOffAtTheDeadline();
};

namespace {

/// A long question is sent by DirectReply.
const QByteArray longQuestion(50'000, 'q');

}

void TestStreamPace::keepsWhatCameWhileItRested_data()
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
void TestStreamPace::keepsWhatCameWhileItRested()
{
    QFETCH(int, lines);
    QFETCH(QByteArray, end);
    QFETCH(QByteArray, question);
    const auto line = [](int i) { return QByteArray("{\"a\":" + QByteArray::number(i) + '}'); };
    Wire wire([&](QTcpSocket *socket, const Seen &) {
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
    stream->setPace(100ms);
    Heard heard(*stream);
    QTRY_VERIFY(heard.ended());
    QCOMPARE(heard.lines.size(), lines + 1);
    QCOMPARE(heard.lines.last(), line(lines));
    QCOMPARE(heard.endings(), 1);
}

void TestStreamPace::goesOnAfterEveryRest()
{
    Wire wire([](QTcpSocket *socket, const Seen &) { socket->write(chunkedHead() + chunk("{\"a\":0}\n")); });
    Http http(wire.endpoint(), Timeouts());
    auto stream = open(http);
    stream->setPace(5ms);
    Heard heard(*stream);
    for (int i = 1; i <= 20; ++i) {
        QTRY_COMPARE(heard.lines.size(), i);
        wire.sockets.first()->write(chunk("{\"a\":" + QByteArray::number(i) + "}\n"));
    }
    QTRY_COMPARE(heard.lines.size(), 21);
    wire.sockets.first()->write(lastChunk());
    QTRY_COMPARE(heard.finished, 1);
}

/// The stream ends, and is deleted by its slot, inside the call that resumes reading.
void TestStreamPace::endsWithWhatCameWhileItRested()
{
    Wire wire([](QTcpSocket *socket, const Seen &) { socket->write(chunkedHead() + chunk("{\"a\":1}\n")); });
    Http http(wire.endpoint(), Timeouts());
    auto stream = open(http, longQuestion);
    stream->setPace(50ms);
    Heard heard(*stream);
    connect(stream.get(), &Stream::line, this, [&] {
        if (heard.lines.size() == 1)
            wire.sockets.first()->write(chunk("{\"a\":2}\n") + lastChunk());
    });
    connect(stream.get(), &Stream::finished, this, [&] { stream.reset(); });
    QTRY_VERIFY(!stream);
    QCOMPARE(heard.lines.size(), 2);
    QCOMPARE(heard.finished, 1);
}

void TestStreamPace::restsAsLongAsAskedAndIsCancelledMeanwhile_data()
{
    QTest::addColumn<QByteArray>("question");
    QTest::newRow("short") << QByteArray("{}");
    QTest::newRow("long") << longQuestion;
}

void TestStreamPace::restsAsLongAsAskedAndIsCancelledMeanwhile()
{
    QFETCH(QByteArray, question);
    Wire wire([](QTcpSocket *socket, const Seen &) { socket->write(chunkedHead() + chunk("{\"a\":1}\n")); });
    Http http(wire.endpoint(), Timeouts());
    auto stream = open(http, question);
    stream->setPace(1h);
    Heard heard(*stream);
    QTRY_COMPARE(heard.lines.size(), 1);
    wire.sockets.first()->write(chunk("{\"a\":2}\n"));
    auto other = open(http);
    Heard later(*other);
    QTRY_COMPARE(later.lines.size(), 1); // sent after the second line of the first stream, which is not read
    QCOMPARE(heard.lines.size(), 1);
    stream->cancel();
    QTRY_COMPARE(wire.closedByClient, 1);
    QVERIFY(!heard.ended());
}

void TestStreamPace::readsWhatItLeftToTheSystemAtTheEndOfTheProgram_data()
{
    QTest::addColumn<QByteArray>("question");
    QTest::addColumn<bool>("ends");
    for (const bool ends : {false, true}) {
        QTest::addRow("short, %s", ends ? "ended" : "cancelled") << QByteArray("{}") << ends;
        QTest::addRow("long, %s", ends ? "ended" : "cancelled") << longQuestion << ends;
    }
}

/// Without the event loop. It stops at once when the stream ends, or is cancelled by a slot of the last line.
void TestStreamPace::readsWhatItLeftToTheSystemAtTheEndOfTheProgram()
{
    QFETCH(QByteArray, question);
    QFETCH(bool, ends);
    Wire wire([](QTcpSocket *socket, const Seen &) { socket->write(chunkedHead() + chunk("{\"a\":1}\n")); });
    Http http(wire.endpoint(), Timeouts());
    auto stream = open(http, question);
    stream->setPace(1h);
    Heard heard(*stream);
    QTRY_COMPARE(heard.lines.size(), 1);
    connect(stream.get(), &Stream::line, this, [&] {
        if (!ends && heard.lines.size() == 3)
            stream->cancel();
    });
    wire.sockets.first()->write(chunk("{\"a\":2}\n") + chunk("{\"a\":3}\n") + (ends ? lastChunk() : QByteArray()));
    QVERIFY(wire.sockets.first()->flush());
    stream->readLast(QDeadlineTimer(30s));
    QCOMPARE(heard.lines.size(), 3);
    QCOMPARE(heard.finished, ends ? 1 : 0);
}

void TestStreamPace::leavesOffAtTheDeadline()
{
    Wire wire([](QTcpSocket *socket, const Seen &) { socket->write(chunkedHead() + chunk("{\"a\":1}\n")); });
    Http http(wire.endpoint(), Timeouts());
    auto stream = open(http);
    stream->setPace(1h);
    Heard heard(*stream);
    QTRY_COMPARE(heard.lines.size(), 1);
    stream->readLast(QDeadlineTimer(0));
    QVERIFY(!heard.ended());
    wire.sockets.first()->write(chunk("{\"a\":2}\n"));
    QTRY_COMPARE(heard.lines.size(), 2); // reading is not paused any more
}

QTEST_GUILESS_MAIN(TestStreamPace)
#include "tst_streampace.moc"
