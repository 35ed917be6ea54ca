// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stage.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

namespace corral::test {

using demo::Options;
using Server = DemoServer;

namespace {

const QString createPath = QStringLiteral("/api/create");
const QString fresh = QStringLiteral("New Modelfile");

QString editorOf(const QString &title) { return QStringLiteral("Text of ") + title; }

bool openWorkshop(Robot &robot)
{
    robot.press(Qt::Key_3, Qt::ControlModifier);
    return robot.find(QAccessible::Pane, QStringLiteral("Workshop")) != nullptr;
}

/// Creates a new Modelfile, with the cursor at its end.
bool beginNew(Robot &robot)
{
    if (!openWorkshop(robot) || !robot.click(QAccessible::Button, fresh) ||
        !robot.click(QAccessible::EditableText, editorOf(fresh)))
        return false;
    robot.press(Qt::Key_End, Qt::ControlModifier);
    return true;
}

/// Opens the creation dialog and enters the name.
bool prepare(Robot &robot, const QString &name)
{
    if (!robot.click(QAccessible::Button, QStringLiteral("Create model…")) ||
        !robot.write(QStringLiteral("Name of the new model"), name))
        return false;
    return robot.canUse(QAccessible::Button, QStringLiteral("Create"));
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}

class WorkshopFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modelfilesOpenFromBothPages();
    void anErrorShowsWhileTypingAndGoesWhenItIsMended();
    void whatIsUnsavedIsThereAfterAnotherPageAndAfterARestart();
    void closingUnsavedTextAsksBefore();
    void aFileIsSavedWithItsKey();
    void aModelIsCreatedStepByStepAndIsThere();
    void filesFromElsewhereAreShownAndAskedAbout();
    void aRefusedCreationSaysWhyAndKeepsEverything();
    void aCreationIsStopped();
    void cleanup() { QCOMPARE(Stage::warnings(), QStringList()); }
};

void WorkshopFlow::modelfilesOpenFromBothPages()
{
    const QString first = QStringLiteral("llama3.2:3b");
    const QString second = QStringLiteral("gemma3:4b");
    Server server(Options::quick());
    server.start();
    Stage stage(&server);
    Robot &robot = stage.robot();
    robot.press(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(robot.click(QAccessible::ListItem, first, Qt::RightButton));
    QVERIFY(robot.click(QAccessible::MenuItem, QStringLiteral("Open in the Workshop")));
    QVERIFY(robot.find(QAccessible::PageTab, first));
    QTRY_VERIFY(robot.textIn(editorOf(first)).contains(QStringLiteral("FROM llama3.2:3b")));

    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Open a model's Modelfile")));
    QTRY_VERIFY(robot.hasFocus(QAccessible::EditableText, QStringLiteral("Filter models")));
    QVERIFY2(robot.find(QAccessible::ListItem, QStringLiteral("qwen3:8b")), "all of them, before anything is typed");
    robot.type(QStringLiteral("gemma"));
    QTRY_VERIFY(!robot.sees(QAccessible::ListItem, QStringLiteral("qwen3:8b")));
    robot.press(Qt::Key_Return);
    QVERIFY(robot.find(QAccessible::PageTab, second));
    QTRY_VERIFY(robot.textIn(editorOf(second)).contains(QStringLiteral("FROM gemma3:4b")));

    // A document that is open and unchanged is shown rather than opened again.
    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Open a model's Modelfile")));
    QVERIFY(robot.click(QAccessible::ListItem, first));
    QVERIFY(robot.find(QAccessible::EditableText, editorOf(first)));
    QCOMPARE(robot.names(QAccessible::PageTab).filter(QStringLiteral(":")).size(), 2); // not those of the rail
}

void WorkshopFlow::anErrorShowsWhileTypingAndGoesWhenItIsMended()
{
    Server server(Options::quick());
    server.start();
    Stage stage(&server);
    Robot &robot = stage.robot();
    QVERIFY(beginNew(robot));
    QVERIFY(robot.find(QAccessible::Heading, QStringLiteral("No problems")));
    robot.type(QStringLiteral("PARAMETER top_q 40"));
    QTRY_VERIFY(robot.reads(QStringLiteral("Ollama has no parameter top_q.")));
    QVERIFY(robot.find(QAccessible::Heading, QStringLiteral("1 problem")));

    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Create model…")));
    QVERIFY(robot.find(QAccessible::StaticText, QStringLiteral("Fix 1 error…")));
    QVERIFY(!Robot::isEnabled(robot.find(QAccessible::Button, QStringLiteral("Create"))));
    robot.press(Qt::Key_Escape);

    // The list leads to the position, and typing replaces the selection.
    QVERIFY(robot.click(QAccessible::ListItem, QStringLiteral("Error in line 7: …")));
    QTRY_VERIFY(robot.hasFocus(QAccessible::EditableText, editorOf(fresh)));
    robot.type(QStringLiteral("top_k"));
    QVERIFY(robot.find(QAccessible::Heading, QStringLiteral("No problems")));
    QVERIFY(robot.textIn(editorOf(fresh)).endsWith(QStringLiteral("PARAMETER top_k 40")));
}

void WorkshopFlow::whatIsUnsavedIsThereAfterAnotherPageAndAfterARestart()
{
    Server server(Options::quick());
    server.start();
    Stage stage(&server);
    QVERIFY(beginNew(stage.robot()));
    stage.robot().type(QStringLiteral("# one"));
    stage.robot().press(Qt::Key_1, Qt::ControlModifier);
    QTRY_VERIFY(!stage.robot().sees(QAccessible::EditableText, editorOf(fresh)));
    stage.robot().press(Qt::Key_3, Qt::ControlModifier);
    QTRY_VERIFY(stage.robot().hasFocus(QAccessible::EditableText, editorOf(fresh)));
    stage.robot().type(QStringLiteral(" two"));
    QTRY_VERIFY(stage.robot().textIn(editorOf(fresh)).endsWith(QStringLiteral("# one two")));

    stage.reopen();
    QVERIFY(openWorkshop(stage.robot()));
    QVERIFY(stage.robot().find(QAccessible::PageTab, fresh + QStringLiteral(", unsaved")));
    QTRY_VERIFY(stage.robot().textIn(editorOf(fresh)).endsWith(QStringLiteral("# one two")));
}

void WorkshopFlow::closingUnsavedTextAsksBefore()
{
    const QString question = QStringLiteral("Save New Modelfile before it closes?");
    Server server(Options::quick());
    server.start();
    Stage stage(&server);
    Robot &robot = stage.robot();
    QVERIFY(beginNew(robot));
    robot.type(QStringLiteral("# unsaved"));
    robot.press(Qt::Key_W, Qt::ControlModifier);
    QVERIFY(robot.find(QAccessible::Heading, question));
    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Cancel")));
    QTRY_VERIFY(!robot.sees(QAccessible::Heading, question));
    QVERIFY(robot.textIn(editorOf(fresh)).endsWith(QStringLiteral("# unsaved")));
    robot.press(Qt::Key_W, Qt::ControlModifier);
    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Close without saving")));
    QVERIFY(robot.find(QAccessible::Grouping, QStringLiteral("Make a model of your own")));
}

void WorkshopFlow::aFileIsSavedWithItsKey()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("Modelfile.mine"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("FROM llama3.2:3b\n");
    file.close();
    Server server(Options::quick());
    server.start();
    Stage stage(&server);
    Robot &robot = stage.robot();
    QVERIFY(openWorkshop(robot));
    stage.window().workbench().workshop()->openFile(QUrl::fromLocalFile(path)); // as the system's file dialog would
    const QString title = QStringLiteral("Modelfile.mine");
    QVERIFY(robot.click(QAccessible::EditableText, editorOf(title)));
    robot.press(Qt::Key_End, Qt::ControlModifier);
    robot.type(QStringLiteral("SYSTEM Ahoy"));
    QVERIFY(robot.find(QAccessible::PageTab, title + QStringLiteral(", unsaved")));
    QCOMPARE(contentOf(path), QByteArray("FROM llama3.2:3b\n"));
    robot.press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(robot.find(QAccessible::AlertMessage, QStringLiteral("Saved Modelfile.mine.")));
    QCOMPARE(contentOf(path), QByteArray("FROM llama3.2:3b\nSYSTEM Ahoy"));
    QVERIFY(robot.find(QAccessible::PageTab, title));
}

void WorkshopFlow::aModelIsCreatedStepByStepAndIsThere()
{
    Server server(Options::quick());
    server.start();
    server.inject({.kind = Fault::Stall, .path = createPath, .after = 3});
    Stage stage(&server);
    Robot &robot = stage.robot();
    QVERIFY(beginNew(robot));
    robot.type(QStringLiteral("PARAMETER top_k 7"));
    QVERIFY(prepare(robot, QStringLiteral("mine")));
    robot.press(Qt::Key_Return);
    QVERIFY(robot.find(QAccessible::Heading, QStringLiteral("Creating mine")));
    QTRY_COMPARE(robot.names(QAccessible::ListItem).filter(QStringLiteral("layer")).size(), 3);
    QVERIFY(robot.sees(QAccessible::Button, QStringLiteral("Stop")));
    server.clearFaults();
    QVERIFY(robot.find(QAccessible::Heading, QStringLiteral("Created mine")));
    QVERIFY(robot.find(QAccessible::ListItem, QStringLiteral("Writing manifest")));
    QTRY_VERIFY2(robot.sees(QAccessible::ListItem, QStringLiteral("Success")), "the last step is in sight");
    QVERIFY(robot.find(QAccessible::Button, QStringLiteral("Chat with it")));
    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Close")));

    const QJsonObject body = QJsonDocument::fromJson(lastSeen(server, createPath).body).object();
    QCOMPARE(body.value(QLatin1String("model")).toString(), QStringLiteral("mine"));
    QCOMPARE(body.value(QLatin1String("parameters")).toObject().value(QLatin1String("top_k")).toInt(), 7);
    robot.press(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(robot.find(QAccessible::ListItem, QStringLiteral("mine:latest")));
}

void WorkshopFlow::filesFromElsewhereAreShownAndAskedAbout()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("project")));
    for (const auto &[name, content] : {std::pair{"secret", "root:x:0:0"}, std::pair{"project/tiny.gguf", "GGUF"},
                                        std::pair{"project/Modelfile", "FROM ./tiny.gguf\nADAPTER ../secret\n"}}) {
        QFile file(folder.filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    Server server(Options::quick());
    server.start();
    Stage stage(&server);
    Robot &robot = stage.robot();
    QVERIFY(openWorkshop(robot));
    stage.window().workbench().workshop()->openFile(QUrl::fromLocalFile(folder.filePath(QStringLiteral("project/Modelfile"))));
    QVERIFY(robot.find(QAccessible::PageTab, QStringLiteral("Modelfile")));
    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Create model…")));
    QVERIFY(robot.write(QStringLiteral("Name of the new model"), QStringLiteral("mine")));
    const QString secret = QFileInfo(folder.filePath(QStringLiteral("secret"))).canonicalFilePath();
    QTRY_VERIFY2(robot.reads(secret), qPrintable(robot.describe()));
    const QString question = QStringLiteral("Send the marked file to…");
    QVERIFY(robot.find(QAccessible::CheckBox, question));
    QVERIFY(robot.find(QAccessible::StaticText, QStringLiteral("Check what is sent, and confirm it.")));
    robot.press(Qt::Key_Return);
    QVERIFY(!Robot::isEnabled(robot.find(QAccessible::Button, QStringLiteral("Create"))));
    QVERIFY(robot.click(QAccessible::CheckBox, question));
    QVERIFY(robot.canUse(QAccessible::Button, QStringLiteral("Create")));
    QVERIFY(server.requests(createPath).empty());
    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Create")));
    QVERIFY(robot.find(QAccessible::ListItem, QStringLiteral("Sending secret")));
}

void WorkshopFlow::aRefusedCreationSaysWhyAndKeepsEverything()
{
    const QByteArray words = QByteArrayLiteral("template error: unclosed action");
    Server server(Options::quick());
    server.start();
    server.inject({.kind = Fault::Status, .path = createPath, .text = words, .status = 400});
    Stage stage(&server);
    Robot &robot = stage.robot();
    QVERIFY(beginNew(robot));
    robot.type(QStringLiteral("# kept"));
    QVERIFY(prepare(robot, QStringLiteral("mine")));
    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Create")));
    QVERIFY(robot.find(QAccessible::Heading, QStringLiteral("Couldn't create mine")));
    QVERIFY2(robot.reads(QString::fromUtf8(words)), qPrintable(robot.describe()));
    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Back")));
    QTRY_COMPARE(robot.textIn(QStringLiteral("Name of the new model")), QStringLiteral("mine"));
    QVERIFY(!robot.reads(QString::fromUtf8(words)));
    QVERIFY(robot.textIn(editorOf(fresh)).endsWith(QStringLiteral("# kept")));
    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Create")));
    QVERIFY(robot.find(QAccessible::Heading, QStringLiteral("Created mine")));
}

void WorkshopFlow::aCreationIsStopped()
{
    Server server(Options::quick());
    server.start();
    server.inject({.kind = Fault::Stall, .path = createPath, .after = 2});
    Stage stage(&server);
    Robot &robot = stage.robot();
    QVERIFY(beginNew(robot));
    QVERIFY(prepare(robot, QStringLiteral("mine")));
    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Create")));
    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Stop")));
    QVERIFY(robot.find(QAccessible::Heading, QStringLiteral("Stopped creating mine")));
    QTRY_COMPARE(lastSeen(server, createPath).state, Seen::Disconnected);
    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Close")));
    robot.press(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(robot.find(QAccessible::ListItem, QStringLiteral("llama3.2:3b")));
    QVERIFY(!robot.sees(QAccessible::ListItem, QStringLiteral("mine:latest")));
}

}

QTEST_MAIN(corral::test::WorkshopFlow)
#include "tst_workshop.moc"
