// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/endpoint.h"

#include <QTest>

using namespace corral::net;

class TestEndpoint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTextTheWayOllamaDoes_data();
    void readsTextTheWayOllamaDoes();
    void refusesWhatNamesNoAddress_data();
    void refusesWhatNamesNoAddress();
    void isTheDefaultWithoutText();
    void turnsTheWildcardOfTheEnvironmentIntoTheLoopback_data();
    void turnsTheWildcardOfTheEnvironmentIntoTheLoopback();
    void putsThePathOfTheApiBelowItsOwn();
    void showsItselfToPeople_data();
    void showsItselfToPeople();
    void comesBackFromItsText();
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
    row("example.com:66000", "http://example.com:11434");
    row("example.com:-1", "http://example.com:11434");
    row("example.com:word", "http://example.com:11434");
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
    row("http://1.2.3.4:99999", "http://1.2.3.4:80");
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

void TestEndpoint::refusesWhatNamesNoAddress_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("another scheme") << QStringLiteral("ftp://example.com");
    QTest::newRow("a sentence") << QStringLiteral("my server");
    QTest::newRow("colons that are no IPv6 address") << QStringLiteral("1:2:3");
    QTest::newRow("a bracket left open") << QStringLiteral("http://exa[mple");
}

void TestEndpoint::refusesWhatNamesNoAddress()
{
    QFETCH(QString, text);
    const auto endpoint = Endpoint::parse(text);
    QVERIFY2(!endpoint, endpoint ? qPrintable(endpoint->text()) : "");
    QCOMPARE(endpoint.error().kind, Error::Kind::Invalid);
    QVERIFY(endpoint.error().message.contains(text));
    QVERIFY(!endpoint.error().hint.isEmpty());
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

void TestEndpoint::putsThePathOfTheApiBelowItsOwn()
{
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
    for (const char *text : {"", ":1234", "https://me:pass@example.com/ollama", "http://[::1]/x", "gpu-box"}) {
        const auto endpoint = *Endpoint::parse(QString::fromUtf8(text));
        QCOMPARE(*Endpoint::parse(endpoint.text()), endpoint);
    }
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
