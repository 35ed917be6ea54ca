// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testdata.h"
#include "windowfixture.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace corral::test {

using demo::Options;
using Server = DemoServer;

namespace {

const QString nameField = QStringLiteral("Name of the file");
const QString menuButton = QStringLiteral("More for this conversation");

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool runCommand(UserSimulator &user, const QString &words)
{
    user.press(Qt::Key_K, Qt::ControlModifier);
    if (!user.find(QAccessible::EditableText, QStringLiteral("What do you want to do?")))
        return false;
    user.type(words);
    user.press(Qt::Key_Return);
    return true;
}

/// Enters the path of a file in the file dialog, and accepts it.
bool chooseFile(UserSimulator &user, const QString &path)
{
    if (!QTest::qWaitFor([&user] { return user.hasFocus(QAccessible::EditableText, nameField); }))
        return false;
    user.press(Qt::Key_A, Qt::ControlModifier);
    user.type(path);
    user.press(Qt::Key_Return);
    return true;
}

/// Opens the only file of the folder.
bool openFileIn(UserSimulator &user, const QString &folder)
{
    const auto filesHaveFocus = [&user] { return user.hasFocus(QAccessible::List, QStringLiteral("Files")); };
    if (!QTest::qWaitFor(filesHaveFocus) || !user.write(QStringLiteral("Folder"), folder))
        return false;
    user.press(Qt::Key_Return);
    const auto name = QDir(folder).entryList(QDir::Files).value(0);
    if (!user.find(QAccessible::ListItem, name) || !QTest::qWaitFor(filesHaveFocus))
        return false;
    user.press(Qt::Key_Return);
    return true;
}

bool startConversation(UserSimulator &user)
{
    return ask(user, QStringLiteral("Hello")) &&
           QTest::qWaitFor([&user] { return user.sees(QAccessible::Button, QStringLiteral("Send the message")); });
}

}

/// Conversations leave the window as files and come in again.
class ExchangeFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aConversationIsExportedByKeyboard();
    void aConversationIsExportedByMouse();
    void conversationsAreImportedAndTheImportIsUndone();
    void aFileOfSomethingElseIsRefused();
    void theSettingsOfferBoth();
    void cleanup() { QCOMPARE(WindowFixture::warnings(), QStringList()); }

private:
    QTemporaryDir m_folder;
};

void ExchangeFlow::aConversationIsExportedByKeyboard()
{
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    QVERIFY(startConversation(user));
    QVERIFY2(runCommand(user, QStringLiteral("Export this conversation")), qPrintable(user.describe()));
    QVERIFY2(user.find(QAccessible::Heading, QStringLiteral("Export conversation")), qPrintable(user.describe()));
    QTRY_VERIFY(user.hasFocus(QAccessible::ComboBox, QStringLiteral("Format")));
    user.press(Qt::Key_Down);
    QVERIFY(user.find(QAccessible::StaticText, QStringLiteral("Everything, for importing it again without loss.")));
    QVERIFY2(user.tabTo(QAccessible::Button, QStringLiteral("Choose file…")), qPrintable(user.describe()));
    user.press(Qt::Key_Return);
    QVERIFY2(user.find(QAccessible::Heading, QStringLiteral("Export to a file")), qPrintable(user.describe()));
    QTRY_COMPARE(user.textIn(nameField), QStringLiteral("Hello.json"));
    const QString path = m_folder.filePath(QStringLiteral("a.json"));
    QVERIFY(chooseFile(user, path));
    QVERIFY2(user.find(QAccessible::AlertMessage, QStringLiteral("Saved ") + path + QLatin1Char('.')),
             qPrintable(user.describe()));
    const auto json = QJsonDocument::fromJson(contentOf(path)).object();
    QCOMPARE(json.value(QLatin1String("title")).toString(), QStringLiteral("Hello"));
    QCOMPARE(json.value(QLatin1String("messages")).toArray().size(), 2);
}

void ExchangeFlow::aConversationIsExportedByMouse()
{
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    QVERIFY(startConversation(user));
    QVERIFY(user.click(QAccessible::Button, menuButton));
    QVERIFY2(user.click(QAccessible::MenuItem, QStringLiteral("Export…")), qPrintable(user.describe()));
    QVERIFY(!user.sees(QAccessible::CheckBox, QStringLiteral("Only the branch that is shown")));
    QVERIFY2(user.click(QAccessible::Button, QStringLiteral("Choose file…")), qPrintable(user.describe()));
    const QString path = m_folder.filePath(QStringLiteral("b.md"));
    QVERIFY(chooseFile(user, path));
    QVERIFY(user.find(QAccessible::AlertMessage, QStringLiteral("Saved ") + path + QLatin1Char('.')));
    QVERIFY(contentOf(path).startsWith("# Hello\n"));
}

void ExchangeFlow::conversationsAreImportedAndTheImportIsUndone()
{
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    QVERIFY(startConversation(user));
    QVERIFY(user.click(QAccessible::Button, menuButton));
    QVERIFY2(user.click(QAccessible::MenuItem, QStringLiteral("Import conversations…")), qPrintable(user.describe()));
    QVERIFY(openFileIn(user, dataPath(QStringLiteral("exchange/openwebui"))));
    QVERIFY2(user.find(QAccessible::AlertMessage, QStringLiteral("Imported 3 conversation…")), qPrintable(user.describe()));
    QVERIFY2(user.find(QAccessible::ListItem, QStringLiteral("Sky…")), qPrintable(user.describe()));
    // The label of a section is used again for another one.
    const QStringList labels = user.names(QAccessible::Heading);
    QVERIFY2(labels.contains(QStringLiteral("March 2025")), qPrintable(user.describe()));
    QCOMPARE(labels.count(QStringLiteral("Today")), 1);
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Undo")));
    QTRY_VERIFY2(!user.sees(QAccessible::ListItem, QStringLiteral("Sky…")), qPrintable(user.describe()));
}

void ExchangeFlow::aFileOfSomethingElseIsRefused()
{
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    const QTemporaryDir folder;
    QVERIFY(
        QFile::copy(dataPath(QStringLiteral("exchange/broken/foreign.json")), folder.filePath(QStringLiteral("foreign.json"))));
    QVERIFY(runCommand(user, QStringLiteral("Import conversations")));
    QVERIFY(openFileIn(user, folder.path()));
    QVERIFY2(user.find(QAccessible::AlertMessage, QStringLiteral("It is not a conversation that Corral knows…")),
             qPrintable(user.describe()));
}

void ExchangeFlow::theSettingsOfferBoth()
{
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    QVERIFY(startConversation(user));
    user.press(Qt::Key_Comma, Qt::ControlModifier);
    QVERIFY2(user.write(QStringLiteral("Search settings"), QStringLiteral("open webui")), qPrintable(user.describe()));
    QVERIFY2(user.click(QAccessible::Button, QStringLiteral("Export all…")), qPrintable(user.describe()));
    QVERIFY(user.find(QAccessible::Heading, QStringLiteral("Export all conversations")));
    QVERIFY(user.find(QAccessible::Button, QStringLiteral("Choose folder…")));
    user.press(Qt::Key_Escape);
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Import…")));
    QVERIFY2(user.find(QAccessible::Heading, QStringLiteral("Import conversations")), qPrintable(user.describe()));
}

}

QTEST_MAIN(corral::test::ExchangeFlow)
#include "tst_exchange.moc"
