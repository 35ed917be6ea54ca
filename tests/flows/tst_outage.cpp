// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stage.h"

#include <QTest>

namespace corral::test {

using demo::Options;
using Server = DemoServer;

namespace {

const QString chatPath = QStringLiteral("/api/chat");
const QString pullPath = QStringLiteral("/api/pull");
const QString question = QStringLiteral("What is a corral?");
const QString beginning = QStringLiteral("easier to understand");
const QString end = QStringLiteral("Shall I go deeper");
const QString away = QStringLiteral("Couldn't reach Ollama at …");
constexpr int patience = 30'000; ///< the longest poll interval is 15 s

/// Stalls an answer in the middle.
void holdAnswer(Server &server) { server.inject({.kind = Fault::Stall, .path = chatPath, .after = 100}); }

/// The server disappears during an answer; returns true once the window shows it.
bool loseServer(Server &server, Robot &robot)
{
    if (!ask(robot, question) || !QTest::qWaitFor([&] { return robot.reads(beginning); }))
        return false;
    server.stop();
    return robot.find(QAccessible::AlertMessage, away, patience) &&
           robot.canUse(QAccessible::Button, QStringLiteral("Try again"));
}

bool isBack(Robot &robot)
{
    return QTest::qWaitFor([&] { return !robot.sees(QAccessible::Button, QStringLiteral("Another server…")); }, patience);
}

}

class OutageFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theAnswerSoFarIsKeptAndEverythingLocalWorks();
    void theServerIsFoundAgainAndTheAnswerCompleted();
    void theButtonLooksForTheServerAtOnce();
    void aPullGoesOnWhereTheServerLeftIt();
    void theWorkshopWritesOnWithoutAServer();
    void cleanup() { QCOMPARE(Stage::warnings(), QStringList()); }
};

