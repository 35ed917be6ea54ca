// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stage.h"

#include <QQuickItem>
#include <QTest>

namespace corral::test {

using demo::Options;
using Server = DemoServer;

/// The state that the window restores at the next start.
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
        // A new, empty conversation is also remembered as the open one.
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
        const auto list = QStringLiteral("Conversations");
        const int before = widthOf(stage, list);
        drag(stage, rectOf(stage, list).right() + 1, 70);
        QTRY_COMPARE(widthOf(stage, list), before + 70);
        stage.reopen();
        QTRY_COMPARE(widthOf(stage, list), before + 70);
        stage.robot().press(Qt::Key_B, Qt::ControlModifier);
        QTRY_VERIFY(!stage.robot().sees(QAccessible::List, QStringLiteral("Conversations")));
        stage.reopen();
        QVERIFY(stage.robot().find(QAccessible::EditableText, QStringLiteral("Message")));
        QVERIFY(!stage.robot().sees(QAccessible::List, QStringLiteral("Conversations")));
    }

    void theWidthOfTheDetailsOfAModel()
    {
        Server server(Options::quick());
        QVERIFY(server.start());
        Stage stage(&server);
        stage.robot().press(Qt::Key_2, Qt::ControlModifier);
        QVERIFY(stage.robot().click(QAccessible::ListItem, QStringLiteral("gemma3:4b")));
        const auto list = QStringLiteral("Models");
        QVERIFY(stage.robot().find(QAccessible::PageTabList, QStringLiteral("Parts of the details")));
        QTRY_VERIFY(widthOf(stage, list) < 1000); // the details are beside it
        const int before = widthOf(stage, list);
        drag(stage, rectOf(stage, list).right() + 1, -60);
        QTRY_COMPARE(widthOf(stage, list), before - 60);
        stage.reopen();
        QVERIFY(stage.robot().click(QAccessible::ListItem, QStringLiteral("gemma3:4b")));
        QTRY_COMPARE(widthOf(stage, list), before - 60);
    }

    void theWidthOfTheOverviewInTheWorkshop()
    {
        Server server(Options::quick());
        QVERIFY(server.start());
        Stage stage(&server);
        stage.robot().press(Qt::Key_3, Qt::ControlModifier);
        stage.robot().press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        const auto list = QStringLiteral("Overview");
        const int before = widthOf(stage, list);
        drag(stage, rectOf(stage, list).left() - 17, -50);
        QTRY_COMPARE(widthOf(stage, list), before + 50);
        stage.reopen();
        stage.robot().press(Qt::Key_3, Qt::ControlModifier);
        QTRY_COMPARE(widthOf(stage, list), before + 50);
    }

    void thePlaceOfTheWindow()
    {
        Server server(Options::quick());
        QVERIFY(server.start());
        Stage stage(&server);
        const QRect place(40, 30, 720, 540);
        stage.window().window().setGeometry(place);
        QTRY_COMPARE(stage.window().window().geometry(), place);
        stage.reopen();
        QCOMPARE(stage.window().workbench().windowPlace(), QRectF(place));
        QCOMPARE(stage.window().window().position(), place.topLeft()); // the stage sets a fixed size
    }

    void cleanup() { QCOMPARE(Stage::warnings(), QStringList()); }

private:
    static bool describes(Stage &stage, const QString &button, const QString &words)
    {
        Thing thing = stage.robot().find(QAccessible::Button, button);
        return thing && thing->text(QAccessible::Description) == words;
    }

    static QRect rectOf(Stage &stage, const QString &list)
    {
        Thing thing = stage.robot().find(QAccessible::List, list);
        return thing ? thing->rect() : QRect();
    }

    static int widthOf(Stage &stage, const QString &list) { return rectOf(stage, list).width(); }

    /// Drags the split handle at `x` to the right by this many pixels.
    static void drag(Stage &stage, int x, int distance)
    {
        auto &window = stage.window().window();
        const QPoint from(x - window.x(), window.height() / 2);
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
