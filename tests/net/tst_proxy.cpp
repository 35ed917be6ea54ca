// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http.h"
#include "net/proxy.h"
#include "pending.h"
#include "wireserver.h"

#include <QTest>

using namespace corral;
using namespace corral::net;
using namespace corral::test;
using namespace std::chrono_literals;

namespace {

/// A server that can only be reached through this proxy.
Target behind(const Endpoint &proxy)
{
    Target target(*Endpoint::parse(QStringLiteral("gpu-box.invalid:11434")));
    target.proxy = *proxyFrom(proxy.text());
    return target;
}

}

class TestProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAddresses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QNetworkProxy>("proxy");
        using Proxy = QNetworkProxy;
        QTest::newRow("nothing: the system's") << QString() << Proxy(Proxy::DefaultProxy);
        QTest::newRow("blanks") << QStringLiteral("  ") << Proxy(Proxy::DefaultProxy);
        QTest::newRow("none") << QStringLiteral("None") << Proxy(Proxy::NoProxy);
        QTest::newRow("http") << QStringLiteral("http://proxy:3128") << Proxy(Proxy::HttpProxy, QStringLiteral("proxy"), 3128);
        QTest::newRow("a slash behind") << QStringLiteral(" http://proxy:3128/ ")
                                        << Proxy(Proxy::HttpProxy, QStringLiteral("proxy"), 3128);
        QTest::newRow("without a scheme") << QStringLiteral("10.0.0.1:8080")
                                          << Proxy(Proxy::HttpProxy, QStringLiteral("10.0.0.1"), 8080);
        QTest::newRow("SOCKS") << QStringLiteral("socks5://[::1]:1080") << Proxy(Proxy::Socks5Proxy, QStringLiteral("::1"), 1080);
    }

    void readsAddresses()
    {
        QFETCH(const QString, text);
        QFETCH(const QNetworkProxy, proxy);
        const auto read = proxyFrom(text);
        QVERIFY(read);
        QCOMPARE(*read, proxy);
    }

    void namesWhatIsWrong_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::newRow("no port") << QStringLiteral("http://proxy") << QStringLiteral("The port of the proxy is missing.");
        QTest::newRow("another kind") << QStringLiteral("ftp://proxy:21")
                                      << QStringLiteral("Proxies of the kind “ftp” are not supported.");
        QTest::newRow("a secret") << QStringLiteral("http://anna:hunter2@proxy:3128")
                                  << QStringLiteral("A proxy that asks for a name and password is not supported.");
        QTest::newRow("words") << QStringLiteral("the office proxy") << QStringLiteral("This is not the address of a proxy.");
        QTest::newRow("no host") << QStringLiteral("http://:3128") << QStringLiteral("This is not the address of a proxy.");
    }

    void namesWhatIsWrong()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, words);
        const auto read = proxyFrom(text);
        QVERIFY(!read);
        QCOMPARE(read.error().message, words);
        QVERIFY(!read.error().hint.isEmpty());
        QVERIFY(!read.error().hint.contains(QLatin1String("hunter2")));
    }

    void asksTheProxyForTheServer()
    {
        WireServer proxy([](QTcpSocket *socket, const IncomingRequest &) { socket->write(answerWith(200, "{}")); });
        Http http(behind(proxy.endpoint()));
        Pending<Reply> pending(http.request(Method::Get, QStringLiteral("/api/version")));
        QTRY_VERIFY(pending.result);
        QVERIFY2(pending.result->has_value(), qPrintable(pending.result->error().message));
        QCOMPARE(proxy.requests.size(), 1);
        QCOMPARE(proxy.requests.first().path, QByteArray("http://gpu-box.invalid:11434/api/version"));
    }

    /// Long bodies are sent over a socket of Corral's own, which has a tunnel through the proxy.
    void tunnelsLongBodies()
    {
        WireServer proxy([](QTcpSocket *socket, const IncomingRequest &request) {
            socket->write(request.method == "CONNECT" ? QByteArray("HTTP/1.1 200 OK\r\n\r\n") : answerWith(200, "{}"));
        });
        Http http(behind(proxy.endpoint()));
        Pending<Reply> pending(http.request(Method::Post, QStringLiteral("/api/show"), QByteArray(100'000, 'x')));
        QTRY_VERIFY(pending.result);
        QVERIFY2(pending.result->has_value(), qPrintable(pending.result->error().message));
        QCOMPARE(proxy.requests.size(), 2);
        QCOMPARE(proxy.requests.first().path, QByteArray("gpu-box.invalid:11434"));
        QCOMPARE(proxy.requests.last().path, QByteArray("/api/show"));
        QCOMPARE(proxy.requests.last().body.size(), 100'000);
    }

    void saysThatTheProxyIsAway()
    {
        Timeouts timeouts;
        timeouts.retries = 0;
        Http http(behind(deadEndpoint()), timeouts);
        Pending<Reply> pending(http.request(Method::Get, QStringLiteral("/api/version")));
        QTRY_VERIFY(pending.result);
        QCOMPARE(pending.result->error().kind, Error::Kind::Offline);
        QCOMPARE(pending.result->error().message,
                 QStringLiteral("Couldn't reach gpu-box.invalid:11434: its proxy does not answer."));
    }

    void usesTheServersOwnLimits()
    {
        WireServer silent;
        Target target = silent.endpoint();
        target.limits.stall = 20ms;
        Http http(target);
        Pending<Reply> pending(http.request(Method::Post, QStringLiteral("/api/chat"), "{}"));
        QTRY_VERIFY(pending.result);
        QCOMPARE(pending.result->error().kind, Error::Kind::Timeout);
    }
};

QTEST_GUILESS_MAIN(TestProxy)
#include "tst_proxy.moc"
