// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowfixture.h"

#include <QTest>

namespace corral::test {

using demo::Options;
using Server = DemoServer;

/// Editing messages, and walking between their versions.
class VersionsFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aQuestionIsEditedByMouse();
    void whatIsNotSavedIsStillThere();
    void anAnswerIsEditedByKeys();
    void nothingWarned() { QCOMPARE(WindowFixture::warnings(), QStringList()); }
};

void VersionsFlow::aQuestionIsEditedByMouse()
{
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    QVERIFY(ask(user, QStringLiteral("Hello")));
    QTRY_VERIFY(user.sees(QAccessible::Button, QStringLiteral("Send the message")));
    QVERIFY(!user.sees(QAccessible::Button, QStringLiteral("Previous version")));

    QVERIFY(user.hover(QAccessible::Paragraph, QStringLiteral("You: Hello"))); // shows its actions
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Edit question")));
    QTRY_COMPARE(user.textIn(QStringLiteral("Question")), QStringLiteral("Hello"));
    user.press(Qt::Key_A, Qt::ControlModifier);
    user.type(QStringLiteral("Good morning"));
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Save and answer again")));
    QTRY_VERIFY(user.sees(QStringLiteral("You: Good morning")));
    QVERIFY(user.find(QAccessible::StaticText, QStringLiteral("Version 2 of 2")));
    QTRY_VERIFY(user.sees(QAccessible::Button, QStringLiteral("Send the message")));

    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Previous version")));
    QTRY_VERIFY(user.sees(QStringLiteral("You: Hello")));
    QVERIFY(!user.sees(QStringLiteral("You: Good morning")));
    fixture.reopen(); // at the version that was shown
    QTRY_VERIFY(fixture.user().sees(QStringLiteral("You: Hello")));
    QVERIFY(fixture.user().click(QAccessible::Button, QStringLiteral("Next version")));
    QTRY_VERIFY(fixture.user().sees(QStringLiteral("You: Good morning")));
}

void VersionsFlow::whatIsNotSavedIsStillThere()
{
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    QVERIFY(ask(user, QStringLiteral("Hello")));
    QTRY_VERIFY(user.sees(QAccessible::Button, QStringLiteral("Send the message")));
    user.press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(user.find(QAccessible::EditableText, QStringLiteral("Question")));
    user.press(Qt::Key_End, Qt::ControlModifier);
    user.type(QStringLiteral(" again"));
    user.press(Qt::Key_Escape);
    QTRY_VERIFY(!user.sees(QAccessible::EditableText, QStringLiteral("Question")));
    user.press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(user.textIn(QStringLiteral("Question")), QStringLiteral("Hello again"));
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Start over from the saved text")));
    QTRY_COMPARE(user.textIn(QStringLiteral("Question")), QStringLiteral("Hello"));
    user.press(Qt::Key_End, Qt::ControlModifier);
    user.type(QStringLiteral("!"));
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Save without an answer")));
    QTRY_VERIFY(user.sees(QStringLiteral("You: Hello!")));
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Answer this question")));
    QTRY_VERIFY(user.reads(QStringLiteral("my answers are made up")));
}

void VersionsFlow::anAnswerIsEditedByKeys()
{
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    QVERIFY(ask(user, QStringLiteral("Hello")));
    QTRY_VERIFY(user.sees(QAccessible::Button, QStringLiteral("Send the message")));
    QVERIFY(user.tabTo(QAccessible::Button, QStringLiteral("Edit answer")));
    user.press(Qt::Key_Return);
    QVERIFY(user.find(QAccessible::EditableText, QStringLiteral("Answer")));
    user.press(Qt::Key_A, Qt::ControlModifier);
    user.type(QStringLiteral("My words"));
    QVERIFY(user.tabTo(QAccessible::Button, QStringLiteral("Save")));
    user.press(Qt::Key_Return);
    QTRY_VERIFY(user.reads(QStringLiteral("My words")));
    QVERIFY(user.tabTo(QAccessible::Button, QStringLiteral("Previous version")));
    user.press(Qt::Key_Return);
    QTRY_VERIFY(user.reads(QStringLiteral("my answers are made up")));
    user.press(Qt::Key_Right, Qt::AltModifier);
    QTRY_VERIFY(user.reads(QStringLiteral("My words")));
    user.press(Qt::Key_Left, Qt::AltModifier);
    QTRY_VERIFY(user.reads(QStringLiteral("my answers are made up")));
}

}

QTEST_MAIN(corral::test::VersionsFlow)

#include "tst_versions.moc"
