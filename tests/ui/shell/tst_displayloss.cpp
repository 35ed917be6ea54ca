// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/displayloss.h"

#include <QTest>

#include <thread>

using corral::ui::DisplayLoss;

class TestDisplayLoss : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void actsOnceWhenTheDisplayIsLost_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("X11") << QByteArray("The X11 connection broke (error 1). Did the X11 server die?");
        QTest::newRow("Wayland") << QByteArray("The Wayland connection broke. Did the Wayland compositor die?");
        QTest::newRow("Wayland, error") << QByteArray("The Wayland connection experienced a fatal error: Protocol error");
    }

    void actsOnceWhenTheDisplayIsLost()
    {
        QFETCH(QByteArray, words);
        int lost = 0;
        const DisplayLoss loss([&lost] { ++lost; });
        QTest::ignoreMessage(QtWarningMsg, words.constData());
        qWarning("%s", words.constData());
        QCOMPARE(lost, 1);
        QTest::ignoreMessage(QtWarningMsg, words.constData());
        qWarning("%s", words.constData());
        QCOMPARE(lost, 1);
    }

    void leavesOtherMessagesAndOtherThreadsAlone()
    {
        int lost = 0;
        const DisplayLoss loss([&lost] { ++lost; });
        QTest::ignoreMessage(QtWarningMsg, "A window has no size");
        qWarning("A window has no size");
        QTest::ignoreMessage(QtWarningMsg, "The X11 connection broke");
        std::thread([] { qWarning("The X11 connection broke"); }).join();
        QCOMPARE(lost, 0);
    }

    void watchesOnlyAsLongAsItLives()
    {
        int lost = 0;
        {
            const DisplayLoss loss([&lost] { ++lost; });
        }
        QTest::ignoreMessage(QtWarningMsg, "The X11 connection broke");
        qWarning("The X11 connection broke");
        QCOMPARE(lost, 0);
    }
};

QTEST_GUILESS_MAIN(TestDisplayLoss)
#include "tst_displayloss.moc"
