// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stage.h"

#include <QApplication>
#include <QClipboard>
#include <QTest>

namespace corral::test {

using demo::Options;
using Server = DemoServer;
using namespace std::chrono_literals;

namespace {

const QString chatPath = QStringLiteral("/api/chat");

Options talkative()
{
    Options options = Options::quick();
    options.tokenInterval = 3ms;
    options.answerTokens = 100'000;
    return options;
}

/// The number of rows of the open conversation, visible or not.
int rows(Stage &stage) { return stage.window().workbench().chat()->transcript()->rowCount(); }

}

class ChatFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aQuestionIsAnswered();
    void aStoppedAnswerStaysAndTheServerRests();
    void anAnswerGoesOnWhileAnotherPageIsOpen();
    void thePlaceInAGrowingAnswerIsKeptWhileAnotherPageIsOpen();
    void aDeletedConversationComesBackWithUndo();
    void aConversationThatAnswersIsDeletedAndComesBack();
    void aConversationIsRenamed();
    void aConversationIsThereAfterARestart();
    void anAnswerCutByTheServerIsKeptAndTriedAgain();
    void whatNoFieldHoldsIsPastedBesideIt();
    void cleanup();
};

void ChatFlow::cleanup() { QCOMPARE(Stage::warnings(), QStringList()); }

void ChatFlow::aQuestionIsAnswered()
{
    Server server(Options::quick());
    server.start();
    Stage stage(&server);
    QVERIFY(ask(stage.robot(), QStringLiteral("Write C++ code to sort numbers")));
    QTRY_VERIFY(stage.robot().reads(QStringLiteral("std::ranges::sort takes the whole container")));
    QTRY_VERIFY(stage.robot().sees(QAccessible::Button, QStringLiteral("Send the message")));
    QVERIFY(stage.robot().sees(QStringLiteral("You: Write C++ code to sort numbers")));
    QVERIFY(stage.robot().sees(QStringLiteral("Code, cpp")));
    QVERIFY(server.requests(chatPath).size() >= 1);
    QCOMPARE(server.requests(chatPath).front().state, Seen::Answered);
}

void ChatFlow::aStoppedAnswerStaysAndTheServerRests()
{
    Server server(talkative());
    server.start();
    Stage stage(&server);
    QVERIFY(ask(stage.robot(), QStringLiteral("What is a corral?")));
    QTRY_VERIFY(stage.robot().reads(QStringLiteral("easier to understand")));
    QVERIFY(stage.robot().click(QAccessible::Button, QStringLiteral("Stop the answer")));
    QTRY_COMPARE(lastSeen(server, chatPath).state, Seen::Disconnected);
    QTRY_VERIFY(stage.robot().sees(QAccessible::Button, QStringLiteral("Send the message")));
    QVERIFY(stage.robot().reads(QStringLiteral("You: What is a corral?")));
    QTRY_VERIFY(stage.robot().reads(QStringLiteral("Stopped")));
}

