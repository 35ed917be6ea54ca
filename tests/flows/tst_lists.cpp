// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowfixture.h"

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
QRect frameOf(AccessibleItem thing) { return thing ? thing->rect() : QRect(); }

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
        m_fixture = std::make_unique<WindowFixture>(m_server.get());
    }
    void cleanup()
    {
        m_fixture.reset();
        m_server.reset();
        QCOMPARE(WindowFixture::warnings(), QStringList());
    }

    void aConversationThatWasClickedIsRenamedByItsKey()
    {
        UserSimulator &user = m_fixture->user();
        QVERIFY(converse(QStringLiteral("Hello")) && converse(QStringLiteral("What is a corral?")));
        QVERIFY(user.click(QAccessible::ListItem, hello));
        user.press(Qt::Key_F2);
        QTRY_VERIFY(user.hasFocus(QAccessible::EditableText, titleField));
        user.type(QStringLiteral("A greeting"));
        user.press(Qt::Key_Return);
        QVERIFY(user.find(QAccessible::ListItem, QStringLiteral("A greeting")));
        QCOMPARE(m_server->requests(QStringLiteral("/api/chat")).size(), 2U);
        QCOMPARE(user.textIn(message), QString());
    }

    void theOpenConversationIsRenamedFromTheMessageToo()
    {
        UserSimulator &user = m_fixture->user();
        QVERIFY(converse(QStringLiteral("Hello")));
        QVERIFY(user.click(QAccessible::EditableText, message));
        user.press(Qt::Key_F2);
        QTRY_VERIFY(user.hasFocus(QAccessible::EditableText, titleField));
        user.type(QStringLiteral("A greeting"));
        user.press(Qt::Key_Return);
        QVERIFY(user.find(QAccessible::ListItem, QStringLiteral("A greeting")));
    }

    void aNameThatIsBeingWrittenIsNotLost()
    {
        UserSimulator &user = m_fixture->user();
        QVERIFY(converse(QStringLiteral("Hello")));
        QVERIFY(user.click(QAccessible::ListItem, hello));
        user.press(Qt::Key_F2);
        user.type(QStringLiteral("A greeting"));
        user.press(Qt::Key_End);
        user.press(Qt::Key_Delete); // nothing follows the caret, and the key is not for the conversation
        user.press(Qt::Key_Down);
        QVERIFY(user.click(QAccessible::EditableText, message));
        QVERIFY(user.find(QAccessible::ListItem, QStringLiteral("A greeting")));
    }

    void aConversationThatWasClickedIsDeletedByItsKey()
    {
        UserSimulator &user = m_fixture->user();
        QVERIFY(converse(QStringLiteral("Hello")) && converse(QStringLiteral("What is a corral?")));
        QVERIFY(user.click(QAccessible::ListItem, hello));
        user.press(Qt::Key_Delete);
        QTRY_VERIFY(!user.sees(QAccessible::ListItem, hello));
        QVERIFY(user.sees(QAccessible::ListItem, corralQuestion));
        user.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(user.find(QAccessible::ListItem, hello));
    }

    void theKeysGoOnToTheConversationBelowADeletedOne()
    {
        UserSimulator &user = m_fixture->user();
        QVERIFY(converse(QStringLiteral("Hello")) && converse(QStringLiteral("What is a corral?")));
        user.press(Qt::Key_N, Qt::ControlModifier); // no conversation is open
        QVERIFY(user.click(QAccessible::ListItem, corralQuestion, Qt::RightButton));
        QVERIFY(user.find(QAccessible::MenuItem, QStringLiteral("Rename")));
        user.press(Qt::Key_Escape);
        user.press(Qt::Key_Delete);
        QTRY_VERIFY(!user.sees(QAccessible::ListItem, corralQuestion));
        QTRY_VERIFY(user.focused().startsWith(QStringLiteral("Hello")));
        user.press(Qt::Key_Return);
        QTRY_VERIFY(user.hasFocus(QAccessible::EditableText, message));
        user.type(QStringLiteral("Is this kept?"));
        user.press(Qt::Key_Return);
        QTRY_COMPARE(m_server->requests(QStringLiteral("/api/chat")).size(), 3U);
        QVERIFY(lastRequest(*m_server, QStringLiteral("/api/chat")).body.contains("Hello"));
        QVERIFY(!user.sees(QAccessible::ListItem, corralQuestion));
    }

    void theKeysStayInTheListOverANarrowWindow()
    {
        UserSimulator &user = m_fixture->user();
        QVERIFY(converse(QStringLiteral("Hello")) && converse(QStringLiteral("What is a corral?")));
        m_fixture->window().window().resize(680, 500);
        QTRY_VERIFY(!user.sees(QAccessible::ListItem, hello));
        user.press(Qt::Key_N, Qt::ControlModifier);
        user.press(Qt::Key_B, Qt::ControlModifier);
        QTRY_VERIFY(user.focused().startsWith(QStringLiteral("What is a corral?"))); // none is open: the first one
        user.press(Qt::Key_Return);
        QTRY_VERIFY(user.hasFocus(QAccessible::EditableText, message));
        user.press(Qt::Key_B, Qt::ControlModifier);
        QTRY_VERIFY(user.focused().startsWith(QStringLiteral("What is a corral?")));
        user.press(Qt::Key_Delete); // the next one opens, below the list
        QTRY_VERIFY(user.focused().startsWith(QStringLiteral("Hello")));
        QVERIFY(!user.hasFocus(QAccessible::EditableText, message));
    }

    void typingAfterClickingAConversationWritesAMessage()
    {
        UserSimulator &user = m_fixture->user();
        QVERIFY(converse(QStringLiteral("Hello")));
        QVERIFY(user.click(QAccessible::ListItem, hello));
        user.type(QStringLiteral("And then?"));
        QTRY_COMPARE(user.textIn(message), QStringLiteral("And then?"));
        QVERIFY(user.hasFocus(QAccessible::EditableText, message));
    }

    void homeAndEndMoveInTheListOfConversations()
    {
        UserSimulator &user = m_fixture->user();
        QVERIFY(converse(QStringLiteral("Hello")) && converse(QStringLiteral("What is a corral?")));
        QVERIFY(user.click(QAccessible::ListItem, corralQuestion));
        user.press(Qt::Key_End);
        QTRY_VERIFY(user.focused().startsWith(QStringLiteral("Hello")));
        user.press(Qt::Key_Home);
        QTRY_VERIFY(user.focused().startsWith(QStringLiteral("What is a corral?")));
    }

    void aSuggestionIsSentAtOnceAndTheDraftStays()
    {
        UserSimulator &user = m_fixture->user();
        user.type(QStringLiteral("half a thought"));
        QTRY_COMPARE(user.textIn(message), QStringLiteral("half a thought"));
        QVERIFY(user.click(QAccessible::Button, QStringLiteral("Explain how a hash map works…")));
        QTRY_VERIFY(user.reads(QStringLiteral("You: Explain how a hash map works")));
        QTRY_VERIFY(user.hasFocus(QAccessible::EditableText, message));
        QCOMPARE(user.textIn(message), QStringLiteral("half a thought"));
    }

    void theCursorIsAtTheEndOfARestoredDraft()
    {
        UserSimulator &user = m_fixture->user();
        QVERIFY(converse(QStringLiteral("Hello")));
        user.type(QStringLiteral("First half"));
        user.press(Qt::Key_N, Qt::ControlModifier);
        QTRY_COMPARE(user.textIn(message), QString());
        QVERIFY(user.click(QAccessible::ListItem, hello));
        QTRY_COMPARE(user.textIn(message), QStringLiteral("First half"));
        user.type(QStringLiteral(", second half"));
        QTRY_COMPARE(user.textIn(message), QStringLiteral("First half, second half"));
    }

    void aModelIsChosenByItsFirstLetters()
    {
        UserSimulator &user = m_fixture->user();
        QVERIFY(openChooser());
        QTRY_VERIFY(choices().size() > 1);
        const QStringList names = choices();
        QStringList sorted = names;
        std::sort(sorted.begin(), sorted.end());
        QCOMPARE(names, sorted);
        user.type(QStringLiteral("qwen3"));
        user.press(Qt::Key_Return);
        QVERIFY(user.find(QAccessible::Button, QStringLiteral("Model: qwen3:8b")));
        QVERIFY(openChooser());
        user.press(Qt::Key_Home);
        user.press(Qt::Key_Return);
        QVERIFY(user.find(QAccessible::Button, QStringLiteral("Model: ") + sorted.first()));
        QVERIFY(openChooser());
        user.press(Qt::Key_End);
        user.press(Qt::Key_Return);
        QVERIFY(user.find(QAccessible::Button, QStringLiteral("Model: ") + sorted.last()));
    }

    void openingTheTransfersMovesNothingUnderThePointer()
    {
        UserSimulator &user = m_fixture->user();
        beginPull();
        const QRect before = frameOf(user.find(QAccessible::Button, QStringLiteral("Show the transfers")));
        QVERIFY(user.click(QAccessible::Button, QStringLiteral("Show the transfers")));
        QVERIFY(user.find(QAccessible::Button, QStringLiteral("Cancel gemma3:1b")));
        QTRY_COMPARE(frameOf(user.find(QAccessible::Button, QStringLiteral("Hide the transfers"))), before);
        QVERIFY(!frameOf(user.find(QAccessible::Button, QStringLiteral("Cancel gemma3:1b"))).intersects(before));
    }

    void aCancelledPullCanBeTakenBack()
    {
        UserSimulator &user = m_fixture->user();
        beginPull();
        QVERIFY(user.click(QAccessible::Button, QStringLiteral("Show the transfers")));
        QVERIFY(user.click(QAccessible::Button, QStringLiteral("Cancel gemma3:1b")));
        QVERIFY(user.find(QAccessible::AlertMessage, QStringLiteral("Cancelled the pull of gemma3:1b.")));
        QTRY_COMPARE(lastRequest(*m_server, QStringLiteral("/api/pull")).state, ReceivedRequest::Disconnected);
        m_server->clearFaults();
        QVERIFY(user.click(QAccessible::Button, QStringLiteral("Undo")));
        QVERIFY(user.find(QAccessible::AlertMessage, QStringLiteral("gemma3:1b is ready."), 20'000));
    }

    void aDisabledCommandIsNeverPreselected()
    {
        UserSimulator &user = m_fixture->user();
        user.press(Qt::Key_K, Qt::ControlModifier);
        user.type(QStringLiteral("undo what was just deleted"));
        QVERIFY(user.find(QAccessible::ListItem, QStringLiteral("Window: Undo what was just deleted")));
        user.press(Qt::Key_Return);
        user.press(Qt::Key_A, Qt::ControlModifier);
        user.type(QStringLiteral("stop"));
        QVERIFY(user.find(QAccessible::ListItem, QStringLiteral("Chat: Stop the answer")));
        QVERIFY(!UserSimulator::isEnabled(user.find(QAccessible::ListItem, QStringLiteral("Chat: Stop the answer"))));
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

    /// The shade of the drawer would take the click otherwise.
    void aToastCanBeUsedOverAnOpenDrawer()
    {
        UserSimulator &user = m_fixture->user();
        m_fixture->window().window().resize(700, 600);
        QTRY_VERIFY(!user.sees(QAccessible::List, QStringLiteral("Conversations")));
        user.press(Qt::Key_B, Qt::ControlModifier);
        QTRY_VERIFY(user.sees(QAccessible::List, QStringLiteral("Conversations")));
        bool undone = false;
        m_fixture->window().workbench().toasts()->offer(QStringLiteral("Gone."), QStringLiteral("Bring back"),
                                                        [&undone] { undone = true; });
        QVERIFY(user.click(QAccessible::Button, QStringLiteral("Bring back")));
        QTRY_VERIFY(undone);
        QVERIFY(user.sees(QAccessible::List, QStringLiteral("Conversations")));
    }

    void thePaletteKnowsPlainWords()
    {
        QFETCH(QString, words);
        QFETCH(QString, entry);
        UserSimulator &user = m_fixture->user();
        QTRY_VERIFY(m_fixture->window().workbench().models()->modelCount() > 0);
        user.press(Qt::Key_K, Qt::ControlModifier);
        user.type(words);
        QVERIFY(user.find(QAccessible::ListItem, entry));
    }

    void thePaletteAddsAModelAndDarkens()
    {
        UserSimulator &user = m_fixture->user();
        user.press(Qt::Key_K, Qt::ControlModifier);
        user.type(QStringLiteral("add model"));
        user.press(Qt::Key_Return);
        QTRY_VERIFY(user.hasFocus(QAccessible::EditableText, QStringLiteral("Name of the model")));
        user.press(Qt::Key_Escape);
        user.press(Qt::Key_K, Qt::ControlModifier);
        user.type(QStringLiteral("dark"));
        user.press(Qt::Key_Return);
        QTRY_COMPARE(m_fixture->window().services().settings().colourScheme(), settings::Settings::ColourScheme::Dark);
    }

    void chattingWithAModelIsTheSameFromEverywhere()
    {
        UserSimulator &user = m_fixture->user();
        QVERIFY(converse(QStringLiteral("Hello")));
        user.press(Qt::Key_K, Qt::ControlModifier);
        user.type(QStringLiteral("chat with qwen3:8b"));
        QVERIFY(user.find(QAccessible::ListItem, QStringLiteral("Model: Chat with qwen3:8b")));
        user.press(Qt::Key_Return);
        QVERIFY(user.find(QAccessible::Heading, QStringLiteral("New conversation")));
        QVERIFY(user.find(QAccessible::Button, QStringLiteral("Model: qwen3:8b")));
    }

    void aDraftIsFoundInThePaletteByItsText()
    {
        UserSimulator &user = m_fixture->user();
        QTRY_VERIFY(user.hasFocus(QAccessible::EditableText, message));
        user.type(QStringLiteral("owls and hens"));
        QVERIFY(user.find(QAccessible::ListItem, QStringLiteral("Draft: owls and hens")));
        user.press(Qt::Key_K, Qt::ControlModifier);
        user.type(QStringLiteral("owls"));
        QVERIFY(user.find(QAccessible::ListItem, QStringLiteral("Conversation: Draft: owls and hens")));
    }

private:
    bool converse(const QString &question)
    {
        UserSimulator &user = m_fixture->user();
        user.press(Qt::Key_N, Qt::ControlModifier);
        return ask(user, question) && user.find(QAccessible::ListItem, question + QChar(0x2026)) &&
               user.find(QAccessible::Button, QStringLiteral("Send the message"));
    }

    bool openChooser()
    {
        UserSimulator &user = m_fixture->user();
        user.press(Qt::Key_L, Qt::ControlModifier);
        return user.find(QAccessible::List, QStringLiteral("Models")) != nullptr;
    }

    /// The entries of the chooser, from the top.
    QStringList choices()
    {
        QStringList names = m_fixture->user().names(QAccessible::ListItem);
        std::reverse(names.begin(), names.end());
        return names;
    }

    void beginPull()
    {
        UserSimulator &user = m_fixture->user();
        m_server->inject({.kind = Fault::Stall, .path = QStringLiteral("/api/pull"), .after = 8});
        user.press(Qt::Key_2, Qt::ControlModifier);
        QVERIFY(user.click(QAccessible::Button, QStringLiteral("Add model")));
        QVERIFY(user.write(QStringLiteral("Name of the model"), QStringLiteral("gemma3:1b")));
        QVERIFY(user.click(QAccessible::Button, QStringLiteral("Pull")));
        QVERIFY(user.find(QAccessible::Button, QStringLiteral("Show the transfers")));
    }

    std::unique_ptr<Server> m_server;
    std::unique_ptr<WindowFixture> m_fixture;
};

}

QTEST_MAIN(corral::test::ListFlow)
#include "tst_lists.moc"
