// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowfixture.h"

#include "profile/instanceclient.h"
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
    void aPasswordIsWrittenNowhereAndNotSentUnencryptedWithoutAWarning();
    void aLaterStartBringsWhatItWasToDo();
    void cleanup() { QCOMPARE(WindowFixture::warnings(), QStringList()); }
};

void StartFlow::withoutAServerTheDemoIsOneClickAway()
{
    WindowFixture fixture(nullptr);
    UserSimulator &user = fixture.user();
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Explore with the demo server")));
    QVERIFY(user.click(QAccessible::EditableText, QStringLiteral("Message")));
    user.type(QStringLiteral("Hello"));
    QVERIFY(user.canUse(QAccessible::Button, QStringLiteral("Send the message")));
    user.press(Qt::Key_Return);
    QTRY_VERIFY2_WITH_TIMEOUT(user.reads(QStringLiteral("my answers are made up")), qPrintable(user.describe()), 20'000);
    QVERIFY(fixture.window().services().demo());
    QVERIFY(user.reads(QStringLiteral("Demo")) || user.reads(QStringLiteral("demo")));
}

void StartFlow::anotherAddressIsAskedForAndCheckedAsItIsTyped()
{
    const QString field = QStringLiteral("Address of the server");
    demo::Server server(demo::Options::quick());
    QVERIFY(server.start());
    WindowFixture fixture(nullptr);
    UserSimulator &user = fixture.user();
    QVERIFY(user.find(QAccessible::AlertMessage, QStringLiteral("No server at…")));
    QVERIFY(user.write(field, QStringLiteral("ftp://somewhere")));
    QTRY_VERIFY(user.reads(QStringLiteral("only http and https are")));
    QVERIFY(!UserSimulator::isEnabled(user.find(QAccessible::Button, QStringLiteral("Connect"))));
    QVERIFY(user.write(field, server.address()));
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Connect")));
    QVERIFY(ask(user, QStringLiteral("Hello")));
    QTRY_VERIFY(user.reads(QStringLiteral("my answers are made up")));
    QVERIFY(!fixture.window().services().demo());
}

void StartFlow::aPasswordIsWrittenNowhereAndNotSentUnencryptedWithoutAWarning()
{
    const QString field = QStringLiteral("Address of the server");
    WindowFixture fixture(nullptr);
    UserSimulator &user = fixture.user();
    services::Services &services = fixture.window().services();
    QVERIFY(user.write(field, QStringLiteral("me:secret@gpu-box.invalid")));
    QTRY_VERIFY(user.reads(QStringLiteral("are sent unencrypted")));
    QVERIFY(user.write(field, QStringLiteral("https://me:secret@127.0.0.1:3")));
    QTRY_VERIFY(!user.reads(QStringLiteral("are sent unencrypted")));
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Connect")));
    QTRY_COMPARE(user.textIn(field), QStringLiteral("https://127.0.0.1:3"));
    QTRY_COMPARE(services.connection().backend()->target().headers.size(), 1);
    QVERIFY(!user.reads(QStringLiteral("secret")));
    services.settings().flush();
    for (const QString &name : {services.profile().settingsFile(), services.profile().serversFile()}) {
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("secret"), qPrintable(name));
    }

    user.press(Qt::Key_5, Qt::ControlModifier);
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Edit https://127.0.0.1:3")));
    QTRY_COMPARE(user.textIn(field), QStringLiteral("https://127.0.0.1:3"));
    QVERIFY(user.write(field, QStringLiteral("http://gpu-box.invalid")));
    QTRY_VERIFY(user.reads(QStringLiteral("is sent unencrypted")));
}

void StartFlow::aLaterStartBringsWhatItWasToDo()
{
    demo::Server first(demo::Options::quick());
    demo::Server second(demo::Options::quick());
    QVERIFY(first.start() && second.start());
    WindowFixture fixture(&first);
    const QTemporaryDir folder;
    QFile modelfile(folder.filePath(QStringLiteral("Modelfile")));
    QVERIFY(modelfile.open(QIODevice::WriteOnly));
    modelfile.write("FROM llama3.2:3b\n");
    modelfile.close();
    fixture.window().window().showMinimized();

    ui::CommandLine options;
    options.host = second.address();
    options.files = QStringList{modelfile.fileName()};
    profile::InstanceClient start(fixture.window().services().profile().dataFolder(), ui::toJson(ui::startRequest(options)),
                                  std::chrono::minutes(1));
    QSignalSpy accepted(&start, &profile::InstanceClient::accepted);
    start.start();
    QTRY_COMPARE(accepted.count(), 1);
    QVERIFY(!(fixture.window().window().windowStates() & Qt::WindowMinimized));
    QCOMPARE(fixture.window().services().connection().endpoint().text(), second.address());
    QVERIFY(fixture.window().services().servers().profileAt(0).address.isEmpty());
    auto &workbench = fixture.window().workbench();
    QCOMPARE(workbench.page(), ui::Pages::Workshop);
    QTRY_VERIFY(workbench.workshop()->current());
    QCOMPARE(workbench.workshop()->current()->path(), modelfile.fileName());
}

void StartFlow::withoutModelsThereIsAWayToAFirstOne()
{
    demo::Server server(demo::Options::quickAndEmpty());
    server.start();
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    QVERIFY(user.find(QAccessible::Grouping, QStringLiteral("No model to chat with yet")));
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Pull a first model")));
    QVERIFY(user.find(QAccessible::Grouping, QStringLiteral("No models yet")));
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Pull a first model")));
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Fill in gpt-oss:20b")));
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Pull")));
    QVERIFY(user.find(QAccessible::ListItem, QStringLiteral("gpt-oss:20b")));
    user.press(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(ask(user, QStringLiteral("Hello")));
    QTRY_VERIFY(user.reads(QStringLiteral("my answers are made up")));
}
}

QTEST_MAIN(corral::test::StartFlow)
#include "tst_start.moc"
