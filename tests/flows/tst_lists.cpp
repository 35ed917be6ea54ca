// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stage.h"

#include <QQuickItem>
#include <QTest>

namespace corral::test {

using demo::Options;
using Server = DemoServer;

namespace {

const QString message = QStringLiteral("Message");
const QString titleField = QStringLiteral("Title of the conversation");
const QString hello = QStringLiteral("Hello…");
const QString corralQuestion = QStringLiteral("What is a corral?…");

/// The geometry of an item in the window.
QRect frameOf(Thing thing) { return thing ? thing->rect() : QRect(); }

}

/// The list of conversations, the model chooser, the transfers and the palette, by pointer and keys.
class ListFlow : public QObject
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

    void aConversationThatWasClickedIsRenamedByItsKey()
    {
        Robot &robot = m_stage->robot();
        QVERIFY(converse(QStringLiteral("Hello")) && converse(QStringLiteral("What is a corral?")));
        QVERIFY(robot.click(QAccessible::ListItem, hello));
        robot.press(Qt::Key_F2);
        QTRY_VERIFY(robot.hasFocus(QAccessible::EditableText, titleField));
        robot.type(QStringLiteral("A greeting"));
        robot.press(Qt::Key_Return);
        QVERIFY(robot.find(QAccessible::ListItem, QStringLiteral("A greeting")));
        QCOMPARE(m_server->requests(QStringLiteral("/api/chat")).size(), 2U);
        QCOMPARE(robot.textIn(message), QString());
    }

    void theOpenConversationIsRenamedFromTheMessageToo()
    {
        Robot &robot = m_stage->robot();
        QVERIFY(converse(QStringLiteral("Hello")));
        QVERIFY(robot.click(QAccessible::EditableText, message));
        robot.press(Qt::Key_F2);
        QTRY_VERIFY(robot.hasFocus(QAccessible::EditableText, titleField));
        robot.type(QStringLiteral("A greeting"));
        robot.press(Qt::Key_Return);
        QVERIFY(robot.find(QAccessible::ListItem, QStringLiteral("A greeting")));
    }

    void aNameThatIsBeingWrittenIsNotLost()
    {
        Robot &robot = m_stage->robot();
        QVERIFY(converse(QStringLiteral("Hello")));
        QVERIFY(robot.click(QAccessible::ListItem, hello));
        robot.press(Qt::Key_F2);
        robot.type(QStringLiteral("A greeting"));
        robot.press(Qt::Key_End);
        robot.press(Qt::Key_Delete); // nothing follows the caret, and the key is not for the conversation
        robot.press(Qt::Key_Down);
        QVERIFY(robot.click(QAccessible::EditableText, message));
        QVERIFY(robot.find(QAccessible::ListItem, QStringLiteral("A greeting")));
    }

    void aConversationThatWasClickedIsDeletedByItsKey()
    {
        Robot &robot = m_stage->robot();
        QVERIFY(converse(QStringLiteral("Hello")) && converse(QStringLiteral("What is a corral?")));
        QVERIFY(robot.click(QAccessible::ListItem, hello));
        robot.press(Qt::Key_Delete);
        QTRY_VERIFY(!robot.sees(QAccessible::ListItem, hello));
        QVERIFY(robot.sees(QAccessible::ListItem, corralQuestion));
        robot.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(robot.find(QAccessible::ListItem, hello));
    }

    void theKeysGoOnToTheConversationBelowADeletedOne()
    {
        Robot &robot = m_stage->robot();
        QVERIFY(converse(QStringLiteral("Hello")) && converse(QStringLiteral("What is a corral?")));
        robot.press(Qt::Key_N, Qt::ControlModifier); // no conversation is open
        QVERIFY(robot.click(QAccessible::ListItem, corralQuestion, Qt::RightButton));
        QVERIFY(robot.find(QAccessible::MenuItem, QStringLiteral("Rename")));
        robot.press(Qt::Key_Escape);
        robot.press(Qt::Key_Delete);
        QTRY_VERIFY(!robot.sees(QAccessible::ListItem, corralQuestion));
        QTRY_VERIFY(robot.focused().startsWith(QStringLiteral("Hello")));
        robot.press(Qt::Key_Return);
        QTRY_VERIFY(robot.hasFocus(QAccessible::EditableText, message));
        robot.type(QStringLiteral("Is this kept?"));
        robot.press(Qt::Key_Return);
        QTRY_COMPARE(m_server->requests(QStringLiteral("/api/chat")).size(), 3U);
        QVERIFY(lastSeen(*m_server, QStringLiteral("/api/chat")).body.contains("Hello"));
        QVERIFY(!robot.sees(QAccessible::ListItem, corralQuestion));
    }

