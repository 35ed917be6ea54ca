// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stage.h"

#include <QDir>
#include <QFile>
#include <QTest>

namespace corral::test {

using demo::Options;
using Server = DemoServer;

namespace {

const QString fresh = QStringLiteral("New Modelfile");
const QString nameField = QStringLiteral("Name of the file");
const QString saveHeading = QStringLiteral("Save the Modelfile");

/// Creates a new Modelfile with "# mine" at its end.
bool beginNew(Robot &robot)
{
    robot.press(Qt::Key_3, Qt::ControlModifier);
    if (!robot.click(QAccessible::Button, fresh) || !robot.click(QAccessible::EditableText, QStringLiteral("Text of ") + fresh))
        return false;
    robot.press(Qt::Key_End, Qt::ControlModifier);
    robot.type(QStringLiteral("# mine"));
    return true;
}

/// Opens the file dialog, and enters this name.
bool askToSave(Robot &robot, const QString &name)
{
    robot.press(Qt::Key_S, Qt::ControlModifier);
    if (!robot.find(QAccessible::Heading, saveHeading) ||
        !QTest::qWaitFor([&robot] { return robot.hasFocus(QAccessible::EditableText, nameField); }))
        return false;
    robot.press(Qt::Key_A, Qt::ControlModifier);
    robot.type(name);
    return QTest::qWaitFor([&] { return robot.textIn(nameField) == name; });
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}

/// Corral's own file dialog, which is always used on the offscreen platform.
class FilesFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aNewModelfileIsSavedByKeyboard();
    void aNewModelfileIsSavedByMouse();
    void aMissingFolderIsMade();
    void anExistingFileIsReplacedOnlyWhenAgreedTo();
    void whatCannotBeWrittenIsSaidAndNothingIsLost();
    void aRefusedWriteIsSaid();
    void savingBeforeClosingCloses();
    void aFileIsOpenedByKeyboard();
    void figuresAreSaved();
    void cleanup() { QCOMPARE(Stage::warnings(), QStringList()); }

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void FilesFlow::init() { m_folder = std::make_unique<QTemporaryDir>(); }

void FilesFlow::aNewModelfileIsSavedByKeyboard()
{
    Server server(Options::quick());
    server.start();
    Stage stage(&server);
    Robot &robot = stage.robot();
    QVERIFY(beginNew(robot));
    robot.press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(robot.find(QAccessible::Heading, saveHeading));
    QTRY_VERIFY(robot.hasFocus(QAccessible::EditableText, nameField));
    QCOMPARE(robot.textIn(nameField), QStringLiteral("Modelfile"));
    robot.press(Qt::Key_Escape);
    QTRY_VERIFY(!robot.sees(QAccessible::Heading, saveHeading));
    QVERIFY(askToSave(robot, path(QStringLiteral("Modelfile.mine"))));
    robot.press(Qt::Key_Return);
    QVERIFY2(robot.find(QAccessible::AlertMessage, QStringLiteral("Saved Modelfile.mine in …")), qPrintable(robot.describe()));
    QVERIFY(contentOf(path(QStringLiteral("Modelfile.mine"))).endsWith("# mine"));
    QVERIFY(robot.find(QAccessible::PageTab, QStringLiteral("Modelfile.mine")));
}

void FilesFlow::aNewModelfileIsSavedByMouse()
{
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("models")));
    Server server(Options::quick());
    server.start();
    Stage stage(&server);
    Robot &robot = stage.robot();
    QVERIFY(beginNew(robot));
    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Save")));
    QVERIFY(robot.find(QAccessible::Heading, saveHeading));
    QTRY_VERIFY(robot.hasFocus(QAccessible::EditableText, nameField));
    QVERIFY(robot.write(QStringLiteral("Folder"), m_folder->path()));
    robot.press(Qt::Key_Return);
    const Thing models = robot.find(QAccessible::ListItem, QStringLiteral("models"));
    QVERIFY(models);
    robot.clickAt(models);
    robot.press(Qt::Key_Return);
    QTRY_COMPARE(robot.textIn(QStringLiteral("Folder")), path(QStringLiteral("models")));
    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Save")));
    QVERIFY(robot.find(QAccessible::AlertMessage, QStringLiteral("Saved Modelfile in …")));
    QVERIFY(contentOf(path(QStringLiteral("models/Modelfile"))).endsWith("# mine"));
}

