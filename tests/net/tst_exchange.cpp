// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/exchange.h"

#include <QTest>

using namespace corral;
using namespace corral::net;
using namespace std::chrono_literals;

namespace {

/// A reply with a scripted end, for cases that depend on the timing of Qt's threads.
class Reply : public QNetworkReply
{
public:
    Reply(NetworkError code, int status, const QByteArray &header)
    {
        open(QIODevice::ReadOnly);
        setAttribute(QNetworkRequest::HttpStatusCodeAttribute, status);
        if (!header.isEmpty())
            setRawHeader(header, "1");
        setError(code, QStringLiteral("as told"));
        setFinished(true);
    }
    void abort() override {}

protected:
    qint64 readData(char *, qint64) override { return 0; }
};

/// A reply that ends when it is read again, and counts later reads.
class EndingReply : public QNetworkReply
{
public:
    explicit EndingReply(int &asked)
        : m_asked(asked)
    {
        open(QIODevice::ReadOnly);
        setUrl(QUrl(QStringLiteral("http://127.0.0.1/")));
        setAttribute(QNetworkRequest::HttpStatusCodeAttribute, 200);
    }
    void abort() override {}
    [[nodiscard]] qint64 bytesAvailable() const override
    {
        m_asked += isFinished() ? 1 : 0;
        return 0;
    }
    void setReadBufferSize(qint64 size) override
    {
        if (size > 0)
            return;
        setFinished(true);
        Q_EMIT finished();
    }

protected:
    qint64 readData(char *, qint64) override { return 0; }

private:
    int &m_asked;
};

void beBusyFor(qint64 milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < milliseconds) {
    }
}

/// A reply that gets its data from the test, and does not end.
class ManualReply : public QNetworkReply
{
public:
    explicit ManualReply(int status)
    {
        open(QIODevice::ReadOnly);
        setUrl(QUrl(QStringLiteral("http://127.0.0.1/")));
        if (status > 0)
            setAttribute(QNetworkRequest::HttpStatusCodeAttribute, status);
    }
    using QNetworkReply::setRawHeader;
    void feed(const QByteArray &bytes)
    {
        m_bytes += bytes;
        Q_EMIT readyRead();
    }
    void abort() override {}
    [[nodiscard]] qint64 bytesAvailable() const override { return m_bytes.size() + QNetworkReply::bytesAvailable(); }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const auto count = std::min<qint64>(most, m_bytes.size());
        std::copy_n(m_bytes.constData(), count, data);
        m_bytes.remove(0, count);
        return count;
    }

private:
    QByteArray m_bytes;
};

}

/// How an exchange handles the end of its reply.
class TestExchange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsAClosedConnectionAsTheEndOnlyWhereItIsOne_data();
    void acceptsAClosedConnectionAsTheEndOnlyWhereItIsOne();
    void mayBeDeletedByAnEndAfterAPause();
    void doesNotCountTheStallsOfItsThread();
    void endsAlsoInAThreadThatIsAlwaysBusy();
    void endsAnErrorThatComesSlowly();
    void refusesAnEndlessHead();
};

void TestExchange::acceptsAClosedConnectionAsTheEndOnlyWhereItIsOne_data()
{
    QTest::addColumn<QNetworkReply::NetworkError>("code");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<bool>("complete");
    QTest::newRow("no length") << QNetworkReply::ContentReSendError << 200 << QByteArray() << true;
    QTest::newRow("a length") << QNetworkReply::ContentReSendError << 200 << QByteArray("Content-Length") << false;
    QTest::newRow("chunks") << QNetworkReply::ContentReSendError << 200 << QByteArray("Transfer-Encoding") << false;
    QTest::newRow("no answer") << QNetworkReply::ContentReSendError << 0 << QByteArray() << false;
    QTest::newRow("an error") << QNetworkReply::ContentReSendError << 500 << QByteArray() << false;
    QTest::newRow("reset") << QNetworkReply::UnknownNetworkError << 200 << QByteArray() << false;
}

