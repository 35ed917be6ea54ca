// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowfixture.h"

#include "services/services.h"
#include "ui/shell/workbench.h"

#include <QTest>

namespace corral::test {

using demo::Options;
using demo::Server;
using monitor::Recorder;

/// Expensive work continues only while it is visible.
class VisibilityFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void samplingIsFastOnlyWhileThePageIsVisible();
    void samplingIsFastWhileAnAnswerIsWaitedFor();
    void theChatUpdatesLessOftenWhileHidden();
    void cleanup() { QCOMPARE(WindowFixture::warnings(), QStringList()); }
};

void VisibilityFlow::samplingIsFastOnlyWhileThePageIsVisible()
{
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server);
    const Recorder &recorder = fixture.window().services().recorder();
    QCOMPARE(recorder.rate(), Recorder::Rate::Low);
    fixture.user().press(Qt::Key_4, Qt::ControlModifier);
    QTRY_COMPARE(recorder.rate(), Recorder::Rate::Full);
    fixture.window().window().hide();
    QTRY_COMPARE(recorder.rate(), Recorder::Rate::Low);
    fixture.window().window().show();
    QTRY_COMPARE(recorder.rate(), Recorder::Rate::Full);
    fixture.user().press(Qt::Key_1, Qt::ControlModifier);
    QTRY_COMPARE(recorder.rate(), Recorder::Rate::Low);
}

void VisibilityFlow::samplingIsFastWhileAnAnswerIsWaitedFor()
{
    DemoServer server(Options::quick());
    QVERIFY(server.start());
    server.inject({.kind = Fault::Stall, .path = QStringLiteral("/api/chat")});
    WindowFixture fixture(&server);
    const Recorder &recorder = fixture.window().services().recorder();
    QVERIFY(!recorder.isAnswering());
    QVERIFY(ask(fixture.user(), QStringLiteral("What is a corral?")));
    QTRY_COMPARE(server.requests(QStringLiteral("/api/chat")).size(), 1U);
    QVERIFY(recorder.isAnswering());
    QVERIFY(fixture.user().click(QAccessible::Button, QStringLiteral("Stop the answer")));
    QTRY_VERIFY(!recorder.isAnswering());
}

void VisibilityFlow::theChatUpdatesLessOftenWhileHidden()
{
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server);
    const ui::ChatController &chat = *fixture.window().workbench().chat();
    QVERIFY(chat.isShown());
    fixture.user().press(Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(!chat.isShown());
    fixture.user().press(Qt::Key_1, Qt::ControlModifier);
    QTRY_VERIFY(chat.isShown());
}

}

QTEST_MAIN(corral::test::VisibilityFlow)
#include "tst_visibility.moc"
