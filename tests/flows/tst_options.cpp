// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowfixture.h"

#include <QJsonDocument>
#include <QTest>

namespace corral::test {

using demo::Options;
using Server = DemoServer;

namespace {

const QString temperature = QStringLiteral("temperature");

/// The last question as it reached the server.
QJsonObject lastQuestion(const Server &server)
{
    return QJsonDocument::fromJson(lastRequest(server, QStringLiteral("/api/chat")).body).object();
}

void resize(WindowFixture &fixture, const QSize &size)
{
    fixture.window().window().resize(size);
    QTRY_COMPARE(fixture.window().window().size(), size);
}

}

/// The options of a conversation.
class OptionsFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsSetIsSentAndRemembered();
    void aWrongValueStopsSendingUntilItIsMended();
    void inANarrowWindowTheyAreADrawer();
    void everyOptionIsReachedByKeys();
    void thinkingIsSwitchedInTheHead();
    void aPresetIsSavedAppliedAndDeletedWithUndo();
    void cleanup();
};

void OptionsFlow::cleanup() { QCOMPARE(WindowFixture::warnings(), QStringList()); }

void OptionsFlow::whatIsSetIsSentAndRemembered()
{
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    QVERIFY(ask(user, QStringLiteral("Hello")));
    QTRY_VERIFY(user.sees(QAccessible::Button, QStringLiteral("Send the message")));
    QVERIFY(!lastQuestion(server).contains(QLatin1String("options")));
    QVERIFY(!lastQuestion(server).contains(QLatin1String("think")));
    resize(fixture, {1280, 800});
    user.press(Qt::Key_I, Qt::ControlModifier);
    QVERIFY(user.write(temperature, QStringLiteral("0.2")));
    QVERIFY(user.find(QAccessible::StaticText, QStringLiteral("temperature: 0.2 · this conversation")));
    QVERIFY(ask(user, QStringLiteral("Hello again")));
    QTRY_VERIFY(user.sees(QAccessible::Button, QStringLiteral("Send the message")));
    QCOMPARE(lastQuestion(server)[QLatin1String("options")].toObject(), (QJsonObject{{temperature, 0.2}}));
    fixture.reopen();
    resize(fixture, {1280, 800});
    QVERIFY(fixture.user().find(QAccessible::EditableText, temperature)); // the panel is remembered
    QTRY_COMPARE(fixture.user().textIn(temperature), QStringLiteral("0.2"));
    QVERIFY(fixture.user().click(QAccessible::Button, QStringLiteral("Reset temperature")));
    QTRY_COMPARE(fixture.user().textIn(temperature), QString());
}

void OptionsFlow::aWrongValueStopsSendingUntilItIsMended()
{
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    resize(fixture, {1280, 800});
    user.press(Qt::Key_I, Qt::ControlModifier);
    QVERIFY(user.write(temperature, QStringLiteral("0,7")));
    QVERIFY(user.write(QStringLiteral("Message"), QStringLiteral("Hello")));
    QVERIFY(user.reads(QStringLiteral("temperature: “0,7” is not a number.")));
    QVERIFY(!user.canUse(QAccessible::Button, QStringLiteral("Send the message")));
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Show the options")));
    QVERIFY(user.write(temperature, QStringLiteral("0.7")));
    QTRY_VERIFY(user.canUse(QAccessible::Button, QStringLiteral("Send the message")));
}