    void theKeysStayInTheListOverANarrowWindow()
    {
        Robot &robot = m_stage->robot();
        QVERIFY(converse(QStringLiteral("Hello")) && converse(QStringLiteral("What is a corral?")));
        m_stage->window().window().resize(680, 500);
        QTRY_VERIFY(!robot.sees(QAccessible::ListItem, hello));
        robot.press(Qt::Key_N, Qt::ControlModifier);
        robot.press(Qt::Key_B, Qt::ControlModifier);
        QTRY_VERIFY(robot.focused().startsWith(QStringLiteral("What is a corral?"))); // none is open: the first one
        robot.press(Qt::Key_Return);
        QTRY_VERIFY(robot.hasFocus(QAccessible::EditableText, message));
        robot.press(Qt::Key_B, Qt::ControlModifier);
        QTRY_VERIFY(robot.focused().startsWith(QStringLiteral("What is a corral?")));
        robot.press(Qt::Key_Delete); // the next one opens, below the list
        QTRY_VERIFY(robot.focused().startsWith(QStringLiteral("Hello")));
        QVERIFY(!robot.hasFocus(QAccessible::EditableText, message));
    }

    void whoClicksAConversationAndTypesWritesAMessage()
    {
        Robot &robot = m_stage->robot();
        QVERIFY(converse(QStringLiteral("Hello")));
        QVERIFY(robot.click(QAccessible::ListItem, hello));
        robot.type(QStringLiteral("And then?"));
        QTRY_COMPARE(robot.textIn(message), QStringLiteral("And then?"));
        QVERIFY(robot.hasFocus(QAccessible::EditableText, message));
    }

    void homeAndEndMoveInTheListOfConversations()
    {
        Robot &robot = m_stage->robot();
        QVERIFY(converse(QStringLiteral("Hello")) && converse(QStringLiteral("What is a corral?")));
        QVERIFY(robot.click(QAccessible::ListItem, corralQuestion));
        robot.press(Qt::Key_End);
        QTRY_VERIFY(robot.focused().startsWith(QStringLiteral("Hello")));
        robot.press(Qt::Key_Home);
        QTRY_VERIFY(robot.focused().startsWith(QStringLiteral("What is a corral?")));
    }

    void onesCaretIsBehindASuggestion()
    {
        Robot &robot = m_stage->robot();
        QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Explain how a hash map works…")));
        QTRY_VERIFY(robot.hasFocus(QAccessible::EditableText, message));
        const QString suggestion = robot.textIn(message);
        robot.type(QStringLiteral(" Be brief."));
        QTRY_COMPARE(robot.textIn(message), suggestion + QStringLiteral(" Be brief."));
    }

    void onesCaretIsBehindADraftThatComesBack()
    {
        Robot &robot = m_stage->robot();
        QVERIFY(converse(QStringLiteral("Hello")));
        robot.type(QStringLiteral("First half"));
        robot.press(Qt::Key_N, Qt::ControlModifier);
        QTRY_COMPARE(robot.textIn(message), QString());
        QVERIFY(robot.click(QAccessible::ListItem, hello));
        QTRY_COMPARE(robot.textIn(message), QStringLiteral("First half"));
        robot.type(QStringLiteral(", second half"));
        QTRY_COMPARE(robot.textIn(message), QStringLiteral("First half, second half"));
    }

