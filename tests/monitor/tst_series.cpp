// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "monitor/series.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace corral::monitor;
using namespace std::chrono_literals;

namespace {

constexpr float gap = std::numeric_limits<float>::quiet_NaN();

Series seconds(int count, float (*value)(int))
{
    Series series(count);
    for (int i = 0; i < count; ++i)
        series.append(std::chrono::seconds(i), value(i));
    return series;
}

}

class TestSeries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dropsTheOldestPointWhenFull()
    {
        Series series(3);
        for (int i = 0; i < 5; ++i)
            series.append(Time(i), static_cast<float>(i));
        QCOMPARE(series.size(), 3);
        QCOMPARE(series.at(0), (Point{Time(2), 2}));
        QCOMPARE(*series.last(), (Point{Time(4), 4}));
    }

    void dropsAPointOlderThanTheLast()
    {
        Series series(3);
        series.append(2s, 1);
        series.append(1s, 9);
        QCOMPARE(series.size(), 1);
    }

    void findsTheExtentOfARangeAcrossTheEndOfTheRing()
    {
        Series series(4);
        for (int i = 0; i < 7; ++i) // keeps 3 to 6, with the oldest in the middle of the array
            series.append(std::chrono::seconds(i), static_cast<float>(i % 5));
        QCOMPARE(*series.extent(3s, 6s), (Range{0, 4}));
        QCOMPARE(*series.extent(5s, 6s), (Range{0, 1}));
        QVERIFY(!series.extent(7s, 9s));
    }

    void leavesGapsOutOfTheExtent()
    {
        Series series(4);
        series.append(1s, 5);
        series.append(2s, gap);
        QCOMPARE(*series.extent(0s, 9s), (Range{5, 5}));
        QVERIFY(!series.extent(2s, 9s));
    }

    void findsTheNearestPoint()
    {
        Series series(4);
        series.append(10s, 1);
        series.append(20s, 2);
        QCOMPARE(series.near(12s, 5s)->value, 1.F);
        QCOMPARE(series.near(19s, 5s)->value, 2.F);
        QCOMPARE(series.near(24s, 5s)->value, 2.F);
        QVERIFY(!series.near(26s, 5s));
        QVERIFY(!series.near(4s, 5s));
    }

    void findsNothingInAGap()
    {
        Series series(4);
        series.append(10s, 1);
        series.append(11s, gap);
        series.append(20s, 2);
        QVERIFY(!series.near(19s, 5s));
        QCOMPARE(series.near(20s, 5s)->value, 2.F);
        QCOMPARE(series.near(10s, 5s)->value, 1.F);
    }

    void drawsEveryPointWhenThereAreFew()
    {
        const Series series = seconds(60, [](int i) { return static_cast<float>(i); });
        const std::vector<Line> lines = series.lines(0s, 60s, 240);
        QCOMPARE(lines.size(), std::size_t(1));
        QCOMPARE(lines.front().size(), std::size_t(60));
    }

    void drawsOnlyTheEndsOfALevelStretch()
    {
        const Series series = seconds(60, [](int i) { return i == 30 ? 9.F : 4.F; });
        const std::vector<Line> lines = series.lines(0s, 60s, 240);
        QCOMPARE(lines.front(), (Line{{0s, 4}, {29s, 4}, {30s, 9}, {31s, 4}, {59s, 4}}));
    }

    void drawsAtMostTwoPointsABucket()
    {
        const Series series = seconds(6'000, [](int i) { return std::sin(static_cast<float>(i)); });
        const std::vector<Line> lines = series.lines(0s, 6'000s, 100);
        QCOMPARE(lines.size(), std::size_t(1));
        QVERIFY(lines.front().size() <= 200);
        QVERIFY(lines.front().size() > 150);
    }

    void keepsASpikeHoweverCoarseTheBuckets()
    {
        const Series series = seconds(6'000, [](int i) { return i == 3'456 ? 100.F : i == 3'460 ? -7.F : 1.F; });
        const Line line = series.lines(0s, 6'000s, 10).front();
        QVERIFY(std::find(line.begin(), line.end(), Point{3'456s, 100}) != line.end());
        QVERIFY(std::find(line.begin(), line.end(), Point{3'460s, -7}) != line.end());
        QVERIFY(std::is_sorted(line.begin(), line.end(), [](Point a, Point b) { return a.time < b.time; }));
    }

    void drawsTheSamePointsWhileTheWindowMovesOn()
    {
        const Series series = seconds(600, [](int i) { return std::sin(static_cast<float>(i)); });
        const Line before = series.lines(0s, 500s, 50).front();
        const Line after = series.lines(3s, 503s, 50).front();
        const auto from = std::find_if(before.begin(), before.end(), [](Point p) { return p.time >= 20s; });
        const auto start = std::find_if(after.begin(), after.end(), [](Point p) { return p.time >= 20s; });
        QVERIFY(std::equal(from, from + 90, start));
    }

    void startsANewLineAfterAGap()
    {
        Series series(9);
        series.append(1s, 1);
        series.append(2s, 2);
        series.append(3s, gap);
        series.append(4s, gap);
        series.append(9s, 3);
        const std::vector<Line> lines = series.lines(0s, 10s, 10);
        QCOMPARE(lines.size(), std::size_t(2));
        QCOMPARE(lines.front(), (Line{{1s, 1}, {2s, 2}}));
        QCOMPARE(lines.back(), (Line{{9s, 3}}));
    }

    void takesOnePointBeyondEitherEdge()
    {
        const Series series = seconds(10, [](int i) { return static_cast<float>(i); });
        const Line line = series.lines(3'500ms, 6'500ms, 30).front();
        QCOMPARE(line.front().time, Time(3s));
        QCOMPARE(line.back().time, Time(7s));
    }

    void drawsNothingWhenEmpty() { QVERIFY(Series(5).lines(0s, 10s, 10).empty()); }
};

QTEST_APPLESS_MAIN(TestSeries)
#include "tst_series.moc"
