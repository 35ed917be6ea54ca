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
        Bench bench(fill);
        QCOMPARE(bench.recorder->rate(), Recorder::Rate::Off);
        QVERIFY(!bench.ticker->isRunning);
        QCOMPARE(bench.recorder->series(Kind::Cpu).size(), 0);
    }

    void measuresAtOnceAndThenAtEachTick()
    {
        Bench bench(fill);
        QSignalSpy recorded(bench.recorder.get(), &Recorder::recorded);
        bench.recorder->setRate(Recorder::Rate::Full);
        QCOMPARE(bench.ticker->interval, Recorder::fullInterval);
        QTRY_COMPARE(recorded.size(), 1);
        bench.advance(1s);
        QTRY_COMPARE(recorded.size(), 2);
        const Series &cpu = bench.recorder->series(Kind::Cpu);
        QCOMPARE(cpu.size(), 2);
        QCOMPARE(cpu.at(1).time - cpu.at(0).time, Time(1s));
        QCOMPARE(cpu.at(1).value, 25.F);
        QCOMPARE(bench.recorder->series(Kind::Memory).last()->value, 6'000.F);
        QVERIFY(isGap(bench.recorder->series(Kind::Gpu)));
        QCOMPARE(*bench.recorder->latest().memoryTotal, 16'000);
    }

    void measuresOnAnotherThread()
    {
        const std::thread::id here = std::this_thread::get_id();
        std::atomic<bool> elsewhere{false};
        Bench bench([&](Snapshot &) { elsewhere = std::this_thread::get_id() != here; });
        bench.recorder->setRate(Recorder::Rate::Low);
        QTRY_VERIFY(elsewhere);
    }

    void goesSlowlyWhileHidden()
    {
        Bench bench(fill);
        bench.recorder->setRate(Recorder::Rate::Low);
        QCOMPARE(bench.ticker->interval, Recorder::lowInterval);
        QTRY_COMPARE(bench.recorder->series(Kind::Cpu).size(), 1);
        bench.recorder->setRate(Recorder::Rate::Full);
        QTRY_COMPARE(bench.recorder->series(Kind::Cpu).size(), 2);
        bench.recorder->setRate(Recorder::Rate::Low);
        QCOMPARE(bench.ticker->interval, Recorder::lowInterval);
        QCOMPARE(bench.recorder->series(Kind::Cpu).size(), 2);
    }

    /// A mean over five seconds would hide peaks.
    void goesAtFullRateWhileTokensArrive()
    {
        Bench bench(fill);
        bench.recorder->setTokenRate(30);
        QVERIFY(!bench.ticker->isRunning);
        bench.recorder->setRate(Recorder::Rate::Low);
        QCOMPARE(bench.ticker->interval, Recorder::fullInterval);
        bench.recorder->setTokenRate(0);
        QCOMPARE(bench.ticker->interval, Recorder::lowInterval);
        bench.recorder->setTokenRate(20);
        QCOMPARE(bench.ticker->interval, Recorder::fullInterval);
        bench.recorder->setRate(Recorder::Rate::Off);
        QVERIFY(!bench.ticker->isRunning);
    }

    void leavesAGapWhereItWasOff()
    {
        Bench bench(fill);
        bench.recorder->setRate(Recorder::Rate::Full);
        QTRY_COMPARE(bench.recorder->series(Kind::Cpu).size(), 1);
        bench.recorder->setRate(Recorder::Rate::Off);
        QVERIFY(!bench.ticker->isRunning);
        QVERIFY(isGap(bench.recorder->series(Kind::Cpu)));
        QVERIFY(!bench.recorder->latest().memoryTotal);
    }

    void leavesAGapWhereTheMachineSlept()
    {
        Bench bench(fill);
        bench.recorder->setRate(Recorder::Rate::Full);
        QTRY_COMPARE(bench.recorder->series(Kind::Cpu).size(), 1);
        bench.advance(60s);
        QTRY_COMPARE(bench.recorder->series(Kind::Cpu).size(), 3);
        QVERIFY(std::isnan(bench.recorder->series(Kind::Cpu).at(1).value));
    }

    void skipsATickWhileASampleIsTaken()
    {
        std::atomic<bool> hold{true};
        Bench bench([&](Snapshot &) {
            while (hold)
                std::this_thread::yield();
        });
        bench.recorder->setRate(Recorder::Rate::Full);
        bench.advance(1s);
        bench.advance(1s);
        hold = false;
        QTRY_COMPARE(bench.recorder->series(Kind::Cpu).size(), 1);
        bench.advance(1s);
        QTRY_COMPARE(bench.recorder->series(Kind::Cpu).size(), 2);
        QCOMPARE(bench.samples.load(), 2);
    }

    void dropsASampleThatCameTooLate()
    {
        std::atomic<bool> hold{true};
        Bench bench([&](Snapshot &) {
            while (hold)
                std::this_thread::yield();
        });
        bench.recorder->setRate(Recorder::Rate::Full);
        bench.recorder->setRate(Recorder::Rate::Off);
        hold = false;
        QTRY_COMPARE(bench.samples.load(), 1);
        bench.recorder->setRate(Recorder::Rate::Low);
        QTRY_VERIFY(!isGap(bench.recorder->series(Kind::Tokens)));
    }

    void meansTheTokenRateOverTheTimeBetweenTwoSamples()
    {
        Bench bench(fill);
        bench.recorder->setRate(Recorder::Rate::Full);
        QTRY_COMPARE(bench.recorder->series(Kind::Tokens).size(), 1);
        QCOMPARE(bench.recorder->series(Kind::Tokens).last()->value, 0.F);
        bench.recorder->setTokenRate(40);
        bench.now += 1'000;
        bench.recorder->setTokenRate(0);
        bench.advance(3s);
        QTRY_COMPARE(bench.recorder->series(Kind::Tokens).size(), 2);
        QCOMPARE(bench.recorder->series(Kind::Tokens).last()->value, 10.F);
        bench.recorder->setTokenRate(50);
        bench.advance(1s);
        QTRY_COMPARE(bench.recorder->series(Kind::Tokens).size(), 3);
        QCOMPARE(bench.recorder->series(Kind::Tokens).last()->value, 50.F);
    }

    void doesNotCountTokensOfTheTimeItWasOff()
    {
        Bench bench(fill);
        bench.recorder->setTokenRate(1'000);
        bench.now += 60'000;
        bench.recorder->setTokenRate(20);
        bench.recorder->setRate(Recorder::Rate::Full);
        QTRY_COMPARE(bench.recorder->series(Kind::Tokens).size(), 1);
        bench.advance(1s);
        QTRY_COMPARE(bench.recorder->series(Kind::Tokens).size(), 2);
        QCOMPARE(bench.recorder->series(Kind::Tokens).last()->value, 20.F);
    }

    void keepsTenMinutesOfMarks()
    {
        Bench bench(fill);
        bench.recorder->mark(Mark::What::Loaded, QStringLiteral("llama3.2:3b"));
        bench.now += (Recorder::history + 1s).count();
        bench.recorder->mark(Mark::What::Unloaded, QStringLiteral("llama3.2:3b"));
        QCOMPARE(bench.recorder->marks().size(), 1);
        QCOMPARE(bench.recorder->marks().first().what, Mark::What::Unloaded);
    }

    void writesCsv()
    {
        Bench bench(fill);
        bench.recorder->setRate(Recorder::Rate::Full);
        QTRY_COMPARE(bench.recorder->series(Kind::Cpu).size(), 1);
        bench.now += 1;
        bench.recorder->mark(Mark::What::Loaded, QStringLiteral("a \"b\""));
        bench.now += 499;
        bench.recorder->setTokenRate(20);
        bench.advance(500ms);
        QTRY_COMPARE(bench.recorder->series(Kind::Cpu).size(), 2);
        const QDateTime now(QDate(2026, 3, 1), QTime(12, 0, 1), QTimeZone::utc());
        const QByteArray expected("time,cpu_percent,memory_used_bytes,gpu_percent,vram_used_bytes,tokens_per_second,events\n"
                                  "2026-03-01T12:00:00.000Z,25.0,6000,,,0.00,\n"
                                  "2026-03-01T12:00:01.000Z,25.0,6000,,,10.00,\"loaded a \"\"b\"\"\"\n");
        QCOMPARE(toCsv(*bench.recorder, now), expected);
    }
};

QTEST_GUILESS_MAIN(TestRecorder)
#include "tst_recorder.moc"
