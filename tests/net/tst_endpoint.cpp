// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/endpoint.h"

#include <QTest>

using namespace corral;
using namespace corral::net;

class TestEndpoint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTextTheWayOllamaDoes_data();
    void readsTextTheWayOllamaDoes();
    void namesThePartThatIsWrong_data();
    void namesThePartThatIsWrong();
    void neverShowsAPassword_data();
    void neverShowsAPassword();
    void keepsOddNamesAndPasswords();
    void saysThatTheEnvironmentIsWrong();
    void isTheDefaultWithoutText();
    void turnsTheWildcardOfTheEnvironmentIntoTheLoopback_data();
    void turnsTheWildcardOfTheEnvironmentIntoTheLoopback();
    void putsThePathOfTheApiBelowItsOwn();
    void showsItselfToPeople_data();
    void showsItselfToPeople();
    void comesBackFromItsText();
    void refusesAZoneThatNobodyCanWrite();
    void knowsTheLoopback();
};

void TestEndpoint::readsTextTheWayOllamaDoes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("url");
    const auto row = [](const char *text, const char *url) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(url);
    };
    row("", "http://127.0.0.1:11434");
    row("1.2.3.4", "http://1.2.3.4:11434");
    row(":1234", "http://127.0.0.1:1234");
    row("1.2.3.4:1234", "http://1.2.3.4:1234");
    row("example.com", "http://example.com:11434");
    row("example.com:1234", "http://example.com:1234");
    row("example.com:", "http://example.com:11434");
    row("[::1]", "http://[::1]:11434");
    row("::1", "http://[::1]:11434");
    row("[::1]:1337", "http://[::1]:1337");
    row("[::1]:80", "http://[::1]:80");
    row("2001:db8::5", "http://[2001:db8::5]:11434");
    row(" 1.2.3.4 ", "http://1.2.3.4:11434");
    row("\"1.2.3.4\"", "http://1.2.3.4:11434");
    row(" \" 1.2.3.4 \" ", "http://1.2.3.4:11434");
    row("'1.2.3.4'", "http://1.2.3.4:11434");
    row("http://1.2.3.4", "http://1.2.3.4:80");
    row("http://1.2.3.4:4321", "http://1.2.3.4:4321");
    row("https://1.2.3.4", "https://1.2.3.4:443");
    row("https://1.2.3.4:4321", "https://1.2.3.4:4321");
    row("HTTPS://Example.COM", "https://example.com:443");
    row("https://example.com/ollama", "https://example.com:443/ollama");
    row("https://example.com/ollama/", "https://example.com:443/ollama");
    row("example.com/a/b", "http://example.com:11434/a/b");
    row("http://[::1]/x", "http://[::1]:80/x");
    row("ollama.com", "https://ollama.com:443");
}

void TestEndpoint::readsTextTheWayOllamaDoes()
{
    QFETCH(QString, text);
    QFETCH(QString, url);
    const auto endpoint = Endpoint::parse(text);
    QVERIFY2(endpoint, endpoint ? "" : qPrintable(endpoint.error().message));
    QCOMPARE(endpoint->text(), url);
}

void TestEndpoint::namesThePartThatIsWrong_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("why");
    QTest::addColumn<QString>("correction");
    const auto row = [](const char *text, const char *why, const char *correction = "") {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(why) << QString::fromUtf8(correction);
    };
    row("ftp://example.com", "“ftp” is not a scheme", "http://example.com");
    row("tcp://1.2.3.4:5", "“tcp” is not a scheme", "http://1.2.3.4:5");
    row("htp:/bad", "“htp” is not a scheme", "http://bad");
    row("htpp://bad", "“htpp” is not a scheme", "http://bad");
    row("http:/localhost:11434", "needs “://”", "http://localhost:11434");
    row("http:localhost", "needs “://”", "http://localhost");
    row("https//models.example.org", "needs “://”", "https://models.example.org");
    row("//localhost", "the scheme before “//” is missing", "http://localhost");
    row("http://http://x", "two schemes", "http://x");
    row("localhost:99999", "port 99999 is not between");
    row("localhost:0", "port 0 is not between");
    row("localhost:-1", "port “-1” is not a number");
    row("localhost:word", "port “word” is not a number");
    row("http://1.2.3.4:99999999999999", "is not between");
    row("[::1]:70000", "port 70000");
    row("1.2.3.4:5:6", "more than one “:”");
    row("1:2:3", "more than one “:”");
    row("[::1", "brackets");
    row("[::1]x", "brackets");
    row("[localhost]", "not an IPv6 address");
    row("http://exa[mple", "“[” cannot be");
    row("my server", "a space in its host");
    row("http:// @name", "only spaces before the");
    row("1。", "is not an IPv4 address");
    row("http://h\\x", "“\\” cannot be");
    row("*", "“*” is an address to listen on");
    row("*:11434", "“*” is an address to listen on");
    row("999.1.1.1", "not an IPv4 address");
    row("1.2.3", "not an IPv4 address");
    row("http://", "no host");
    row("http:///x", "no host");
    row("http://h/?token=x", "“?” belongs to a request");
    row("http://h#x", "“#” belongs to a request");
    row("localhost:11434/v1", "“/v1” at its end", "localhost:11434");
    row("http://h:1/v1/", "“/v1” at its end", "http://h:1");
    row("https://h/ollama/api", "“/api” at its end", "https://h/ollama");
    row("https://h/api/chat", "“/api/chat” at its end", "https://h");
    row("https://me:pw@h/v1/chat/completions", "“/v1/chat/completions” at its end", "https://me:pw@h");
    row("[::1]:5/api/tags", "“/api/tags” at its end", "[::1]:5");
}