    void aModelIsChosenByItsFirstLetters()
    {
        Robot &robot = m_stage->robot();
        QVERIFY(openChooser());
        QTRY_VERIFY(choices().size() > 1);
        const QStringList names = choices();
        QStringList sorted = names;
        std::sort(sorted.begin(), sorted.end());
        QCOMPARE(names, sorted);
        robot.type(QStringLiteral("qwen3"));
        robot.press(Qt::Key_Return);
        QVERIFY(robot.find(QAccessible::Button, QStringLiteral("Model: qwen3:8b")));
        QVERIFY(openChooser());
        robot.press(Qt::Key_Home);
        robot.press(Qt::Key_Return);
        QVERIFY(robot.find(QAccessible::Button, QStringLiteral("Model: ") + sorted.first()));
        QVERIFY(openChooser());
        robot.press(Qt::Key_End);
        robot.press(Qt::Key_Return);
        QVERIFY(robot.find(QAccessible::Button, QStringLiteral("Model: ") + sorted.last()));
    }

    void openingTheTransfersMovesNothingUnderThePointer()
    {
        Robot &robot = m_stage->robot();
        beginPull();
        const QRect before = frameOf(robot.find(QAccessible::Button, QStringLiteral("Show the transfers")));
        QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Show the transfers")));
        QVERIFY(robot.find(QAccessible::Button, QStringLiteral("Cancel gemma3:1b")));
        QTRY_COMPARE(frameOf(robot.find(QAccessible::Button, QStringLiteral("Hide the transfers"))), before);
        QVERIFY(!frameOf(robot.find(QAccessible::Button, QStringLiteral("Cancel gemma3:1b"))).intersects(before));
    }

