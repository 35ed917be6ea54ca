// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stage.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTest>

namespace corral::test {

using demo::Options;
using Server = DemoServer;

namespace {

const QString coder = QStringLiteral("qwen2.5-coder:7b");
const QString gemma = QStringLiteral("gemma3:4b");
const QString filterField = QStringLiteral("Filter models");
const QString message = QStringLiteral("Message");

/// The keys that open a context menu.
struct ContextKey
{
    const char *name;
    int key;
    Qt::KeyboardModifiers modifiers;
};
constexpr ContextKey contextKeys[] = {{"Menu", Qt::Key_Menu, Qt::NoModifier}, {"Shift+F10", Qt::Key_F10, Qt::ShiftModifier}};

/// Moves down to the entry and activates it.
bool choose(Robot &robot, const QString &entry)
{
    for (int steps = 0; steps < 12 && robot.focused() != entry; ++steps)
        robot.press(Qt::Key_Down);
    if (robot.focused() != entry)
        return false;
    robot.press(Qt::Key_Return);
    return true;
}

bool menuIsOpen(Robot &robot) { return !robot.names(QAccessible::MenuItem).isEmpty(); }

}

/// Context menus, by the pointer and by the keyboard: they have the focus while they are open.
class MenuFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<Server>(Options::quick());
        QVERIFY(m_server->start());
        m_stage = std::make_unique<Stage>(m_server.get());
    }
    void cleanup()
    {
        m_stage.reset();
        m_server.reset();
        QCOMPARE(Stage::warnings(), QStringList());
    }

    void theMenuOfAModelTakesTheKeysAndActsOnItsRow()
    {
        Robot &robot = openModels();
        QVERIFY(robot.click(QAccessible::ListItem, coder, Qt::RightButton));
        QTRY_VERIFY(menuIsOpen(robot));
        QVERIFY(choose(robot, QStringLiteral("Delete…")));
        QVERIFY(robot.find(QAccessible::Heading, QStringLiteral("Delete qwen2.5-coder:7b?")));
        robot.press(Qt::Key_Escape);
        QTRY_VERIFY(!robot.sees(QAccessible::Heading, QStringLiteral("Delete qwen2.5-coder:7b?")));
        QTRY_COMPARE(robot.focused(), coder);
    }

    void keysAreNotSwallowedWhileAMenuComesUp()
    {
        Robot &robot = openModels();
        QVERIFY(robot.click(QAccessible::ListItem, coder, Qt::RightButton));
        // Immediately, as fast typists do: the menu may not have been drawn yet.
        QTest::keyClick(&m_stage->window().window(), Qt::Key_Down);
        QTest::keyClick(&m_stage->window().window(), Qt::Key_Return); // "Chat with it"
        QVERIFY(robot.find(QAccessible::Button, QStringLiteral("Model: ") + coder));
    }

    void escapeClosesOnlyTheMenu()
    {
        Robot &robot = openModels();
        QVERIFY(robot.click(QAccessible::ListItem, coder));
        QVERIFY(robot.find(QAccessible::Heading, coder));
        QVERIFY(robot.click(QAccessible::ListItem, gemma, Qt::RightButton));
        QTRY_VERIFY(menuIsOpen(robot));
        robot.press(Qt::Key_Down);
        robot.press(Qt::Key_Escape);
        QTRY_VERIFY(!menuIsOpen(robot));
        QTRY_COMPARE(robot.focused(), gemma);
        QVERIFY(robot.sees(QAccessible::Button, QStringLiteral("Close the details")));
    }

    void theMenuOfAModelOpensByItsKeys()
    {
        Robot &robot = openModels();
        QVERIFY(robot.click(QAccessible::ListItem, gemma));
        for (const auto &[name, key, modifiers] : contextKeys) {
            robot.press(key, modifiers);
            QTRY_VERIFY2(menuIsOpen(robot), name);
            QVERIFY(choose(robot, QStringLiteral("Delete…")));
            QVERIFY2(robot.find(QAccessible::Heading, QStringLiteral("Delete gemma3:4b?")), name);
            robot.press(Qt::Key_Escape);
            QTRY_VERIFY2(robot.focused() == gemma, qPrintable(robot.focused()));
        }
    }

    void aMenuOpenedByItsKeyBeginsAtItsFirstEntry()
    {
        Robot &robot = openModels();
        QVERIFY(robot.click(QAccessible::ListItem, gemma));
        robot.press(Qt::Key_Menu);
        QTRY_VERIFY(menuIsOpen(robot));
        robot.press(Qt::Key_Return); // "Chat with it"
        QTRY_VERIFY(robot.hasFocus(QAccessible::EditableText, message));
        QVERIFY(robot.find(QAccessible::Button, QStringLiteral("Model: ") + gemma));
    }

    void anEmbeddingModelIsNotOfferedForAChat()
    {
        Robot &robot = openModels();
        QVERIFY(robot.click(QAccessible::ListItem, QStringLiteral("nomic-embed-text:latest"), Qt::RightButton));
        QVERIFY(robot.find(QAccessible::MenuItem, QStringLiteral("Chat with it")));
        QVERIFY(!Robot::isEnabled(robot.find(QAccessible::MenuItem, QStringLiteral("Chat with it"))));
        robot.press(Qt::Key_Down); // skips it
        robot.press(Qt::Key_Return);
        QTRY_VERIFY(!menuIsOpen(robot));
        QCOMPARE(m_server->requests(QStringLiteral("/api/chat")).size(), 0U);
    }

    void theMenuOfAConversationTakesTheKeys()
    {
        Robot &robot = m_stage->robot();
        QVERIFY(converse(QStringLiteral("Hello")));
        QVERIFY(converse(QStringLiteral("What is a corral?")));
        QVERIFY(robot.click(QAccessible::ListItem, QStringLiteral("Hello…"), Qt::RightButton));
        QTRY_VERIFY(menuIsOpen(robot));
        QVERIFY2(choose(robot, QStringLiteral("Delete")), qPrintable(robot.focused() + robot.describe()));
        QTRY_VERIFY(!robot.sees(QAccessible::ListItem, QStringLiteral("Hello…")));
        QVERIFY(robot.sees(QAccessible::ListItem, QStringLiteral("What is a corral?…")));
    }

    void theMenuOfAConversationOpensByItsKeys()
    {
        Robot &robot = m_stage->robot();
        QVERIFY(converse(QStringLiteral("Hello")));
        QVERIFY(robot.click(QAccessible::ListItem, QStringLiteral("Hello…")));
        for (const auto &[name, key, modifiers] : contextKeys) {
            robot.press(key, modifiers);
            QTRY_VERIFY2(menuIsOpen(robot), name);
            QVERIFY(robot.sees(QAccessible::MenuItem, QStringLiteral("Rename")));
            robot.type(QStringLiteral("not for what lies beneath"));
            robot.press(Qt::Key_Escape);
            QTRY_VERIFY(!menuIsOpen(robot));
            QCOMPARE(robot.textIn(message), QString());
        }
        robot.press(Qt::Key_Menu);
        robot.press(Qt::Key_Down);
        robot.press(Qt::Key_Return);
        QTRY_VERIFY(robot.hasFocus(QAccessible::EditableText, QStringLiteral("Title of the conversation")));
    }

    void theMenuOfAFieldOpensByItsKeysAndKeepsTheSelection()
    {
        Robot &robot = openModels();
        QVERIFY(robot.write(filterField, QStringLiteral("coder")));
        for (const auto &[name, key, modifiers] : contextKeys) {
            robot.press(Qt::Key_A, Qt::ControlModifier);
            robot.press(key, modifiers);
            QTRY_VERIFY2(menuIsOpen(robot), name);
            QVERIFY(Robot::isEnabled(robot.find(QAccessible::MenuItem, QStringLiteral("Copy"))));
            QGuiApplication::clipboard()->setText(QString());
            robot.press(Qt::Key_Down); // from "Cut" to "Copy"
            robot.press(Qt::Key_Return);
            QTRY_COMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("coder"));
            QTRY_VERIFY(robot.hasFocus(QAccessible::EditableText, filterField));
        }
    }

    void theMenuOfTheMessageOpens()
    {
        Robot &robot = m_stage->robot();
        QVERIFY(robot.write(message, QStringLiteral("a word")));
        robot.press(Qt::Key_Menu);
        QTRY_VERIFY(menuIsOpen(robot));
        robot.press(Qt::Key_Escape);
        QTRY_VERIFY(robot.hasFocus(QAccessible::EditableText, message));
        QVERIFY(robot.click(QAccessible::EditableText, message, Qt::RightButton));
        QVERIFY(robot.click(QAccessible::MenuItem, QStringLiteral("Select all")));
        robot.press(Qt::Key_Delete);
        QTRY_COMPARE(robot.textIn(message), QString());
    }

    void theMenuOfATransferOpensByItsKeys()
    {
        Robot &robot = openModels();
        m_server->inject({.kind = Fault::Stall, .path = QStringLiteral("/api/pull"), .after = 8});
        QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Add model")));
        QVERIFY(robot.write(QStringLiteral("Name of the model"), QStringLiteral("gemma3:1b")));
        QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Pull")));
        QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Show the transfers")));
        QVERIFY(robot.tabTo(QAccessible::ListItem, QStringLiteral("gemma3:1b")));
        for (const auto &[name, key, modifiers] : contextKeys) {
            robot.press(key, modifiers);
            QTRY_VERIFY2(menuIsOpen(robot), name);
            robot.press(Qt::Key_Escape);
            QTRY_VERIFY(!menuIsOpen(robot));
        }
        robot.press(Qt::Key_Menu);
        robot.press(Qt::Key_Return); // "Pause"
        QVERIFY(robot.find(QAccessible::Button, QStringLiteral("Resume gemma3:1b")));
    }

private:
    Robot &openModels()
    {
        Robot &robot = m_stage->robot();
        robot.press(Qt::Key_2, Qt::ControlModifier);
        if (!robot.find(QAccessible::ListItem, coder))
            qFatal("no models");
        return robot;
    }

    bool converse(const QString &question)
    {
        Robot &robot = m_stage->robot();
        robot.press(Qt::Key_N, Qt::ControlModifier);
        return ask(robot, question) && robot.find(QAccessible::ListItem, question + QChar(0x2026)) &&
               robot.find(QAccessible::Button, QStringLiteral("Send the message"));
    }

    std::unique_ptr<Server> m_server;
    std::unique_ptr<Stage> m_stage;
};

}

QTEST_MAIN(corral::test::MenuFlow)
#include "tst_menus.moc"
