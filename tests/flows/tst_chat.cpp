// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowfixture.h"

#include <QApplication>
#include <QClipboard>
#include <QTest>

namespace corral::test {

using demo::Options;
using Server = DemoServer;

namespace {

const QString chatPath = QStringLiteral("/api/chat");

/// The number of rows of the open conversation, visible or not.
int rows(WindowFixture &fixture) { return fixture.window().workbench().chat()->transcript()->rowCount(); }

}

class ChatFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aQuestionIsAnswered();
    void aStoppedAnswerIsKeptAndTheServerStops();
    void aQuestionTypedMeanwhileIsQueued();
    void anAnswerGoesOnWhileAnotherPageIsOpen();
    void thePlaceInAGrowingAnswerIsKeptWhileAnotherPageIsOpen();
    void aDeletedConversationComesBackWithUndo();
    void aConversationThatAnswersIsDeletedAndComesBack();
    void aModelThatIsNotInstalledIsPulledOrReplaced();
    void aConversationIsRenamed();
    void aConversationIsRenamedInItsHead();
    void theMenuOfAConversationIsInItsHead();
    void aConversationGetsASystemPrompt();
    void aConversationIsThereAfterARestart();
    void anAnswerCutByTheServerIsKeptAndTriedAgain();
    void whatNoFieldHoldsIsPastedBesideIt();
    void cleanup();
};

void ChatFlow::cleanup() { QCOMPARE(WindowFixture::warnings(), QStringList()); }

void ChatFlow::aQuestionIsAnswered()
{
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server);
    QVERIFY(ask(fixture.user(), QStringLiteral("Write C++ code to sort numbers")));
    QTRY_VERIFY(fixture.user().reads(QStringLiteral("std::ranges::sort takes the whole container")));
    QTRY_VERIFY(fixture.user().sees(QAccessible::Button, QStringLiteral("Send the message")));
    QVERIFY(fixture.user().sees(QStringLiteral("You: Write C++ code to sort numbers")));
    QVERIFY(fixture.user().sees(QStringLiteral("Code, cpp")));
    QVERIFY(server.requests(chatPath).size() >= 1);
    QCOMPARE(server.requests(chatPath).front().state, ReceivedRequest::Answered);
}

void ChatFlow::aStoppedAnswerIsKeptAndTheServerStops()
{
    Server server(talkative());
    server.start();
    WindowFixture fixture(&server);
    QVERIFY(ask(fixture.user(), QStringLiteral("What is a corral?")));
    QTRY_VERIFY(fixture.user().reads(QStringLiteral("easier to understand")));
    QVERIFY(fixture.user().click(QAccessible::Button, QStringLiteral("Stop the answer")));
    QTRY_COMPARE(lastRequest(server, chatPath).state, ReceivedRequest::Disconnected);
    QTRY_VERIFY(fixture.user().sees(QAccessible::Button, QStringLiteral("Send the message")));
    QVERIFY(fixture.user().reads(QStringLiteral("You: What is a corral?")));
    QTRY_VERIFY(fixture.user().reads(QStringLiteral("Stopped")));
}

