// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ollama/parse.h"
#include "recordings.h"
#include "transfers/pulltally.h"

#include <QTest>

using namespace corral::ollama;
using namespace corral::transfers;
using namespace corral::llm;
using namespace corral::test;
using namespace std::chrono_literals;
using State = PullTally::State;

namespace {

const PullTally::Time start{};

Progress step(const char *status) { return {QString::fromLatin1(status), {}, 0, 0}; }

Progress layer(const char *digest, qint64 total, qint64 completed)
{
    return {QStringLiteral("pulling ") + QString::fromLatin1(digest), QString::fromLatin1(digest), total, completed};
}

}

class TestPullTally : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesThroughItsStates();
    void neverGoesBack();
    void neverShowsAllBeforeSuccess();
    void completesALayerWhenTheNextBegins();
    void sharesWhatIsLeftAmongLaterLayers();
    void usesAKnownTotal();
    void countsLayersSideBySide();
    void startsWhereAResumedPullDoes();
    void measuresSpeedOverTheLastSeconds();
    void saysHowLongItWillTake();
    void takesATotalThatGrows();
    void keepsWithinBoundsWhateverComes();
    void staysBelowOneWhenALayerShrinks();
    void countsEndlessLayersAsOne();
    void followsEveryRecordedPull_data();
    void followsEveryRecordedPull();
};

void TestPullTally::goesThroughItsStates()
{
    PullTally tally;
    QCOMPARE(tally.state(), State::Preparing);
    tally.add(step("pulling manifest"), start);
    QCOMPARE(tally.state(), State::Preparing);
    tally.add(layer("a", 100, 0), start);
    QCOMPARE(tally.state(), State::Downloading);
    tally.add(step("verifying sha256 digest"), start);
    QCOMPARE(tally.state(), State::Verifying);
    QCOMPARE(tally.completed(), 100);
    tally.add(step("writing manifest"), start);
    QCOMPARE(tally.state(), State::Finishing);
    tally.add(step("removing unused layers"), start);
    QCOMPARE(tally.state(), State::Finishing);
    tally.add(step("success"), start);
    QCOMPARE(tally.state(), State::Done);
    QCOMPARE(tally.fraction(), 1.0);
}

void TestPullTally::neverGoesBack()
{
    PullTally tally;
    double last = 0;
    qint64 bytes = 0;
    const QList<Progress> lines{layer("a", 1000, 900),  layer("a", 1000, 300),    layer("b", 9000, 10),   layer("b", 9000, 5),
                                layer("a", 1000, 1000), step("pulling manifest"), layer("b", 9000, 8000), step("success")};
    for (const Progress &line : lines) {
        tally.add(line, start);
        QVERIFY(tally.fraction() >= last);
        QVERIFY(tally.completed() >= bytes);
        last = tally.fraction();
        bytes = tally.completed();
    }
    QCOMPARE(last, 1.0);
}

void TestPullTally::neverShowsAllBeforeSuccess()
{
    PullTally tally;
    tally.add(layer("a", 100, 100), start);
    QVERIFY(tally.fraction() < 0.96);
    tally.add(step("verifying sha256 digest"), start);
    tally.add(step("writing manifest"), start);
    QVERIFY(tally.fraction() < 1);
}

void TestPullTally::completesALayerWhenTheNextBegins()
{
    PullTally tally;
    tally.add(layer("a", 6070272, 6012928), start);
    tally.add(layer("b", 52, 52), start);
    QCOMPARE(tally.completed(), 6070272 + 52);
    QCOMPARE(tally.total(), 6070272 + 52);
}

void TestPullTally::sharesWhatIsLeftAmongLaterLayers()
{
    PullTally tally;
    tally.add(layer("a", 1000, 500), start);
    const double half = tally.fraction();
    QVERIFY(half > 0.4 && half < 0.5);
    tally.add(layer("b", 1000, 0), start);
    const double before = tally.fraction();
    tally.add(layer("b", 1000, 500), start);
    QVERIFY(tally.fraction() > before);
    QVERIFY(tally.fraction() < 1);
}

