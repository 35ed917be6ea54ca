// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http.h"
#include "pending.h"
#include "wireserver.h"

#include <QBuffer>
#include <QTest>

using namespace corral;
using namespace corral::net;
using namespace corral::test;
using namespace std::chrono_literals;

namespace {

const QByteArray diskFull = R"({"error":"write /models/blobs/x: no space left on device"})";

Timeouts quick() { return Timeouts{.connect = 2s, .stall = 3s, .answer = 3s, .firstRetry = 5ms, .retries = 2}; }

QByteArray refusal(int status, const QByteArray &body, const QByteArray &type = "application/json")
{
    return answerWith(status, body, type, "Connection: close\r\n");
}

/// A server that responds once it has read the head and `enough` bytes of the body, and then closes the connection.
class EarlyResponseServer : public QTcpServer
{
public:
    enum class End { AfterFlush, Reset, Never };

    EarlyResponseServer(QByteArray answer, End end, qint64 enough = 0)
        : m_answer(std::move(answer))
        , m_end(end)
        , m_enough(enough)
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection()) {
                ++requests;
                socket->setReadBufferSize(16 * 1024);
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { readRequest(socket); });
            }
        });
    }

    [[nodiscard]] Endpoint endpoint() const { return *Endpoint::parse(QStringLiteral("127.0.0.1:%1").arg(serverPort())); }

    int requests = 0;

private:
    void readRequest(QTcpSocket *socket)
    {
        if (m_answered.contains(socket))
            return; // the rest of the body is not read
        m_received += socket->readAll();
        const auto head = m_received.indexOf("\r\n\r\n");
        if (head < 0 || m_received.size() - head - 4 < m_enough)
            return;
        m_answered.append(socket);
        socket->write(m_answer);
        socket->flush();
        if (m_end == End::AfterFlush)
            socket->disconnectFromHost();
        else if (m_end == End::Reset)
            socket->abort();
    }

    QByteArray m_answer;
    QByteArray m_received;
    End m_end;
    qint64 m_enough;
    QList<QTcpSocket *> m_answered;
};

/// A body that counts the bytes read from it.
class CountingBuffer : public QBuffer
{
public:
    CountingBuffer(qint64 size, qint64 &given)
        : m_given(given)
    {
        setData(QByteArray(size, 'x'));
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 count = QBuffer::readData(data, most);
        m_given += std::max<qint64>(0, count);
        return count;
    }

private:
    qint64 &m_given;
};

}

class TestEarly : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatAServerSaysBeforeItHasReadAFile_data();
    void showsWhatAServerSaysBeforeItHasReadAFile();
    void showsWhatAProxySaysOfALongQuestion();
    void sendsAFileOnceWhereTheServerOnlyClosesTheConnection_data();
    void sendsAFileOnceWhereTheServerOnlyClosesTheConnection();
    void sendsAWholeFile_data();
    void sendsAWholeFile();
    void streamsTheAnswerToALongQuestion_data();
    void streamsTheAnswerToALongQuestion();
    void goesOnAfterEarlyHints_data();
    void goesOnAfterEarlyHints();
    void sendsTheMethodThatWasAskedForAfterEarlyHints_data();
    void sendsTheMethodThatWasAskedForAfterEarlyHints();
    void decodesCompressionThatWasNotRequested_data();
    void decodesCompressionThatWasNotRequested();
};

void TestEarly::showsWhatAServerSaysBeforeItHasReadAFile_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("hint");
    QTest::addColumn<int>("end");
    QTest::addColumn<qint64>("size");
    QTest::addColumn<qint64>("enough");
    const QString full = QStringLiteral("no space left on device");
    const QString space = QStringLiteral("Free some space");
    for (const qint64 size : {1'000, 70'000, 1'000'000, 8'000'000}) {
        for (const auto end :
             {EarlyResponseServer::End::AfterFlush, EarlyResponseServer::End::Reset, EarlyResponseServer::End::Never}) {
            for (const qint64 enough : {qint64(0), size / 2}) {
                QTest::addRow("%lld bytes, %lld read, end %d", size, enough, int(end))
                    << refusal(500, diskFull) << full << space << int(end) << size << enough;
            }
        }
    }
    QTest::newRow("a proxy") << refusal(413, "<html>413</html>", "text/html") << QStringLiteral("413") << QStringLiteral("proxy")
                             << int(EarlyResponseServer::End::AfterFlush) << qint64(3'000'000) << qint64(0);
    QTest::newRow("in chunks") << QByteArray("HTTP/1.1 500 No\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n") +
                                      chunk(diskFull.left(20)) + chunk(diskFull.mid(20)) + lastChunk()
                               << full << space << int(EarlyResponseServer::End::AfterFlush) << qint64(3'000'000) << qint64(0);
    QTest::newRow("without a length") << "HTTP/1.1 500 No\r\nConnection: close\r\n\r\n" + diskFull << full << space
                                      << int(EarlyResponseServer::End::AfterFlush) << qint64(3'000'000) << qint64(0);
}

