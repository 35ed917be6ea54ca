// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rows/rowheights.h"

#include <QRandomGenerator>
#include <QTest>

#include <numeric>
#include <optional>

using corral::ui::RowHeights;

class TestRowHeights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsThatWereNotMeasuredCountWithTheMean()
    {
        RowHeights heights;
        heights.insert(0, 4);
        heights.set(0, 10);
        heights.set(3, 30);
        QCOMPARE(heights.at(1), 20.0);
        QCOMPARE(heights.top(2), 30.0);
        QCOMPARE(heights.top(4), 80.0);
        heights.forget();
        QCOMPARE(heights.top(4), 80.0);
        QVERIFY(!heights.isMeasured(0));
    }

    void aPlaceIsInTheRowThatCoversIt()
    {
        RowHeights heights;
        heights.insert(0, 3);
        for (int row = 0; row < 3; ++row)
            heights.set(row, 10 * (row + 1));
        QCOMPARE(heights.rowAt(0), 0);
        QCOMPARE(heights.rowAt(9.5), 0);
        QCOMPARE(heights.rowAt(10), 1);
        QCOMPARE(heights.rowAt(30), 2);
        QCOMPARE(heights.rowAt(1000), 2);
    }

    /// Compared with a plain list, with random insertions and removals.
    void itAgreesWithAPlainList()
    {
        QRandomGenerator random(7);
        RowHeights heights;
        std::vector<std::optional<double>> plain;
        for (int step = 0; step < 4000; ++step) {
            const auto size = int(plain.size());
            const auto at = random.bounded(size + 1);
            switch (random.bounded(7)) {
            case 0:
                heights.insert(at, 3);
                plain.insert(plain.begin() + at, 3, {});
                break;
            case 1:
                heights.insert(size, 2);
                plain.insert(plain.end(), 2, {});
                break;
            case 2:
                if (const auto count = std::min(2, size - at); count > 0) {
                    heights.remove(at, count);
                    plain.erase(plain.begin() + at, plain.begin() + at + count);
                }
                break;
            case 3:
                if (at < size) {
                    heights.forget(at);
                    plain[std::size_t(at)].reset();
                }
                break;
            default:
                if (at < size) {
                    const auto height = double(random.bounded(400));
                    heights.set(at, height);
                    plain[std::size_t(at)] = height;
                }
            }
            check(heights, plain, random.bounded(int(plain.size()) + 1));
        }
    }

private:
    static void check(const RowHeights &heights, const std::vector<std::optional<double>> &plain, int row)
    {
        QCOMPARE(heights.count(), int(plain.size()));
        double known = 0;
        int measured = 0;
        for (const auto &height : plain) {
            known += height.value_or(0);
            measured += height ? 1 : 0;
        }
        if (measured == 0)
            return;
        double top = 0;
        for (int i = 0; i < row; ++i)
            top += plain[std::size_t(i)].value_or(known / measured);
        QVERIFY2(qAbs(heights.top(row) - top) < 1e-6, qPrintable(QStringLiteral("%1 is not %2").arg(heights.top(row)).arg(top)));
        if (row < int(plain.size()) && heights.at(row) > 0)
            QCOMPARE(heights.rowAt(top + heights.at(row) / 2), row);
    }
};

QTEST_GUILESS_MAIN(TestRowHeights)
#include "tst_rowheights.moc"