    void aCancelledPullCanBeTakenBack()
    {
        Robot &robot = m_stage->robot();
        beginPull();
        QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Show the transfers")));
        QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Cancel gemma3:1b")));
        QVERIFY(robot.find(QAccessible::AlertMessage, QStringLiteral("Cancelled the pull of gemma3:1b.")));
        QTRY_COMPARE(lastSeen(*m_server, QStringLiteral("/api/pull")).state, Seen::Disconnected);
        m_server->clearFaults();
        QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Undo")));
        QVERIFY(robot.find(QAccessible::AlertMessage, QStringLiteral("gemma3:1b is ready."), 20'000));
    }

    void aDisabledCommandIsNeverPreselected()
    {
        Robot &robot = m_stage->robot();
        robot.press(Qt::Key_K, Qt::ControlModifier);
        robot.type(QStringLiteral("undo what was just deleted"));
        QVERIFY(robot.find(QAccessible::ListItem, QStringLiteral("Window: Undo what was just deleted")));
        robot.press(Qt::Key_Return);
        robot.press(Qt::Key_A, Qt::ControlModifier);
        robot.type(QStringLiteral("stop"));
        QVERIFY(robot.find(QAccessible::ListItem, QStringLiteral("Chat: Stop the answer")));
        QVERIFY(!Robot::isEnabled(robot.find(QAccessible::ListItem, QStringLiteral("Chat: Stop the answer"))));
    }

    void thePaletteKnowsPlainWords_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("entry");
        QTest::newRow("pull") << "pull"
                              << "Models: Add model…";
        QTest::newRow("download") << "download"
                                  << "Models: Add model…";
        QTest::newRow("add model") << "add model"
                                   << "Models: Add model…";
        QTest::newRow("install") << "install"
                                 << "Models: Add model…";
        QTest::newRow("dark") << "dark"
                              << "Appearance: Use dark colours";
        QTest::newRow("light") << "light"
                               << "Appearance: Use light colours";
        QTest::newRow("theme") << "theme"
                               << "Appearance: Use dark colours";
        QTest::newRow("delete a model") << "delete gemma"
                                        << "Model: Delete gemma3:4b…";
        QTest::newRow("remove a model") << "remove gemma"
                                        << "Model: Delete gemma3:4b…";
        QTest::newRow("delete") << "delete"
                                << "Chat: Delete this conversation";
        QTest::newRow("rename") << "rename"
                                << "Chat: Rename this conversation";
        QTest::newRow("shortcuts") << "shortcuts"
                                   << "Window: Show all keys";
        QTest::newRow("preferences") << "preferences"
                                     << "Window: Go to Settings";
    }

    void thePaletteKnowsPlainWords()
    {
        QFETCH(QString, words);
        QFETCH(QString, entry);
        Robot &robot = m_stage->robot();
        QTRY_VERIFY(m_stage->window().workbench().models()->modelCount() > 0);
        robot.press(Qt::Key_K, Qt::ControlModifier);
        robot.type(words);
        QVERIFY(robot.find(QAccessible::ListItem, entry));
    }

    void thePaletteAddsAModelAndDarkens()
    {
        Robot &robot = m_stage->robot();
        robot.press(Qt::Key_K, Qt::ControlModifier);
        robot.type(QStringLiteral("add model"));
        robot.press(Qt::Key_Return);
        QTRY_VERIFY(robot.hasFocus(QAccessible::EditableText, QStringLiteral("Name of the model")));
        robot.press(Qt::Key_Escape);
        robot.press(Qt::Key_K, Qt::ControlModifier);
        robot.type(QStringLiteral("dark"));
        robot.press(Qt::Key_Return);
        QTRY_COMPARE(m_stage->window().services().settings().colourScheme(), settings::Settings::ColourScheme::Dark);
    }

    void chattingWithAModelIsTheSameFromEverywhere()
    {
        Robot &robot = m_stage->robot();
        QVERIFY(converse(QStringLiteral("Hello")));
        robot.press(Qt::Key_K, Qt::ControlModifier);
        robot.type(QStringLiteral("chat with qwen3:8b"));
        QVERIFY(robot.find(QAccessible::ListItem, QStringLiteral("Model: Chat with qwen3:8b")));
        robot.press(Qt::Key_Return);
        QVERIFY(robot.find(QAccessible::Heading, QStringLiteral("New conversation")));
        QVERIFY(robot.find(QAccessible::Button, QStringLiteral("Model: qwen3:8b")));
    }

    void aDraftIsFoundInThePaletteByItsText()
    {
        Robot &robot = m_stage->robot();
        QTRY_VERIFY(robot.hasFocus(QAccessible::EditableText, message));
        robot.type(QStringLiteral("owls and hens"));
        QVERIFY(robot.find(QAccessible::ListItem, QStringLiteral("Draft: owls and hens")));
        robot.press(Qt::Key_K, Qt::ControlModifier);
        robot.type(QStringLiteral("owls"));
        QVERIFY(robot.find(QAccessible::ListItem, QStringLiteral("Conversation: Draft: owls and hens")));
    }

private:
    bool converse(const QString &question)
    {
        Robot &robot = m_stage->robot();
        robot.press(Qt::Key_N, Qt::ControlModifier);
        return ask(robot, question) && robot.find(QAccessible::ListItem, question + QChar(0x2026)) &&
               robot.find(QAccessible::Button, QStringLiteral("Send the message"));
    }

    bool openChooser()
    {
        Robot &robot = m_stage->robot();
        robot.press(Qt::Key_L, Qt::ControlModifier);
        return robot.find(QAccessible::List, QStringLiteral("Models")) != nullptr;
    }

    /// The entries of the chooser, from the top.
    QStringList choices()
    {
        QStringList names = m_stage->robot().names(QAccessible::ListItem);
        std::reverse(names.begin(), names.end());
        return names;
    }

    void beginPull()
    {
        Robot &robot = m_stage->robot();
        m_server->inject({.kind = Fault::Stall, .path = QStringLiteral("/api/pull"), .after = 8});
        robot.press(Qt::Key_2, Qt::ControlModifier);
        QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Add model")));
        QVERIFY(robot.write(QStringLiteral("Name of the model"), QStringLiteral("gemma3:1b")));
        QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Pull")));
        QVERIFY(robot.find(QAccessible::Button, QStringLiteral("Show the transfers")));
    }

    std::unique_ptr<Server> m_server;
    std::unique_ptr<Stage> m_stage;
};

}

QTEST_MAIN(corral::test::ListFlow)
#include "tst_lists.moc"
