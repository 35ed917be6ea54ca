// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/errors.h"

#include <QTest>

using namespace corral::net;
using Kind = Error::Kind;

class TestErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unwrapsTheServersWords_data();
    void unwrapsTheServersWords();
    void namesWhatFailedAndWhatToDo_data();
    void namesWhatFailedAndWhatToDo();
    void explainsA403WithoutWords();
    void namesTheAddressToSignInAt();
    void namesTheAddressOfARedirect();
    void calledABodyCutShortOffline();
    void tellsErrorLinesFromOthers();
    void joinsMessageAndHintAsSentences();
    void knowsWhatMaySucceedLater_data();
    void knowsWhatMaySucceedLater();
};

void TestErrors::unwrapsTheServersWords_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("words");
    QTest::newRow("a string") << QByteArray(R"({"error":"model 'x' not found"})") << QStringLiteral("model 'x' not found");
    QTest::newRow("an object") << QByteArray(R"({"error":{"message":"unexpected EOF","type":"t"}})")
                               << QStringLiteral("unexpected EOF");
    QTest::newRow("JSON inside the string")
        << QByteArray(R"({"error":"{\"error\":{\"code\":400,\"message\":\"no images\",\"type\":\"t\"}}"})")
        << QStringLiteral("no images");
    QTest::newRow("what only looks like JSON") << QByteArray(R"({"error":"{broken"})") << QStringLiteral("{broken");
    QTest::newRow("plain text") << QByteArray("404 page not found\n") << QStringLiteral("404 page not found");
    QTest::newRow("lines") << QByteArray(R"({"error":"one\ntwo"})") << QStringLiteral("one\ntwo");
    QTest::newRow("a page of a proxy") << QByteArray("<html><body>502</body></html>") << QString();
    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("broken JSON") << QByteArray("{\"err") << QString();
}

void TestErrors::unwrapsTheServersWords()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, words);
    QCOMPARE(serverWords(body), words);
}

void TestErrors::namesWhatFailedAndWhatToDo_data()
{
    QTest::addColumn<QNetworkReply::NetworkError>("code");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("message");
    const QByteArray none;
    QTest::newRow("refused") << QNetworkReply::ConnectionRefusedError << 0 << none << Kind::Offline
                             << QStringLiteral("Couldn't reach Ollama at 127.0.0.1:11434: connection refused.");
    QTest::newRow("unknown host") << QNetworkReply::HostNotFoundError << 0 << none << Kind::Offline
                                  << QStringLiteral(
                                         "Couldn't reach Ollama at 127.0.0.1:11434: no machine of this name was found.");
    QTest::newRow("certificate") << QNetworkReply::SslHandshakeFailedError << 0 << none << Kind::Tls
                                 << QStringLiteral("Couldn't reach Ollama at 127.0.0.1:11434: Qt's words.");
    QTest::newRow("not HTTP") << QNetworkReply::ProtocolFailure << 0 << none << Kind::Protocol
                              << QStringLiteral("What 127.0.0.1:11434 answered is not HTTP.");
    QTest::newRow("no tools") << QNetworkReply::ProtocolInvalidOperationError << 400
                              << QByteArray(R"({"error":"x does not support tools"})") << Kind::Http
                              << QStringLiteral("x does not support tools");
    QTest::newRow("no such model") << QNetworkReply::ContentNotFoundError << 404
                                   << QByteArray(R"({"error":"model 'x' not found"})") << Kind::Http
                                   << QStringLiteral("model 'x' not found");
    QTest::newRow("no such path") << QNetworkReply::ContentNotFoundError << 404 << QByteArray("404 page not found") << Kind::Http
                                  << QStringLiteral("404 page not found");
    QTest::newRow("a wrong option") << QNetworkReply::InternalServerError << 500
                                    << QByteArray(R"({"error":"option \"temperature\" must be of type float32"})") << Kind::Server
                                    << QStringLiteral("option \"temperature\" must be of type float32");
    QTest::newRow("busy") << QNetworkReply::ServiceUnavailableError << 503
                          << QByteArray(R"({"error":"server busy, please try again."})") << Kind::Server
                          << QStringLiteral("server busy, please try again.");
    QTest::newRow("a proxy") << QNetworkReply::UnknownServerError << 502 << QByteArray("<html>") << Kind::Server
                             << QStringLiteral("127.0.0.1:11434 answered with HTTP status 502 and no explanation.");
}

