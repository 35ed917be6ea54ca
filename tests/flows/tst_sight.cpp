// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stage.h"

#include "services/services.h"
#include "ui/shell/workbench.h"

#include <QTest>

namespace corral::test {

using demo::Options;
using demo::Server;
using monitor::Recorder;

/// Expensive work continues only while it is visible.
class SightFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMachineIsReadOftenOnlyWhileItsPageIsSeen();
    void theChatRestsWhileItIsNotSeen();
    void cleanup() { QCOMPARE(Stage::warnings(), QStringList()); }
};

void SightFlow::theMachineIsReadOftenOnlyWhileItsPageIsSeen()
{
    Server server(Options::quick());
    server.start();
    Stage stage(&server);
    const Recorder &recorder = stage.window().services().recorder();
    QCOMPARE(recorder.rate(), Recorder::Rate::Low);
    stage.robot().press(Qt::Key_4, Qt::ControlModifier);
    QTRY_COMPARE(recorder.rate(), Recorder::Rate::Full);
    stage.window().window().hide();
    QTRY_COMPARE(recorder.rate(), Recorder::Rate::Low);
    stage.window().window().show();
    QTRY_COMPARE(recorder.rate(), Recorder::Rate::Full);
    stage.robot().press(Qt::Key_1, Qt::ControlModifier);
    QTRY_COMPARE(recorder.rate(), Recorder::Rate::Low);
}

void SightFlow::theChatRestsWhileItIsNotSeen()
{
    Server server(Options::quick());
    server.start();
    Stage stage(&server);
    const ui::ChatController &chat = *stage.window().workbench().chat();
    QVERIFY(chat.isShown());
    stage.robot().press(Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(!chat.isShown());
    stage.robot().press(Qt::Key_1, Qt::ControlModifier);
    QTRY_VERIFY(chat.isShown());
}

}

QTEST_MAIN(corral::test::SightFlow)
#include "tst_sight.moc"
