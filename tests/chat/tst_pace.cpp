// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/pacer.h"
#include "chat/rate.h"

#include <QTest>

using namespace corral::chat;
using namespace std::chrono_literals;

class TestPace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cheapFlushesComeAsOftenAsTheyMay()
    {
        Pacer pacer;
        QCOMPARE(pacer.interval(), Pacer::shortest);
        for (int i = 0; i < 50; ++i)
            pacer.spent(500us);
        QCOMPARE(pacer.interval(), Pacer::shortest);
    }

    void dearFlushesTakeTheirShareOfACoreAndNoMore()
    {
        Pacer pacer;
        for (int i = 0; i < 50; ++i)
            pacer.spent(2ms);
        QVERIFY(std::chrono::abs(pacer.interval() - 80ms) <= 1ms);
    }

    void evenTheDearestAreShownSeveralTimesASecond()
    {
        Pacer pacer;
        for (int i = 0; i < 50; ++i)
            pacer.spent(40ms);
        QCOMPARE(pacer.interval(), Pacer::longest);
        for (int i = 0; i < 50; ++i)
            pacer.spent(0ms);
        QCOMPARE(pacer.interval(), Pacer::shortest);
    }

    void oneDearFlushAloneDoesNotSlowTheRest()
    {
        Pacer pacer;
        pacer.spent(5ms);
        QVERIFY(pacer.interval() < 60ms);
    }

    void theRateIsThatOfTheLastSeconds()
    {
        Rate rate;
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
        Rate rate;
        rate.add(0ms, 1);
        rate.add(500ms, 20);
        QCOMPARE(rate.perSecond(1s), 40.0);
        QCOMPARE(rate.perSecond(4s), 0.0);
        rate.clear();
        QCOMPARE(rate.perSecond(1s), 0.0);
    }
};

QTEST_APPLESS_MAIN(TestPace)
#include "tst_pace.moc"
