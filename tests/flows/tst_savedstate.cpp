// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowfixture.h"

#include <QQuickItem>
#include <QTest>

namespace corral::test {

using demo::Options;
using Server = DemoServer;

/// The state that the window restores at the next start.
class SavedStateFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOpenConversation()
    {
        Server server(Options::quick());
        QVERIFY(server.start());
        WindowFixture fixture(&server);
        for (const QString &question : {QStringLiteral("Hello"), QStringLiteral("What is a corral?")}) {
            fixture.user().press(Qt::Key_N, Qt::ControlModifier);
            QVERIFY(ask(fixture.user(), question));
            QVERIFY(fixture.user().find(QAccessible::ListItem, question + QChar(0x2026)));
            QVERIFY(fixture.user().find(QAccessible::Button, QStringLiteral("Send the message")));
        }
        QVERIFY(fixture.user().click(QAccessible::ListItem, QStringLiteral("Hello…")));
        QVERIFY(fixture.user().find(QAccessible::Heading, QStringLiteral("Hello…")));
        fixture.reopen();
        QVERIFY(fixture.user().find(QAccessible::Heading, QStringLiteral("Hello…")));
        // A new, empty conversation is also remembered as the open one.
        fixture.user().press(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(fixture.user().find(QAccessible::Heading, QStringLiteral("New conversation")));
        fixture.reopen();
        QVERIFY(fixture.user().find(QAccessible::ListItem, QStringLiteral("Hello…")));
        QVERIFY(fixture.user().sees(QAccessible::Heading, QStringLiteral("New conversation")));
    }

    void theOrderOfTheModels()
    {
        Server server(Options::quick());
        QVERIFY(server.start());
        WindowFixture fixture(&server);
        fixture.user().press(Qt::Key_2, Qt::ControlModifier);
        QVERIFY(fixture.user().click(QAccessible::Button, QStringLiteral("Size")));
        QVERIFY(fixture.user().click(QAccessible::Button, QStringLiteral("Size")));
        QTRY_VERIFY(describes(fixture, QStringLiteral("Size"), QStringLiteral("Sorted, smallest first")));
        fixture.reopen();
        QVERIFY(fixture.user().find(QAccessible::ListItem, QStringLiteral("gemma3:4b")));
        QVERIFY(describes(fixture, QStringLiteral("Size"), QStringLiteral("Sorted, smallest first")));
    }

    void theRangeOfTheMonitor()
    {
        Server server(Options::quick());
        QVERIFY(server.start());
        WindowFixture fixture(&server);
        fixture.window().workbench().setPage(ui::Pages::Monitor);
        QVERIFY(fixture.user().click(QAccessible::Button, QStringLiteral("Show 10 min")));
        QTRY_COMPARE(fixture.window().workbench().monitor()->minutes(), 10);
        fixture.reopen();
        QCOMPARE(fixture.window().workbench().monitor()->minutes(), 10);
    }

    void theWidthOfTheListsBesideThePages()
    {
        Server server(Options::quick());
        QVERIFY(server.start());
        WindowFixture fixture(&server);
        const auto list = QStringLiteral("Conversations");
        const int before = widthOf(fixture, list);
        drag(fixture, rectOf(fixture, list).right() + 1, 70);
        QTRY_COMPARE(widthOf(fixture, list), before + 70);
        fixture.reopen();
        QTRY_COMPARE(widthOf(fixture, list), before + 70);
        fixture.user().press(Qt::Key_B, Qt::ControlModifier);
        QTRY_VERIFY(!fixture.user().sees(QAccessible::List, QStringLiteral("Conversations")));
        fixture.reopen();
        QVERIFY(fixture.user().find(QAccessible::EditableText, QStringLiteral("Message")));
        QVERIFY(!fixture.user().sees(QAccessible::List, QStringLiteral("Conversations")));
    }

    void theWidthOfTheDetailsOfAModel()
    {
        Server server(Options::quick());
        QVERIFY(server.start());
        WindowFixture fixture(&server);
        fixture.user().press(Qt::Key_2, Qt::ControlModifier);
        QVERIFY(fixture.user().click(QAccessible::ListItem, QStringLiteral("gemma3:4b")));
        const auto list = QStringLiteral("Models");
        QVERIFY(fixture.user().find(QAccessible::PageTabList, QStringLiteral("Parts of the details")));
        QTRY_VERIFY(widthOf(fixture, list) < 1000); // the details are beside it
        const int before = widthOf(fixture, list);
        drag(fixture, rectOf(fixture, list).right() + 1, -60);
        QTRY_COMPARE(widthOf(fixture, list), before - 60);
        fixture.reopen();
        QVERIFY(fixture.user().click(QAccessible::ListItem, QStringLiteral("gemma3:4b")));
        QTRY_COMPARE(widthOf(fixture, list), before - 60);
    }

    void theWidthOfTheOverviewInTheWorkshop()
    {
        Server server(Options::quick());
        QVERIFY(server.start());
        WindowFixture fixture(&server);
        fixture.user().press(Qt::Key_3, Qt::ControlModifier);
        fixture.user().press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        const auto list = QStringLiteral("Overview");
        const int before = widthOf(fixture, list);
        drag(fixture, rectOf(fixture, list).left() - 17, -50);
        QTRY_COMPARE(widthOf(fixture, list), before + 50);
        fixture.reopen();
        fixture.user().press(Qt::Key_3, Qt::ControlModifier);
        QTRY_COMPARE(widthOf(fixture, list), before + 50);
    }

    void thePlaceOfTheWindow()
    {
        Server server(Options::quick());
        QVERIFY(server.start());
        WindowFixture fixture(&server);
        const QRect place(40, 30, 720, 540);
        fixture.window().window().setGeometry(place);
        QTRY_COMPARE(fixture.window().window().geometry(), place);
        fixture.reopen();
        QCOMPARE(fixture.window().workbench().windowGeometry(), QRectF(place));
        QCOMPARE(fixture.window().window().position(), place.topLeft()); // the fixture sets a fixed size
    }

    void cleanup() { QCOMPARE(WindowFixture::warnings(), QStringList()); }

private:
    static bool describes(WindowFixture &fixture, const QString &button, const QString &words)
    {
        AccessibleItem thing = fixture.user().find(QAccessible::Button, button);
        return thing && thing->text(QAccessible::Description) == words;
    }

    static QRect rectOf(WindowFixture &fixture, const QString &list)
    {
        AccessibleItem thing = fixture.user().find(QAccessible::List, list);
        return thing ? thing->rect() : QRect();
    }

    static int widthOf(WindowFixture &fixture, const QString &list) { return rectOf(fixture, list).width(); }

    /// Drags the split handle at `x` to the right by this many pixels.
    static void drag(WindowFixture &fixture, int x, int distance)
    {
        auto &window = fixture.window().window();
        const QPoint from(x - window.x(), window.height() / 2);
        QTest::mouseMove(&window, from);
        QTest::mousePress(&window, Qt::LeftButton, Qt::NoModifier, from);
        for (int step = 1; step <= 10; ++step)
            QTest::mouseMove(&window, from + QPoint(distance * step / 10, 0));
        QTest::mouseRelease(&window, Qt::LeftButton, Qt::NoModifier, from + QPoint(distance, 0));
    }
};

}

QTEST_MAIN(corral::test::SavedStateFlow)
#include "tst_savedstate.moc"