void ChatFlow::anAnswerGoesOnWhileAnotherPageIsOpen()
{
    Server server(talkative());
    server.start();
    Stage stage(&server);
    Robot &robot = stage.robot();
    QVERIFY(ask(robot, QStringLiteral("What is a corral?")));
    QTRY_VERIFY(robot.reads(QStringLiteral("easier to understand")));
    robot.press(Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(!robot.sees(QAccessible::Button, QStringLiteral("Stop the answer")));
    const int before = rows(stage);
    QVERIFY(before > 0);
    QTRY_VERIFY_WITH_TIMEOUT(rows(stage) > before + 2, 20'000);
    QCOMPARE(lastSeen(server, chatPath).state, Seen::Running);
    robot.press(Qt::Key_1, Qt::ControlModifier);
    QTRY_VERIFY(robot.sees(QAccessible::Button, QStringLiteral("Stop the answer")));
    QTRY_VERIFY(robot.reads(QStringLiteral("Part ")));
    QVERIFY(!robot.sees(QStringLiteral("You: What is a corral?"))); // the end is visible, not the beginning
    QVERIFY(robot.hasFocus(QAccessible::EditableText, QStringLiteral("Message")));
    robot.press(Qt::Key_Escape);
    QTRY_COMPARE(lastSeen(server, chatPath).state, Seen::Disconnected);
    QCOMPARE(server.requests(chatPath).size(), 1U);
}

void ChatFlow::thePlaceInAGrowingAnswerIsKeptWhileAnotherPageIsOpen()
{
    Server server(talkative());
    server.start();
    Stage stage(&server);
    Robot &robot = stage.robot();
    const QString question = QStringLiteral("You: What is a corral?");
    QVERIFY(ask(robot, QStringLiteral("What is a corral?")));
    QTRY_VERIFY_WITH_TIMEOUT(!robot.sees(question), 20'000); // it has been scrolled out of view
    QVERIFY(robot.tabTo(QAccessible::List, QStringLiteral("Conversation")));
    robot.press(Qt::Key_Home);
    QTRY_VERIFY2(robot.sees(question), qPrintable(robot.focused()));
    robot.press(Qt::Key_2, Qt::ControlModifier);
    const int before = rows(stage);
    QTRY_VERIFY_WITH_TIMEOUT(rows(stage) > before + 2, 20'000);
    robot.press(Qt::Key_1, Qt::ControlModifier);
    QTRY_VERIFY(robot.sees(question));
    const int then = rows(stage);
    QTRY_VERIFY_WITH_TIMEOUT(rows(stage) > then + 1, 20'000);
    QVERIFY(robot.sees(question));
    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("To the end of the conversation")));
    QTRY_VERIFY(!robot.sees(question));
}

void ChatFlow::aDeletedConversationComesBackWithUndo()
{
    Server server(Options::quick());
    server.start();
    Stage stage(&server);
    Robot &robot = stage.robot();
    const QString title = QStringLiteral("Hello…");
    QVERIFY(ask(robot, QStringLiteral("Hello")));
    QTRY_VERIFY(robot.reads(QStringLiteral("demo server")));
    QVERIFY(robot.find(QAccessible::Button, QStringLiteral("Send the message")));
    robot.press(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(ask(robot, QStringLiteral("What is a corral?")));
    QTRY_VERIFY(robot.reads(QStringLiteral("Shall I go deeper")));

    // Another conversation is deleted: the open one stays.
    QVERIFY(robot.click(QAccessible::ListItem, title, Qt::RightButton));
    QVERIFY(robot.click(QAccessible::MenuItem, QStringLiteral("Delete")));
    QVERIFY(robot.find(QAccessible::AlertMessage, QStringLiteral("Deleted “Hello…")));
    QTRY_VERIFY2(!robot.sees(QAccessible::ListItem, title), qPrintable(robot.describe()));
    QVERIFY(robot.reads(QStringLiteral("Shall I go deeper")));
    QVERIFY(robot.sees(QAccessible::ListItem, QStringLiteral("What is a corral?…")));
    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Undo")));
    QVERIFY(robot.find(QAccessible::ListItem, title));
    QTRY_VERIFY(robot.reads(QStringLiteral("my answers are made up")));
    QVERIFY(!robot.sees(QAccessible::Button, QStringLiteral("Undo")));

    // The restored conversation is on disk too; the deleted one is not.
    QVERIFY(robot.click(QAccessible::ListItem, QStringLiteral("What is a corral?…"), Qt::RightButton));
    QVERIFY(robot.click(QAccessible::MenuItem, QStringLiteral("Delete")));
    QTRY_VERIFY(!robot.sees(QAccessible::ListItem, QStringLiteral("What is a corral?…")));
    stage.reopen();
    QVERIFY(stage.robot().click(QAccessible::ListItem, title));
    QTRY_VERIFY(stage.robot().reads(QStringLiteral("my answers are made up")));
    QVERIFY(!stage.robot().sees(QAccessible::ListItem, QStringLiteral("What is a corral?…")));
}

void ChatFlow::aConversationThatAnswersIsDeletedAndComesBack()
{
    Server server(talkative());
    server.start();
    Stage stage(&server);
    Robot &robot = stage.robot();
    const QString title = QStringLiteral("What is a corral?…");
    QVERIFY(ask(robot, QStringLiteral("What is a corral?")));
    QTRY_VERIFY(robot.reads(QStringLiteral("easier to understand")));
    QVERIFY(robot.click(QAccessible::ListItem, title, Qt::RightButton));
    QVERIFY(robot.click(QAccessible::MenuItem, QStringLiteral("Delete")));
    QTRY_COMPARE(lastSeen(server, chatPath).state, Seen::Disconnected);
    QTRY_VERIFY(!robot.sees(QAccessible::ListItem, title));
    QVERIFY(!robot.reads(QStringLiteral("easier to understand")));
    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Undo")));
    QTRY_VERIFY(robot.sees(QAccessible::ListItem, title));
    QVERIFY(robot.find(QAccessible::Button, QStringLiteral("Send the message")));
    QTRY_VERIFY2(robot.reads(QStringLiteral("Stopped")), qPrintable(robot.describe()));
}

void ChatFlow::aConversationIsRenamed()
{
    Server server(Options::quick());
    server.start();
    Stage stage(&server);
    Robot &robot = stage.robot();
    QVERIFY(ask(robot, QStringLiteral("Hello")));
    QVERIFY(robot.click(QAccessible::ListItem, QStringLiteral("Hello…"), Qt::RightButton));
    QVERIFY(robot.click(QAccessible::MenuItem, QStringLiteral("Rename")));
    QTRY_VERIFY(robot.hasFocus(QAccessible::EditableText, QStringLiteral("Title of the conversation")));
    robot.press(Qt::Key_End);
    robot.type(QStringLiteral(" again"));
    robot.press(Qt::Key_Return);
    QVERIFY(robot.find(QAccessible::ListItem, QStringLiteral("Hello again")));
    QVERIFY(robot.find(QAccessible::Heading, QStringLiteral("Hello again")));
    stage.reopen();
    QVERIFY(stage.robot().find(QAccessible::ListItem, QStringLiteral("Hello again")));
}

void ChatFlow::aConversationIsThereAfterARestart()
{
    Server server(Options::quick());
    server.start();
    Stage stage(&server);
    QVERIFY(ask(stage.robot(), QStringLiteral("Hello")));
    QTRY_VERIFY(stage.robot().reads(QStringLiteral("my answers are made up")));
    QTRY_VERIFY(stage.robot().sees(QAccessible::Button, QStringLiteral("Send the message")));
    stage.reopen();
    QVERIFY(stage.robot().click(QAccessible::ListItem, QStringLiteral("Hello…")));
    QTRY_VERIFY(stage.robot().reads(QStringLiteral("my answers are made up")));
}

void ChatFlow::anAnswerCutByTheServerIsKeptAndTriedAgain()
{
    Server server(Options::quick());
    server.start();
    Stage stage(&server);
    server.inject({.kind = Fault::CloseAfterBytes, .path = chatPath, .after = 6'000});
    QVERIFY(ask(stage.robot(), QStringLiteral("What is a corral?")));
    QVERIFY(stage.robot().find(QAccessible::Button, QStringLiteral("Try again")));
    QVERIFY(stage.robot().reads(QStringLiteral("easier to understand")));
    QVERIFY(!stage.robot().reads(QStringLiteral("Shall I go deeper")));
    server.inject({.kind = Fault::Refuse});
    server.clearFaults();
    QVERIFY(stage.robot().click(QAccessible::Button, QStringLiteral("Try again")));
    QTRY_VERIFY(stage.robot().reads(QStringLiteral("Shall I go deeper")));
}

/// One line of 300,000 characters, like pasted JSON.
void ChatFlow::whatNoFieldHoldsIsPastedBesideIt()
{
    Server server(Options::quick());
    server.start();
    Stage stage(&server);
    Robot &robot = stage.robot();
    const QString card = QStringLiteral("Pasted text, sent with the message: 1 line, 300,000 characters");
    const QString field = QStringLiteral("Message");
    const QString json = QStringLiteral("[1,2],").repeated(50'000);
    QVERIFY(robot.write(field, QStringLiteral("What is this?")));
    QGuiApplication::clipboard()->setText(json);
    robot.press(Qt::Key_V, Qt::ControlModifier);
    QVERIFY(robot.find(QAccessible::StaticText, card));
    QCOMPARE(robot.textIn(field), QStringLiteral("What is this?"));
    QVERIFY(robot.tabTo(QAccessible::Button, QStringLiteral("Remove the pasted text")));
    robot.press(Qt::Key_Return);
    QTRY_VERIFY(!robot.sees(QAccessible::StaticText, card));
    QVERIFY(robot.hasFocus(QAccessible::EditableText, field));
    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Undo")));
    QVERIFY(robot.find(QAccessible::StaticText, card));
    stage.reopen();
    QVERIFY(stage.robot().find(QAccessible::StaticText, card));
    QTRY_COMPARE(stage.robot().textIn(field), QStringLiteral("What is this?"));
    QVERIFY(stage.robot().click(QAccessible::Button, QStringLiteral("Send the message")));
    QTRY_VERIFY(stage.robot().reads(QStringLiteral("You: What is this?")));
    QVERIFY(!stage.robot().sees(QAccessible::StaticText, card));
    QCOMPARE(stage.robot().textIn(field), QString());
    QTRY_VERIFY(!server.requests(chatPath).empty());
    QVERIFY(lastSeen(server, chatPath).body.contains("What is this?\\n\\n" + json.toUtf8()));
}

}

QTEST_MAIN(corral::test::ChatFlow)
#include "tst_chat.moc"
