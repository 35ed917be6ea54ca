// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowfixture.h"

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
bool choose(UserSimulator &user, const QString &entry)
{
    for (int steps = 0; steps < 12 && user.focused() != entry; ++steps)
        user.press(Qt::Key_Down);
    if (user.focused() != entry)
        return false;
    user.press(Qt::Key_Return);
    return true;
}

bool menuIsOpen(UserSimulator &user) { return !user.names(QAccessible::MenuItem).isEmpty(); }

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
        m_fixture = std::make_unique<WindowFixture>(m_server.get());
    }
    void cleanup()
    {
        m_fixture.reset();
        m_server.reset();
        QCOMPARE(WindowFixture::warnings(), QStringList());
    }

    void theMenuOfAModelTakesTheKeysAndActsOnItsRow()
    {
        UserSimulator &user = openModels();
        QVERIFY(user.click(QAccessible::ListItem, coder, Qt::RightButton));
        QTRY_VERIFY(menuIsOpen(user));
        QVERIFY(choose(user, QStringLiteral("Delete…")));
        QVERIFY(user.find(QAccessible::Heading, QStringLiteral("Delete qwen2.5-coder:7b from %1?").arg(m_fixture->serverName())));
        user.press(Qt::Key_Escape);
        QTRY_VERIFY(
            !user.sees(QAccessible::Heading, QStringLiteral("Delete qwen2.5-coder:7b from %1?").arg(m_fixture->serverName())));
        QTRY_COMPARE(user.focused(), coder);
    }

    void keysAreNotSwallowedWhileAMenuComesUp()
    {
        UserSimulator &user = openModels();
        QVERIFY(user.click(QAccessible::ListItem, coder, Qt::RightButton));
        // Immediately, as fast typists do: the menu may not have been drawn yet.
        QTest::keyClick(&m_fixture->window().window(), Qt::Key_Down);
        QTest::keyClick(&m_fixture->window().window(), Qt::Key_Return); // "Chat with it"
        QVERIFY(user.find(QAccessible::Button, QStringLiteral("Model: ") + coder));
    }

    void escapeClosesOnlyTheMenu()
    {
        UserSimulator &user = openModels();
        QVERIFY(user.click(QAccessible::ListItem, coder));
        QVERIFY(user.find(QAccessible::Heading, coder));
        QVERIFY(user.click(QAccessible::ListItem, gemma, Qt::RightButton));
        QTRY_VERIFY(menuIsOpen(user));
        user.press(Qt::Key_Down);
        user.press(Qt::Key_Escape);
        QTRY_VERIFY(!menuIsOpen(user));
        QTRY_COMPARE(user.focused(), gemma);
        QVERIFY(user.sees(QAccessible::Button, QStringLiteral("Close the details")));
    }

    void theMenuOfAModelOpensByItsKeys()
    {
        UserSimulator &user = openModels();
        QVERIFY(user.click(QAccessible::ListItem, gemma));
        for (const auto &[name, key, modifiers] : contextKeys) {
            user.press(key, modifiers);
            QTRY_VERIFY2(menuIsOpen(user), name);
            QVERIFY(choose(user, QStringLiteral("Delete…")));
            QVERIFY2(user.find(QAccessible::Heading, QStringLiteral("Delete gemma3:4b from %1?").arg(m_fixture->serverName())),
                     name);
            user.press(Qt::Key_Escape);
            QTRY_VERIFY2(user.focused() == gemma, qPrintable(user.focused()));
        }
    }

    void aMenuOpenedByItsKeyBeginsAtItsFirstEntry()
    {
        UserSimulator &user = openModels();
        QVERIFY(user.click(QAccessible::ListItem, gemma));
        user.press(Qt::Key_Menu);
        QTRY_VERIFY(menuIsOpen(user));
        user.press(Qt::Key_Return); // "Chat with it"
        QTRY_VERIFY(user.hasFocus(QAccessible::EditableText, message));
        QVERIFY(user.find(QAccessible::Button, QStringLiteral("Model: ") + gemma));
    }

    void anEmbeddingModelIsNotOfferedForAChat()
    {
        UserSimulator &user = openModels();
        QVERIFY(user.click(QAccessible::ListItem, QStringLiteral("nomic-embed-text:latest"), Qt::RightButton));
        QVERIFY(user.find(QAccessible::MenuItem, QStringLiteral("Chat with it")));
        QVERIFY(!UserSimulator::isEnabled(user.find(QAccessible::MenuItem, QStringLiteral("Chat with it"))));
        user.press(Qt::Key_Down); // skips it
        user.press(Qt::Key_Return);
        QTRY_VERIFY(!menuIsOpen(user));
        QCOMPARE(m_server->requests(QStringLiteral("/api/chat")).size(), 0U);
    }

    void theMenuOfAConversationTakesTheKeys()
    {
        UserSimulator &user = m_fixture->user();
        QVERIFY(converse(QStringLiteral("Hello")));
        QVERIFY(converse(QStringLiteral("What is a corral?")));
        QVERIFY(user.click(QAccessible::ListItem, QStringLiteral("Hello…"), Qt::RightButton));
        QTRY_VERIFY(menuIsOpen(user));
        QVERIFY2(choose(user, QStringLiteral("Delete")), qPrintable(user.focused() + user.describe()));
        QTRY_VERIFY(!user.sees(QAccessible::ListItem, QStringLiteral("Hello…")));
        QVERIFY(user.sees(QAccessible::ListItem, QStringLiteral("What is a corral?…")));
    }

    void theMenuOfAConversationOpensByItsKeys()
    {
        UserSimulator &user = m_fixture->user();
        QVERIFY(converse(QStringLiteral("Hello")));
        QVERIFY(user.click(QAccessible::ListItem, QStringLiteral("Hello…")));
        for (const auto &[name, key, modifiers] : contextKeys) {
            user.press(key, modifiers);
            QTRY_VERIFY2(menuIsOpen(user), name);
            QVERIFY(user.sees(QAccessible::MenuItem, QStringLiteral("Rename")));
            user.type(QStringLiteral("not for what lies beneath"));
            user.press(Qt::Key_Escape);
            QTRY_VERIFY(!menuIsOpen(user));
            QCOMPARE(user.textIn(message), QString());
        }
        user.press(Qt::Key_Menu);
        user.press(Qt::Key_Down);
        user.press(Qt::Key_Return);
        QTRY_VERIFY(user.hasFocus(QAccessible::EditableText, QStringLiteral("Title of the conversation")));
    }

    void theMenuOfAFieldOpensByItsKeysAndKeepsTheSelection()
    {
        UserSimulator &user = openModels();
        QVERIFY(user.write(filterField, QStringLiteral("coder")));
        for (const auto &[name, key, modifiers] : contextKeys) {
            user.press(Qt::Key_A, Qt::ControlModifier);
            user.press(key, modifiers);
            QTRY_VERIFY2(menuIsOpen(user), name);
            QVERIFY(UserSimulator::isEnabled(user.find(QAccessible::MenuItem, QStringLiteral("Copy"))));
            QGuiApplication::clipboard()->setText(QString());
            user.press(Qt::Key_Down); // from "Cut" to "Copy"
            user.press(Qt::Key_Return);
            QTRY_COMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("coder"));
            QTRY_VERIFY(user.hasFocus(QAccessible::EditableText, filterField));
        }
    }

    void theMenuOfTheMessageOpens()
    {
        UserSimulator &user = m_fixture->user();
        QVERIFY(user.write(message, QStringLiteral("a word")));
        user.press(Qt::Key_Menu);
        QTRY_VERIFY(menuIsOpen(user));
        user.press(Qt::Key_Escape);
        QTRY_VERIFY(user.hasFocus(QAccessible::EditableText, message));
        QVERIFY(user.click(QAccessible::EditableText, message, Qt::RightButton));
        QVERIFY(user.click(QAccessible::MenuItem, QStringLiteral("Select all")));
        user.press(Qt::Key_Delete);
        QTRY_COMPARE(user.textIn(message), QString());
    }

    void theMenuOfTheTranscriptOpensByItsKeys()
    {
        UserSimulator &user = m_fixture->user();
        const QString transcript = QStringLiteral("Conversation");
        QVERIFY(converse(QStringLiteral("Hello")));
        QVERIFY(user.tabTo(QAccessible::List, transcript));
        for (const auto &[name, key, modifiers] : contextKeys) {
            user.press(key, modifiers);
            QTRY_VERIFY2(menuIsOpen(user), name);
            user.press(Qt::Key_Escape);
            QTRY_VERIFY2(user.hasFocus(QAccessible::List, transcript), name);
            QGuiApplication::clipboard()->setText(QString());
            user.press(key, modifiers);
            QTRY_VERIFY2(menuIsOpen(user), name);
            QVERIFY(choose(user, QStringLiteral("Copy message as Markdown")));
            QTRY_COMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Hello"));
            QTRY_VERIFY2(user.hasFocus(QAccessible::List, transcript), name);
        }
    }

    void theMenuOfATransferOpensByItsKeys()
    {
        UserSimulator &user = openModels();
        m_server->inject({.kind = Fault::Stall, .path = QStringLiteral("/api/pull"), .after = 8});
        QVERIFY(user.click(QAccessible::Button, QStringLiteral("Add model")));
        QVERIFY(user.write(QStringLiteral("Name of the model"), QStringLiteral("gemma3:1b")));
        QVERIFY(user.click(QAccessible::Button, QStringLiteral("Pull")));
        QVERIFY(user.click(QAccessible::Button, QStringLiteral("Show the transfers")));
        QVERIFY(user.tabTo(QAccessible::ListItem, QStringLiteral("gemma3:1b")));
        for (const auto &[name, key, modifiers] : contextKeys) {
            user.press(key, modifiers);
            QTRY_VERIFY2(menuIsOpen(user), name);
            user.press(Qt::Key_Escape);
            QTRY_VERIFY(!menuIsOpen(user));
        }
        user.press(Qt::Key_Menu);
        user.press(Qt::Key_Return); // "Pause"
        QVERIFY(user.find(QAccessible::Button, QStringLiteral("Resume gemma3:1b")));
    }

private:
    UserSimulator &openModels()
    {
        UserSimulator &user = m_fixture->user();
        user.press(Qt::Key_2, Qt::ControlModifier);
        if (!user.find(QAccessible::ListItem, coder))
            qFatal("no models");
        return user;
    }

    bool converse(const QString &question)
    {
        UserSimulator &user = m_fixture->user();
        user.press(Qt::Key_N, Qt::ControlModifier);
        return ask(user, question) && user.find(QAccessible::ListItem, question + QChar(0x2026)) &&
               user.find(QAccessible::Button, QStringLiteral("Send the message"));
    }

    std::unique_ptr<Server> m_server;
    std::unique_ptr<WindowFixture> m_fixture;
};

}

QTEST_MAIN(corral::test::MenuFlow)
#include "tst_menus.moc"