void OutageFlow::theAnswerSoFarIsKeptAndEverythingLocalWorks()
{
    Server server(Options::quick());
    server.start();
    Stage stage(&server);
    Robot &robot = stage.robot();
    QVERIFY(ask(robot, QStringLiteral("Hello")));
    QTRY_VERIFY(robot.reads(QStringLiteral("my answers are made up")));
    QVERIFY(robot.canUse(QAccessible::Button, QStringLiteral("New conversation")));
    robot.press(Qt::Key_N, Qt::ControlModifier);
    holdAnswer(server);
    QVERIFY(loseServer(server, robot));
    QVERIFY(robot.reads(beginning));
    QVERIFY(!robot.reads(end));
    QVERIFY2(robot.reads(QStringLiteral("Corral keeps trying.")), qPrintable(robot.describe()));

    // A new conversation can be written, and is kept while another one is open.
    robot.press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(robot.hasFocus(QAccessible::EditableText, QStringLiteral("Message")));
    robot.type(QStringLiteral("For later"));
    QVERIFY(robot.find(QAccessible::StaticText, QStringLiteral("Ollama at …")));
    QVERIFY(!Robot::isEnabled(robot.find(QAccessible::Button, QStringLiteral("Send the message"))));
    QVERIFY(robot.click(QAccessible::ListItem, QStringLiteral("Hello…")));
    QTRY_VERIFY(robot.reads(QStringLiteral("my answers are made up")));
    QVERIFY(robot.click(QAccessible::ListItem, QStringLiteral("Draft: For later")));
    QTRY_COMPARE(robot.textIn(QStringLiteral("Message")), QStringLiteral("For later"));

    // The other screens open, with the last known data.
    robot.press(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(robot.find(QAccessible::ListItem, QStringLiteral("llama3.2:3b")));
    for (const auto &[key, page] :
         {std::pair(Qt::Key_3, "Workshop"), {Qt::Key_4, "Monitor"}, {Qt::Key_5, "Server"}, {Qt::Key_6, "Settings"}}) {
        robot.press(key, Qt::ControlModifier);
        QVERIFY2(robot.find(QAccessible::Heading, QLatin1String(page)), page);
        QVERIFY(robot.sees(QAccessible::AlertMessage, away));
    }

    stage.reopen();
    stage.robot().press(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(stage.robot().click(QAccessible::ListItem, QStringLiteral("What is a corral?…")));
    QTRY_VERIFY(stage.robot().reads(beginning));
}

void OutageFlow::theServerIsFoundAgainAndTheAnswerCompleted()
{
    Server server(Options::quick());
    server.start();
    Stage stage(&server);
    Robot &robot = stage.robot();
    holdAnswer(server);
    QVERIFY(loseServer(server, robot));
    server.clearFaults();
    QVERIFY(isBack(robot));
    QVERIFY(robot.reads(beginning));
    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Try again")));
    QTRY_VERIFY(robot.reads(end));
    QTRY_VERIFY(!robot.sees(QAccessible::Button, QStringLiteral("Try again")));
    QVERIFY(robot.reads(beginning));
}

void OutageFlow::theButtonLooksForTheServerAtOnce()
{
    Server server(Options::quick());
    server.start();
    Stage stage(&server);
    Robot &robot = stage.robot();
    robot.press(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(robot.find(QAccessible::ListItem, QStringLiteral("llama3.2:3b")));
    server.stop();
    QVERIFY(robot.find(QAccessible::AlertMessage, away, patience));
    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Try again")));
    QVERIFY(robot.sees(QAccessible::AlertMessage, away));
    server.start();
    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Try again")) || isBack(robot)); // unless Corral was faster
    QTRY_VERIFY(!robot.sees(QAccessible::AlertMessage, away));
    QVERIFY(robot.find(QAccessible::Button, QStringLiteral("Ollama …")));
}

void OutageFlow::aPullGoesOnWhereTheServerLeftIt()
{
    const QString model = QStringLiteral("gemma3:1b");
    Options options = Options::quick();
    options.bytesPerSecond = 1'000'000'000;
    Server server(options);
    server.start();
    server.inject({.kind = Fault::Stall, .path = pullPath, .after = 50});
    Stage stage(&server);
    Robot &robot = stage.robot();
    robot.press(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Add model")));
    QVERIFY(robot.write(QStringLiteral("Name of the model"), model));
    robot.press(Qt::Key_Return);
    QTRY_VERIFY(lastSeen(server, pullPath).sent > 1'000);
    server.stop();
    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Show the transfers")));
    QVERIFY(robot.find(QAccessible::Button, QStringLiteral("Try gemma3:1b again"), patience));
    server.clearFaults();
    QVERIFY(isBack(robot));
    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Try gemma3:1b again")));
    QVERIFY(robot.find(QAccessible::AlertMessage, QStringLiteral("gemma3:1b is ready."), patience));
    QVERIFY(robot.find(QAccessible::ListItem, model));
}

void OutageFlow::theWorkshopWritesOnWithoutAServer()
{
    const QString editor = QStringLiteral("Text of New Modelfile");
    Server server(Options::quick());
    server.start();
    Stage stage(&server);
    Robot &robot = stage.robot();
    holdAnswer(server);
    QVERIFY(loseServer(server, robot));
    robot.press(Qt::Key_3, Qt::ControlModifier);
    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("New Modelfile")));
    QVERIFY(robot.click(QAccessible::EditableText, editor));
    robot.press(Qt::Key_End, Qt::ControlModifier);
    robot.type(QStringLiteral("# away"));
    QTRY_VERIFY(robot.textIn(editor).endsWith(QStringLiteral("# away")));
    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Create model…")));
    QVERIFY(robot.find(QAccessible::StaticText,
                       QStringLiteral("The server is unreachable. A model can be created when it answers again.")));
    QVERIFY(robot.write(QStringLiteral("Name of the new model"), QStringLiteral("mine")));
    server.clearFaults();
    QVERIFY(
        QTest::qWaitFor([&] { return Robot::isEnabled(robot.find(QAccessible::Button, QStringLiteral("Create"))); }, patience));
    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Create")));
    QVERIFY(robot.find(QAccessible::Heading, QStringLiteral("Created mine")));
}

}

QTEST_MAIN(corral::test::OutageFlow)
#include "tst_outage.moc"
