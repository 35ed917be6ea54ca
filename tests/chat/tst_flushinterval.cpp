// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/flushinterval.h"
#include "chat/tokenrate.h"

#include <QTest>

using namespace corral::chat;
using namespace std::chrono_literals;

class TestFlushInterval : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cheapFlushesUseTheShortestInterval()
    {
        FlushInterval flushInterval;
        QCOMPARE(flushInterval.value(), FlushInterval::shortest);
        for (int i = 0; i < 50; ++i)
            flushInterval.addCost(500us);
        QCOMPARE(flushInterval.value(), FlushInterval::shortest);
    }

    void expensiveFlushesUseTheirShareOfACore()
    {
        FlushInterval flushInterval;
        for (int i = 0; i < 50; ++i)
            flushInterval.addCost(2ms);
        QVERIFY(std::chrono::abs(flushInterval.value() - 100ms) <= 1ms);
    }

    void theIntervalHasAnUpperLimit()
    {
        FlushInterval flushInterval;
        for (int i = 0; i < 50; ++i)
            flushInterval.addCost(40ms);
        QCOMPARE(flushInterval.value(), FlushInterval::longest);
        for (int i = 0; i < 50; ++i)
            flushInterval.addCost(0ms);
        QCOMPARE(flushInterval.value(), FlushInterval::shortest);
    }

    void oneExpensiveFlushIsSmoothed()
    {
        FlushInterval flushInterval;
        flushInterval.addCost(5ms);
        QVERIFY(flushInterval.value() < 70ms);
    }

    void theRateIsThatOfTheLastSeconds()
    {
        TokenRate rate;
        auto now = 10'000ms;
        rate.add(now, 1);
        QCOMPARE(rate.perSecond(now), 0.0);
        for (int i = 0; i < 100; ++i)
            rate.add(now += 100ms, 5);
        QCOMPARE(rate.perSecond(now), 50.0);
        for (int i = 0; i < 40; ++i)
            rate.add(now += 100ms, 20);
        QCOMPARE(rate.perSecond(now), 200.0);
    }

    void theRateIsNothingOnceNothingCame()
    {
        TokenRate rate;
        rate.add(0ms, 1);
        rate.add(500ms, 20);
        QCOMPARE(rate.perSecond(1s), 40.0);
        QCOMPARE(rate.perSecond(4s), 0.0);
        rate.clear();
        QCOMPARE(rate.perSecond(1s), 0.0);
    }
};

QTEST_APPLESS_MAIN(TestFlushInterval)
#include "tst_flushinterval.moc"