void TestEndpoint::namesThePartThatIsWrong()
{
    QFETCH(QString, text);
    QFETCH(QString, why);
    QFETCH(QString, correction);
    const auto endpoint = Endpoint::parse(text);
    QVERIFY2(!endpoint, endpoint ? qPrintable(endpoint->text()) : "");
    QCOMPARE(endpoint.error().kind, Error::Kind::Invalid);
    QVERIFY2(endpoint.error().message.contains(why), qPrintable(endpoint.error().message));
    QVERIFY(!endpoint.error().hint.isEmpty());
    QCOMPARE(Endpoint::correction(text), correction);
    if (!correction.isEmpty())
        QVERIFY2(endpoint.error().hint.contains(Endpoint::parse(correction)->display()), qPrintable(endpoint.error().hint));
}

void TestEndpoint::neverShowsAPassword_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"https://user:se/cret@host", "https://user:se?cret@host", "https://user:se#cret@host", "http://user:secret@host:99999",
          "htp://user:secret@host", "user:secret@http://host", "https://user:secret@", "user:secret@ho st",
          "http://http://user:secret@x", "https://user:secret@host/v1", "http://host/?token=secret", "http:/user:secret@host",
          "http://u:secret@[::1", "a@b:secret@h:x"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestEndpoint::neverShowsAPassword()
{
    QFETCH(QString, text);
    const auto endpoint = Endpoint::parse(text);
    QVERIFY(!endpoint);
    const QString said = joined(endpoint.error());
    QVERIFY2(!said.contains(QLatin1String("secret")) && !said.contains(QLatin1String("cret")), qPrintable(said));
    QVERIFY(!said.contains(QLatin1String(":se")));
}

void TestEndpoint::keepsOddNamesAndPasswords()
{
    const auto header = [](const char *text) {
        const auto endpoint = Endpoint::parse(QString::fromUtf8(text));
        return endpoint ? endpoint->authorization() : QByteArray("no address");
    };
    const auto basic = [](const char *pair) { return "Basic " + QByteArray(pair).toBase64(); };
    QCOMPARE(header("https://me:p@ss@host"), basic("me:p@ss"));
    QCOMPARE(header("https://me:p%2Fss@host"), basic("me:p/ss"));
    QCOMPARE(header("https://me:a:b@host"), basic("me:a:b"));
    QCOMPARE(header("https://me:p\xC3\xA4ss@host"), basic("me:p\xC3\xA4ss"));
    QCOMPARE(header("me:%20x@host:1"), basic("me: x"));
}

void TestEndpoint::isTheDefaultWithoutText()
{
    QCOMPARE(*Endpoint::parse(QString()), Endpoint());
    qunsetenv("OLLAMA_HOST");
    QCOMPARE(*Endpoint::fromEnvironment(), Endpoint());
}

void TestEndpoint::turnsTheWildcardOfTheEnvironmentIntoTheLoopback_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("url");
    QTest::newRow("IPv4") << QByteArray("0.0.0.0") << QStringLiteral("http://127.0.0.1:11434");
    QTest::newRow("IPv4 and a port") << QByteArray("0.0.0.0:8080") << QStringLiteral("http://127.0.0.1:8080");
    QTest::newRow("IPv6") << QByteArray("[::]:8080") << QStringLiteral("http://[::1]:8080");
    QTest::newRow("a real address stays") << QByteArray("10.0.0.7") << QStringLiteral("http://10.0.0.7:11434");
}

