// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/errors.h"

#include <QJsonDocument>
#include <QTest>

using namespace corral;
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
    void findsTheErrorInAnObject_data();
    void findsTheErrorInAnObject();
    void tellsOfAGatewayThatGaveUp();
    void limitsWhatAServerMaySay();
    void tellsASignInPageFromANewAddress();
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
    QTest::newRow("a detail") << QByteArray(R"({"detail":"Not authenticated"})") << QStringLiteral("Not authenticated");
    QTest::newRow("details") << QByteArray(R"({"detail":[{"loc":["body"],"msg":"field required"},{"msg":"not a text"}]})")
                             << QStringLiteral("field required; not a text");
    QTest::newRow("a message") << QByteArray(R"({"message":"no Route matched"})") << QStringLiteral("no Route matched");
    QTest::newRow("a reason") << QByteArray(R"({"code":7,"reason":"quota"})") << QStringLiteral("quota");
    QTest::newRow("msg") << QByteArray(R"({"msg":"denied"})") << QStringLiteral("denied");
    QTest::newRow("a list") << QByteArray(R"([{"error":"boom"}])") << QStringLiteral("boom");
    QTest::newRow("lines") << QByteArray(R"({"error":"one\ntwo"})") << QStringLiteral("one\ntwo");
    QTest::newRow("a page of a proxy") << QByteArray("<html><body>502</body></html>") << QString();
    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("broken JSON") << QByteArray("{\"err") << QString();
    const QByteArray much(100'000, 'x');
    QTest::newRow("JSON that was cut within the words")
        << "{\"error\":\"out of patience\\n" + much << QStringLiteral("out of patience\n") + QString(984, u'x') + u'…';
    QTest::newRow("JSON that was cut after the words")
        << "{\"error\":\"out of \\\"patience\\\"\",\"trace\":\"" + much << QStringLiteral("out of \"patience\"");
    QTest::newRow("JSON that was cut, in an object")
        << "{\"error\": {\"code\":5, \"message\" : \"no\",\"trace\":\"" + much << QStringLiteral("no");
    QTest::newRow("JSON that was cut within an escape")
        << QByteArray("{\"error\":\"caf\\u00e9 \\u00") << QString::fromUtf8("café");
    QTest::newRow("JSON that was cut before the words") << "{\"trace\":\"" + much << QString();
}

void TestErrors::unwrapsTheServersWords()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, words);
    QCOMPARE(serverMessage(body), words);
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
                             << QStringLiteral("Couldn't reach 127.0.0.1:11434: connection refused.");
    QTest::newRow("unknown host") << QNetworkReply::HostNotFoundError << 0 << none << Kind::Offline
                                  << QStringLiteral("Couldn't reach 127.0.0.1:11434: no machine with this name was found.");
    QTest::newRow("certificate") << QNetworkReply::SslHandshakeFailedError << 0 << none << Kind::Tls
                                 << QStringLiteral("Couldn't reach 127.0.0.1:11434: Qt's words.");
    QTest::newRow("not HTTP") << QNetworkReply::ProtocolFailure << 0 << none << Kind::Protocol
                              << QStringLiteral("The answer of 127.0.0.1:11434 is not HTTP.");
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
    const Error error = errorFrom({code, QStringLiteral("Qt's words"), status, body, {}, {}}, Endpoint());
    QCOMPARE(error.kind, kind);
    QCOMPARE(error.httpStatus, status);
    QCOMPARE(error.message, message);
    QVERIFY2(!error.hint.contains(QLatin1String("http://")), "unencrypted is no advice");
    QVERIFY(!error.hint.isEmpty() || message.startsWith(QLatin1String("option")) || status == 500);
}

void TestErrors::explainsA403WithoutWords()
{
    const Error error = errorFrom({QNetworkReply::ContentAccessDenied, {}, 403, {}, {}, {}}, Endpoint());
    QCOMPARE(error.kind, Kind::Http);
    QVERIFY(error.hint.contains(QLatin1String("OLLAMA_HOST")));
    QVERIFY(error.hint.contains(QLatin1String("Host")));
}

void TestErrors::namesTheAddressToSignInAt()
{
    const QByteArray body = R"({"error":"unauthorized","signin_url":"https://ollama.com/connect?x=1"})";
    const Error error = errorFrom({QNetworkReply::AuthenticationRequiredError, {}, 401, body, {}, {}}, Endpoint());
    QCOMPARE(error.message, QStringLiteral("unauthorized"));
    QVERIFY(error.hint.contains(QLatin1String("https://ollama.com/connect?x=1")));
}

