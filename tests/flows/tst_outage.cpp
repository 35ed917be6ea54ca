// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowfixture.h"

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
const QString away = QStringLiteral("Couldn't reach …");
constexpr int patience = 30'000; ///< the longest poll interval is 15 s

/// Stalls an answer in the middle.
void holdAnswer(Server &server) { server.inject({.kind = Fault::Stall, .path = chatPath, .after = 100}); }

/// The server disappears during an answer; returns true once the window shows it.
bool loseServer(Server &server, UserSimulator &user)
{
    if (!ask(user, question) || !QTest::qWaitFor([&] { return user.reads(beginning); }))
        return false;
    server.stop();
    return user.find(QAccessible::AlertMessage, away, patience) && user.canUse(QAccessible::Button, QStringLiteral("Try again"));
}

bool isBack(UserSimulator &user)
{
    return QTest::qWaitFor([&] { return !user.sees(QAccessible::Button, QStringLiteral("Another server…")); }, patience);
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
    void cleanup() { QCOMPARE(WindowFixture::warnings(), QStringList()); }
};

void OutageFlow::theAnswerSoFarIsKeptAndEverythingLocalWorks()
{
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    QVERIFY(ask(user, QStringLiteral("Hello")));
    QTRY_VERIFY(user.reads(QStringLiteral("my answers are made up")));
    QVERIFY(user.canUse(QAccessible::Button, QStringLiteral("New conversation")));
    user.press(Qt::Key_N, Qt::ControlModifier);
    holdAnswer(server);
    QVERIFY(loseServer(server, user));
    QVERIFY(user.reads(beginning));
    QVERIFY(!user.reads(end));
    QVERIFY2(user.reads(QStringLiteral("Corral keeps trying.")), qPrintable(user.describe()));

    // A new conversation can be written, and is kept while another one is open.
    user.press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(user.hasFocus(QAccessible::EditableText, QStringLiteral("Message")));
    user.type(QStringLiteral("For later"));
    QVERIFY(user.reads(QStringLiteral("Corral keeps trying."))); // said once, by the banner
    QVERIFY(!user.reads(QStringLiteral("What you write is kept.")));
    QVERIFY(!UserSimulator::isEnabled(user.find(QAccessible::Button, QStringLiteral("Send the message"))));
    QVERIFY(user.click(QAccessible::ListItem, QStringLiteral("Hello…")));
    QTRY_VERIFY(user.reads(QStringLiteral("my answers are made up")));
    QVERIFY(user.click(QAccessible::ListItem, QStringLiteral("Draft: For later")));
    QTRY_COMPARE(user.textIn(QStringLiteral("Message")), QStringLiteral("For later"));

    // The other screens open, with the last known data.
    user.press(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(user.find(QAccessible::ListItem, QStringLiteral("llama3.2:3b")));
    for (const auto &[key, page] :
         {std::pair(Qt::Key_3, "Workshop"), {Qt::Key_4, "Monitor"}, {Qt::Key_5, "Server"}, {Qt::Key_6, "Settings"}}) {
        user.press(key, Qt::ControlModifier);
        QVERIFY2(user.find(QAccessible::Heading, QLatin1String(page)), page);
        QVERIFY(user.sees(QAccessible::AlertMessage, away));
    }

    fixture.reopen();
    fixture.user().press(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(fixture.user().click(QAccessible::ListItem, QStringLiteral("What is a corral?…")));
    QTRY_VERIFY(fixture.user().reads(beginning));
}

void OutageFlow::theServerIsFoundAgainAndTheAnswerCompleted()
{
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    holdAnswer(server);
    QVERIFY(loseServer(server, user));
    server.clearFaults();
    QVERIFY(isBack(user));
    QVERIFY(user.reads(beginning));
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Try again")));
    QTRY_VERIFY(user.reads(end));
    QTRY_VERIFY(!user.sees(QAccessible::Button, QStringLiteral("Try again")));
    QVERIFY(user.reads(beginning));
}

void OutageFlow::theButtonLooksForTheServerAtOnce()
{
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    user.press(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(user.find(QAccessible::ListItem, QStringLiteral("llama3.2:3b")));
    server.stop();
    QVERIFY(user.find(QAccessible::AlertMessage, away, patience));
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Try again")));
    QVERIFY(user.sees(QAccessible::AlertMessage, away));
    server.start();
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Try again")) || isBack(user)); // unless Corral was faster
    QTRY_VERIFY(!user.sees(QAccessible::AlertMessage, away));
    QVERIFY(user.find(QAccessible::Button, QStringLiteral("Ollama …")));
}

void OutageFlow::aPullGoesOnWhereTheServerLeftIt()
{
    const QString model = QStringLiteral("gemma3:1b");
    Options options = Options::quick();
    options.bytesPerSecond = 1'000'000'000;
    Server server(options);
    server.start();
    server.inject({.kind = Fault::Stall, .path = pullPath, .after = 50});
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    user.press(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Add model")));
    QVERIFY(user.write(QStringLiteral("Name of the model"), model));
    user.press(Qt::Key_Return);
    QTRY_VERIFY(lastRequest(server, pullPath).sent > 1'000);
    server.stop();
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Show the transfers")));
    QVERIFY(user.find(QAccessible::Button, QStringLiteral("Try gemma3:1b again"), patience));
    server.clearFaults();
    QVERIFY(isBack(user));
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Try gemma3:1b again")));
    QVERIFY(user.find(QAccessible::AlertMessage, QStringLiteral("gemma3:1b is ready."), patience));
    QVERIFY(user.find(QAccessible::ListItem, model));
}

void OutageFlow::theWorkshopWritesOnWithoutAServer()
{
    const QString editor = QStringLiteral("Text of New Modelfile");
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    holdAnswer(server);
    QVERIFY(loseServer(server, user));
    user.press(Qt::Key_3, Qt::ControlModifier);
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("New Modelfile")));
    QVERIFY(user.click(QAccessible::EditableText, editor));
    user.press(Qt::Key_End, Qt::ControlModifier);
    user.type(QStringLiteral("# away"));
    QTRY_VERIFY(user.textIn(editor).endsWith(QStringLiteral("# away")));
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Create model…")));
    QVERIFY(user.find(QAccessible::StaticText,
                      QStringLiteral("The server is unreachable. A model can be created when it answers again.")));
    QVERIFY(user.write(QStringLiteral("Name of the new model"), QStringLiteral("mine")));
    server.clearFaults();
    QVERIFY(QTest::qWaitFor([&] { return UserSimulator::isEnabled(user.find(QAccessible::Button, QStringLiteral("Create"))); },
                            patience));
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Create")));
    QVERIFY(user.find(QAccessible::Heading, QStringLiteral("Created mine")));
}

}

QTEST_MAIN(corral::test::OutageFlow)
#include "tst_outage.moc"