void TestPullTally::usesAKnownTotal()
{
    PullTally tally;
    tally.setKnownTotal(10'000);
    tally.add(layer("a", 1000, 1000), start);
    QCOMPARE(tally.total(), 10'000);
    QVERIFY(qAbs(tally.fraction() - 0.095) < 0.001);
}

void TestPullTally::countsLayersSideBySide()
{
    PullTally tally;
    tally.add(layer("a", 1000, 10), start);
    tally.add(layer("b", 1000, 10), start);
    tally.add(layer("a", 1000, 20), start);
    tally.add(layer("b", 1000, 900), start);
    tally.add(layer("a", 1000, 950), start);
    QCOMPARE(tally.total(), 2000);
    QVERIFY(tally.completed() < 2000);
}

void TestPullTally::startsWhereAResumedPullDoes()
{
    PullTally tally;
    tally.add(layer("a", 1000, 700), start);
    QCOMPARE(tally.completed(), 700);
    tally.add(layer("a", 1000, 710), start + 1s);
    QCOMPARE(tally.bytesPerSecond(start + 1s), 10.0);
}

void TestPullTally::measuresSpeedOverTheLastSeconds()
{
    PullTally tally;
    QCOMPARE(tally.bytesPerSecond(start), 0.0);
    for (int i = 0; i <= 100; ++i)
        tally.add(layer("a", 1'000'000, i * 1000), start + i * 100ms);
    const auto now = start + 10s;
    QVERIFY(qAbs(tally.bytesPerSecond(now) - 10'000) < 500);
    QVERIFY2(tally.bytesPerSecond(now + 3s) < 8'000, "it falls while nothing comes");
    QCOMPARE(tally.bytesPerSecond(now + 60s), 0.0);
}

void TestPullTally::saysHowLongItWillTake()
{
    PullTally tally;
    QVERIFY(!tally.remaining(start));
    tally.add(layer("a", 10'000, 0), start);
    QVERIFY(!tally.remaining(start));
    tally.add(layer("a", 10'000, 1000), start + 1s);
    const auto left = tally.remaining(start + 1s);
    QVERIFY(left);
    QVERIFY(*left >= 9s && *left <= 11s);
    QVERIFY(!tally.remaining(start + 60s));
    tally.add(step("verifying sha256 digest"), start + 61s);
    QVERIFY(!tally.remaining(start + 61s));
}

void TestPullTally::takesATotalThatGrows()
{
    PullTally tally;
    tally.add(layer("a", 100, 50), start);
    const double first = tally.fraction();
    tally.add(layer("a", 1'000, 110), start);
    QCOMPARE(tally.total(), 1'000);
    QCOMPARE(tally.completed(), 110);
    tally.add(layer("a", 1'000, 900), start);
    QVERIFY(tally.fraction() > first);
    QVERIFY(tally.fraction() < 0.95);
    tally.add(layer("a", 0, 950), start); // without information about it
    QCOMPARE(tally.total(), 1'000);

    PullTally fresh; // a total that grows early has the same result as one known from the start
    fresh.add(layer("a", 10, 0), start);
    for (qint64 at = 100; at <= 1'000; at += 100)
        fresh.add(layer("a", 1'000, at), start);
    QCOMPARE(fresh.fraction(), 0.95);
    QVERIFY(fresh.completed() == fresh.total());
}

void TestPullTally::staysBelowOneWhenALayerShrinks()
{
    PullTally tally;
    tally.setKnownTotal(60);
    tally.add(layer("a", 100, 100), start);
    tally.add(layer("a", 50, 10), start);
    tally.add(layer("b", 5, 0), start);
    QVERIFY(tally.fraction() <= 0.95);
    QVERIFY(tally.completed() <= tally.total());
}

void TestPullTally::countsEndlessLayersAsOne()
{
    PullTally tally;
    double fraction = 0;
    for (int i = 0; i < PullTally::maxLayers + 1'000; ++i) {
        tally.add(layer(QByteArray::number(i).constData(), 10, 10), start);
        QVERIFY(tally.fraction() >= fraction && tally.fraction() <= 0.95);
        fraction = tally.fraction();
    }
    QCOMPARE(tally.total(), (PullTally::maxLayers + 1) * 10);
    tally.add(step("success"), start);
    QCOMPARE(tally.fraction(), 1.0);
}

void TestPullTally::keepsWithinBoundsWhateverComes()
{
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    const QList<std::pair<qint64, qint64>> figures{{100, 190}, {0, 50},    {-5, -7},    {most, most}, {most, 5},
                                                   {5, most},  {most, -1}, {-most, 10}, {1, 0},       {0, 0}};
    PullTally tally;
    double fraction = 0;
    auto now = start;
    for (const char *digest : {"a", "b", "c", "a"}) {
        for (const auto &[total, completed] : figures) {
            now += 1s;
            tally.add(layer(digest, total, completed), now);
            QVERIFY(tally.fraction() >= fraction && tally.fraction() <= 0.95);
            QVERIFY(tally.completed() >= 0 && tally.completed() <= tally.total());
            QVERIFY(tally.bytesPerSecond(now) >= 0);
            const auto remaining = tally.remaining(now);
            QVERIFY(!remaining || *remaining > 0s);
            fraction = tally.fraction();
        }
    }
    tally.add(step("success"), now);
    QCOMPARE(tally.fraction(), 1.0);
}

void TestPullTally::followsEveryRecordedPull_data()
{
    QTest::addColumn<QList<QByteArray>>("lines");
    const auto transfers = recordingsOf({"/api/pull", "/api/push"});
    for (const Recording &recording : transfers)
        if (recording.isStream())
            QTest::newRow(recording.label().constData()) << recording.lines();
}

void TestPullTally::followsEveryRecordedPull()
{
    QFETCH(QList<QByteArray>, lines);
    PullTally tally;
    auto now = start;
    double last = 0;
    for (const QByteArray &line : lines) {
        if (line.startsWith("{\"error\""))
            break;
        const auto progress = parse<Progress>(line);
        QVERIFY(progress);
        tally.add(*progress, now += 60ms);
        QVERIFY(tally.fraction() >= last);
        QVERIFY(tally.completed() <= tally.total());
        QVERIFY(tally.bytesPerSecond(now) >= 0);
        QCOMPARE(tally.fraction() == 1.0, progress->status == QLatin1String("success"));
        last = tally.fraction();
    }
}

QTEST_GUILESS_MAIN(TestPullTally)
#include "tst_pulltally.moc"