void TestErrors::namesTheAddressOfARedirect()
{
    const Error error =
        errorFrom({QNetworkReply::NoError, {}, 301, {}, QUrl(QStringLiteral("https://example.org/api")), {}}, Endpoint());
    QCOMPARE(error.kind, Kind::Http);
    QVERIFY(error.message.contains(QLatin1String("https://example.org/api")));
}

void TestErrors::tellsASignInPageFromANewAddress()
{
    const auto redirect = [](const char *to) {
        return errorFrom({QNetworkReply::NoError, {}, 302, {}, QUrl(QLatin1String(to)), QStringLiteral("/api/tags")}, Endpoint());
    };
    const Error moved = redirect("https://models.example.org/ollama/api/tags");
    QVERIFY(moved.message.endsWith(QLatin1String("https://models.example.org/ollama.")));
    QVERIFY(moved.hint.startsWith(QLatin1String("Use that address")));
    const Error signIn = redirect("https://user:secret@sso.example.org/login?next=%2Fapi%2Ftags");
    QVERIFY(!signIn.message.contains(QLatin1String("secret")));
    QVERIFY(signIn.hint.contains(QLatin1String("sign-in")));
}

void TestErrors::calledABodyCutShortOffline()
{
    const Error error = errorFrom({QNetworkReply::RemoteHostClosedError, {}, 200, {}, {}, {}}, Endpoint());
    QCOMPARE(error.kind, Kind::Offline);
    QVERIFY(error.message.contains(QLatin1String("lost before")));
}

void TestErrors::findsTheErrorInAnObject_data()
{
    QTest::addColumn<QByteArray>("object");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const char *object, const char *words) {
        QTest::newRow(name) << QByteArray(object) << QString::fromUtf8(words);
    };
    row("first", R"({"error":"no space left on device"})", "no space left on device");
    row("later", R"({"model":"m","error":"boom","done":true})", "boom");
    row("spaced", R"({ "error" : "boom" })", "boom");
    row("beside a status", R"({"status":"error","error":"boom"})", "boom");
    row("an object", R"({"error":{"message":"boom","code":5}})", "boom");
    row("an object with a detail", R"({"error":{"detail":"boom"}})", "boom");
    row("a list", R"({"error":[{"msg":"one"},{"msg":"two"}]})", "one; two");
    row("only true", R"({"error":true,"detail":"boom"})", "boom");
    row("wordless", R"({"error":{"code":5}})", "The server reported an error without an explanation.");
    row("null", R"({"error":null,"done":true})", "");
    row("empty", R"({"error":"","message":{"content":"a"}})", "");
    row("blank", R"({"error":"  "})", "");
    row("false", R"({"error":false})", "");
    row("an empty object", R"({"error":{}})", "");
    row("in a text", R"({"message":{"content":"{\"error\":\"x\"}"},"done":false})", "");
}

void TestErrors::findsTheErrorInAnObject()
{
    QFETCH(QByteArray, object);
    QFETCH(QString, words);
    const auto error = errorIn(QJsonDocument::fromJson(object).object());
    QCOMPARE(error.has_value(), !words.isEmpty());
    if (!error)
        return;
    QCOMPARE(error->message, words);
    QCOMPARE(error->kind, Kind::Server);
}

void TestErrors::tellsOfAGatewayThatGaveUp()
{
    for (const int status : {504, 522, 524, 530}) {
        const Error error = errorFrom({QNetworkReply::UnknownServerError, {}, status, "error code: 524", {}, {}}, Endpoint());
        QVERIFY2(error.message.contains(QLatin1String("gave up waiting")), qPrintable(error.message));
        QVERIFY(error.message.contains(QString::number(status)));
        QVERIFY(!error.hint.isEmpty());
        QVERIFY(isTransient(error));
    }
}

void TestErrors::limitsWhatAServerMaySay()
{
    const QByteArray body = "{\"error\":\"" + QByteArray(5'000'000, 'x') + "\"}";
    QVERIFY(serverMessage(body).size() < 2'000);
    QVERIFY(serverMessage(QByteArray(5'000'000, 'x')).size() < 2'000);
}

QTEST_GUILESS_MAIN(TestErrors)
#include "tst_errors.moc"
