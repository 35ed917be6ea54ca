// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/windowgeometry.h"

#include <QTest>

using namespace corral::ui;

class WindowGeometryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsItsFormerPosition_data()
    {
        QTest::addColumn<QRect>("remembered");
        QTest::newRow("on the primary screen") << QRect(100, 50, 1000, 700);
        QTest::newRow("on a screen to the left") << QRect(-1800, 40, 1000, 700);
        QTest::newRow("on a screen above") << QRect(200, -1000, 1000, 700);
        QTest::newRow("across two screens") << QRect(-500, 40, 1000, 700);
        QTest::newRow("partly outside") << QRect(1700, 900, 1000, 700);
    }

    void keepsItsFormerPosition()
    {
        QFETCH(QRect, remembered);
        QCOMPARE(windowGeometry(remembered, {primary, left, above}), remembered);
    }

    void isCentredWhenItsScreenIsGone_data()
    {
        QTest::addColumn<QRect>("remembered");
        QTest::newRow("the screen to the left") << QRect(-1800, 40, 1000, 700);
        QTest::newRow("the screen above") << QRect(200, -1000, 1000, 700);
        QTest::newRow("too little of its edge is seen") << QRect(1900, 40, 1000, 700);
        QTest::newRow("its edge is below") << QRect(100, 1070, 1000, 700);
    }

    void isCentredWhenItsScreenIsGone()
    {
        QFETCH(QRect, remembered);
        const QRect place = windowGeometry(remembered, {primary});
        QCOMPARE(place.size(), remembered.size());
        QVERIFY((place.center() - primary.center()).manhattanLength() <= 2);
    }

    void isCentredAtFirstAndFits()
    {
        const QRect place = windowGeometry({}, {primary, left});
        QCOMPARE(place.size(), QSize(1280, 800));
        QVERIFY((place.center() - primary.center()).manhattanLength() <= 2);
        const QRect small(0, 0, 1024, 600);
        QVERIFY(small.contains(windowGeometry({}, {small})));
        QVERIFY(small.contains(windowGeometry(QRect(0, 0, 3000, 2000), {small})));
    }

    void asksNothingOfAMachineWithoutScreens()
    {
        QCOMPARE(windowGeometry(QRect(-5, -5, 700, 500), {}), QRect(-5, -5, 700, 500));
        QVERIFY(!windowGeometry({}, {}).isEmpty());
    }

private:
    const QRect primary{0, 0, 1920, 1080};
    const QRect left{-1920, 0, 1920, 1080};
    const QRect above{0, -1080, 1920, 1080};
};

QTEST_GUILESS_MAIN(WindowGeometryTest)
#include "tst_windowgeometry.moc"