void TestEarly::showsWhatAServerSaysBeforeItHasReadAFile()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, words);
    QFETCH(QString, hint);
    QFETCH(int, end);
    QFETCH(qint64, size);
    QFETCH(qint64, enough);
    EarlyResponseServer server(answer, EarlyResponseServer::End(end), enough);
    Http http(server.endpoint(), quick());
    qint64 given = 0;
    Pending<Reply> pending(http.upload(QStringLiteral("/api/blobs/sha256:x"), std::make_unique<CountingBuffer>(size, given)));
    QTRY_VERIFY(pending.result);
    QVERIFY(!*pending.result);
    const Error &error = pending.result->error();
    QVERIFY2(error.message.contains(words), qPrintable(error.message));
    QVERIFY2(error.hint.contains(hint), qPrintable(error.hint));
    QVERIFY(error.httpStatus >= 400);
    QCOMPARE(server.requests, 1);
    QVERIFY(given <= size);
}

void TestEarly::showsWhatAProxySaysOfALongQuestion()
{
    EarlyResponseServer server(refusal(413, R"({"message":"Request Entity Too Large"})"), EarlyResponseServer::End::AfterFlush);
    Http http(server.endpoint(), quick());
    const auto stream = http.stream(QStringLiteral("/api/chat"), QByteArray(5'000'000, 'x'));
    QList<Error> errors;
    connect(stream.get(), &Stream::failed, this, [&errors](const Error &why) { errors.append(why); });
    QTRY_COMPARE(errors.size(), 1);
    QCOMPARE(errors.first().httpStatus, 413);
    QCOMPARE(errors.first().message, QStringLiteral("Request Entity Too Large"));
    QCOMPARE(server.requests, 1);
}

void TestEarly::sendsAFileOnceWhereTheServerOnlyClosesTheConnection_data()
{
    QTest::addColumn<qint64>("size");
    for (const qint64 size : {0, 1'000, 70'000, 5'000'000})
        QTest::addRow("%lld bytes", size) << size;
}

void TestEarly::sendsAFileOnceWhereTheServerOnlyClosesTheConnection()
{
    QFETCH(qint64, size);
    EarlyResponseServer server({}, EarlyResponseServer::End::Reset);
    Http http(server.endpoint(), quick());
    qint64 given = 0;
    Pending<Reply> pending(http.upload(QStringLiteral("/api/blobs/sha256:x"), std::make_unique<CountingBuffer>(size, given)));
    QTRY_VERIFY(pending.result);
    QVERIFY(!*pending.result);
    QCOMPARE(pending.result->error().kind, Error::Kind::Offline);
    QVERIFY2(pending.result->error().message.contains(QLatin1String("closed the connection")),
             qPrintable(pending.result->error().message));
    QCOMPARE(server.requests, 1);
    QVERIFY(given <= size);
}

