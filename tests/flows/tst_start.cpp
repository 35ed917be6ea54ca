// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stage.h"

#include "profile/handover.h"
#include "ui/shell/startrequest.h"

#include <QApplication>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace corral::test {

class StartFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAServerTheDemoIsOneClickAway();
    void anotherAddressIsAskedForAndCheckedAsItIsTyped();
    void withoutModelsThereIsAWayToAFirstOne();
    void aPasswordIsMaskedAndNotSentUnencryptedWithoutAWarning();
    void aLaterStartBringsWhatItWasToDo();
    void cleanup() { QCOMPARE(Stage::warnings(), QStringList()); }
};

void StartFlow::withoutAServerTheDemoIsOneClickAway()
{
    Stage stage(nullptr);
    Robot &robot = stage.robot();
    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Explore with the demo server")));
    QVERIFY(robot.click(QAccessible::EditableText, QStringLiteral("Message")));
    robot.type(QStringLiteral("Hello"));
    QVERIFY(robot.canUse(QAccessible::Button, QStringLiteral("Send the message")));
    robot.press(Qt::Key_Return);
    QTRY_VERIFY2_WITH_TIMEOUT(robot.reads(QStringLiteral("my answers are made up")), qPrintable(robot.describe()), 20'000);
    QVERIFY(stage.window().services().demo());
    QVERIFY(robot.reads(QStringLiteral("Demo")) || robot.reads(QStringLiteral("demo")));
}

void StartFlow::anotherAddressIsAskedForAndCheckedAsItIsTyped()
{
    const QString field = QStringLiteral("Address of the server");
    demo::Server server(demo::Options::quick());
    QVERIFY(server.start());
    Stage stage(nullptr);
    Robot &robot = stage.robot();
    QVERIFY(robot.find(QAccessible::StaticText, QStringLiteral("Corral is a workbench…")));
    QVERIFY(robot.click(QAccessible::CheckBox, QStringLiteral("Another address")));
    QTRY_VERIFY(robot.hasFocus(QAccessible::EditableText, field));
    robot.type(QStringLiteral("ftp://somewhere"));
    QTRY_VERIFY(robot.reads(QStringLiteral("only http and https are")));
    QVERIFY(!Robot::isEnabled(robot.find(QAccessible::Button, QStringLiteral("Connect"))));
    QVERIFY(robot.write(field, server.address()));
    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Connect")));
    QVERIFY(ask(robot, QStringLiteral("Hello")));
    QTRY_VERIFY(robot.reads(QStringLiteral("my answers are made up")));
    QVERIFY(!stage.window().services().demo());
}

void StartFlow::aPasswordIsMaskedAndNotSentUnencryptedWithoutAWarning()
{
    const QString field = QStringLiteral("Server address");
    Stage stage(nullptr);
    Robot &robot = stage.robot();
    QVERIFY(robot.click(QAccessible::CheckBox, QStringLiteral("Another address")));
    QVERIFY(robot.write(QStringLiteral("Address of the server"), QStringLiteral("me:secret@gpu-box.invalid")));
    QTRY_VERIFY(robot.reads(QStringLiteral("are sent unencrypted")));
    QVERIFY(robot.write(QStringLiteral("Address of the server"), QStringLiteral("https://me:secret@127.0.0.1:3")));
    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Connect")));
    QTRY_COMPARE(robot.textIn(QStringLiteral("Address of the server")), QStringLiteral("https://•••@127.0.0.1:3"));

    robot.press(Qt::Key_5, Qt::ControlModifier);
    QVERIFY(robot.write(field, QStringLiteral("https://me:secret@127.0.0.1:1")));
    QTRY_VERIFY(!robot.reads(QStringLiteral("are sent unencrypted")));
    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Use this address")));
    QTRY_COMPARE(robot.textIn(field), QStringLiteral("https://•••@127.0.0.1:1"));
    QVERIFY(!robot.reads(QStringLiteral("secret")));
    QVERIFY(robot.write(field, QStringLiteral("https://•••@127.0.0.1:2")));
    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Use this address")));
    QTRY_COMPARE(stage.window().services().connection().endpoint().text(), QStringLiteral("https://me:secret@127.0.0.1:2"));
    stage.window().services().settings().flush();
    QFile file(stage.window().services().profile().settingsFile());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("secret"));
    QVERIFY(robot.write(field, QStringLiteral("http://me:secret@gpu-box.invalid")));
    QTRY_VERIFY(robot.reads(QStringLiteral("are sent unencrypted")));
}

void StartFlow::aLaterStartBringsWhatItWasToDo()
{
    demo::Server first(demo::Options::quick());
    demo::Server second(demo::Options::quick());
    QVERIFY(first.start() && second.start());
    Stage stage(&first);
    const QTemporaryDir folder;
    QFile modelfile(folder.filePath(QStringLiteral("Modelfile")));
    QVERIFY(modelfile.open(QIODevice::WriteOnly));
    modelfile.write("FROM llama3.2:3b\n");
    modelfile.close();
    stage.window().window().showMinimized();

    ui::CommandLine options;
    options.host = second.address();
    options.files = QStringList{modelfile.fileName()};
    profile::HandOver start(stage.window().services().profile().dataFolder(), ui::toJson(ui::startRequest(options)),
                            std::chrono::minutes(1));
    QSignalSpy accepted(&start, &profile::HandOver::accepted);
    start.start();
    QTRY_COMPARE(accepted.count(), 1);
    QVERIFY(!(stage.window().window().windowStates() & Qt::WindowMinimized));
    QCOMPARE(stage.window().services().connection().endpoint().text(), second.address());
    QVERIFY(stage.window().services().settings().serverAddress().isEmpty());
    auto &workbench = stage.window().workbench();
    QCOMPARE(workbench.page(), ui::Pages::Workshop);
    QTRY_VERIFY(workbench.workshop()->current());
    QCOMPARE(workbench.workshop()->current()->path(), modelfile.fileName());
}

void StartFlow::withoutModelsThereIsAWayToAFirstOne()
{
    demo::Server server(demo::Options::quickAndEmpty());
    server.start();
    Stage stage(&server);
    Robot &robot = stage.robot();
    QVERIFY(robot.find(QAccessible::Grouping, QStringLiteral("No model to chat with yet")));
    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Pull a first model")));
    QVERIFY(robot.find(QAccessible::Grouping, QStringLiteral("No models yet")));
    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Pull a first model")));
    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Fill in gpt-oss:20b")));
    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Pull")));
    QVERIFY(robot.find(QAccessible::ListItem, QStringLiteral("gpt-oss:20b")));
    robot.press(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(ask(robot, QStringLiteral("Hello")));
    QTRY_VERIFY(robot.reads(QStringLiteral("my answers are made up")));
}
}

QTEST_MAIN(corral::test::StartFlow)
#include "tst_start.moc"
