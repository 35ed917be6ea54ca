// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stage.h"

#include <QApplication>
#include <QTest>

namespace corral::test {

using demo::Fault;
using demo::Options;
using demo::Seen;
using demo::Server;
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

}

class ChatFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aQuestionIsAnswered();
    void aStoppedAnswerStaysAndTheServerRests();
    void anAnswerGoesOnWhileAnotherPageIsOpen();
    void aDeletedConversationComesBackWithUndo();
    void aConversationIsThereAfterARestart();
    void anAnswerCutByTheServerIsKeptAndTriedAgain();
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
    QVERIFY(ask(stage.robot(), QStringLiteral("What is a corral?")));
    QTRY_VERIFY(lastSeen(server, chatPath).sent > 2'000);
    stage.robot().press(Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(!stage.robot().sees(QAccessible::Button, QStringLiteral("Stop the answer")));
    const qint64 before = lastSeen(server, chatPath).sent;
    QTRY_VERIFY(lastSeen(server, chatPath).sent > 2 * before);
    QCOMPARE(lastSeen(server, chatPath).state, Seen::Running);
    stage.robot().press(Qt::Key_1, Qt::ControlModifier);
    QTRY_VERIFY(stage.robot().sees(QAccessible::Button, QStringLiteral("Stop the answer")));
    QTRY_VERIFY(stage.robot().reads(QStringLiteral("Part 3")));
    stage.robot().press(Qt::Key_Escape);
    QTRY_COMPARE(lastSeen(server, chatPath).state, Seen::Disconnected);
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
    QVERIFY(robot.click(QAccessible::ListItem, title, Qt::RightButton));
    QVERIFY(robot.click(QAccessible::MenuItem, QStringLiteral("Delete")));
    QVERIFY(robot.find(QAccessible::AlertMessage, QStringLiteral("Deleted…")));
    QTRY_VERIFY2(!robot.sees(QAccessible::ListItem, title), qPrintable(robot.describe()));
    QVERIFY(!robot.reads(QStringLiteral("my answers are made up")));
    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Undo")));
    QVERIFY(robot.click(QAccessible::ListItem, title));
    QTRY_VERIFY(robot.reads(QStringLiteral("my answers are made up")));
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

}

QTEST_MAIN(corral::test::ChatFlow)
#include "tst_chat.moc"
