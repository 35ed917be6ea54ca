// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stage.h"

#include <QTest>

namespace corral::test {

using demo::Options;
using Server = DemoServer;

namespace {

const QString chatPath = QStringLiteral("/api/chat");
const QString message = QStringLiteral("Message");

struct Screen
{
    Qt::Key key;
    QString name;
};

const QList<Screen> screens{{Qt::Key_1, QStringLiteral("Chat")},     {Qt::Key_2, QStringLiteral("Models")},
                            {Qt::Key_3, QStringLiteral("Workshop")}, {Qt::Key_4, QStringLiteral("Monitor")},
                            {Qt::Key_5, QStringLiteral("Server")},   {Qt::Key_6, QStringLiteral("Settings")}};

bool typeAndSend(Robot &robot, const QString &text)
{
    const auto writes = [&] { return robot.hasFocus(QAccessible::EditableText, message); };
    if (!QTest::qWaitFor(writes, 20'000))
        return false;
    robot.type(text);
    if (!robot.canUse(QAccessible::Button, QStringLiteral("Send the message")))
        return false;
    robot.press(Qt::Key_Return);
    return true;
}

/// Opens the palette, types, and runs the first match.
bool run(Robot &robot, const QString &letters)
{
    robot.press(Qt::Key_K, Qt::ControlModifier);
    if (!robot.find(QAccessible::List, QStringLiteral("Commands found")))
        return false;
    robot.type(letters);
    robot.press(Qt::Key_Return);
    return true;
}

}

/// Tests without the mouse.
class KeyboardFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromTheFirstStartToAnAnswer();
    void everyScreenHasItsKeyAndTakesTheFocus();
    void tabLeadsThroughEveryScreenAndRoundByNames();
    void thePaletteRunsWhatItFinds();
    void escapeStopsAndCloses();
    void theListOpensAndClosesByItsKey();
    void aModelIsChosenByItsKey();
    void aModelIsFoundAndDeleted();
    void theNeighbourOfADeletedModelHasTheFocus_data();
    void theNeighbourOfADeletedModelHasTheFocus();
    void aConversationIsOpenedRenamedAndDeleted();
    void theEditorTakesTabAndLetsGoAfterEscape();
    void cleanup() { QCOMPARE(Stage::warnings(), QStringList()); }
};

void KeyboardFlow::fromTheFirstStartToAnAnswer()
{
    Stage stage(nullptr);
    Robot &robot = stage.robot();
    QVERIFY(robot.find(QAccessible::Button, QStringLiteral("Explore with the demo server")));
    QVERIFY(robot.tabTo(QAccessible::Button, QStringLiteral("Explore with the demo server")));
    robot.press(Qt::Key_Return);
    QVERIFY2(typeAndSend(robot, QStringLiteral("Hello")), qPrintable(robot.focused()));
    QTRY_VERIFY_WITH_TIMEOUT(robot.reads(QStringLiteral("my answers are made up")), 20'000);
}

void KeyboardFlow::everyScreenHasItsKeyAndTakesTheFocus()
{
    Server server(Options::quick());
    server.start();
    Stage stage(&server);
    Robot &robot = stage.robot();
    for (const Screen &screen : screens) {
        robot.press(screen.key, Qt::ControlModifier);
        if (screen.key != Qt::Key_1)
            QVERIFY2(robot.find(QAccessible::Heading, screen.name), qPrintable(screen.name));
        QTRY_VERIFY2(!robot.focused().isEmpty(), qPrintable(screen.name));
    }
    robot.press(Qt::Key_1, Qt::ControlModifier);
    QTRY_VERIFY(robot.hasFocus(QAccessible::EditableText, message));
    robot.press(Qt::Key_Comma, Qt::ControlModifier);
    QVERIFY(robot.find(QAccessible::Heading, QStringLiteral("Settings")));
}

void KeyboardFlow::tabLeadsThroughEveryScreenAndRoundByNames()
{
    Server server(Options::quick());
    server.start();
    Stage stage(&server);
    Robot &robot = stage.robot();
    for (const Screen &screen : screens) {
        robot.press(screen.key, Qt::ControlModifier);
        QTRY_VERIFY2(!robot.focused().isEmpty(), qPrintable(screen.name));
        const QStringList stops = robot.tabStops();
        const QString said = screen.name + QStringLiteral(": ") + stops.join(QStringLiteral(" | "));
        QVERIFY2(stops.size() < 100, qPrintable(said));
        QVERIFY2(!stops.contains(QString()), qPrintable(said));
        for (const Screen &other : screens) // the rail is always among them
            QVERIFY2(stops.contains(other.name), qPrintable(said));
    }
}

void KeyboardFlow::thePaletteRunsWhatItFinds()
{
    Server server(Options::quick());
    server.start();
    Stage stage(&server);
    Robot &robot = stage.robot();
    QTRY_VERIFY(robot.hasFocus(QAccessible::EditableText, message));
    QVERIFY(run(robot, QStringLiteral("go to work")));
    QVERIFY(robot.find(QAccessible::Heading, QStringLiteral("Workshop")));
    QVERIFY(run(robot, QStringLiteral("with gemma")));
    QVERIFY(robot.find(QAccessible::Button, QStringLiteral("Model: gemma3:4b")));
    // A resting pointer over the list must not select anything.
    QTest::mouseMove(&stage.window().window(), QPoint(stage.window().window().width() / 2, 200));
    robot.press(Qt::Key_K, Qt::ControlModifier);
    robot.type(QStringLiteral("mod"));
    QVERIFY(robot.find(QAccessible::ListItem, QStringLiteral("Window: Go to Monitor")));
    robot.press(Qt::Key_Return);
    QVERIFY(robot.find(QAccessible::Heading, QStringLiteral("Models")));
    robot.press(Qt::Key_1, Qt::ControlModifier);
    robot.press(Qt::Key_K, Qt::ControlModifier);
    robot.type(QStringLiteral("no such command"));
    QTRY_VERIFY2(robot.reads(QStringLiteral("Nothing matches “no such command”.")), qPrintable(robot.describe()));
    robot.press(Qt::Key_Escape);
    QTRY_VERIFY(!robot.sees(QAccessible::List, QStringLiteral("Commands found")));
    QTRY_VERIFY2(robot.hasFocus(QAccessible::EditableText, message), qPrintable(robot.focused()));
}

void KeyboardFlow::escapeStopsAndCloses()
{
    Options options = Options::quick();
    options.tokenInterval = std::chrono::milliseconds(3);
    options.answerTokens = 100'000;
    Server server(options);
    server.start();
    Stage stage(&server);
    Robot &robot = stage.robot();
    QVERIFY(typeAndSend(robot, QStringLiteral("What is a corral?")));
    QTRY_VERIFY(robot.reads(QStringLiteral("easier to understand")));
    robot.press(Qt::Key_Escape);
    QTRY_COMPARE(lastSeen(server, chatPath).state, Seen::Disconnected);

    robot.press(Qt::Key_F1);
    QVERIFY(robot.find(QAccessible::List, QStringLiteral("Keys")));
    robot.press(Qt::Key_Escape);
    QTRY_VERIFY(!robot.sees(QAccessible::List, QStringLiteral("Keys")));
    QTRY_VERIFY(robot.hasFocus(QAccessible::EditableText, message));

    robot.press(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(robot.tabTo(QAccessible::Button, QStringLiteral("Add model")));
    robot.press(Qt::Key_Return);
    QTRY_VERIFY(robot.hasFocus(QAccessible::EditableText, QStringLiteral("Name of the model")));
    robot.press(Qt::Key_Escape);
    QTRY_VERIFY2(robot.hasFocus(QAccessible::Button, QStringLiteral("Add model")), qPrintable(robot.focused()));
}

/// Beside the conversation, or over it in a narrow window.
void KeyboardFlow::theListOpensAndClosesByItsKey()
{
    Server server(Options::quick());
    server.start();
    Stage stage(&server);
    Robot &robot = stage.robot();
    const auto sees = [&] { return robot.sees(QAccessible::List, QStringLiteral("Conversations")); };
    QVERIFY(robot.find(QAccessible::List, QStringLiteral("Conversations")));
    for (const int width : {1280, 700}) {
        stage.window().window().resize(width, 800);
        QTRY_COMPARE(sees(), width == 1280);
        robot.press(Qt::Key_B, Qt::ControlModifier);
        QTRY_COMPARE(sees(), width == 700);
        robot.press(Qt::Key_B, Qt::ControlModifier);
        QTRY_COMPARE(sees(), width == 1280);
    }
}

void KeyboardFlow::aModelIsChosenByItsKey()
{
    Server server(Options::quick());
    server.start();
    Stage stage(&server);
    Robot &robot = stage.robot();
    QVERIFY(robot.find(QAccessible::Button, QStringLiteral("Model: …")));
    const QString before = robot.names(QAccessible::Button).filter(QStringLiteral("Model: ")).value(0);
    robot.press(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(robot.find(QAccessible::List, QStringLiteral("Models")));
    robot.press(Qt::Key_Down);
    robot.press(Qt::Key_Return);
    QTRY_VERIFY(!robot.sees(QAccessible::Button, before));
    QVERIFY(typeAndSend(robot, QStringLiteral("Hello")));
    QTRY_VERIFY(robot.reads(QStringLiteral("my answers are made up")));
}

void KeyboardFlow::aModelIsFoundAndDeleted()
{
    const QString model = QStringLiteral("qwen2.5-coder:7b");
    Server server(Options::quick());
    server.start();
    Stage stage(&server);
    Robot &robot = stage.robot();
    robot.press(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(robot.find(QAccessible::ListItem, model));
    robot.type(QStringLiteral("coder"));
    robot.press(Qt::Key_Down);
    QTRY_COMPARE(robot.focused(), model);
    robot.press(Qt::Key_Delete);
    QVERIFY(robot.find(QAccessible::Heading, QStringLiteral("Delete qwen2.5-coder:7b?")));
    robot.press(Qt::Key_Escape);
    QTRY_COMPARE(robot.focused(), model);
    robot.press(Qt::Key_Delete);
    QVERIFY(robot.tabTo(QAccessible::Button, QStringLiteral("Delete")));
    robot.press(Qt::Key_Return);
    QVERIFY(robot.find(QAccessible::AlertMessage, QStringLiteral("Deleted qwen2.5-coder:7b.")));
    QTRY_VERIFY(!robot.sees(QAccessible::ListItem, model));
    // Nothing else matches the filter: it keeps the focus for the next word.
    QTRY_VERIFY2(robot.hasFocus(QAccessible::EditableText, QStringLiteral("Filter models")), qPrintable(robot.focused()));
}

void KeyboardFlow::theNeighbourOfADeletedModelHasTheFocus_data()
{
    QTest::addColumn<int>("downs");
    QTest::addColumn<int>("after");
    QTest::newRow("the first") << 0 << 1;
    QTest::newRow("between others") << 2 << 3;
    QTest::newRow("the last") << 5 << 4;
}

void KeyboardFlow::theNeighbourOfADeletedModelHasTheFocus()
{
    QFETCH(int, downs);
    QFETCH(int, after);
    Server server(Options::quick());
    server.start();
    Stage stage(&server);
    Robot &robot = stage.robot();
    robot.press(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(robot.find(QAccessible::ListItem, QStringLiteral("qwen3:8b")));
    QTRY_VERIFY(robot.hasFocus(QAccessible::EditableText, QStringLiteral("Filter models")));
    QStringList rows;
    do {
        robot.press(Qt::Key_Down);
        rows << robot.focused();
    } while (rows.count(rows.constLast()) == 1);
    rows.removeLast();
    QCOMPARE(rows.size(), 6);
    robot.press(Qt::Key_Home);
    for (int i = 0; i < downs; ++i)
        robot.press(Qt::Key_Down);
    QTRY_COMPARE(robot.focused(), rows.at(downs));
    robot.press(Qt::Key_Delete);
    QVERIFY(robot.tabTo(QAccessible::Button, QStringLiteral("Delete")));
    robot.press(Qt::Key_Return);
    QTRY_VERIFY(!robot.sees(QAccessible::ListItem, rows.at(downs)));
    QTRY_VERIFY(!robot.sees(QAccessible::Heading, QStringLiteral("Delete %1?").arg(rows.at(downs))));
    QTRY_COMPARE(robot.focused(), rows.at(after));
    robot.press(after > downs && after + 1 < rows.size() ? Qt::Key_Down : Qt::Key_Up);
    QTRY_COMPARE(robot.focused(), rows.at(after > downs && after + 1 < rows.size() ? after + 1 : after - 1));
}

void KeyboardFlow::aConversationIsOpenedRenamedAndDeleted()
{
    Server server(Options::quick());
    server.start();
    Stage stage(&server);
    Robot &robot = stage.robot();
    for (const QString &question : {QStringLiteral("Hello"), QStringLiteral("What is a corral?")}) {
        robot.press(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(typeAndSend(robot, question));
        QVERIFY(robot.find(QAccessible::Button, QStringLiteral("Send the message")));
        QVERIFY(robot.find(QAccessible::ListItem, question + QStringLiteral("…")));
    }
    QVERIFY(robot.tabTo(QAccessible::ListItem, QStringLiteral("What is a corral?…")));
    robot.press(Qt::Key_Down);
    QTRY_VERIFY2(robot.focused().startsWith(QStringLiteral("Hello")), qPrintable(robot.focused()));
    robot.press(Qt::Key_F2);
    QTRY_VERIFY(robot.hasFocus(QAccessible::EditableText, QStringLiteral("Title of the conversation")));
    robot.type(QStringLiteral("A greeting"));
    robot.press(Qt::Key_Return);
    QVERIFY(robot.find(QAccessible::ListItem, QStringLiteral("A greeting")));
    QTRY_COMPARE(robot.focused(), QStringLiteral("A greeting"));
    robot.press(Qt::Key_Return);
    QTRY_VERIFY(robot.reads(QStringLiteral("my answers are made up")));
    QTRY_VERIFY(robot.hasFocus(QAccessible::EditableText, message));

    QVERIFY(robot.tabTo(QAccessible::ListItem, QStringLiteral("A greeting")));
    robot.press(Qt::Key_Delete);
    QTRY_VERIFY(!robot.sees(QAccessible::ListItem, QStringLiteral("A greeting")));
    QVERIFY(robot.tabTo(QAccessible::Button, QStringLiteral("Undo")));
    robot.press(Qt::Key_Return);
    QVERIFY(robot.find(QAccessible::ListItem, QStringLiteral("A greeting")));
}

void KeyboardFlow::theEditorTakesTabAndLetsGoAfterEscape()
{
    const QString editor = QStringLiteral("Text of New Modelfile");
    Server server(Options::quick());
    server.start();
    Stage stage(&server);
    Robot &robot = stage.robot();
    robot.press(Qt::Key_3, Qt::ControlModifier);
    robot.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(robot.find(QAccessible::EditableText, editor));
    QTRY_VERIFY2(robot.hasFocus(QAccessible::EditableText, editor), qPrintable(robot.focused()));
    robot.press(Qt::Key_End, Qt::ControlModifier);
    robot.press(Qt::Key_Tab);
    robot.type(QStringLiteral("# in"));
    QTRY_VERIFY(robot.textIn(editor).endsWith(QStringLiteral("    # in")));
    robot.press(Qt::Key_Escape);
    robot.press(Qt::Key_Tab);
    QTRY_VERIFY(!robot.hasFocus(QAccessible::EditableText, editor));
    QVERIFY(!robot.focused().isEmpty());
    robot.press(Qt::Key_Backtab, Qt::ShiftModifier);
    QTRY_VERIFY2(robot.hasFocus(QAccessible::EditableText, editor), qPrintable(robot.focused()));
}

}

QTEST_MAIN(corral::test::KeyboardFlow)
#include "tst_keyboard.moc"