void TestEarly::sendsAWholeFile_data()
{
    QTest::addColumn<qint64>("size");
    QTest::addColumn<QByteArray>("answer");
    const QByteArray created = answerWith(201, QByteArray());
    for (const qint64 size : {0, 1, 1'000, 65'536, 3'000'000})
        QTest::addRow("%lld bytes", size) << size << created;
    QTest::newRow("no content") << qint64(1'000) << QByteArray("HTTP/1.1 204 No Content\r\n\r\n");
    QTest::newRow("after 100 Continue") << qint64(100'000) << "HTTP/1.1 100 Continue\r\n\r\n" + created;
}

void TestEarly::sendsAWholeFile()
{
    QFETCH(qint64, size);
    QFETCH(QByteArray, answer);
    WireServer wire([&answer](QTcpSocket *socket, const IncomingRequest &) { socket->write(answer); });
    Http http(*Endpoint::parse(wire.endpoint().text().replace(QLatin1String("//"), QLatin1String("//me:pw@"))), quick());
    qint64 given = 0;
    qint64 sent = 0;
    Pending<Reply> pending(http.upload(QStringLiteral("/api/blobs/sha256:x"), std::make_unique<CountingBuffer>(size, given),
                                       [&sent](qint64 bytes) { sent = bytes; }));
    QTRY_VERIFY(pending.result);
    QVERIFY2(*pending.result, *pending.result ? "" : qPrintable(pending.result->error().message));
    QCOMPARE(wire.requests.size(), 1);
    QCOMPARE(wire.requests.first().body, QByteArray(size, 'x'));
    QCOMPARE(wire.requests.first().path, QByteArray("/api/blobs/sha256:x"));
    QCOMPARE(wire.requests.first().header("Content-Type"), QByteArray("application/octet-stream"));
    QVERIFY(wire.requests.first().header("Authorization").startsWith("Basic "));
    QCOMPARE(sent, size);
}

void TestEarly::streamsTheAnswerToALongQuestion_data()
{
    QTest::addColumn<int>("batchInterval");
    QTest::newRow("as it comes") << 0;
    QTest::newRow("at a pace") << 20;
}

void TestEarly::streamsTheAnswerToALongQuestion()
{
    QFETCH(int, batchInterval);
    const QByteArray question(300'000, 'q');
    WireServer wire([](QTcpSocket *socket, const IncomingRequest &) {
        socket->write(chunkedHead() + chunk("{\"a\":1}\n") + chunk("{\"a\""));
    });
    Http http(wire.endpoint(), quick());
    const auto stream = http.stream(QStringLiteral("/api/chat"), question);
    stream->setBatchInterval(std::chrono::milliseconds(batchInterval));
    QList<QByteArray> lines;
    int finished = 0;
    connect(stream.get(), &Stream::line, this, [&lines](const QByteArray &line) { lines.append(line); });
    connect(stream.get(), &Stream::finished, this, [&finished] { ++finished; });
    QTRY_COMPARE(lines.size(), 1);
    QCOMPARE(wire.requests.first().body, question);
    constexpr int many = 10'000; // more than is buffered between two reads
    const QByteArray more = QByteArray("{\"a\":1}\n").repeated(many - 1);
    wire.sockets.first()->write(chunk(":1}\n") + chunk(more) + chunk("{\"a\""));
    QTRY_COMPARE(lines.size(), 1 + many);
    for (const QByteArray &byte :
         {QByteArray("3"), QByteArray("\r\n:2"), QByteArray("}\r"), QByteArray("\n0\r\n"), QByteArray("\r\n")})
        wire.sockets.first()->write(byte);
    QTRY_COMPARE(finished, 1);
    QCOMPARE(lines.last(), QByteArray("{\"a\":2}"));
}

void TestEarly::goesOnAfterEarlyHints_data()
{
    QTest::addColumn<QByteArray>("hints");
    QTest::addColumn<bool>("apart");
    const QByteArray early = "HTTP/1.1 103 Early Hints\r\nLink: </x.css>; rel=preload\r\n\r\n";
    QTest::newRow("once") << early << false;
    QTest::newRow("once, apart") << early << true;
    QTest::newRow("twice") << early + early << false;
    QTest::newRow("processing") << QByteArray("HTTP/1.1 102 Processing\r\n\r\n") << true;
    QTest::newRow("continue") << QByteArray("HTTP/1.1 100 Continue\r\n\r\n") << false;
}

void TestEarly::goesOnAfterEarlyHints()
{
    QFETCH(QByteArray, hints);
    QFETCH(bool, apart);
    WireServer wire([&](QTcpSocket *socket, const IncomingRequest &) {
        socket->write(hints);
        if (apart)
            socket->flush();
        socket->write(answerWith(200, "{\"a\":1}\n"));
    });
    Http http(wire.endpoint(), quick());
    Pending<Reply> pending(http.request(Method::Get, QStringLiteral("/api/tags")));
    QTRY_VERIFY(pending.result);
    QVERIFY2(*pending.result, *pending.result ? "" : qPrintable(pending.result->error().message));
    QCOMPARE((*pending.result)->body, QByteArray("{\"a\":1}\n"));
    QCOMPARE(wire.requests.last().method, QByteArray("GET"));
    const auto stream = http.stream(QStringLiteral("/api/chat"), "{}");
    QList<QByteArray> lines;
    connect(stream.get(), &Stream::line, this, [&lines](const QByteArray &line) { lines.append(line); });
    QTRY_COMPARE(lines.size(), 1);
    QCOMPARE(wire.requests.last().method, QByteArray("POST"));
}

void TestEarly::sendsTheMethodThatWasAskedForAfterEarlyHints_data()
{
    QTest::addColumn<int>("method");
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("GET") << int(Method::Get) << QByteArray("GET") << QByteArray();
    QTest::newRow("HEAD") << int(Method::Head) << QByteArray("HEAD") << QByteArray();
    QTest::newRow("POST") << int(Method::Post) << QByteArray("POST") << QByteArray("{}");
    QTest::newRow("DELETE") << int(Method::Delete) << QByteArray("DELETE") << QByteArray(R"({"model":"m"})");
    QTest::newRow("DELETE without a body") << int(Method::Delete) << QByteArray("DELETE") << QByteArray();
}

void TestEarly::sendsTheMethodThatWasAskedForAfterEarlyHints()
{
    QFETCH(int, method);
    QFETCH(QByteArray, word);
    QFETCH(QByteArray, body);
    WireServer wire([](QTcpSocket *socket, const IncomingRequest &request) {
        const QByteArray answer = answerWith(200, "{}");
        socket->write("HTTP/1.1 103 Early Hints\r\n\r\n" + (request.method == "HEAD" ? answer.chopped(2) : answer));
    });
    Http http(wire.endpoint(), quick());
    Pending<Reply> first(http.request(Method::Get, QStringLiteral("/api/version")));
    QTRY_VERIFY(first.result);
    QVERIFY(*first.result);
    Pending<Reply> pending(http.request(Method(method), QStringLiteral("/api/x"), body));
    QTRY_VERIFY(pending.result);
    QVERIFY2(*pending.result, *pending.result ? "" : qPrintable(pending.result->error().message));
    QCOMPARE((*pending.result)->body, QByteArray(word == "HEAD" ? "" : "{}"));
    QCOMPARE(wire.requests.last().method, word);
    QCOMPARE(wire.requests.last().path, QByteArray("/api/x"));
    QCOMPARE(wire.requests.last().body, body);
}

void TestEarly::decodesCompressionThatWasNotRequested_data()
{
    QTest::addColumn<QByteArray>("coding");
    QTest::addColumn<QByteArray>("packed");
    // printf '{"a":1}\n{"a":2}\n' | gzip -n; the same through zlib.
    QTest::newRow("gzip") << QByteArray("gzip")
                          << QByteArray::fromHex("1f8b0800000000000003ab564a54b232ace5aa06d146b55c0066c05a1910000000");
    QTest::newRow("deflate") << QByteArray("deflate") << QByteArray();
}

void TestEarly::decodesCompressionThatWasNotRequested()
{
    QFETCH(QByteArray, coding);
    QFETCH(QByteArray, packed);
    const QByteArray plain = "{\"a\":1}\n{\"a\":2}\n";
    if (coding == "deflate")
        packed = qCompress(plain).mid(4);
    WireServer wire([&](QTcpSocket *socket, const IncomingRequest &) {
        socket->write(answerWith(200, packed, "application/json", "Content-Encoding: " + coding + "\r\n"));
    });
    Http http(wire.endpoint(), quick());
    Pending<Reply> pending(http.request(Method::Get, QStringLiteral("/api/tags")));
    QTRY_VERIFY(pending.result);
    QVERIFY2(*pending.result, *pending.result ? "" : qPrintable(pending.result->error().message));
    QCOMPARE((*pending.result)->body, plain);
}

QTEST_GUILESS_MAIN(TestEarly)
#include "tst_early.moc"