void ChatFlow::aQuestionTypedMeanwhileIsQueued()
{
    Server server(talkative());
    server.start();
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    QVERIFY(ask(user, QStringLiteral("What is a corral?")));
    QTRY_VERIFY(user.sees(QAccessible::Button, QStringLiteral("Stop the answer")));
    user.press(Qt::Key_Return); // nothing is typed
    QVERIFY(!user.sees(QAccessible::Button, QStringLiteral("Send now")));
    user.type(QStringLiteral("And a paddock?"));
    user.press(Qt::Key_Return);
    QTRY_VERIFY(user.sees(QStringLiteral("Queued question: And a paddock?")));
    QVERIFY(user.reads(QStringLiteral("Sent when the answer is complete.")));
    QCOMPARE(user.textIn(QStringLiteral("Message")), QString(QStringLiteral("")));
    QVERIFY(user.sees(QAccessible::Button, QStringLiteral("Stop the answer")));
    user.press(Qt::Key_Escape);
    QTRY_VERIFY(user.reads(QStringLiteral("Not sent, because the answer did not end normally.")));
    QVERIFY(user.tabTo(QAccessible::Button, QStringLiteral("Take back")));
    user.press(Qt::Key_Space);
    QTRY_COMPARE(user.textIn(QStringLiteral("Message")), QStringLiteral("And a paddock?"));
    QVERIFY(user.hasFocus(QAccessible::EditableText, QStringLiteral("Message")));
    QVERIFY(!user.sees(QStringLiteral("Queued question: And a paddock?")));
    user.press(Qt::Key_Return);
    QTRY_COMPARE(server.requests(chatPath).size(), 2U);
    user.type(QStringLiteral("And a ranch?"));
    user.press(Qt::Key_Return);
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Send now")));
    QTRY_COMPARE(server.requests(chatPath).size(), 3U);
    QVERIFY(!user.sees(QAccessible::Button, QStringLiteral("Send now")));
    user.press(Qt::Key_Escape);
    QTRY_COMPARE(lastRequest(server, chatPath).state, ReceivedRequest::Disconnected);
}