void FilesFlow::aMissingFolderIsMade()
{
    Server server(Options::quick());
    server.start();
    Stage stage(&server);
    Robot &robot = stage.robot();
    QVERIFY(beginNew(robot));
    QVERIFY(askToSave(robot, path(QStringLiteral("new/deep/Modelfile"))));
    robot.press(Qt::Key_Return);
    QTRY_VERIFY(robot.hasFocus(QAccessible::Button, QStringLiteral("Create it and save")));
    QVERIFY(robot.reads(path(QStringLiteral("new/deep"))));
    robot.press(Qt::Key_Return);
    QVERIFY(robot.find(QAccessible::AlertMessage, QStringLiteral("Saved Modelfile in …")));
    QVERIFY(contentOf(path(QStringLiteral("new/deep/Modelfile"))).endsWith("# mine"));
}

void FilesFlow::anExistingFileIsReplacedOnlyWhenAgreedTo()
{
    QFile old(path(QStringLiteral("Modelfile")));
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("FROM old\n");
    old.close();
    Server server(Options::quick());
    server.start();
    Stage stage(&server);
    Robot &robot = stage.robot();
    QVERIFY(beginNew(robot));
    QVERIFY(askToSave(robot, old.fileName()));
    robot.press(Qt::Key_Return);
    QTRY_VERIFY2(robot.hasFocus(QAccessible::Button, QStringLiteral("Back")), "Enter twice must not replace");
    QVERIFY(robot.reads(QStringLiteral("Modelfile exists.")));
    robot.press(Qt::Key_Return);
    QTRY_VERIFY(robot.hasFocus(QAccessible::EditableText, nameField));
    QCOMPARE(contentOf(old.fileName()), QByteArray("FROM old\n"));
    robot.press(Qt::Key_Return);
    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Replace")));
    QVERIFY(robot.find(QAccessible::AlertMessage, QStringLiteral("Saved Modelfile in …")));
    QVERIFY(contentOf(old.fileName()).endsWith("# mine"));
}

