// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shared/timeleft.h"

#include <QTest>

using corral::ui::staysLoaded;
using corral::ui::timeLeft;

class TestTimeLeft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysHowLongAModelStays_data();
    void saysHowLongAModelStays();
};

void TestTimeLeft::saysHowLongAModelStays_data()
{
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<QString>("text");
    const auto row = [](qint64 milliseconds, const char *text) {
        QTest::addRow("%lld", static_cast<long long>(milliseconds)) << milliseconds << QString::fromLatin1(text);
    };
    row(-5000, "unloading");
    row(0, "unloading");
    row(1, "1 s");
    row(42'000, "42 s");
    row(59'000, "59 s");
    row(59'001, "1 min");
    row(60'000, "1 min");
    row(60'001, "2 min");
    row(290'000, "5 min");
    row(3'540'000, "59 min");
    row(3'540'001, "1 h");
    row(3 * 3'600'000, "3 h");
    row(7'800'000, "2 h 10 min");
    row(290LL * 365 * 86'400'000, "stays");
}

void TestTimeLeft::saysHowLongAModelStays()
{
    QFETCH(qint64, milliseconds);
    const QDateTime now(QDate(2026, 3, 4), QTime(12, 0), Qt::UTC);
    QTEST(timeLeft(now.addMSecs(milliseconds), now), "text");
    QCOMPARE(timeLeft({}, now), QStringLiteral("stays"));
    QVERIFY(staysLoaded({}, now));
}

QTEST_GUILESS_MAIN(TestTimeLeft)
#include "tst_timeleft.moc"