void OptionsFlow::inANarrowWindowTheyAreADrawer()
{
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    resize(fixture, {680, 500});
    QVERIFY(!user.sees(QAccessible::EditableText, temperature));
    user.press(Qt::Key_I, Qt::ControlModifier);
    QVERIFY(user.find(QAccessible::EditableText, QStringLiteral("Search options")));
    QTRY_VERIFY(user.hasFocus(QAccessible::EditableText, QStringLiteral("Search options")));
    user.type(QStringLiteral("seed"));
    QVERIFY(user.write(QStringLiteral("seed"), QStringLiteral("7")));
    user.press(Qt::Key_I, Qt::ControlModifier);
    QTRY_VERIFY(!user.sees(QAccessible::EditableText, QStringLiteral("Search options")));
    QVERIFY(ask(user, QStringLiteral("Hello")));
    QTRY_VERIFY(user.sees(QAccessible::Button, QStringLiteral("Send the message")));
    QCOMPARE(lastQuestion(server)[QLatin1String("options")].toObject(), (QJsonObject{{QStringLiteral("seed"), 7}}));
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("More for this conversation")));
    QVERIFY(user.click(QAccessible::MenuItem, QStringLiteral("System prompt…")));
    QTRY_VERIFY(user.hasFocus(QAccessible::EditableText, QStringLiteral("System prompt")));
    user.press(Qt::Key_Escape);
    QTRY_VERIFY(!user.sees(QAccessible::EditableText, QStringLiteral("System prompt")));
}

void OptionsFlow::everyOptionIsReachedByKeys()
{
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    resize(fixture, {1280, 800});
    user.press(Qt::Key_I, Qt::ControlModifier);
    QTRY_VERIFY(user.hasFocus(QAccessible::EditableText, QStringLiteral("Search options")));
    const QStringList stops = user.tabStops();
    const auto &rows = fixture.window().workbench().chat()->inspector()->rows().rows();
    for (const auto &row : rows) {
        if (row.obstacle.isEmpty())
            QVERIFY2(stops.contains(row.name), qPrintable(row.name + QStringLiteral(" in ") + stops.join(u'|')));
    }
}

void OptionsFlow::thinkingIsSwitchedInTheHead()
{
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    const auto off = QStringLiteral("The model thinks: switch thinking off");
    auto &chat = *fixture.window().workbench().chat();
    QTRY_VERIFY(!chat.model().isEmpty());
    QVERIFY(!user.sees(QAccessible::Button, off));
    chat.setModel(QStringLiteral("qwen3:8b"));
    QVERIFY(user.click(QAccessible::Button, off));
    QVERIFY(ask(user, QStringLiteral("Hello")));
    QTRY_VERIFY(user.sees(QAccessible::Button, QStringLiteral("Send the message")));
    QCOMPARE(lastQuestion(server)[QLatin1String("think")], QJsonValue(false));
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Thinking is off: let the model think")));
    QVERIFY(ask(user, QStringLiteral("Hello again")));
    QTRY_VERIFY(user.sees(QAccessible::Button, QStringLiteral("Send the message")));
    QVERIFY(!lastQuestion(server).contains(QLatin1String("think")));
}

void OptionsFlow::aPresetIsSavedAppliedAndDeletedWithUndo()
{
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    resize(fixture, {1280, 800});
    user.press(Qt::Key_I, Qt::ControlModifier);
    QVERIFY(user.write(temperature, QStringLiteral("0.2")));
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("More for presets")));
    QVERIFY(user.click(QAccessible::MenuItem, QStringLiteral("Save as preset…")));
    QVERIFY(user.write(QStringLiteral("Name of the preset"), QStringLiteral("Careful")));
    user.press(Qt::Key_Return);
    QVERIFY(user.find(QAccessible::StaticText, QStringLiteral("temperature: 0.2 · preset “Careful”")));
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("More for presets")));
    QVERIFY(user.click(QAccessible::MenuItem, QStringLiteral("Delete preset")));
    QVERIFY(user.find(QAccessible::StaticText, QStringLiteral("temperature: 0.2 · this conversation")));
    user.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(user.find(QAccessible::StaticText, QStringLiteral("temperature: 0.2 · preset “Careful”")));
    QVERIFY(QFile::exists(fixture.profile().filePath(QStringLiteral("presets.json"))));
}

}

QTEST_MAIN(corral::test::OptionsFlow)
#include "tst_options.moc"
