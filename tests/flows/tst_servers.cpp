// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowfixture.h"

#include "recordedengines.h"

#include <QTest>

namespace corral::test {

using demo::Options;

namespace {

const QString chatPath = QStringLiteral("/api/chat");

/// A llama-server that was started with --api-key.
void answerWithKey(QTcpSocket *socket, const IncomingRequest &request)
{
    if (request.header("Authorization") == "Bearer t0ken")
        answerAsLlama(socket, request);
    else
        socket->write(answerWith(401, recordedByLlama(QStringLiteral("key-none-v1-models/body.json"))));
}

}

/// Several servers side by side.
class ServersFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fiveServersOfThreeKindsAreUsedSideBySide();
    void cleanup() { QCOMPARE(WindowFixture::warnings(), QStringList()); }
};

/// Adds a server on the Server screen.
bool addServer(UserSimulator &user, const QString &name, const QString &address, const QString &token = {})
{
    if (!user.click(QAccessible::Button, QStringLiteral("Add server")) ||
        !user.write(QStringLiteral("Address of the server"), address) || !user.write(QStringLiteral("Name of the server"), name))
        return false;
    if (!token.isEmpty()) {
        if (!user.tabTo(QAccessible::ComboBox, QStringLiteral("Access")))
            return false;
        user.press(Qt::Key_Down);
        if (!user.write(QStringLiteral("Token"), token))
            return false;
    }
    return user.click(QAccessible::Button, QStringLiteral("Add"));
}

void ServersFlow::fiveServersOfThreeKindsAreUsedSideBySide()
{
    DemoServer quick(Options::quick());
    DemoServer slow(talkative());
    QVERIFY(quick.start() && slow.start());
    const WireServer llama(answerAsLlama);
    const WireServer keyed(answerWithKey);
    const WireServer lmStudio(answerAsLmStudio);
    WindowFixture fixture(&quick);
    UserSimulator &user = fixture.user();
    auto &registry = fixture.window().services().servers();

    user.press(Qt::Key_5, Qt::ControlModifier);
    QVERIFY(addServer(user, QStringLiteral("Slow box"), slow.address()));
    QVERIFY(addServer(user, QStringLiteral("Llama"), llama.endpoint().text()));
    QVERIFY(addServer(user, QStringLiteral("Keyed"), keyed.endpoint().text(), QStringLiteral("t0ken")));
    QVERIFY(addServer(user, QStringLiteral("Studio"), lmStudio.endpoint().text()));
    for (const QString &name :
         {QStringLiteral("Slow box"), QStringLiteral("Llama"), QStringLiteral("Keyed"), QStringLiteral("Studio")})
        QVERIFY2(user.find(QAccessible::Grouping, QStringLiteral("Server %1: Connected").arg(name)), qPrintable(user.describe()));
    QTRY_VERIFY(user.reads(QStringLiteral("llama.cpp b11669")) && user.reads(QStringLiteral("LM Studio")));

    QTRY_VERIFY(user.reads(QStringLiteral("0 of 2 slots in use")));

    // A long answer begins on one server, and goes on while others are used.
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Use Slow box")));
    user.press(Qt::Key_1, Qt::ControlModifier);
    user.press(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(ask(user, QStringLiteral("What is a corral?")));
    QTRY_VERIFY(user.reads(QStringLiteral("easier to understand")));

    for (const QString &name : {QStringLiteral("Llama"), QStringLiteral("Keyed"), QStringLiteral("Studio")}) {
        user.press(Qt::Key_5, Qt::ControlModifier);
        QVERIFY(user.click(QAccessible::Button, QStringLiteral("Use %1").arg(name)));
        user.press(Qt::Key_1, Qt::ControlModifier);
        user.press(Qt::Key_N, Qt::ControlModifier);
        QVERIFY2(ask(user, QStringLiteral("Say something, %1").arg(name)), qPrintable(user.describe()));
        QTRY_VERIFY2(user.sees(QAccessible::Button, QStringLiteral("Send the message")), qPrintable(user.describe()));
        QVERIFY2(!user.sees(QAccessible::Button, QStringLiteral("Try again")), qPrintable(user.describe()));
    }
    QVERIFY(user.reads(QStringLiteral("Said by LM Studio.")));
    QCOMPARE(lastRequest(slow, chatPath).state, ReceivedRequest::Running);
    QVERIFY(quick.requests(chatPath).empty());

    // Each conversation keeps its server.
    QCOMPARE(registry.count(), 6); // with the default server, which is not there
    QVERIFY(user.click(QAccessible::ListItem, QStringLiteral("Say something, Llama")));
    QVERIFY(ask(user, QStringLiteral("And again?")));
    QTRY_VERIFY(user.sees(QAccessible::Button, QStringLiteral("Send the message")));
    QVERIFY(std::any_of(llama.requests.cbegin(), llama.requests.cend(),
                        [](const IncomingRequest &request) { return request.body.contains("And again?"); }));
    QVERIFY(!user.reads(QStringLiteral("t0ken")));
}

}

QTEST_MAIN(corral::test::ServersFlow)
#include "tst_servers.moc"