void TestEndpoint::turnsTheWildcardOfTheEnvironmentIntoTheLoopback()
{
    QFETCH(QByteArray, value);
    QFETCH(QString, url);
    qputenv("OLLAMA_HOST", value);
    QCOMPARE(Endpoint::fromEnvironment()->text(), url);
    qunsetenv("OLLAMA_HOST");
}

void TestEndpoint::saysThatTheEnvironmentIsWrong()
{
    for (const char *value : {"*", "tcp://1.2.3.4:5", "localhost:99999"}) {
        qputenv("OLLAMA_HOST", value);
        const auto endpoint = Endpoint::fromEnvironment();
        QVERIFY2(!endpoint, value);
        QVERIFY(endpoint.error().message.startsWith(QLatin1String("OLLAMA_HOST")));
    }
    qunsetenv("OLLAMA_HOST");
}

void TestEndpoint::putsThePathOfTheApiBelowItsOwn()
{
    QCOMPARE(Endpoint::parse(QStringLiteral("h/a%2Fb"))->url(QStringLiteral("/api/tags")).toEncoded(),
             QByteArray("http://h:11434/a%2Fb/api/tags"));
    QCOMPARE(Endpoint().url(QStringLiteral("/api/tags")), QUrl(QStringLiteral("http://127.0.0.1:11434/api/tags")));
    QCOMPARE(Endpoint::parse(QStringLiteral("https://example.com/ollama/"))->url(QStringLiteral("/api/tags")),
             QUrl(QStringLiteral("https://example.com:443/ollama/api/tags")));
}

void TestEndpoint::showsItselfToPeople_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("a name") << QStringLiteral("localhost") << QStringLiteral("localhost:11434");
    QTest::newRow("an address") << QStringLiteral("") << QStringLiteral("127.0.0.1:11434");
    QTest::newRow("a path") << QStringLiteral("gpu-box/ollama") << QStringLiteral("gpu-box:11434/ollama");
    QTest::newRow("encrypted") << QStringLiteral("https://models.example.org") << QStringLiteral("https://models.example.org");
    QTest::newRow("IPv6") << QStringLiteral("::1") << QStringLiteral("[::1]:11434");
    QTest::newRow("no credentials") << QStringLiteral("https://me:secret@example.org:8443")
                                    << QStringLiteral("https://example.org:8443");
}

void TestEndpoint::showsItselfToPeople()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(Endpoint::parse(text)->display(), shown);
}

void TestEndpoint::comesBackFromItsText()
{
    for (const char *text : {"", ":1234", "https://me:pass@example.com/ollama", "http://[::1]/x", "gpu-box", "http://h/\xC3\xA4",
                             "h/a%20b", "h/a b", "h/a%2Fb", "h/100%", "h/a//b", "h/a'//", "[fe80::1%25eth0]", "[fe80::1%eth0]:80",
                             "https://m%40e:p%3Aa%2Fs%25s@h", "me:p@s@h",
                             "https://b\xC3\xBC"
                             "cher.example",
                             "ollama.com", "HTTP://Host:80/Path/"}) {
        const auto endpoint = Endpoint::parse(QString::fromUtf8(text));
        QVERIFY2(endpoint, text);
        const auto again = Endpoint::parse(endpoint->text());
        QVERIFY2(again, qPrintable(endpoint->text()));
        QCOMPARE(again->text(), endpoint->text());
        QCOMPARE(again->url(QStringLiteral("/api/tags")), endpoint->url(QStringLiteral("/api/tags")));
        QCOMPARE(again->authorization(), endpoint->authorization());
        QVERIFY2(*again == *endpoint, text);
    }
}

void TestEndpoint::refusesAZoneThatNobodyCanWrite()
{
    for (const char *text : {"[fe80::1%2 eth0]:1", "[fe80::1%]", "fe80::1%", "[fe80::1%a\"b]", "[fe80::1%25\xC3\xA4]"})
        QVERIFY2(!Endpoint::parse(QString::fromUtf8(text)), text);
}

void TestEndpoint::knowsTheLoopback()
{
    for (const char *text : {"", "localhost", "127.0.0.2:1", "::1"})
        QVERIFY2(Endpoint::parse(QString::fromUtf8(text))->isLoopback(), text);
    for (const char *text : {"10.0.0.1", "example.com", "[fe80::1]"})
        QVERIFY2(!Endpoint::parse(QString::fromUtf8(text))->isLoopback(), text);
}

QTEST_GUILESS_MAIN(TestEndpoint)
#include "tst_endpoint.moc"
