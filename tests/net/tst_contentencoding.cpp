// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/contentdecoder.h"
#include "pending.h"
#include "streamsignals.h"
#include "wireserver.h"

#include <QTest>

using namespace corral;
using namespace corral::net;
using namespace corral::test;
using namespace std::chrono_literals;

namespace {

Timeouts quick() { return Timeouts{.connect = 2s, .stall = 3s, .answer = 3s, .firstRetry = 5ms, .retries = 2}; }

// printf '{"a":1}\n{"a":2}\n' | gzip -n9, and the same of '{"a":3}\n'.
const QByteArray twoLines = QByteArray::fromHex("1f8b0800000000000203ab564a54b232ace5aa06d146b55c0066c05a1910000000");
const QByteArray thirdLine = QByteArray::fromHex("1f8b0800000000000203ab564a54b232aee5020028776c7708000000");
const QByteArray plainTwo = "{\"a\":1}\n{\"a\":2}\n";
const QByteArray plainThree = plainTwo + "{\"a\":3}\n";

QByteArray damagedAt(QByteArray bytes, qsizetype at)
{
    bytes[at] = static_cast<char>(bytes.at(at) ^ 0xff);
    return bytes;
}

}

/// Bodies compressed by a proxy although that was not requested, intact and damaged.
class TestContentEncoding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodesByteByByte_data() { bodies(); }
    void decodesByteByByte();
    void answersOnlyWithAWholeBody_data() { bodies(); }
    void answersOnlyWithAWholeBody();
    void streamsUpToTheDamage_data() { bodies(); }
    void streamsUpToTheDamage();
    void acceptsAHeadWithContentEncoding();

private:
    static void bodies();
};

void TestContentEncoding::bodies()
{
    QTest::addColumn<QByteArray>("coding");
    QTest::addColumn<QByteArray>("packed");
    QTest::addColumn<QByteArray>("plain"); ///< none if the body is damaged
    const QByteArray gzip = "gzip";
    const QByteArray deflate = "deflate";
    const QByteArray zlib = qCompress(plainTwo).mid(4);
    const QByteArray none;
    QTest::newRow("gzip") << gzip << twoLines << plainTwo;
    QTest::newRow("deflate") << deflate << zlib << plainTwo;
    QTest::newRow("two members") << gzip << twoLines + thirdLine << plainThree;
    QTest::newRow("two members and padding") << gzip << twoLines + thirdLine + QByteArray(512, '\0') << plainThree;
    QTest::newRow("damaged") << gzip << damagedAt(twoLines, 10) << none;
    QTest::newRow("damaged, seen at the end") << gzip << damagedAt(twoLines, twoLines.size() - 8) << none;
    QTest::newRow("a damaged second member") << gzip << twoLines + damagedAt(thirdLine, 10) << none;
    QTest::newRow("not gzip at all") << gzip << QByteArray("\xff\xff") + plainTwo << none;
    QTest::newRow("cut in the head") << gzip << twoLines.left(5) << none;
    QTest::newRow("cut in the middle") << gzip << twoLines.left(18) << none;
    QTest::newRow("cut before the sum") << gzip << twoLines.chopped(8) << none;
    QTest::newRow("cut in the sum") << gzip << twoLines.chopped(1) << none;
    QTest::newRow("a cut second member") << gzip << twoLines + thirdLine.chopped(4) << none;
    QTest::newRow("deflate, cut") << deflate << zlib.chopped(1) << none;
}

void TestContentEncoding::decodesByteByByte()
{
    QFETCH(QByteArray, packed);
    QFETCH(QByteArray, plain);
    ContentDecoder decoder;
    QVERIFY(decoder.isWhole());
    std::optional<QByteArray> all = QByteArray();
    for (qsizetype i = 0; i < packed.size() && all; ++i) {
        const auto more = decoder.feed(packed.mid(i, 1));
        all = more ? std::optional(*all + *more) : std::nullopt;
    }
    QCOMPARE(all && decoder.isWhole(), !plain.isEmpty());
    if (!plain.isEmpty())
        QCOMPARE(*all, plain);
}

void TestContentEncoding::answersOnlyWithAWholeBody()
{
    QFETCH(QByteArray, coding);
    QFETCH(QByteArray, packed);
    QFETCH(QByteArray, plain);
    WireServer wire([&](QTcpSocket *socket, const IncomingRequest &) {
        socket->write(answerWith(200, packed, "application/json", "Content-Encoding: " + coding + "\r\n"));
    });
    Http http(wire.endpoint(), quick());
    Pending<Reply> pending(http.request(Method::Get, QStringLiteral("/api/tags")));
    QTRY_VERIFY(pending.result);
    QCOMPARE(pending.result->has_value(), !plain.isEmpty());
    if (*pending.result) {
        QCOMPARE((*pending.result)->body, plain);
        return;
    }
    QCOMPARE(pending.result->error().kind, Error::Kind::Protocol);
    QVERIFY2(pending.result->error().message.contains(QLatin1String("damaged")), qPrintable(pending.result->error().message));
    QVERIFY(pending.result->error().hint.contains(QLatin1String("proxy")));
}

void TestContentEncoding::streamsUpToTheDamage()
{
    QFETCH(QByteArray, coding);
    QFETCH(QByteArray, packed);
    QFETCH(QByteArray, plain);
    WireServer wire([&](QTcpSocket *socket, const IncomingRequest &) {
        socket->write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Encoding: " + coding + "\r\n\r\n" +
                      chunk(packed) + lastChunk());
    });
    Http http(wire.endpoint(), quick());
    for (const QByteArray &question : {QByteArray("{}"), QByteArray(50'000, 'q')}) {
        const auto stream = open(http, question);
        StreamSignals received(*stream);
        QTRY_VERIFY(received.ended());
        QCOMPARE(received.endings(), 1);
        QCOMPARE(received.finished == 1, !plain.isEmpty());
        if (received.finished == 1)
            QCOMPARE(received.lines.join('\n') + '\n', plain);
        else
            QCOMPARE(received.errors.first().kind, Error::Kind::Protocol);
    }
}

void TestContentEncoding::acceptsAHeadWithContentEncoding()
{
    for (const QByteArray coding : {"gzip", "br"}) {
        WireServer wire([&](QTcpSocket *socket, const IncomingRequest &) {
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 42\r\nContent-Encoding: " + coding + "\r\n\r\n");
        });
        Http http(wire.endpoint(), quick());
        Pending<Reply> pending(http.request(Method::Head, QStringLiteral("/")));
        QTRY_VERIFY(pending.result);
        QVERIFY2(*pending.result, *pending.result ? "" : qPrintable(pending.result->error().message));
    }
}

QTEST_GUILESS_MAIN(TestContentEncoding)
#include "tst_contentencoding.moc"
