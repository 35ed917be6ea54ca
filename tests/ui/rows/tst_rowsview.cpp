// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowswindow.h"

#include <QAccessible>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace corral;
using test::HeightsModel;
using test::RowsWindow;

/// The view has no gaps, and every row can be reached, whatever the heights.
class TestRowsView : public QObject
{
    Q_OBJECT

private:
    static QList<int> some(QRandomGenerator &random, int count)
    {
        QList<int> sizes;
        for (int i = 0; i < count; ++i) {
            const auto die = random.bounded(10);
            sizes.append(die == 0   ? random.bounded(400, 5000)
                         : die == 1 ? 0
                         : die == 2 ? -random.bounded(300'000)
                                    : random.bounded(10, 90));
        }
        return sizes;
    }

    static void everyRowCanBeSeen(RowsWindow &view)
    {
        view.rows()->toBeginning();
        QSet<int> seen;
        for (int step = 0; step < 100'000; ++step) {
            const auto fault = view.fault();
            QVERIFY2(fault.isEmpty(), qPrintable(fault));
            const auto visible = view.visibleRows();
            seen.unite(QSet<int>(visible.begin(), visible.end()));
            if (view.rows()->isFollowing())
                break;
            view.rows()->scrollBy(0.8 * view.height());
            view.rows()->layOut();
        }
        const auto *model = view.rows()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            const auto size = model->index(row, 0).data(HeightsModel::SizeRole).toInt();
            QVERIFY2(size == 0 || seen.contains(row), qPrintable(QStringLiteral("Row %1 is never seen").arg(row)));
        }
    }

private Q_SLOTS:
    void itOpensAtTheEnd_data()
    {
        QTest::addColumn<QList<int>>("sizes");
        QTest::newRow("none") << QList<int>{};
        QTest::newRow("one") << QList<int>{20};
        QTest::newRow("a question of many lines and a short answer") << QList<int>{1600, 24, 20, 30};
        QTest::newRow("a long piece between two lines") << QList<int>{20, 24, 20, 2400, 20, 30};
        QTest::newRow("one that is higher than the view") << QList<int>{9000};
        QTest::newRow("two that are") << QList<int>{9000, 5000};
        QTest::newRow("text that is higher in a narrow view") << QList<int>{-600'000, -60'000, -1'200'000};
        QTest::newRow("rows without height") << QList<int>{0, 0, 0, 500, 0, 0};
        QTest::newRow("ten thousand") << QList<int>(10'000, 40);
    }

    void itOpensAtTheEnd()
    {
        QFETCH(const QList<int>, sizes);
        HeightsModel heights;
        RowsWindow view(&heights);
        heights.reset(sizes);
        view.rows()->layOut();
        QCOMPARE(view.fault(), QString());
        QVERIFY(view.rows()->isFollowing());
        if (!sizes.isEmpty())
            QVERIFY(view.rows()->rowItem(int(sizes.size()) - 1));
        if (sizes.size() < 100)
            everyRowCanBeSeen(view);
        view.rows()->toEnd();
        for (const auto &size : {QSize(900, 700), QSize(200, 200), QSize(300, 1400), QSize(300, 400)}) {
            view.resize(size);
            QTRY_COMPARE(view.rows()->size().toSize(), size);
            view.rows()->layOut();
            QCOMPARE(view.fault(), QString());
            QVERIFY(view.rows()->isFollowing());
        }
    }

    void itHoldsAfterAnythingThatCanHappen_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 12; ++seed)
            QTest::newRow(qPrintable(QString::number(seed))) << seed;
    }

    void itHoldsAfterAnythingThatCanHappen()
    {
        QFETCH(const int, seed);
        QRandomGenerator random{quint32(seed)};
        HeightsModel heights;
        RowsWindow view(&heights);
        heights.insert(0, some(random, 30));
        auto *rows = view.rows();
        for (int step = 0; step < 250; ++step) {
            const auto count = heights.rowCount();
            const auto what = random.bounded(12);
            switch (what) {
            case 0:
                heights.insert(0, some(random, 1 + random.bounded(12)));
                break;
            case 1:
                heights.insert(count, some(random, 1 + random.bounded(3)));
                break;
            case 2:
                if (count > 0) {
                    const auto at = random.bounded(count);
                    heights.remove(at, 1 + random.bounded(std::min(4, count - at)));
                }
                break;
            case 3:
                if (count > 0)
                    heights.resize(random.bounded(count), random.bounded(3000));
                break;
            case 4:
                rows->scrollTo(random.generateDouble());
                break;
            case 5:
                rows->toBeginning();
                break;
            case 6:
                rows->toEnd();
                break;
            case 7:
                if (count > 0)
                    rows->showRow(random.bounded(count));
                break;
            case 8:
                if (random.bounded(8) == 0)
                    heights.reset(some(random, random.bounded(40)));
                break;
            case 9:
                rows->setFollowStep(random.bounded(2) * 60);
                break;
            default:
                rows->scrollBy(random.bounded(-3000, 3000));
            }
            rows->layOut();
            QVERIFY2(view.fault().isEmpty(),
                     qPrintable(QStringLiteral("After %1 at step %2: %3").arg(what).arg(step).arg(view.fault())));
        }
        everyRowCanBeSeen(view);
    }

    void whatIsReadStaysWhereItIs()
    {
        QRandomGenerator random(3);
        HeightsModel heights;
        RowsWindow view(&heights);
        heights.reset(QList<int>(200, 40));
        view.rows()->showRow(100);
        const auto *item = view.rows()->rowItem(102);
        const auto before = item->y();
        heights.insert(200, {70, 700});
        heights.insert(0, {30, 3000, 300});
        heights.resize(3, 900);
        heights.remove(40, 6); // the kinds have a period of three rows
        view.rows()->layOut();
        QCOMPARE(view.rows()->rowItem(99), item);
        QCOMPARE(item->y(), before);
        QVERIFY(!view.rows()->isFollowing());
    }

    void theBeginningIsHeldWhileEarlierRowsCome()
    {
        HeightsModel heights;
        RowsWindow view(&heights);
        heights.reset(QList<int>(100, 40));
        view.rows()->toBeginning();
        for (int i = 0; i < 10; ++i) {
            heights.insert(0, {25, 1000, 25});
            view.rows()->layOut();
            QCOMPARE(view.rows()->rowItem(0)->y(), 6.0);
        }
        view.rows()->scrollBy(100);
        heights.insert(0, {25});
        view.rows()->layOut();
        QVERIFY(view.rows()->rowItem(0) == nullptr || view.rows()->rowItem(0)->y() < 0);
    }

    void theEndIsFollowedOnlyWhileTheReaderIsThere()
    {
        HeightsModel heights;
        RowsWindow view(&heights);
        heights.reset({30, 500, 30});
        view.rows()->layOut();
        heights.resize(2, 800);
        view.rows()->layOut();
        QCOMPARE(view.rows()->rowItem(2)->y() + 800, 400.0 - 24);
        view.rows()->scrollBy(-50);
        view.rows()->layOut();
        QVERIFY(!view.rows()->isFollowing());
        const auto y = view.rows()->rowItem(2)->y();
        heights.resize(2, 1600);
        view.rows()->layOut();
        QCOMPARE(view.rows()->rowItem(2)->y(), y);
        view.rows()->scrollBy(5000);
        view.rows()->layOut();
        QVERIFY(view.rows()->isFollowing());
    }

    void theEndIsFollowedInSteps()
    {
        HeightsModel heights;
        RowsWindow view(&heights);
        heights.reset({30, 500, 30});
        auto *rows = view.rows();
        rows->layOut();
        rows->setFollowStep(60);
        rows->layOut();
        QCOMPARE(rows->rowItem(2)->y() + 30, 400.0 - 24);
        heights.resize(2, 31); // one pixel too many moves the rows a step
        rows->layOut();
        const auto y = rows->rowItem(2)->y();
        QCOMPARE(y + 31, 400.0 - 24 - 60);
        heights.resize(2, 71);
        heights.insert(3, {20});
        rows->layOut();
        QCOMPARE(rows->rowItem(2)->y(), y);
        QVERIFY(rows->isFollowing());
        heights.insert(4, {1000}); // more than a view: the end is shown all the same
        rows->layOut();
        QCOMPARE(rows->rowItem(4)->y() + 1000, 400.0 - 24 - 60);
        rows->setFollowStep(0); // nothing grows any more
        rows->layOut();
        QCOMPARE(rows->rowItem(4)->y() + 1000, 400.0 - 24);
    }

    void stepsLeaveRowsThatFitAtTheTop()
    {
        HeightsModel heights;
        RowsWindow view(&heights);
        view.rows()->setFollowStep(60);
        heights.reset({30, 40});
        view.rows()->layOut();
        QCOMPARE(view.rows()->rowItem(0)->y(), 6.0);
        heights.resize(1, 300);
        view.rows()->layOut();
        QCOMPARE(view.rows()->rowItem(0)->y(), 6.0);
        QVERIFY(view.rows()->isFollowing());
    }

    void theScrollBarReachesBothEnds()
    {
        QRandomGenerator random(5);
        HeightsModel heights;
        RowsWindow view(&heights);
        heights.reset(some(random, 400));
        view.rows()->scrollTo(0.5);
        view.rows()->scrollTo(0);
        QCOMPARE(view.rows()->rowItem(0)->y(), 6.0);
        QCOMPARE(view.rows()->visiblePosition(), 0.0);
        view.rows()->scrollTo(1);
        QVERIFY(view.rows()->isFollowing());
        QCOMPARE(view.rows()->visiblePosition() + view.rows()->visibleSize(), 1.0);
    }

    void onlyWhatIsNearTheViewExists()
    {
        HeightsModel heights;
        RowsWindow view(&heights);
        heights.reset(QList<int>(20'000, 40));
        const auto made = [&] {
            int count = 0;
            for (int row = 0; row < heights.rowCount(); ++row)
                count += view.rows()->rowItem(row) ? 1 : 0;
            return count;
        };
        for (const auto position : {0.0, 0.3, 0.9, 1.0}) {
            view.rows()->scrollTo(position);
            QVERIFY2(made() <= 20, qPrintable(QString::number(made())));
        }
    }

    /// A screen reader may still query the row: Qt's accessible object for it ends with the row.
    void aRowThatIsGoneIsGoneForAScreenReader()
    {
        HeightsModel heights;
        heights.insert(0, QList<int>(1000, 20));
        RowsWindow view(&heights);
        QList<QAccessible::Id> known;
        for (const auto row : view.visibleRows()) {
            if (auto *interface = QAccessible::queryAccessibleInterface(view.rows()->rowItem(row)))
                known.append(QAccessible::uniqueId(interface));
        }
        QVERIFY(!known.isEmpty());
        heights.reset({20});
        view.rows()->layOut();
        const auto isKept = [](QAccessible::Id id) { return QAccessible::accessibleInterface(id) != nullptr; };
        QTRY_VERIFY(std::none_of(known.begin(), known.end(), isKept));
    }

    void aRowTakesItsShareOfAnotherWidth()
    {
        HeightsModel heights;
        RowsWindow view(&heights);
        heights.reset({-900'000, -900'000, -900'000});
        view.rows()->showRow(1);
        view.rows()->scrollBy(1500); // half of the row
        view.rows()->layOut();
        QCOMPARE(view.rows()->rowItem(1)->y(), 6.0 - 1500);
        view.resize(600, 400);
        QTRY_COMPARE(view.rows()->width(), 600.0);
        view.rows()->layOut();
        QCOMPARE(view.rows()->rowItem(1)->height(), 1500.0);
        QVERIFY(qAbs(view.rows()->rowItem(1)->y() + 750) < 6);
    }
};

QTEST_MAIN(TestRowsView)
#include "tst_rowsview.moc"
