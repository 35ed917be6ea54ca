// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakes.h"
#include "monitor/csv.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

#include <cmath>
#include <thread>

using namespace corral::monitor;
using namespace std::chrono_literals;

namespace {

void fill(Snapshot &snapshot)
{
    snapshot.cpu = 25;
    snapshot.memoryTotal = 16'000;
    snapshot.memoryAvailable = 10'000;
}

bool isGap(const Series &series) { return series.last() && std::isnan(series.last()->value); }

}

class TestRecorder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measuresNothingBeforeItIsAsked()
    {
        RecorderFixture fixture(fill);
        QCOMPARE(fixture.recorder->rate(), Recorder::Rate::Off);
        QVERIFY(!fixture.ticker->isRunning);
        QCOMPARE(fixture.recorder->series(Kind::Cpu).size(), 0);
    }

    void measuresAtOnceAndThenAtEachTick()
    {
        RecorderFixture fixture(fill);
        QSignalSpy recorded(fixture.recorder.get(), &Recorder::recorded);
        fixture.recorder->setRate(Recorder::Rate::Full);
        QCOMPARE(fixture.ticker->interval, Recorder::fullInterval);
        QTRY_COMPARE(recorded.size(), 1);
        fixture.advance(1s);
        QTRY_COMPARE(recorded.size(), 2);
        const Series &cpu = fixture.recorder->series(Kind::Cpu);
        QCOMPARE(cpu.size(), 2);
        QCOMPARE(cpu.at(1).time - cpu.at(0).time, Time(1s));
        QCOMPARE(cpu.at(1).value, 25.F);
        QCOMPARE(fixture.recorder->series(Kind::Memory).last()->value, 6'000.F);
        QVERIFY(isGap(fixture.recorder->series(Kind::Gpu)));
        QCOMPARE(*fixture.recorder->latest().memoryTotal, 16'000);
    }

    void measuresOnAnotherThread()
    {
        const std::thread::id here = std::this_thread::get_id();
        std::atomic<bool> elsewhere{false};
        RecorderFixture fixture([&](Snapshot &) { elsewhere = std::this_thread::get_id() != here; });
        fixture.recorder->setRate(Recorder::Rate::Low);
        QTRY_VERIFY(elsewhere);
    }

    void samplesSlowlyWhileHidden()
    {
        RecorderFixture fixture(fill);
        fixture.recorder->setRate(Recorder::Rate::Low);
        QCOMPARE(fixture.ticker->interval, Recorder::lowInterval);
        QTRY_COMPARE(fixture.recorder->series(Kind::Cpu).size(), 1);
        fixture.recorder->setRate(Recorder::Rate::Full);
        QTRY_COMPARE(fixture.recorder->series(Kind::Cpu).size(), 2);
        fixture.recorder->setRate(Recorder::Rate::Low);
        QCOMPARE(fixture.ticker->interval, Recorder::lowInterval);
        QCOMPARE(fixture.recorder->series(Kind::Cpu).size(), 2);
    }

    /// A mean over five seconds would hide peaks.
    void goesAtFullRateWhileTokensArrive()
    {
        RecorderFixture fixture(fill);
        fixture.recorder->setTokenRate(30);
        QVERIFY(!fixture.ticker->isRunning);
        fixture.recorder->setRate(Recorder::Rate::Low);
        QCOMPARE(fixture.ticker->interval, Recorder::fullInterval);
        fixture.recorder->setTokenRate(0);
        QCOMPARE(fixture.ticker->interval, Recorder::lowInterval);
        fixture.recorder->setTokenRate(20);
        QCOMPARE(fixture.ticker->interval, Recorder::fullInterval);
        fixture.recorder->setRate(Recorder::Rate::Off);
        QVERIFY(!fixture.ticker->isRunning);
    }

    /// The prompt is read before the first token arrives, and that is when the machine has most to do.
    void goesAtFullRateWhileAnAnswerRuns()
    {
        RecorderFixture fixture(fill);
        fixture.recorder->setAnswering(true);
        QVERIFY(!fixture.ticker->isRunning);
        fixture.recorder->setRate(Recorder::Rate::Low);
        QCOMPARE(fixture.ticker->interval, Recorder::fullInterval);
        fixture.recorder->setTokenRate(30);
        fixture.recorder->setTokenRate(0);
        QCOMPARE(fixture.ticker->interval, Recorder::fullInterval);
        fixture.recorder->setAnswering(false);
        QCOMPARE(fixture.ticker->interval, Recorder::lowInterval);
    }

    void leavesAGapWhereItWasOff()
    {
        RecorderFixture fixture(fill);
        fixture.recorder->setRate(Recorder::Rate::Full);
        QTRY_COMPARE(fixture.recorder->series(Kind::Cpu).size(), 1);
        fixture.recorder->setRate(Recorder::Rate::Off);
        QVERIFY(!fixture.ticker->isRunning);
        QVERIFY(isGap(fixture.recorder->series(Kind::Cpu)));
        QVERIFY(!fixture.recorder->latest().memoryTotal);
    }

    void leavesAGapWhereTheMachineWasSuspended()
    {
        RecorderFixture fixture(fill);
        fixture.recorder->setRate(Recorder::Rate::Full);
        QTRY_COMPARE(fixture.recorder->series(Kind::Cpu).size(), 1);
        fixture.advance(60s);
        QTRY_COMPARE(fixture.recorder->series(Kind::Cpu).size(), 3);
        QVERIFY(std::isnan(fixture.recorder->series(Kind::Cpu).at(1).value));
    }

    void skipsATickWhileASampleIsTaken()
    {
        std::atomic<bool> hold{true};
        RecorderFixture fixture([&](Snapshot &) {
            while (hold)
                std::this_thread::yield();
        });
        fixture.recorder->setRate(Recorder::Rate::Full);
        fixture.advance(1s);
        fixture.advance(1s);
        hold = false;
        QTRY_COMPARE(fixture.recorder->series(Kind::Cpu).size(), 1);
        fixture.advance(1s);
        QTRY_COMPARE(fixture.recorder->series(Kind::Cpu).size(), 2);
        QCOMPARE(fixture.samples.load(), 2);
    }

    void dropsASampleThatCameTooLate()
    {
        std::atomic<bool> hold{true};
        RecorderFixture fixture([&](Snapshot &) {
            while (hold)
                std::this_thread::yield();
        });
        fixture.recorder->setRate(Recorder::Rate::Full);
        fixture.recorder->setRate(Recorder::Rate::Off);
        hold = false;
        QTRY_COMPARE(fixture.samples.load(), 1);
        fixture.recorder->setRate(Recorder::Rate::Low);
        QTRY_VERIFY(!isGap(fixture.recorder->series(Kind::Tokens)));
    }

    void meansTheTokenRateOverTheTimeBetweenTwoSamples()
    {
        RecorderFixture fixture(fill);
        fixture.recorder->setRate(Recorder::Rate::Full);
        QTRY_COMPARE(fixture.recorder->series(Kind::Tokens).size(), 1);
        QCOMPARE(fixture.recorder->series(Kind::Tokens).last()->value, 0.F);
        fixture.recorder->setTokenRate(40);
        fixture.now += 1'000;
        fixture.recorder->setTokenRate(0);
        fixture.advance(3s);
        QTRY_COMPARE(fixture.recorder->series(Kind::Tokens).size(), 2);
        QCOMPARE(fixture.recorder->series(Kind::Tokens).last()->value, 10.F);
        fixture.recorder->setTokenRate(50);
        fixture.advance(1s);
        QTRY_COMPARE(fixture.recorder->series(Kind::Tokens).size(), 3);
        QCOMPARE(fixture.recorder->series(Kind::Tokens).last()->value, 50.F);
    }

    void doesNotCountTokensOfTheTimeItWasOff()
    {
        RecorderFixture fixture(fill);
        fixture.recorder->setTokenRate(1'000);
        fixture.now += 60'000;
        fixture.recorder->setTokenRate(20);
        fixture.recorder->setRate(Recorder::Rate::Full);
        QTRY_COMPARE(fixture.recorder->series(Kind::Tokens).size(), 1);
        fixture.advance(1s);
        QTRY_COMPARE(fixture.recorder->series(Kind::Tokens).size(), 2);
        QCOMPARE(fixture.recorder->series(Kind::Tokens).last()->value, 20.F);
    }

    void keepsTenMinutesOfMarks()
    {
        RecorderFixture fixture(fill);
        fixture.recorder->mark(Mark::What::Loaded, QStringLiteral("llama3.2:3b"));
        fixture.now += (Recorder::history + 1s).count();
        fixture.recorder->mark(Mark::What::Unloaded, QStringLiteral("llama3.2:3b"));
        QCOMPARE(fixture.recorder->marks().size(), 1);
        QCOMPARE(fixture.recorder->marks().first().what, Mark::What::Unloaded);
    }

    void writesCsv()
    {
        RecorderFixture fixture(fill);
        fixture.recorder->setRate(Recorder::Rate::Full);
        QTRY_COMPARE(fixture.recorder->series(Kind::Cpu).size(), 1);
        fixture.now += 1;
        fixture.recorder->mark(Mark::What::Loaded, QStringLiteral("a \"b\""));
        fixture.now += 499;
        fixture.recorder->setTokenRate(20);
        fixture.advance(500ms);
        QTRY_COMPARE(fixture.recorder->series(Kind::Cpu).size(), 2);
        const QDateTime now(QDate(2026, 3, 1), QTime(12, 0, 1), QTimeZone::utc());
        const QByteArray expected("time,cpu_percent,memory_used_bytes,gpu_percent,vram_used_bytes,tokens_per_second,events\n"
                                  "2026-03-01T12:00:00.000Z,25.0,6000,,,0.00,\n"
                                  "2026-03-01T12:00:01.000Z,25.0,6000,,,10.00,\"loaded a \"\"b\"\"\"\n");
        QCOMPARE(toCsv(*fixture.recorder, now), expected);
    }
};

QTEST_GUILESS_MAIN(TestRecorder)
#include "tst_recorder.moc"
