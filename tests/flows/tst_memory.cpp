// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stage.h"

#include <QQuickItem>
#include <QTest>

namespace corral::test {

using demo::Options;
using Server = DemoServer;

/// What the window finds again at the next start.
class MemoryFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOpenConversation()
    {
        Server server(Options::quick());
        QVERIFY(server.start());
        Stage stage(&server);
        for (const QString &question : {QStringLiteral("Hello"), QStringLiteral("What is a corral?")}) {
            stage.robot().press(Qt::Key_N, Qt::ControlModifier);
            QVERIFY(ask(stage.robot(), question));
            QVERIFY(stage.robot().find(QAccessible::ListItem, question + QChar(0x2026)));
            QVERIFY(stage.robot().find(QAccessible::Button, QStringLiteral("Send the message")));
        }
        QVERIFY(stage.robot().click(QAccessible::ListItem, QStringLiteral("Hello…")));
        QVERIFY(stage.robot().find(QAccessible::Heading, QStringLiteral("Hello…")));
        stage.reopen();
        QVERIFY(stage.robot().find(QAccessible::Heading, QStringLiteral("Hello…")));
        // A new one, in which nothing is, is where the user was as well.
        stage.robot().press(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(stage.robot().find(QAccessible::Heading, QStringLiteral("New conversation")));
        stage.reopen();
        QVERIFY(stage.robot().find(QAccessible::ListItem, QStringLiteral("Hello…")));
        QVERIFY(stage.robot().sees(QAccessible::Heading, QStringLiteral("New conversation")));
    }

    void theOrderOfTheModels()
    {
        Server server(Options::quick());
        QVERIFY(server.start());
        Stage stage(&server);
        stage.robot().press(Qt::Key_2, Qt::ControlModifier);
        QVERIFY(stage.robot().click(QAccessible::Button, QStringLiteral("Size")));
        QVERIFY(stage.robot().click(QAccessible::Button, QStringLiteral("Size")));
        QTRY_VERIFY(describes(stage, QStringLiteral("Size"), QStringLiteral("Sorted, smallest first")));
        stage.reopen();
        QVERIFY(stage.robot().find(QAccessible::ListItem, QStringLiteral("gemma3:4b")));
        QVERIFY(describes(stage, QStringLiteral("Size"), QStringLiteral("Sorted, smallest first")));
    }

    void theRangeOfTheMonitor()
    {
        Server server(Options::quick());
        QVERIFY(server.start());
        Stage stage(&server);
        stage.window().workbench().setPage(ui::Pages::Monitor);
        QVERIFY(stage.robot().click(QAccessible::Button, QStringLiteral("Show 10 min")));
        QTRY_COMPARE(stage.window().workbench().monitor()->minutes(), 10);
        stage.reopen();
        QCOMPARE(stage.window().workbench().monitor()->minutes(), 10);
    }

    void theWidthOfTheListsBesideThePages()
    {
        Server server(Options::quick());
        QVERIFY(server.start());
        Stage stage(&server);
        const int before = listWidth(stage);
        dragListBy(stage, 70);
        QTRY_COMPARE(listWidth(stage), before + 70);
        stage.reopen();
        QTRY_COMPARE(listWidth(stage), before + 70);
        stage.robot().press(Qt::Key_B, Qt::ControlModifier);
        QTRY_VERIFY(!stage.robot().sees(QAccessible::List, QStringLiteral("Conversations")));
        stage.reopen();
        QVERIFY(stage.robot().find(QAccessible::EditableText, QStringLiteral("Message")));
        QVERIFY(!stage.robot().sees(QAccessible::List, QStringLiteral("Conversations")));
    }

    void cleanup() { QCOMPARE(Stage::warnings(), QStringList()); }

private:
    static bool describes(Stage &stage, const QString &button, const QString &words)
    {
        Thing thing = stage.robot().find(QAccessible::Button, button);
        return thing && thing->text(QAccessible::Description) == words;
    }

    static int listWidth(Stage &stage)
    {
        Thing list = stage.robot().find(QAccessible::List, QStringLiteral("Conversations"));
        return list ? list->rect().width() : -1;
    }

    static void dragListBy(Stage &stage, int distance)
    {
        auto &window = stage.window().window();
        const QRect list = stage.robot().find(QAccessible::List, QStringLiteral("Conversations"))->rect();
        const QPoint from(list.right() + 1 - window.x(), list.center().y() - window.y());
        QTest::mouseMove(&window, from);
        QTest::mousePress(&window, Qt::LeftButton, Qt::NoModifier, from);
        for (int step = 1; step <= 10; ++step)
            QTest::mouseMove(&window, from + QPoint(distance * step / 10, 0));
        QTest::mouseRelease(&window, Qt::LeftButton, Qt::NoModifier, from + QPoint(distance, 0));
    }
};

}

QTEST_MAIN(corral::test::MemoryFlow)
#include "tst_memory.moc"
