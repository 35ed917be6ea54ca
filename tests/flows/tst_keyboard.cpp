// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowfixture.h"

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

bool typeAndSend(UserSimulator &user, const QString &text)
{
    const auto writes = [&] { return user.hasFocus(QAccessible::EditableText, message); };
    if (!QTest::qWaitFor(writes, 20'000))
        return false;
    user.type(text);
    if (!user.canUse(QAccessible::Button, QStringLiteral("Send the message")))
        return false;
    user.press(Qt::Key_Return);
    return true;
}

/// Opens the palette, types, and runs the first match.
bool run(UserSimulator &user, const QString &letters)
{
    user.press(Qt::Key_K, Qt::ControlModifier);
    if (!user.find(QAccessible::List, QStringLiteral("Commands found")))
        return false;
    user.type(letters);
    user.press(Qt::Key_Return);
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
    void cleanup() { QCOMPARE(WindowFixture::warnings(), QStringList()); }
};

void KeyboardFlow::fromTheFirstStartToAnAnswer()
{
    WindowFixture fixture(nullptr);
    UserSimulator &user = fixture.user();
    QVERIFY(user.find(QAccessible::Button, QStringLiteral("Explore with the demo server")));
    QVERIFY(user.tabTo(QAccessible::Button, QStringLiteral("Explore with the demo server")));
    user.press(Qt::Key_Return);
    QVERIFY2(typeAndSend(user, QStringLiteral("Hello")), qPrintable(user.focused()));
    QTRY_VERIFY_WITH_TIMEOUT(user.reads(QStringLiteral("my answers are made up")), 20'000);
}

void KeyboardFlow::everyScreenHasItsKeyAndTakesTheFocus()
{
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    for (const Screen &screen : screens) {
        user.press(screen.key, Qt::ControlModifier);
        if (screen.key != Qt::Key_1)
            QVERIFY2(user.find(QAccessible::Heading, screen.name), qPrintable(screen.name));
        QTRY_VERIFY2(!user.focused().isEmpty(), qPrintable(screen.name));
    }
    user.press(Qt::Key_1, Qt::ControlModifier);
    QTRY_VERIFY(user.hasFocus(QAccessible::EditableText, message));
    user.press(Qt::Key_Comma, Qt::ControlModifier);
    QVERIFY(user.find(QAccessible::Heading, QStringLiteral("Settings")));
}

void KeyboardFlow::tabLeadsThroughEveryScreenAndRoundByNames()
{
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    for (const Screen &screen : screens) {
        user.press(screen.key, Qt::ControlModifier);
        QTRY_VERIFY2(!user.focused().isEmpty(), qPrintable(screen.name));
        const QStringList stops = user.tabStops();
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
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    QTRY_VERIFY(user.hasFocus(QAccessible::EditableText, message));
    QVERIFY(run(user, QStringLiteral("go to work")));
    QVERIFY(user.find(QAccessible::Heading, QStringLiteral("Workshop")));
    QVERIFY(run(user, QStringLiteral("with gemma")));
    QVERIFY(user.find(QAccessible::Button, QStringLiteral("Model: gemma3:4b")));
    // A resting pointer over the list must not select anything.
    QTest::mouseMove(&fixture.window().window(), QPoint(fixture.window().window().width() / 2, 200));
    user.press(Qt::Key_K, Qt::ControlModifier);
    user.type(QStringLiteral("mod"));
    QVERIFY(user.find(QAccessible::ListItem, QStringLiteral("Window: Go to Monitor")));
    user.press(Qt::Key_Return);
    QVERIFY(user.find(QAccessible::Heading, QStringLiteral("Models")));
    user.press(Qt::Key_1, Qt::ControlModifier);
    user.press(Qt::Key_K, Qt::ControlModifier);
    user.type(QStringLiteral("no such command"));
    QVERIFY(user.find(QAccessible::ListItem, QStringLiteral("Chat: Search conversations for “no such command”")));
    user.press(Qt::Key_Escape);
    QTRY_VERIFY(!user.sees(QAccessible::List, QStringLiteral("Commands found")));
    QTRY_VERIFY2(user.hasFocus(QAccessible::EditableText, message), qPrintable(user.focused()));
}

void KeyboardFlow::escapeStopsAndCloses()
{
    Options options = Options::quick();
    options.tokenInterval = std::chrono::milliseconds(3);
    options.answerTokens = 100'000;
    Server server(options);
    server.start();
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    QVERIFY(typeAndSend(user, QStringLiteral("What is a corral?")));
    QTRY_VERIFY(user.reads(QStringLiteral("easier to understand")));
    user.press(Qt::Key_Escape);
    QTRY_COMPARE(lastRequest(server, chatPath).state, ReceivedRequest::Disconnected);

    user.press(Qt::Key_F1);
    QVERIFY(user.find(QAccessible::List, QStringLiteral("Keys")));
    user.press(Qt::Key_Escape);
    QTRY_VERIFY(!user.sees(QAccessible::List, QStringLiteral("Keys")));
    QTRY_VERIFY(user.hasFocus(QAccessible::EditableText, message));

    user.press(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(user.tabTo(QAccessible::Button, QStringLiteral("Add model")));
    user.press(Qt::Key_Return);
    QTRY_VERIFY(user.hasFocus(QAccessible::EditableText, QStringLiteral("Name of the model")));
    user.press(Qt::Key_Escape);
    QTRY_VERIFY2(user.hasFocus(QAccessible::Button, QStringLiteral("Add model")), qPrintable(user.focused()));
}

/// Beside the conversation, or over it in a narrow window.
void KeyboardFlow::theListOpensAndClosesByItsKey()
{
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    const auto sees = [&] { return user.sees(QAccessible::List, QStringLiteral("Conversations")); };
    QVERIFY(user.find(QAccessible::List, QStringLiteral("Conversations")));
    for (const int width : {1280, 700}) {
        fixture.window().window().resize(width, 800);
        QTRY_COMPARE(sees(), width == 1280);
        user.press(Qt::Key_B, Qt::ControlModifier);
        QTRY_COMPARE(sees(), width == 700);
        user.press(Qt::Key_B, Qt::ControlModifier);
        QTRY_COMPARE(sees(), width == 1280);
    }
}

void KeyboardFlow::aModelIsChosenByItsKey()
{
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    QVERIFY(user.find(QAccessible::Button, QStringLiteral("Model: …")));
    const QString before = user.names(QAccessible::Button).filter(QStringLiteral("Model: ")).value(0);
    user.press(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(user.find(QAccessible::List, QStringLiteral("Models")));
    user.press(Qt::Key_Down);
    user.press(Qt::Key_Return);
    QTRY_VERIFY(!user.sees(QAccessible::Button, before));
    QVERIFY(typeAndSend(user, QStringLiteral("Hello")));
    QTRY_VERIFY(user.reads(QStringLiteral("my answers are made up")));
}

void KeyboardFlow::aModelIsFoundAndDeleted()
{
    const QString model = QStringLiteral("qwen2.5-coder:7b");
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    user.press(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(user.find(QAccessible::ListItem, model));
    user.type(QStringLiteral("coder"));
    user.press(Qt::Key_Down);
    QTRY_COMPARE(user.focused(), model);
    user.press(Qt::Key_Delete);
    QVERIFY(user.find(QAccessible::Heading, QStringLiteral("Delete qwen2.5-coder:7b from %1?").arg(fixture.serverName())));
    user.press(Qt::Key_Escape);
    QTRY_COMPARE(user.focused(), model);
    user.press(Qt::Key_Delete);
    QVERIFY(user.tabTo(QAccessible::Button, QStringLiteral("Delete")));
    user.press(Qt::Key_Return);
    QVERIFY(user.find(QAccessible::AlertMessage, QStringLiteral("Deleted qwen2.5-coder:7b on %1.").arg(fixture.serverName())));
    QTRY_VERIFY(!user.sees(QAccessible::ListItem, model));
    // Nothing else matches the filter: it keeps the focus for the next word.
    QTRY_VERIFY2(user.hasFocus(QAccessible::EditableText, QStringLiteral("Filter models")), qPrintable(user.focused()));
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
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    user.press(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(user.find(QAccessible::ListItem, QStringLiteral("qwen3:8b")));
    QTRY_VERIFY(user.hasFocus(QAccessible::EditableText, QStringLiteral("Filter models")));
    QStringList rows;
    do {
        user.press(Qt::Key_Down);
        rows << user.focused();
    } while (rows.count(rows.constLast()) == 1);
    rows.removeLast();
    QCOMPARE(rows.size(), 6);
    user.press(Qt::Key_Home);
    for (int i = 0; i < downs; ++i)
        user.press(Qt::Key_Down);
    QTRY_COMPARE(user.focused(), rows.at(downs));
    user.press(Qt::Key_Delete);
    QVERIFY(user.tabTo(QAccessible::Button, QStringLiteral("Delete")));
    user.press(Qt::Key_Return);
    QTRY_VERIFY(!user.sees(QAccessible::ListItem, rows.at(downs)));
    QTRY_VERIFY(!user.sees(QAccessible::Heading, QStringLiteral("Delete %1 from %2?").arg(rows.at(downs), fixture.serverName())));
    QTRY_COMPARE(user.focused(), rows.at(after));
    user.press(after > downs && after + 1 < rows.size() ? Qt::Key_Down : Qt::Key_Up);
    QTRY_COMPARE(user.focused(), rows.at(after > downs && after + 1 < rows.size() ? after + 1 : after - 1));
}

void KeyboardFlow::aConversationIsOpenedRenamedAndDeleted()
{
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    for (const QString &question : {QStringLiteral("Hello"), QStringLiteral("What is a corral?")}) {
        user.press(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(typeAndSend(user, question));
        QVERIFY(user.find(QAccessible::Button, QStringLiteral("Send the message")));
        QVERIFY(user.find(QAccessible::ListItem, question + QStringLiteral("…")));
    }
    QVERIFY(user.tabTo(QAccessible::ListItem, QStringLiteral("What is a corral?…")));
    user.press(Qt::Key_Down);
    QTRY_VERIFY2(user.focused().startsWith(QStringLiteral("Hello")), qPrintable(user.focused()));
    user.press(Qt::Key_F2);
    QTRY_VERIFY(user.hasFocus(QAccessible::EditableText, QStringLiteral("Title of the conversation")));
    user.type(QStringLiteral("A greeting"));
    user.press(Qt::Key_Return);
    QVERIFY(user.find(QAccessible::ListItem, QStringLiteral("A greeting")));
    QTRY_COMPARE(user.focused(), QStringLiteral("A greeting"));
    user.press(Qt::Key_Return);
    QTRY_VERIFY(user.reads(QStringLiteral("my answers are made up")));
    QTRY_VERIFY(user.hasFocus(QAccessible::EditableText, message));

    QVERIFY(user.tabTo(QAccessible::ListItem, QStringLiteral("A greeting")));
    user.press(Qt::Key_Delete);
    QTRY_VERIFY(!user.sees(QAccessible::ListItem, QStringLiteral("A greeting")));
    QVERIFY(user.tabTo(QAccessible::Button, QStringLiteral("Undo")));
    user.press(Qt::Key_Return);
    QVERIFY(user.find(QAccessible::ListItem, QStringLiteral("A greeting")));
}

void KeyboardFlow::theEditorTakesTabAndLetsGoAfterEscape()
{
    const QString editor = QStringLiteral("Text of New Modelfile");
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    user.press(Qt::Key_3, Qt::ControlModifier);
    user.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(user.find(QAccessible::EditableText, editor));
    QTRY_VERIFY2(user.hasFocus(QAccessible::EditableText, editor), qPrintable(user.focused()));
    user.press(Qt::Key_End, Qt::ControlModifier);
    user.press(Qt::Key_Tab);
    user.type(QStringLiteral("# in"));
    QTRY_VERIFY(user.textIn(editor).endsWith(QStringLiteral("    # in")));
    user.press(Qt::Key_Escape);
    user.press(Qt::Key_Tab);
    QTRY_VERIFY(!user.hasFocus(QAccessible::EditableText, editor));
    QVERIFY(!user.focused().isEmpty());
    user.press(Qt::Key_Backtab, Qt::ShiftModifier);
    QTRY_VERIFY2(user.hasFocus(QAccessible::EditableText, editor), qPrintable(user.focused()));
}

}

QTEST_MAIN(corral::test::KeyboardFlow)
#include "tst_keyboard.moc"
