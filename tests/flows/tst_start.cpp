// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stage.h"

#include <QApplication>
#include <QTest>

namespace corral::test {

class StartFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAServerTheDemoIsOneClickAway();
    void cleanup() { QCOMPARE(Stage::warnings(), QStringList()); }
};

void StartFlow::withoutAServerTheDemoIsOneClickAway()
{
    Stage stage(nullptr);
    Robot &robot = stage.robot();
    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Explore with the demo server")));
    QVERIFY(robot.click(QAccessible::EditableText, QStringLiteral("Message")));
    robot.type(QStringLiteral("Hello"));
    QVERIFY(robot.canUse(QAccessible::Button, QStringLiteral("Send the message")));
    robot.press(Qt::Key_Return);
    QTRY_VERIFY2_WITH_TIMEOUT(robot.reads(QStringLiteral("my answers are made up")), qPrintable(robot.describe()), 20'000);
    QVERIFY(stage.window().services().demo());
    QVERIFY(robot.reads(QStringLiteral("Demo")) || robot.reads(QStringLiteral("demo")));
}

}

QTEST_MAIN(corral::test::StartFlow)
#include "tst_start.moc"
