// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/credentials.h"

#include <QTest>

using namespace corral::net;

class CredentialsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void masksWhatStandsBeforeTheAt_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("kept");
        const auto row = [](const char *address, const char *shown, const char *kept) {
            QTest::newRow(address) << QString::fromUtf8(address) << QString::fromUtf8(shown) << QString::fromUtf8(kept);
        };
        row("", "", "");
        row("gpu-box:1234", "gpu-box:1234", "gpu-box:1234");
        row("me:secret@gpu-box", "•••@gpu-box", "gpu-box");
        row("me@gpu-box/ollama", "•••@gpu-box/ollama", "gpu-box/ollama");
        row("https://me:se@cret@gpu-box", "https://•••@gpu-box", "https://gpu-box");
        row("https://me:se/c?r#et@gpu-box", "https://•••@gpu-box", "https://gpu-box");
        row("me:p://x@gpu-box", "me:p://•••@gpu-box", "me:p://gpu-box");
    }

    void masksWhatStandsBeforeTheAt()
    {
        QFETCH(QString, address);
        QFETCH(QString, shown);
        QFETCH(QString, kept);
        QCOMPARE(masked(address), shown);
        QCOMPARE(withoutCredentials(address), kept);
        QCOMPARE(hasCredentials(address), shown != address);
    }

    void putsThemBackForTheSameHostOnly_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("meant");
        const auto row = [](const char *typed, const char *meant) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(meant);
        };
        row("https://•••@gpu-box", "https://me:secret@gpu-box");
        row("https://•••@gpu-box:8443/x", "https://me:secret@gpu-box:8443/x");
        row("•••@GPU-box:80", "me:secret@GPU-box:80");
        row("https://•••@elsewhere", "https://•••@elsewhere");
        row("https://•••x@gpu-box", "https://•••x@gpu-box");
        row("https://you:too@gpu-box", "https://you:too@gpu-box");
        row("gpu-box", "gpu-box");
    }

    void putsThemBackForTheSameHostOnly()
    {
        QFETCH(QString, typed);
        QFETCH(QString, meant);
        QCOMPARE(unmasked(typed, QStringLiteral("https://me:secret@gpu-box")), meant);
        QCOMPARE(Endpoint::parse(meant).has_value(), !meant.contains(QStringLiteral("•••")));
        QCOMPARE(unmasked(typed, QStringLiteral("https://gpu-box")), typed);
    }

    void showsAnEndpointToEdit()
    {
        QCOMPARE(masked(*Endpoint::parse(QStringLiteral("https://me:secret@gpu-box"))), QStringLiteral("https://•••@gpu-box"));
        QCOMPARE(masked(*Endpoint::parse(QStringLiteral("me@gpu-box"))), QStringLiteral("•••@gpu-box:11434"));
        QCOMPARE(masked(Endpoint()), QStringLiteral("127.0.0.1:11434"));
    }

    void knowsWhereTheyCouldBeRead()
    {
        const auto exposes = [](const char *text) { return exposesCredentials(*Endpoint::parse(QString::fromUtf8(text))); };
        QVERIFY(exposes("me:secret@gpu-box"));
        QVERIFY(exposes("http://me@10.0.0.7"));
        QVERIFY(!exposes("https://me:secret@gpu-box"));
        QVERIFY(!exposes("me:secret@localhost"));
        QVERIFY(!exposes("gpu-box"));
    }
};

QTEST_APPLESS_MAIN(CredentialsTest)
#include "tst_credentials.moc"