void ChatFlow::anAnswerGoesOnWhileAnotherPageIsOpen()
{
    Server server(talkative());
    server.start();
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    QVERIFY(ask(user, QStringLiteral("What is a corral?")));
    QTRY_VERIFY(user.reads(QStringLiteral("easier to understand")));
    user.press(Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(!user.sees(QAccessible::Button, QStringLiteral("Stop the answer")));
    const int before = rows(fixture);
    QVERIFY(before > 0);
    QTRY_VERIFY_WITH_TIMEOUT(rows(fixture) > before + 2, 20'000);
    QCOMPARE(lastRequest(server, chatPath).state, ReceivedRequest::Running);
    user.press(Qt::Key_1, Qt::ControlModifier);
    QTRY_VERIFY(user.sees(QAccessible::Button, QStringLiteral("Stop the answer")));
    QTRY_VERIFY(user.reads(QStringLiteral("Part ")));
    QVERIFY(!user.sees(QStringLiteral("You: What is a corral?"))); // the end is visible, not the beginning
    QVERIFY(user.hasFocus(QAccessible::EditableText, QStringLiteral("Message")));
    user.press(Qt::Key_Escape);
    QTRY_COMPARE(lastRequest(server, chatPath).state, ReceivedRequest::Disconnected);
    QCOMPARE(server.requests(chatPath).size(), 1U);
}

void ChatFlow::thePlaceInAGrowingAnswerIsKeptWhileAnotherPageIsOpen()
{
    Server server(talkative());
    server.start();
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    const QString question = QStringLiteral("You: What is a corral?");
    QVERIFY(ask(user, QStringLiteral("What is a corral?")));
    QTRY_VERIFY_WITH_TIMEOUT(!user.sees(question), 20'000); // it has been scrolled out of view
    QVERIFY(user.tabTo(QAccessible::List, QStringLiteral("Conversation")));
    user.press(Qt::Key_Home);
    QTRY_VERIFY2(user.sees(question), qPrintable(user.focused()));
    user.press(Qt::Key_2, Qt::ControlModifier);
    const int before = rows(fixture);
    QTRY_VERIFY_WITH_TIMEOUT(rows(fixture) > before + 2, 20'000);
    user.press(Qt::Key_1, Qt::ControlModifier);
    QTRY_VERIFY(user.sees(question));
    const int then = rows(fixture);
    QTRY_VERIFY_WITH_TIMEOUT(rows(fixture) > then + 1, 20'000);
    QVERIFY(user.sees(question));
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("To the end of the conversation")));
    QTRY_VERIFY(!user.sees(question));
}

void ChatFlow::aDeletedConversationComesBackWithUndo()
{
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    const QString title = QStringLiteral("Hello…");
    QVERIFY(ask(user, QStringLiteral("Hello")));
    QTRY_VERIFY(user.reads(QStringLiteral("demo server")));
    QVERIFY(user.find(QAccessible::Button, QStringLiteral("Send the message")));
    user.press(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(ask(user, QStringLiteral("What is a corral?")));
    QTRY_VERIFY(user.reads(QStringLiteral("Shall I go deeper")));

    // Another conversation is deleted: the open one stays.
    QVERIFY(user.click(QAccessible::ListItem, title, Qt::RightButton));
    QVERIFY(user.click(QAccessible::MenuItem, QStringLiteral("Delete")));
    QVERIFY(user.find(QAccessible::AlertMessage, QStringLiteral("Deleted “Hello…")));
    QTRY_VERIFY2(!user.sees(QAccessible::ListItem, title), qPrintable(user.describe()));
    QVERIFY(user.reads(QStringLiteral("Shall I go deeper")));
    QVERIFY(user.sees(QAccessible::ListItem, QStringLiteral("What is a corral?…")));
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Undo")));
    QVERIFY(user.find(QAccessible::ListItem, title));
    QTRY_VERIFY(user.reads(QStringLiteral("my answers are made up")));
    QVERIFY(!user.sees(QAccessible::Button, QStringLiteral("Undo")));

    // The restored conversation is on disk too; the deleted one is not.
    QVERIFY(user.click(QAccessible::ListItem, QStringLiteral("What is a corral?…"), Qt::RightButton));
    QVERIFY(user.click(QAccessible::MenuItem, QStringLiteral("Delete")));
    QTRY_VERIFY(!user.sees(QAccessible::ListItem, QStringLiteral("What is a corral?…")));
    fixture.reopen();
    QVERIFY(fixture.user().click(QAccessible::ListItem, title));
    QTRY_VERIFY(fixture.user().reads(QStringLiteral("my answers are made up")));
    QVERIFY(!fixture.user().sees(QAccessible::ListItem, QStringLiteral("What is a corral?…")));
}

void ChatFlow::aConversationThatAnswersIsDeletedAndComesBack()
{
    Server server(talkative());
    server.start();
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    const QString title = QStringLiteral("What is a corral?…");
    QVERIFY(ask(user, QStringLiteral("What is a corral?")));
    QTRY_VERIFY(user.reads(QStringLiteral("easier to understand")));
    QVERIFY(user.click(QAccessible::ListItem, title, Qt::RightButton));
    QVERIFY(user.click(QAccessible::MenuItem, QStringLiteral("Delete")));
    QTRY_COMPARE(lastRequest(server, chatPath).state, ReceivedRequest::Disconnected);
    QTRY_VERIFY(!user.sees(QAccessible::ListItem, title));
    QVERIFY(!user.reads(QStringLiteral("easier to understand")));
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Undo")));
    QTRY_VERIFY(user.sees(QAccessible::ListItem, title));
    QVERIFY(user.find(QAccessible::Button, QStringLiteral("Send the message")));
    QTRY_VERIFY2(user.reads(QStringLiteral("Stopped")), qPrintable(user.describe()));
}

void ChatFlow::aModelThatIsNotInstalledIsPulledOrReplaced()
{
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    QVERIFY(ask(user, QStringLiteral("Hello")));
    QTRY_VERIFY(user.sees(QAccessible::Button, QStringLiteral("Send the message")));
    QVERIFY(!user.sees(QAccessible::Button, QStringLiteral("Pull it")));
    fixture.window().workbench().chat()->setModel(QStringLiteral("nomic-embed-text:latest"));
    QVERIFY(user.find(QAccessible::AlertMessage, QStringLiteral("nomic-embed-text:latest makes embeddings and cannot chat…")));
    QVERIFY(user.find(QAccessible::Button, QStringLiteral("Choose a model")));
    QVERIFY(!user.sees(QAccessible::Button, QStringLiteral("Pull it")));
    fixture.window().workbench().chat()->setModel(QStringLiteral("smollm2:135m"));
    QVERIFY(user.find(QAccessible::AlertMessage, QStringLiteral("smollm2:135m is not installed on this server…")));
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Choose a model")));
    QVERIFY(user.find(QAccessible::List, QStringLiteral("Models")));
    user.press(Qt::Key_Escape);
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Pull it")));
    QTRY_COMPARE(server.requests(QStringLiteral("/api/pull")).size(), 1U);
    QTRY_VERIFY(!user.sees(QAccessible::Button, QStringLiteral("Pull it")));
}

void ChatFlow::aConversationIsRenamed()
{
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    QVERIFY(ask(user, QStringLiteral("Hello")));
    QVERIFY(user.click(QAccessible::ListItem, QStringLiteral("Hello…"), Qt::RightButton));
    QVERIFY(user.click(QAccessible::MenuItem, QStringLiteral("Rename")));
    QTRY_VERIFY(user.hasFocus(QAccessible::EditableText, QStringLiteral("Title of the conversation")));
    user.press(Qt::Key_End);
    user.type(QStringLiteral(" again"));
    user.press(Qt::Key_Return);
    QVERIFY(user.find(QAccessible::ListItem, QStringLiteral("Hello again")));
    QVERIFY(user.find(QAccessible::Heading, QStringLiteral("Hello again")));
    fixture.reopen();
    QVERIFY(fixture.user().find(QAccessible::ListItem, QStringLiteral("Hello again")));
}

void ChatFlow::aConversationIsRenamedInItsHead()
{
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    const QString field = QStringLiteral("Title of the conversation");
    QVERIFY(ask(user, QStringLiteral("Hello")));
    QVERIFY(user.click(QAccessible::Heading, QStringLiteral("Hello")));
    QTRY_VERIFY(user.hasFocus(QAccessible::EditableText, field));
    user.type(QStringLiteral("Never kept"));
    user.press(Qt::Key_Escape);
    QTRY_VERIFY(user.hasFocus(QAccessible::EditableText, QStringLiteral("Message")));
    QVERIFY(user.find(QAccessible::Heading, QStringLiteral("Hello")));
    user.press(Qt::Key_F2);
    QTRY_VERIFY(user.hasFocus(QAccessible::EditableText, field));
    user.type(QStringLiteral("Greetings"));
    user.press(Qt::Key_Return);
    QVERIFY(user.find(QAccessible::Heading, QStringLiteral("Greetings")));
    QVERIFY(user.find(QAccessible::ListItem, QStringLiteral("Greetings")));
    QTRY_VERIFY(user.hasFocus(QAccessible::EditableText, QStringLiteral("Message")));
    user.press(Qt::Key_F2);
    QTRY_VERIFY(user.hasFocus(QAccessible::EditableText, field));
    user.press(Qt::Key_Delete);
    user.press(Qt::Key_Return);
    QVERIFY(user.find(QAccessible::Heading, QStringLiteral("Hello")));
}

void ChatFlow::theMenuOfAConversationIsInItsHead()
{
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    QVERIFY(ask(user, QStringLiteral("Hello")));
    QTRY_VERIFY(user.sees(QAccessible::Button, QStringLiteral("Send the message")));
    QVERIFY(user.find(QAccessible::Button, QStringLiteral("Conversations")));
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("More for this conversation")));
    QVERIFY(user.click(QAccessible::MenuItem, QStringLiteral("Copy as Markdown")));
    QTRY_VERIFY(QGuiApplication::clipboard()->text().startsWith(QLatin1String("# Hello\n")));
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("More for this conversation")));
    QVERIFY(user.click(QAccessible::MenuItem, QStringLiteral("Delete")));
    QVERIFY(user.find(QAccessible::Heading, QStringLiteral("New conversation")));
}

