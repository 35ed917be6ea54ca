// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowfixture.h"

#include <QDir>
#include <QFile>
#include <QTest>

namespace corral::test {

using demo::Options;
using Server = DemoServer;

namespace {

const QString newTitle = QStringLiteral("New Modelfile");
const QString nameField = QStringLiteral("Name of the file");
const QString saveHeading = QStringLiteral("Save the Modelfile");

/// Creates a new Modelfile with "# mine" at its end.
bool beginNew(UserSimulator &user)
{
    user.press(Qt::Key_3, Qt::ControlModifier);
    if (!user.click(QAccessible::Button, newTitle) ||
        !user.click(QAccessible::EditableText, QStringLiteral("Text of ") + newTitle))
        return false;
    user.press(Qt::Key_End, Qt::ControlModifier);
    user.type(QStringLiteral("# mine"));
    return true;
}

/// Opens the file dialog, and enters this name.
bool askToSave(UserSimulator &user, const QString &name)
{
    user.press(Qt::Key_S, Qt::ControlModifier);
    if (!user.find(QAccessible::Heading, saveHeading) ||
        !QTest::qWaitFor([&user] { return user.hasFocus(QAccessible::EditableText, nameField); }))
        return false;
    user.press(Qt::Key_A, Qt::ControlModifier);
    user.type(name);
    return QTest::qWaitFor([&] { return user.textIn(nameField) == name; });
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
    void whatCannotBeWrittenIsReportedAndNothingIsLost();
    void aRefusedWriteIsReported();
    void savingBeforeClosingCloses();
    void aFileIsOpenedByKeyboard();
    void figuresAreSaved();
    void cleanup() { QCOMPARE(WindowFixture::warnings(), QStringList()); }

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void FilesFlow::init() { m_folder = std::make_unique<QTemporaryDir>(); }

void FilesFlow::aNewModelfileIsSavedByKeyboard()
{
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    QVERIFY(beginNew(user));
    user.press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(user.find(QAccessible::Heading, saveHeading));
    QTRY_VERIFY(user.hasFocus(QAccessible::EditableText, nameField));
    QCOMPARE(user.textIn(nameField), QStringLiteral("Modelfile"));
    user.press(Qt::Key_Escape);
    QTRY_VERIFY(!user.sees(QAccessible::Heading, saveHeading));
    QVERIFY(askToSave(user, path(QStringLiteral("Modelfile.mine"))));
    user.press(Qt::Key_Return);
    QVERIFY2(user.find(QAccessible::AlertMessage, QStringLiteral("Saved Modelfile.mine in …")), qPrintable(user.describe()));
    QVERIFY(contentOf(path(QStringLiteral("Modelfile.mine"))).endsWith("# mine"));
    QVERIFY(user.find(QAccessible::PageTab, QStringLiteral("Modelfile.mine")));
}

void FilesFlow::aNewModelfileIsSavedByMouse()
{
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("models")));
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    QVERIFY(beginNew(user));
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Save")));
    QVERIFY(user.find(QAccessible::Heading, saveHeading));
    QTRY_VERIFY(user.hasFocus(QAccessible::EditableText, nameField));
    QVERIFY(user.write(QStringLiteral("Folder"), m_folder->path()));
    user.press(Qt::Key_Return);
    const AccessibleItem models = user.find(QAccessible::ListItem, QStringLiteral("models"));
    QVERIFY(models);
    user.clickAt(models);
    user.press(Qt::Key_Return);
    QTRY_COMPARE(user.textIn(QStringLiteral("Folder")), path(QStringLiteral("models")));
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Save")));
    QVERIFY(user.find(QAccessible::AlertMessage, QStringLiteral("Saved Modelfile in …")));
    QVERIFY(contentOf(path(QStringLiteral("models/Modelfile"))).endsWith("# mine"));
}

void FilesFlow::aMissingFolderIsMade()
{
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    QVERIFY(beginNew(user));
    QVERIFY(askToSave(user, path(QStringLiteral("new/deep/Modelfile"))));
    user.press(Qt::Key_Return);
    QTRY_VERIFY(user.hasFocus(QAccessible::Button, QStringLiteral("Create it and save")));
    QVERIFY(user.reads(path(QStringLiteral("new/deep"))));
    user.press(Qt::Key_Return);
    QVERIFY(user.find(QAccessible::AlertMessage, QStringLiteral("Saved Modelfile in …")));
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
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    QVERIFY(beginNew(user));
    QVERIFY(askToSave(user, old.fileName()));
    user.press(Qt::Key_Return);
    QTRY_VERIFY2(user.hasFocus(QAccessible::Button, QStringLiteral("Back")), "Enter twice must not replace");
    QVERIFY(user.reads(QStringLiteral("Modelfile exists.")));
    user.press(Qt::Key_Return);
    QTRY_VERIFY(user.hasFocus(QAccessible::EditableText, nameField));
    QCOMPARE(contentOf(old.fileName()), QByteArray("FROM old\n"));
    user.press(Qt::Key_Return);
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Replace")));
    QVERIFY(user.find(QAccessible::AlertMessage, QStringLiteral("Saved Modelfile in …")));
    QVERIFY(contentOf(old.fileName()).endsWith("# mine"));
}

void FilesFlow::whatCannotBeWrittenIsReportedAndNothingIsLost()
{
    QFile file(path(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    QVERIFY(beginNew(user));
    QVERIFY(askToSave(user, path(QStringLiteral("file/Modelfile"))));
    user.press(Qt::Key_Return);
    QVERIFY(user.find(QAccessible::AlertMessage, file.fileName() + QStringLiteral(" is a file, not a folder.")));
    QVERIFY(user.sees(QAccessible::Heading, saveHeading));
    user.press(Qt::Key_A, Qt::ControlModifier);
    user.type(path(QStringLiteral("Modelfile")));
    user.press(Qt::Key_Return);
    QVERIFY(user.find(QAccessible::AlertMessage, QStringLiteral("Saved Modelfile in …")));
}

void FilesFlow::aRefusedWriteIsReported()
{
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    QVERIFY(beginNew(user));
    // No file can be created there, not even by root.
    QVERIFY(askToSave(user, QStringLiteral("/proc/Modelfile")));
    user.press(Qt::Key_Return);
    QTRY_VERIFY2(user.reads(QStringLiteral("You do not have permission to write to the folder /proc")) ||
                     user.reads(QStringLiteral("Couldn't save /proc/Modelfile")),
                 qPrintable(user.describe()));
    QVERIFY(user.sees(QStringLiteral("New Modelfile, unsaved")));
}

void FilesFlow::savingBeforeClosingCloses()
{
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    QVERIFY(beginNew(user));
    user.press(Qt::Key_W, Qt::ControlModifier);
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Save and close")));
    QVERIFY(user.find(QAccessible::Heading, saveHeading));
    QTRY_VERIFY(user.hasFocus(QAccessible::EditableText, nameField));
    user.press(Qt::Key_A, Qt::ControlModifier);
    user.type(path(QStringLiteral("Modelfile")));
    user.press(Qt::Key_Return);
    QVERIFY(user.find(QAccessible::Grouping, QStringLiteral("Make a model of your own")));
    QVERIFY(contentOf(path(QStringLiteral("Modelfile"))).endsWith("# mine"));

    fixture.window().workbench().workshop()->openFile(QUrl::fromLocalFile(path(QStringLiteral("Modelfile"))));
    QVERIFY(user.click(QAccessible::EditableText, QStringLiteral("Text of Modelfile")));
    user.press(Qt::Key_End, Qt::ControlModifier);
    user.type(QStringLiteral(" twice"));
    user.press(Qt::Key_W, Qt::ControlModifier);
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Save and close")));
    QVERIFY(user.find(QAccessible::Grouping, QStringLiteral("Make a model of your own")));
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
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    user.press(Qt::Key_3, Qt::ControlModifier);
    QVERIFY(user.find(QAccessible::Grouping, QStringLiteral("Make a model of your own")));
    user.press(Qt::Key_O, Qt::ControlModifier);
    QVERIFY(user.find(QAccessible::Heading, QStringLiteral("Open a Modelfile")));
    QTRY_VERIFY(user.hasFocus(QAccessible::List, QStringLiteral("Files")));
    QVERIFY(user.write(QStringLiteral("Folder"), m_folder->path()));
    user.press(Qt::Key_Return);
    QVERIFY(user.find(QAccessible::ListItem, QStringLiteral("sub")));
    QTRY_VERIFY(user.hasFocus(QAccessible::List, QStringLiteral("Files")));
    user.press(Qt::Key_Return);
    QVERIFY(user.find(QAccessible::ListItem, QStringLiteral("Modelfile.one")));
    user.press(Qt::Key_Backspace);
    QVERIFY(user.find(QAccessible::ListItem, QStringLiteral("sub")));
    user.press(Qt::Key_Return);
    QVERIFY(user.find(QAccessible::ListItem, QStringLiteral("Modelfile.one")));
    user.type(QStringLiteral("m"));
    user.press(Qt::Key_Return);
    QVERIFY2(user.find(QAccessible::PageTab, QStringLiteral("Modelfile.one")), qPrintable(user.describe()));
}

void FilesFlow::figuresAreSaved()
{
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    user.press(Qt::Key_4, Qt::ControlModifier);
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Save figures or picture")));
    QVERIFY(user.click(QAccessible::MenuItem, QStringLiteral("Save figures as CSV…")));
    QVERIFY(user.find(QAccessible::Heading, QStringLiteral("Save the figures")));
    QTRY_VERIFY(user.hasFocus(QAccessible::EditableText, nameField));
    QVERIFY(user.textIn(nameField).startsWith(QStringLiteral("corral-monitor-")));
    user.press(Qt::Key_A, Qt::ControlModifier);
    user.type(path(QStringLiteral("figures")));
    user.press(Qt::Key_Return);
    QVERIFY(
        user.find(QAccessible::AlertMessage, QStringLiteral("Saved ") + path(QStringLiteral("figures.csv")) + QLatin1Char('.')));
    QVERIFY(!contentOf(path(QStringLiteral("figures.csv"))).isEmpty());
}

}

QTEST_MAIN(corral::test::FilesFlow)
#include "tst_files.moc"