void TestErrors::namesWhatFailedAndWhatToDo()
{
    QFETCH(QNetworkReply::NetworkError, code);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(Kind, kind);
    QFETCH(QString, message);
    const Error error = errorFrom({code, QStringLiteral("Qt's words"), status, body, {}}, Endpoint());
    QCOMPARE(error.kind, kind);
    QCOMPARE(error.httpStatus, status);
    QCOMPARE(error.message, message);
    QVERIFY(!error.hint.isEmpty() || message.startsWith(QLatin1String("option")) || status == 500);
}

void TestErrors::explainsA403WithoutWords()
{
    const Error error = errorFrom({QNetworkReply::ContentAccessDenied, {}, 403, {}, {}}, Endpoint());
    QCOMPARE(error.kind, Kind::Http);
    QVERIFY(error.hint.contains(QLatin1String("OLLAMA_HOST")));
    QVERIFY(error.hint.contains(QLatin1String("Host")));
}

void TestErrors::namesTheAddressToSignInAt()
{
    const QByteArray body = R"({"error":"unauthorized","signin_url":"https://ollama.com/connect?x=1"})";
    const Error error = errorFrom({QNetworkReply::AuthenticationRequiredError, {}, 401, body, {}}, Endpoint());
    QCOMPARE(error.message, QStringLiteral("unauthorized"));
    QVERIFY(error.hint.contains(QLatin1String("https://ollama.com/connect?x=1")));
}

void TestErrors::namesTheAddressOfARedirect()
{
    const Error error =
        errorFrom({QNetworkReply::NoError, {}, 301, {}, QUrl(QStringLiteral("https://example.org/api"))}, Endpoint());
    QCOMPARE(error.kind, Kind::Http);
    QVERIFY(error.message.contains(QLatin1String("https://example.org/api")));
}

void TestErrors::calledABodyCutShortOffline()
{
    const Error error = errorFrom({QNetworkReply::RemoteHostClosedError, {}, 200, {}, {}}, Endpoint());
    QCOMPARE(error.kind, Kind::Offline);
    QVERIFY(error.message.contains(QLatin1String("cut")));
}

void TestErrors::tellsErrorLinesFromOthers()
{
    const QByteArray line = R"({"error":"write /x: no space left on device"})";
    QVERIFY(isErrorLine(line));
    const QByteArray other = R"({"model":"m","message":{"content":"{\"error\""},"done":false})";
    QVERIFY(!isErrorLine(other));
    const Error error = errorFromLine(line);
    QCOMPARE(error.kind, Kind::Server);
    QCOMPARE(error.message, QStringLiteral("write /x: no space left on device"));
    QVERIFY(error.hint.contains(QLatin1String("space")));
    const QByteArray wordless = R"({"error":null})";
    QVERIFY(!errorFromLine(wordless).message.isEmpty());
}

void TestErrors::joinsMessageAndHintAsSentences()
{
    const QString hint = QStringLiteral("Try again.");
    QCOMPARE(joined(QStringLiteral("It failed."), hint), QStringLiteral("It failed. Try again."));
    QCOMPARE(joined(QStringLiteral("file does not exist"), hint), QStringLiteral("file does not exist. Try again."));
    QCOMPARE(joined(QStringLiteral("file does not exist"), {}), QStringLiteral("file does not exist"));
    QCOMPARE(joined({}, hint), hint);
}

void TestErrors::knowsWhatMaySucceedLater_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<bool>("transient");
    QTest::newRow("offline") << Error{Kind::Offline, 0, {}, {}} << true;
    QTest::newRow("timeout") << Error{Kind::Timeout, 0, {}, {}} << true;
    QTest::newRow("busy") << Error{Kind::Server, 503, {}, {}} << true;
    QTest::newRow("too many") << Error{Kind::Http, 429, {}, {}} << true;
    QTest::newRow("missing") << Error{Kind::Http, 404, {}, {}} << false;
    QTest::newRow("failed") << Error{Kind::Server, 500, {}, {}} << false;
    QTest::newRow("cancelled") << Error{Kind::Cancelled, 0, {}, {}} << false;
}

void TestErrors::knowsWhatMaySucceedLater()
{
    QFETCH(Error, error);
    QFETCH(bool, transient);
    QCOMPARE(isTransient(error), transient);
}

QTEST_GUILESS_MAIN(TestErrors)
#include "tst_errors.moc"