void FilesFlow::whatCannotBeWrittenIsSaidAndNothingIsLost()
{
    QFile file(path(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    Server server(Options::quick());
    server.start();
    Stage stage(&server);
    Robot &robot = stage.robot();
    QVERIFY(beginNew(robot));
    QVERIFY(askToSave(robot, path(QStringLiteral("file/Modelfile"))));
    robot.press(Qt::Key_Return);
    QVERIFY(robot.find(QAccessible::AlertMessage, file.fileName() + QStringLiteral(" is a file, not a folder.")));
    QVERIFY(robot.sees(QAccessible::Heading, saveHeading));
    robot.press(Qt::Key_A, Qt::ControlModifier);
    robot.type(path(QStringLiteral("Modelfile")));
    robot.press(Qt::Key_Return);
    QVERIFY(robot.find(QAccessible::AlertMessage, QStringLiteral("Saved Modelfile in …")));
}

void FilesFlow::aRefusedWriteIsSaid()
{
    Server server(Options::quick());
    server.start();
    Stage stage(&server);
    Robot &robot = stage.robot();
    QVERIFY(beginNew(robot));
    // No file can be created there, not even by root.
    QVERIFY(askToSave(robot, QStringLiteral("/proc/Modelfile")));
    robot.press(Qt::Key_Return);
    QTRY_VERIFY2(robot.reads(QStringLiteral("You do not have permission to write to the folder /proc")) ||
                     robot.reads(QStringLiteral("Couldn't save /proc/Modelfile")),
                 qPrintable(robot.describe()));
    QVERIFY(robot.sees(QStringLiteral("New Modelfile, unsaved")));
}

void FilesFlow::savingBeforeClosingCloses()
{
    Server server(Options::quick());
    server.start();
    Stage stage(&server);
    Robot &robot = stage.robot();
    QVERIFY(beginNew(robot));
    robot.press(Qt::Key_W, Qt::ControlModifier);
    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Save and close")));
    QVERIFY(robot.find(QAccessible::Heading, saveHeading));
    QTRY_VERIFY(robot.hasFocus(QAccessible::EditableText, nameField));
    robot.press(Qt::Key_A, Qt::ControlModifier);
    robot.type(path(QStringLiteral("Modelfile")));
    robot.press(Qt::Key_Return);
    QVERIFY(robot.find(QAccessible::Grouping, QStringLiteral("Make a model of your own")));
    QVERIFY(contentOf(path(QStringLiteral("Modelfile"))).endsWith("# mine"));

    stage.window().workbench().workshop()->openFile(QUrl::fromLocalFile(path(QStringLiteral("Modelfile"))));
    QVERIFY(robot.click(QAccessible::EditableText, QStringLiteral("Text of Modelfile")));
    robot.press(Qt::Key_End, Qt::ControlModifier);
    robot.type(QStringLiteral(" twice"));
    robot.press(Qt::Key_W, Qt::ControlModifier);
    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Save and close")));
    QVERIFY(robot.find(QAccessible::Grouping, QStringLiteral("Make a model of your own")));
    QVERIFY(contentOf(path(QStringLiteral("Modelfile"))).endsWith("# mine twice"));
}

void FilesFlow::aFileIsOpenedByKeyboard()
{
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("sub")));
    QFile file(path(QStringLiteral("sub/Modelfile.one")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("FROM one\n");
    file.close();
    Server server(Options::quick());
    server.start();
    Stage stage(&server);
    Robot &robot = stage.robot();
    robot.press(Qt::Key_3, Qt::ControlModifier);
    QVERIFY(robot.find(QAccessible::Grouping, QStringLiteral("Make a model of your own")));
    robot.press(Qt::Key_O, Qt::ControlModifier);
    QVERIFY(robot.find(QAccessible::Heading, QStringLiteral("Open a Modelfile")));
    QTRY_VERIFY(robot.hasFocus(QAccessible::List, QStringLiteral("Files")));
    QVERIFY(robot.write(QStringLiteral("Folder"), m_folder->path()));
    robot.press(Qt::Key_Return);
    QVERIFY(robot.find(QAccessible::ListItem, QStringLiteral("sub")));
    QTRY_VERIFY(robot.hasFocus(QAccessible::List, QStringLiteral("Files")));
    robot.press(Qt::Key_Return);
    QVERIFY(robot.find(QAccessible::ListItem, QStringLiteral("Modelfile.one")));
    robot.press(Qt::Key_Backspace);
    QVERIFY(robot.find(QAccessible::ListItem, QStringLiteral("sub")));
    robot.press(Qt::Key_Return);
    QVERIFY(robot.find(QAccessible::ListItem, QStringLiteral("Modelfile.one")));
    robot.type(QStringLiteral("m"));
    robot.press(Qt::Key_Return);
    QVERIFY2(robot.find(QAccessible::PageTab, QStringLiteral("Modelfile.one")), qPrintable(robot.describe()));
}

void FilesFlow::figuresAreSaved()
{
    Server server(Options::quick());
    server.start();
    Stage stage(&server);
    Robot &robot = stage.robot();
    robot.press(Qt::Key_4, Qt::ControlModifier);
    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Save figures or picture")));
    QVERIFY(robot.click(QAccessible::MenuItem, QStringLiteral("Save figures as CSV…")));
    QVERIFY(robot.find(QAccessible::Heading, QStringLiteral("Save the figures")));
    QTRY_VERIFY(robot.hasFocus(QAccessible::EditableText, nameField));
    QVERIFY(robot.textIn(nameField).startsWith(QStringLiteral("corral-monitor-")));
    robot.press(Qt::Key_A, Qt::ControlModifier);
    robot.type(path(QStringLiteral("figures")));
    robot.press(Qt::Key_Return);
    QVERIFY(
        robot.find(QAccessible::AlertMessage, QStringLiteral("Saved ") + path(QStringLiteral("figures.csv")) + QLatin1Char('.')));
    QVERIFY(!contentOf(path(QStringLiteral("figures.csv"))).isEmpty());
}

}

QTEST_MAIN(corral::test::FilesFlow)
#include "tst_files.moc"