void ChatFlow::aConversationGetsASystemPrompt()
{
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("More for this conversation")));
    QVERIFY(user.click(QAccessible::MenuItem, QStringLiteral("System prompt…")));
    QVERIFY(user.find(QAccessible::EditableText, QStringLiteral("System prompt")));
    user.type(QStringLiteral("Answer in verse."));
    QVERIFY(user.find(QAccessible::StaticText, QStringLiteral("System prompt: Answer in verse.")));
    QVERIFY(ask(user, QStringLiteral("Hello")));
    QTRY_VERIFY(user.sees(QAccessible::Button, QStringLiteral("Send the message")));
    fixture.reopen(); // with the panel, which is remembered
    QVERIFY(fixture.user().find(QAccessible::EditableText, QStringLiteral("System prompt")));
    QTRY_COMPARE(fixture.user().textIn(QStringLiteral("System prompt")), QStringLiteral("Answer in verse."));
}

void ChatFlow::aConversationIsThereAfterARestart()
{
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server);
    QVERIFY(ask(fixture.user(), QStringLiteral("Hello")));
    QTRY_VERIFY(fixture.user().reads(QStringLiteral("my answers are made up")));
    QTRY_VERIFY(fixture.user().sees(QAccessible::Button, QStringLiteral("Send the message")));
    fixture.reopen();
    QVERIFY(fixture.user().click(QAccessible::ListItem, QStringLiteral("Hello…")));
    QTRY_VERIFY(fixture.user().reads(QStringLiteral("my answers are made up")));
}

