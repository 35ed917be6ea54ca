// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http.h"
#include "net/presentedcertificate.h"
#include "pending.h"
#include "streamsignals.h"
#include "tlsserver.h"

#include <QCoroTask>

#include <QBuffer>
#include <QTest>
#include <QTimeZone>

using namespace corral;
using namespace corral::net;
using namespace corral::test;
using namespace std::chrono_literals;

namespace {

const QString selfSigned = QStringLiteral("selfsigned");
const QString replaced = QStringLiteral("replaced");
const QString issued = QStringLiteral("issued");

Timeouts quick() { return Timeouts{.connect = 5s, .stall = 5s, .answer = 5s, .firstRetry = 5ms, .retries = 0}; }

void answerAlways(QTcpSocket *socket, const IncomingRequest &) { socket->write(answerWith(200, "{}")); }

Target targetOf(const TlsServer &server, const Trust &trust)
{
    Target target(server.endpoint());
    target.headers = {{"Authorization", "Bearer s3cret"}};
    target.trust = trust;
    return target;
}

Trust pinning(const QString &name) { return {{}, {fingerprintOfFile(name)}}; }

/// The ways in which requests are sent: by Qt, and by Corral's own connections (uploads and long bodies).
enum class Way { Get, Post, LongPost, Upload };

Result<Reply> ask(Http &http, Way way)
{
    const QString path = QStringLiteral("/x");
    if (way == Way::Get)
        return QCoro::waitFor(http.request(Method::Get, path));
    if (way == Way::Post)
        return QCoro::waitFor(http.request(Method::Post, path, "{}"));
    if (way == Way::LongPost)
        return QCoro::waitFor(http.request(Method::Post, path, QByteArray(100'000, ' ')));
    auto body = std::make_unique<QBuffer>();
    body->setData("bytes");
    body->open(QIODevice::ReadOnly);
    return QCoro::waitFor(http.upload(path, std::move(body)));
}

void addWays()
{
    QTest::addColumn<Way>("way");
    QTest::newRow("get") << Way::Get;
    QTest::newRow("post") << Way::Post;
    QTest::newRow("long post") << Way::LongPost;
    QTest::newRow("upload") << Way::Upload;
}

}

class TestCertificate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsWhatIsPinned_data() { addWays(); }
    void acceptsWhatIsPinned()
    {
        QFETCH(Way, way);
        for (const QString &name : {selfSigned, QStringLiteral("expired"), QStringLiteral("misnamed")}) {
            TlsServer server(name, answerAlways);
            Http http(targetOf(server, pinning(name)), quick());
            const auto reply = ask(http, way);
            QVERIFY2(reply, qPrintable(reply ? QString() : reply.error().message));
            QCOMPARE(server.requests.size(), 1);
            QCOMPARE(server.requests.first().header("Authorization"), QByteArray("Bearer s3cret"));
        }
    }

    void refusesAnotherThanThePinned_data() { addWays(); }
    void refusesAnotherThanThePinned()
    {
        QFETCH(Way, way);
        TlsServer server(replaced, answerAlways);
        Timeouts retrying = quick();
        retrying.retries = 2;
        Http http(targetOf(server, pinning(selfSigned)), retrying);
        const auto reply = ask(http, way);
        QVERIFY(!reply);
        QCOMPARE(server.connections, 1); // not tried again
        QCOMPARE(reply.error().kind, Error::Kind::Tls);
        QVERIFY2(reply.error().message.contains(fingerprintText(fingerprintOfFile(selfSigned))),
                 qPrintable(reply.error().message));
        QVERIFY(reply.error().message.contains(fingerprintText(fingerprintOfFile(replaced))));
        QVERIFY(reply.error().hint.contains(QLatin1String("Server screen")));
        QVERIFY(server.requests.isEmpty());
    }

    /// Pinning means exactly this one.
    void refusesATrustedOneThatIsNotThePinned_data() { addWays(); }
    void refusesATrustedOneThatIsNotThePinned()
    {
        QFETCH(Way, way);
        TlsServer server(issued, answerAlways);
        const QByteArray authority = certificateFile(QStringLiteral("authority"));
        Http trusting(targetOf(server, {authority, {}}), quick());
        QVERIFY(ask(trusting, way));
        QCOMPARE(server.requests.size(), 1);
        Http pinned(targetOf(server, {authority, {fingerprintOfFile(selfSigned)}}), quick());
        const auto reply = ask(pinned, way);
        QVERIFY(!reply);
        QVERIFY2(reply.error().message.contains(QLatin1String("another certificate")), qPrintable(reply.error().message));
        QCOMPARE(server.requests.size(), 1);
        Http exactly(targetOf(server, pinning(issued)), quick());
        QVERIFY(ask(exactly, way));
    }

    /// The server gets another certificate while connections to it are kept open.
    void checksEachNewConnection_data() { addWays(); }
    void checksEachNewConnection()
    {
        QFETCH(Way, way);
        TlsServer server(selfSigned, answerAlways);
        Http http(targetOf(server, pinning(selfSigned)), quick());
        QVERIFY(ask(http, way));
        QVERIFY(ask(http, way));
        QCOMPARE(server.requests.size(), 2);
        server.show(replaced);
        for (const auto &socket : std::as_const(server.sockets))
            if (socket)
                socket->abort();
        const auto reply = ask(http, way);
        QVERIFY(!reply);
        QCOMPARE(server.requests.size(), 2);
        server.show(selfSigned);
        QVERIFY(ask(http, way));
    }

    void streamsOnlyToWhatIsPinned()
    {
        TlsServer server(replaced, answerAlways);
        Http http(targetOf(server, pinning(selfSigned)), quick());
        const auto stream = http.stream(QStringLiteral("/x"), QByteArray("{}"));
        StreamSignals heard(*stream);
        QTRY_VERIFY(heard.ended());
        QCOMPARE(heard.errors.value(0).kind, Error::Kind::Tls);
        QVERIFY(server.requests.isEmpty());
    }

    void namesWhatIsWrong_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("words");
        QTest::newRow("self-signed") << selfSigned << QStringLiteral("self-signed");
        QTest::newRow("expired") << QStringLiteral("expired") << QStringLiteral("expired on");
        QTest::newRow("authority") << issued << QStringLiteral("does not know (Corral test authority, Corral tests)");
        QTest::newRow("name") << QStringLiteral("misnamed") << QStringLiteral("made for elsewhere.example, not for 127.0.0.1");
    }
    void namesWhatIsWrong()
    {
        QFETCH(QString, name);
        QFETCH(QString, words);
        TlsServer server(name, answerAlways);
        for (const Way way : {Way::Get, Way::Upload}) {
            Http http(targetOf(server, {}), quick());
            const auto reply = ask(http, way);
            QVERIFY(!reply);
            QCOMPARE(reply.error().kind, Error::Kind::Tls);
            QVERIFY2(reply.error().message.contains(words), qPrintable(reply.error().message));
            QVERIFY2(reply.error().hint.contains(QLatin1String("Server screen")), qPrintable(reply.error().hint));
        }
        const auto shown = QCoro::waitFor(presentedCertificate(server.endpoint()));
        QVERIFY(shown && shown->problem.contains(words));
        QVERIFY(server.requests.isEmpty());
    }

    void looksWithoutARequest()
    {
        TlsServer server(selfSigned, answerAlways);
        const auto shown = QCoro::waitFor(presentedCertificate(server.endpoint()));
        QVERIFY2(shown, qPrintable(shown ? QString() : shown.error().message));
        QCOMPARE(shown->subject, QStringLiteral("gpu-box, Corral tests"));
        QCOMPARE(shown->issuer, shown->subject);
        QVERIFY(shown->isSelfSigned);
        QCOMPARE(shown->names, (QStringList{QStringLiteral("127.0.0.1"), QStringLiteral("localhost")}));
        QCOMPARE(shown->validFrom, QDateTime(QDate(2024, 1, 1), QTime(0, 0), QTimeZone::utc()));
        QCOMPARE(shown->fingerprint, fingerprintOfFile(selfSigned));
        QTRY_COMPARE(server.closedByClient, 1);
        QVERIFY(server.requests.isEmpty());
    }

    void looksAtWhatAnAuthorityIssued()
    {
        TlsServer server(issued);
        Target trusting = server.endpoint();
        trusting.trust.authorities = certificateFile(QStringLiteral("authority"));
        const auto shown = QCoro::waitFor(presentedCertificate(trusting));
        QVERIFY(shown);
        QVERIFY2(shown->problem.isEmpty(), qPrintable(shown->problem));
        QVERIFY(!shown->isSelfSigned);
        QCOMPARE(shown->issuer, QStringLiteral("Corral test authority, Corral tests"));
    }

    void saysThatThereIsNoCertificate()
    {
        WireServer plain([](QTcpSocket *socket, const IncomingRequest &) { socket->abort(); });
        QCOMPARE(QCoro::waitFor(presentedCertificate(plain.endpoint())).error().kind, Error::Kind::Invalid);
        const auto dead = deadEndpoint().display();
        const auto refused = QCoro::waitFor(presentedCertificate(*Endpoint::parse(QStringLiteral("https://") + dead)));
        QCOMPARE(refused.error().cause, Error::Cause::Refused);
        const auto silent = QStringLiteral("https://127.0.0.1:%1").arg(plain.serverPort());
        const auto late = QCoro::waitFor(presentedCertificate(*Endpoint::parse(silent), 50ms));
        QCOMPARE(late.error().kind, Error::Kind::Timeout);
    }

    void readsFingerprints()
    {
        const QByteArray bytes = fingerprintOfFile(selfSigned);
        const QString text = fingerprintText(bytes);
        QCOMPARE(text.size(), 32 * 3 - 1);
        QCOMPARE(fingerprintFrom(text), bytes);
        QCOMPARE(fingerprintFrom(u' ' + text.toLower()), bytes);
        QCOMPARE(fingerprintFrom(QString(text).remove(u':')), bytes);
        for (const QString &odd : {QString(), QStringLiteral("AB:CD"), text.chopped(1), text + QStringLiteral(":00"),
                                   QStringLiteral("zz") + text.mid(2)})
            QVERIFY2(fingerprintFrom(odd).isEmpty(), qPrintable(odd));
    }

    void refusesAuthoritiesThatAreNone()
    {
        QVERIFY(!trustProblem({}));
        const QByteArray good = certificateFile(QStringLiteral("authority"));
        const QByteArray old = certificateFile(QStringLiteral("expiredauthority"));
        QVERIFY(!trustProblem({good, {}}));
        QVERIFY(!trustProblem({old + good, {}}));
        QVERIFY(trustProblem({"no certificate", {}})->message.contains(QLatin1String("no certificate")));
        QVERIFY(trustProblem({old, {}})->message.contains(QLatin1String("expired on")));
        QVERIFY(trustProblem({good, {}}, QDateTime(QDate(2150, 1, 1), QTime(0, 0))));
    }

    void refusesHeaders_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("isAllowed");
        const QByteArray value = "v";
        QTest::newRow("key") << QByteArray("X-Api-Key") << value << true;
        QTest::newRow("umlaut") << QByteArray("X-Name") << QByteArray("J\xc3\xbcrgen\tM") << true;
        QTest::newRow("no name") << QByteArray() << value << false;
        QTest::newRow("space") << QByteArray("X Key") << value << false;
        QTest::newRow("umlaut in the name") << QByteArray("X-\xc3\xbc") << value << false;
        QTest::newRow("line break") << QByteArray("X-Key") << QByteArray("a\r\nHost: b") << false;
        QTest::newRow("null") << QByteArray("X-Key") << QByteArray("a\0b", 3) << false;
        for (const char *name : {"Host", "content-length", "Transfer-Encoding", "CONNECTION"})
            QTest::newRow(name) << QByteArray(name) << value << false;
    }
    void refusesHeaders()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        QFETCH(bool, isAllowed);
        const auto problem = headerProblem({name, value});
        QCOMPARE(!problem, isAllowed);
        if (problem)
            QVERIFY(!problem->message.isEmpty() && !problem->hint.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCertificate)
#include "tst_certificate.moc"
