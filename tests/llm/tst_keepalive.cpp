// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "llm/keepalive.h"

#include <QTest>

using namespace corral;
using namespace std::chrono_literals;

class TestKeepAlive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatOllamaReads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("seconds");
        const auto row = [](const char *text, std::chrono::seconds seconds) {
            QTest::newRow(text) << QString::fromUtf8(text) << qint64(seconds.count());
        };
        row("300", 300s);
        row(" 300 ", 300s);
        row("0", 0s);
        row("-1", -1s);
        row("-5m", -1s);
        row("-0", 0s);
        row("30s", 30s);
        row("10m", 10min);
        row("1h30m", 90min);
        row("+1.5h", 90min);
        row(".5h", 30min);
        row("1.h", 1h);
        row("2000ms", 2s);
        row("10ms", 1s);
        row("3000000µs", 3s);
        row("3000000us", 3s);
        row("1h1m1s", 3661s);
    }

    void readsWhatOllamaReads()
    {
        QFETCH(const QString, text);
        QFETCH(const qint64, seconds);
        const auto read = llm::parseKeepAlive(text);
        QVERIFY(read.has_value());
        QVERIFY(read->has_value());
        QCOMPARE(qint64((*read)->count()), seconds);
    }

    void leavesAnEmptyTextToTheServer()
    {
        const auto read = llm::parseKeepAlive(QStringLiteral("  "));
        QVERIFY(read.has_value());
        QVERIFY(!read->has_value());
    }

    void refusesOtherText_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"soon", "5 m", "5d", "m", ".", "-", "5m!", "1.5", "5mm5", "--1", "٣s"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }

    void refusesOtherText()
    {
        QFETCH(const QString, text);
        const auto read = llm::parseKeepAlive(text);
        QVERIFY(!read.has_value());
        QCOMPARE(read.error().kind, Error::Kind::Invalid);
        QVERIFY(read.error().message.contains(text));
        QVERIFY(read.error().hint.contains(QStringLiteral("10m")));
    }

    void refusesWhatNoClockCounts()
    {
        for (const char *text : {"9999999999999", "99999999999999999999999h"}) {
            const auto read = llm::parseKeepAlive(QLatin1String(text));
            QVERIFY(!read.has_value());
            QVERIFY(read.error().hint.contains(QStringLiteral("-1")));
        }
    }
};

QTEST_GUILESS_MAIN(TestKeepAlive)
#include "tst_keepalive.moc"