void ChatFlow::anAnswerCutByTheServerIsKeptAndTriedAgain()
{
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server);
    server.inject({.kind = Fault::CloseAfterBytes, .path = chatPath, .after = 6'000});
    QVERIFY(ask(fixture.user(), QStringLiteral("What is a corral?")));
    QVERIFY(fixture.user().find(QAccessible::Button, QStringLiteral("Try again")));
    QVERIFY(fixture.user().reads(QStringLiteral("easier to understand")));
    QVERIFY(!fixture.user().reads(QStringLiteral("Shall I go deeper")));
    server.inject({.kind = Fault::Refuse});
    server.clearFaults();
    QVERIFY(fixture.user().click(QAccessible::Button, QStringLiteral("Try again")));
    QTRY_VERIFY(fixture.user().reads(QStringLiteral("Shall I go deeper")));
}

/// One line of 300,000 characters, like pasted JSON.
void ChatFlow::whatNoFieldHoldsIsPastedBesideIt()
{
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    const QString card = QStringLiteral("Pasted text, sent with the message: 1 line, 300,000 characters");
    const QString field = QStringLiteral("Message");
    const QString json = QStringLiteral("[1,2],").repeated(50'000);
    QVERIFY(user.write(field, QStringLiteral("What is this?")));
    QGuiApplication::clipboard()->setText(json);
    user.press(Qt::Key_V, Qt::ControlModifier);
    QVERIFY(user.find(QAccessible::StaticText, card));
    QCOMPARE(user.textIn(field), QStringLiteral("What is this?"));
    QVERIFY(user.tabTo(QAccessible::Button, QStringLiteral("Remove the pasted text")));
    user.press(Qt::Key_Return);
    QTRY_VERIFY(!user.sees(QAccessible::StaticText, card));
    QVERIFY(user.hasFocus(QAccessible::EditableText, field));
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Undo")));
    QVERIFY(user.find(QAccessible::StaticText, card));
    fixture.reopen();
    QVERIFY(fixture.user().find(QAccessible::StaticText, card));
    QTRY_COMPARE(fixture.user().textIn(field), QStringLiteral("What is this?"));
    QVERIFY(fixture.user().click(QAccessible::Button, QStringLiteral("Send the message")));
    QTRY_VERIFY(fixture.user().reads(QStringLiteral("You: What is this?")));
    QVERIFY(!fixture.user().sees(QAccessible::StaticText, card));
    QCOMPARE(fixture.user().textIn(field), QString());
    QTRY_VERIFY(!server.requests(chatPath).empty());
    QVERIFY(lastRequest(server, chatPath).body.contains("What is this?\\n\\n" + json.toUtf8()));
}

}

QTEST_MAIN(corral::test::ChatFlow)
#include "tst_chat.moc"
