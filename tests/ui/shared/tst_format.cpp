// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shared/format.h"

#include <QTest>
#include <QTimeZone>

#include <limits>

using namespace corral::ui;
using namespace std::chrono;
using namespace std::chrono_literals;

class FormatTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void writesBytes_data();
    void writesBytes();
    void writesRates();
    void writesTokensPerSecond();
    void writesDurations_data();
    void writesDurations();
    void writesWhatRemains_data();
    void writesWhatRemains();
    void writesTimesRelativeToNow_data();
    void writesTimesRelativeToNow();
    void groupsCounts() { QCOMPARE(format::count(1234567), QStringLiteral("1,234,567")); }
    void writesContextLengths_data();
    void writesContextLengths();
    void followsTheLocale();
};

void FormatTest::writesBytes_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << 0LL << "0 B";
    QTest::newRow("negative counts as none") << -5LL << "0 B";
    QTest::newRow("bytes") << 512LL << "512 B";
    QTest::newRow("kilobytes") << 38'400LL << "38 kB";
    QTest::newRow("megabytes") << 274'302'450LL << "274.3 MB";
    QTest::newRow("rounding up takes the next unit") << 999'960'000LL << "1.0 GB";
    QTest::newRow("gigabytes") << 4'661'224'676LL << "4.7 GB";
    QTest::newRow("terabytes") << 1'230'000'000'000LL << "1.2 TB";
}

void FormatTest::writesBytes()
{
    QFETCH(qint64, bytes);
    QTEST(format::bytes(bytes), "text");
}

void FormatTest::writesRates()
{
    QCOMPARE(format::rate(38e6), QStringLiteral("38.0 MB/s"));
    QCOMPARE(format::rate(0), QStringLiteral("0 B/s"));
    QCOMPARE(format::rate(std::numeric_limits<double>::quiet_NaN()), QStringLiteral("0 B/s"));
}

void FormatTest::writesTokensPerSecond()
{
    QCOMPARE(format::tokensPerSecond(43.24), QStringLiteral("43.2 tok/s"));
    QCOMPARE(format::tokensPerSecond(2345.6), QStringLiteral("2,346 tok/s"));
    QCOMPARE(format::tokensPerSecond(0), QString());
    QCOMPARE(format::tokensPerSecond(std::numeric_limits<double>::infinity()), QString());
}

void FormatTest::writesDurations_data()
{
    QTest::addColumn<nanoseconds>("time");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << nanoseconds(0) << "under 1 ms";
    QTest::newRow("microseconds") << nanoseconds(400us) << "under 1 ms";
    QTest::newRow("milliseconds") << nanoseconds(85ms) << "85 ms";
    QTest::newRow("part of a second") << nanoseconds(312ms) << "0.31 s";
    QTest::newRow("seconds") << nanoseconds(6400ms) << "6.4 s";
    QTest::newRow("many seconds") << nanoseconds(48s) << "48 s";
    QTest::newRow("rounds up to the minute") << nanoseconds(59700ms) << "1 m";
    QTest::newRow("minutes") << nanoseconds(4min) << "4 m";
    QTest::newRow("minutes and seconds") << nanoseconds(245s) << "4 m 5 s";
    QTest::newRow("hours") << nanoseconds(2h + 10min) << "2 h 10 m";
    QTest::newRow("days") << nanoseconds(50h) << "2 d 2 h";
}

void FormatTest::writesDurations()
{
    QFETCH(nanoseconds, time);
    QTEST(format::duration(time), "text");
}

void FormatTest::writesWhatRemains_data()
{
    QTest::addColumn<seconds>("time");
    QTest::addColumn<QString>("text");
    QTest::newRow("over") << seconds(-3) << "0 s left";
    QTest::newRow("seconds") << seconds(5) << "5 s left";
    QTest::newRow("minutes are rounded") << seconds(75) << "1 min left";
    QTest::newRow("hours") << seconds(2h + 10min) << "2 h 10 min left";
}

void FormatTest::writesWhatRemains()
{
    QFETCH(seconds, time);
    QTEST(format::remaining(time), "text");
}

void FormatTest::writesTimesRelativeToNow_data()
{
    const QDateTime now(QDate(2026, 3, 14), QTime(12, 0), QTimeZone::utc());
    QTest::addColumn<QDateTime>("time");
    QTest::addColumn<QString>("text");
    QTest::newRow("never") << QDateTime() << "";
    QTest::newRow("seconds") << now.addSecs(-20) << "just now";
    QTest::newRow("one minute") << now.addSecs(-80) << "1 minute ago";
    QTest::newRow("minutes") << now.addSecs(-200) << "3 minutes ago";
    QTest::newRow("one hour") << now.addSecs(-4000) << "1 hour ago";
    QTest::newRow("hours") << now.addSecs(-3 * 3600) << "3 hours ago";
    QTest::newRow("a day and more is a date") << now.addDays(-1) << "3/13/26";
    QTest::newRow("soon") << now.addSecs(30) << "in a moment";
    QTest::newRow("future") << now.addSecs(4 * 60) << "in 4 minutes";
}

void FormatTest::writesTimesRelativeToNow()
{
    QFETCH(QDateTime, time);
    QTEST(format::relativeTime(time, QDateTime(QDate(2026, 3, 14), QTime(12, 0), QTimeZone::utc())), "text");
}

void FormatTest::writesContextLengths_data()
{
    QTest::addColumn<qint64>("tokens");
    QTest::addColumn<QString>("text");
    QTest::newRow("small") << 512LL << "512";
    QTest::newRow("8k") << 8192LL << "8k";
    QTest::newRow("40k") << 40960LL << "40k";
    QTest::newRow("128k") << 131072LL << "128k";
    QTest::newRow("a million") << 1048576LL << "1M";
    QTest::newRow("ten million") << 10485760LL << "10M";
}

void FormatTest::writesContextLengths()
{
    QFETCH(qint64, tokens);
    QTEST(format::contextLength(tokens), "text");
}

void FormatTest::followsTheLocale()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    const QString bytes = format::bytes(4'661'224'676LL);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QCOMPARE(bytes, QStringLiteral("4,7 GB"));
}

QTEST_GUILESS_MAIN(FormatTest)
#include "tst_format.moc"