void TestExchange::acceptsAClosedConnectionAsTheEndOnlyWhereItIsOne()
{
    QFETCH(QNetworkReply::NetworkError, code);
    QFETCH(int, status);
    QFETCH(QByteArray, header);
    QFETCH(bool, complete);
    auto *reply = new Reply(code, status, header);
    Exchange exchange(reply, {}, *Endpoint::parse(QStringLiteral("127.0.0.1")), Exchange::Limits{1h, 1h});
    int endings = 0;
    connect(&exchange, &Exchange::ended, this, [&endings] { ++endings; });
    Q_EMIT reply->finished();
    QCOMPARE(endings, 1);
    QCOMPARE(!exchange.error(), complete);
}

void TestExchange::mayBeDeletedByAnEndAfterAPause()
{
    int asked = 0;
    auto *reply = new EndingReply(asked);
    auto exchange =
        std::make_unique<Exchange>(reply, nullptr, *Endpoint::parse(QStringLiteral("127.0.0.1")), Exchange::Limits{1h, 1h});
    exchange->setBatchInterval(1ms);
    int askedBefore = -1;
    connect(exchange.get(), &Exchange::ended, this, [&] {
        askedBefore = asked;
        exchange.reset();
    });
    Q_EMIT reply->readyRead();
    QTRY_VERIFY(!exchange);
    QCOMPARE(asked, askedBefore);
}

void TestExchange::doesNotCountTheStallsOfItsThread()
{
    Exchange exchange(new ManualReply(0), nullptr, *Endpoint::parse(QStringLiteral("127.0.0.1")), Exchange::Limits{50ms, 1h});
    bool ended = false;
    connect(&exchange, &Exchange::ended, this, [&ended] { ended = true; });
    beBusyFor(400);
    QCoreApplication::processEvents();
    QVERIFY(!ended);
    QTRY_VERIFY(ended); // time in which the thread was not blocked
    QCOMPARE(exchange.error()->kind, Error::Kind::Timeout);
}

void TestExchange::endsAlsoInAThreadThatIsAlwaysBusy()
{
    Exchange exchange(new ManualReply(0), nullptr, *Endpoint::parse(QStringLiteral("127.0.0.1")), Exchange::Limits{10ms, 1h});
    bool ended = false;
    connect(&exchange, &Exchange::ended, this, [&ended] { ended = true; });
    for (int i = 0; i < 20 && !ended; ++i) {
        beBusyFor(150);
        QCoreApplication::processEvents();
    }
    QVERIFY(ended);
}

/// Each byte resets the inactivity time, and the bytes never end.
void TestExchange::endsAnErrorThatComesSlowly()
{
    auto *reply = new ManualReply(500);
    Exchange exchange(reply, nullptr, *Endpoint::parse(QStringLiteral("127.0.0.1")), Exchange::Limits{1h, 100ms});
    Q_EMIT reply->metaDataChanged();
    reply->feed("{\"error\":\"out of patience ");
    bool ended = false;
    connect(&exchange, &Exchange::ended, this, [&ended] { ended = true; });
    QTimer drip;
    connect(&drip, &QTimer::timeout, this, [&] {
        if (!ended)
            reply->feed("x");
    });
    drip.start(10ms);
    QTRY_VERIFY(ended);
    QCOMPARE(exchange.error()->httpStatus, 500);
    QVERIFY(exchange.error()->message.startsWith(QStringLiteral("out of patience x")));
}

void TestExchange::refusesAnEndlessHead()
{
    auto *reply = new ManualReply(200);
    for (int i = 0; i < 300; ++i)
        reply->setRawHeader("X-" + QByteArray::number(i), QByteArray(1024, 'x'));
    Exchange exchange(reply, nullptr, *Endpoint::parse(QStringLiteral("127.0.0.1")), Exchange::Limits{1h, 1h});
    int endings = 0;
    connect(&exchange, &Exchange::ended, this, [&endings] { ++endings; });
    Q_EMIT reply->metaDataChanged();
    QCOMPARE(endings, 1);
    QCOMPARE(exchange.error()->kind, Error::Kind::Protocol);
    QVERIFY(exchange.error()->message.contains(QStringLiteral("256 kB")));
}

QTEST_GUILESS_MAIN(TestExchange)
#include "tst_exchange.moc"
