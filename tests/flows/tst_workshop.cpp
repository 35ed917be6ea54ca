// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowfixture.h"

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
const QString newTitle = QStringLiteral("New Modelfile");

QString editorOf(const QString &title) { return QStringLiteral("Text of ") + title; }

bool openWorkshop(UserSimulator &user)
{
    user.press(Qt::Key_3, Qt::ControlModifier);
    return user.find(QAccessible::Pane, QStringLiteral("Workshop")) != nullptr;
}

/// Creates a new Modelfile, with the cursor at its end.
bool beginNew(UserSimulator &user)
{
    if (!openWorkshop(user) || !user.click(QAccessible::Button, newTitle) ||
        !user.click(QAccessible::EditableText, editorOf(newTitle)))
        return false;
    user.press(Qt::Key_End, Qt::ControlModifier);
    return true;
}

/// Opens the creation dialog and enters the name.
bool prepare(UserSimulator &user, const QString &name)
{
    if (!user.click(QAccessible::Button, QStringLiteral("Create model…")) ||
        !user.write(QStringLiteral("Name of the new model"), name))
        return false;
    return user.canUse(QAccessible::Button, QStringLiteral("Create"));
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
    void aModelThatMakesEmbeddingsIsNotOfferedForAChat();
    void filesFromElsewhereAreShownAndAskedAbout();
    void aRefusedCreationSaysWhyAndKeepsEverything();
    void aCreationIsStopped();
    void cleanup() { QCOMPARE(WindowFixture::warnings(), QStringList()); }
};

void WorkshopFlow::modelfilesOpenFromBothPages()
{
    const QString first = QStringLiteral("llama3.2:3b");
    const QString second = QStringLiteral("gemma3:4b");
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    user.press(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(user.click(QAccessible::ListItem, first, Qt::RightButton));
    QVERIFY(user.click(QAccessible::MenuItem, QStringLiteral("Open in the Workshop")));
    QVERIFY(user.find(QAccessible::PageTab, first));
    QTRY_VERIFY(user.textIn(editorOf(first)).contains(QStringLiteral("FROM llama3.2:3b")));

    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Open a model's Modelfile")));
    QTRY_VERIFY(user.hasFocus(QAccessible::EditableText, QStringLiteral("Filter models")));
    QVERIFY2(user.find(QAccessible::ListItem, QStringLiteral("qwen3:8b")), "all of them, before anything is typed");
    user.type(QStringLiteral("gemma"));
    QTRY_VERIFY(!user.sees(QAccessible::ListItem, QStringLiteral("qwen3:8b")));
    user.press(Qt::Key_Return);
    QVERIFY(user.find(QAccessible::PageTab, second));
    QTRY_VERIFY(user.textIn(editorOf(second)).contains(QStringLiteral("FROM gemma3:4b")));

    // A document that is open and unchanged is shown rather than opened again.
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Open a model's Modelfile")));
    QVERIFY(user.click(QAccessible::ListItem, first));
    QVERIFY(user.find(QAccessible::EditableText, editorOf(first)));
    QCOMPARE(user.names(QAccessible::PageTab).filter(QStringLiteral(":")).size(), 2); // not those of the rail
}

void WorkshopFlow::anErrorShowsWhileTypingAndGoesWhenItIsMended()
{
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    QVERIFY(beginNew(user));
    QVERIFY(user.find(QAccessible::Heading, QStringLiteral("No problems")));
    user.type(QStringLiteral("PARAMETER top_q 40"));
    QTRY_VERIFY(user.reads(QStringLiteral("Ollama has no parameter top_q.")));
    QVERIFY(user.find(QAccessible::Heading, QStringLiteral("1 problem")));

    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Create model…")));
    QVERIFY(user.find(QAccessible::StaticText, QStringLiteral("Fix 1 error…")));
    QVERIFY(!UserSimulator::isEnabled(user.find(QAccessible::Button, QStringLiteral("Create"))));
    user.press(Qt::Key_Escape);

    // The list leads to the position, and typing replaces the selection.
    QVERIFY(user.click(QAccessible::ListItem, QStringLiteral("Error in line 7: …")));
    QTRY_VERIFY(user.hasFocus(QAccessible::EditableText, editorOf(newTitle)));
    user.type(QStringLiteral("top_k"));
    QVERIFY(user.find(QAccessible::Heading, QStringLiteral("No problems")));
    QVERIFY(user.textIn(editorOf(newTitle)).endsWith(QStringLiteral("PARAMETER top_k 40")));
}

void WorkshopFlow::whatIsUnsavedIsThereAfterAnotherPageAndAfterARestart()
{
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server);
    QVERIFY(beginNew(fixture.user()));
    fixture.user().type(QStringLiteral("# one"));
    fixture.user().press(Qt::Key_1, Qt::ControlModifier);
    QTRY_VERIFY(!fixture.user().sees(QAccessible::EditableText, editorOf(newTitle)));
    fixture.user().press(Qt::Key_3, Qt::ControlModifier);
    QTRY_VERIFY(fixture.user().hasFocus(QAccessible::EditableText, editorOf(newTitle)));
    fixture.user().type(QStringLiteral(" two"));
    QTRY_VERIFY(fixture.user().textIn(editorOf(newTitle)).endsWith(QStringLiteral("# one two")));

    fixture.reopen();
    QVERIFY(openWorkshop(fixture.user()));
    QVERIFY(fixture.user().find(QAccessible::PageTab, newTitle + QStringLiteral(", unsaved")));
    QTRY_VERIFY(fixture.user().textIn(editorOf(newTitle)).endsWith(QStringLiteral("# one two")));
}

void WorkshopFlow::closingUnsavedTextAsksBefore()
{
    const QString question = QStringLiteral("Save New Modelfile before it closes?");
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    QVERIFY(beginNew(user));
    user.type(QStringLiteral("# unsaved"));
    user.press(Qt::Key_W, Qt::ControlModifier);
    QVERIFY(user.find(QAccessible::Heading, question));
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Cancel")));
    QTRY_VERIFY(!user.sees(QAccessible::Heading, question));
    QVERIFY(user.textIn(editorOf(newTitle)).endsWith(QStringLiteral("# unsaved")));
    user.press(Qt::Key_W, Qt::ControlModifier);
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Close without saving")));
    QVERIFY(user.find(QAccessible::Grouping, QStringLiteral("Make a model of your own")));
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
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    QVERIFY(openWorkshop(user));
    fixture.window().workbench().workshop()->openFile(QUrl::fromLocalFile(path)); // as the system's file dialog would
    const QString title = QStringLiteral("Modelfile.mine");
    QVERIFY(user.click(QAccessible::EditableText, editorOf(title)));
    user.press(Qt::Key_End, Qt::ControlModifier);
    user.type(QStringLiteral("SYSTEM Ahoy"));
    QVERIFY(user.find(QAccessible::PageTab, title + QStringLiteral(", unsaved")));
    QCOMPARE(contentOf(path), QByteArray("FROM llama3.2:3b\n"));
    user.press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(user.find(QAccessible::AlertMessage, QStringLiteral("Saved Modelfile.mine.")));
    QCOMPARE(contentOf(path), QByteArray("FROM llama3.2:3b\nSYSTEM Ahoy"));
    QVERIFY(user.find(QAccessible::PageTab, title));
}

void WorkshopFlow::aModelIsCreatedStepByStepAndIsThere()
{
    Server server(Options::quick());
    server.start();
    server.inject({.kind = Fault::Stall, .path = createPath, .after = 3});
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    QVERIFY(beginNew(user));
    user.type(QStringLiteral("PARAMETER top_k 7"));
    QVERIFY(prepare(user, QStringLiteral("mine")));
    user.press(Qt::Key_Return);
    QVERIFY(user.find(QAccessible::Heading, QStringLiteral("Creating mine")));
    QTRY_COMPARE(user.names(QAccessible::ListItem).filter(QStringLiteral("layer")).size(), 3);
    QVERIFY(user.sees(QAccessible::Button, QStringLiteral("Stop")));
    server.clearFaults();
    QVERIFY(user.find(QAccessible::Heading, QStringLiteral("Created mine")));
    QVERIFY(user.find(QAccessible::ListItem, QStringLiteral("Writing manifest")));
    QTRY_VERIFY2(user.sees(QAccessible::ListItem, QStringLiteral("Success")), "the last step is in sight");
    QVERIFY(user.find(QAccessible::Button, QStringLiteral("Chat with it")));
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Close")));

    const QJsonObject body = QJsonDocument::fromJson(lastRequest(server, createPath).body).object();
    QCOMPARE(body.value(QLatin1String("model")).toString(), QStringLiteral("mine"));
    QCOMPARE(body.value(QLatin1String("parameters")).toObject().value(QLatin1String("top_k")).toInt(), 7);
    user.press(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(user.find(QAccessible::ListItem, QStringLiteral("mine:latest")));
}

void WorkshopFlow::aModelThatMakesEmbeddingsIsNotOfferedForAChat()
{
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    QVERIFY(beginNew(user));
    fixture.window().workbench().workshop()->current()->setText(QStringLiteral("FROM nomic-embed-text\n"));
    QVERIFY(prepare(user, QStringLiteral("mine")));
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Create")));
    QVERIFY(user.find(QAccessible::Heading, QStringLiteral("Created mine")));
    QVERIFY(user.find(QAccessible::Button, QStringLiteral("Close")));
    QVERIFY(!user.sees(QAccessible::Button, QStringLiteral("Chat with it")));
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
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    QVERIFY(openWorkshop(user));
    fixture.window().workbench().workshop()->openFile(QUrl::fromLocalFile(folder.filePath(QStringLiteral("project/Modelfile"))));
    QVERIFY(user.find(QAccessible::PageTab, QStringLiteral("Modelfile")));
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Create model…")));
    QVERIFY(user.write(QStringLiteral("Name of the new model"), QStringLiteral("mine")));
    const QString secret = QFileInfo(folder.filePath(QStringLiteral("secret"))).canonicalFilePath();
    QTRY_VERIFY2(user.reads(secret), qPrintable(user.describe()));
    const QString question = QStringLiteral("Send the marked file to…");
    QVERIFY(user.find(QAccessible::CheckBox, question));
    QVERIFY(user.find(QAccessible::StaticText, QStringLiteral("Check what is sent, and confirm it.")));
    user.press(Qt::Key_Return);
    QVERIFY(!UserSimulator::isEnabled(user.find(QAccessible::Button, QStringLiteral("Create"))));
    QVERIFY(user.click(QAccessible::CheckBox, question));
    QVERIFY(user.canUse(QAccessible::Button, QStringLiteral("Create")));
    QVERIFY(server.requests(createPath).empty());
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Create")));
    QVERIFY(user.find(QAccessible::ListItem, QStringLiteral("Sending secret")));
}

void WorkshopFlow::aRefusedCreationSaysWhyAndKeepsEverything()
{
    const QByteArray words = QByteArrayLiteral("template error: unclosed action");
    Server server(Options::quick());
    server.start();
    server.inject({.kind = Fault::Status, .path = createPath, .text = words, .status = 400});
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    QVERIFY(beginNew(user));
    user.type(QStringLiteral("# kept"));
    QVERIFY(prepare(user, QStringLiteral("mine")));
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Create")));
    QVERIFY(user.find(QAccessible::Heading, QStringLiteral("Couldn't create mine")));
    QVERIFY2(user.reads(QString::fromUtf8(words)), qPrintable(user.describe()));
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Back")));
    QTRY_COMPARE(user.textIn(QStringLiteral("Name of the new model")), QStringLiteral("mine"));
    QVERIFY(!user.reads(QString::fromUtf8(words)));
    QVERIFY(user.textIn(editorOf(newTitle)).endsWith(QStringLiteral("# kept")));
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Create")));
    QVERIFY(user.find(QAccessible::Heading, QStringLiteral("Created mine")));
}

void WorkshopFlow::aCreationIsStopped()
{
    Server server(Options::quick());
    server.start();
    server.inject({.kind = Fault::Stall, .path = createPath, .after = 2});
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    QVERIFY(beginNew(user));
    QVERIFY(prepare(user, QStringLiteral("mine")));
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Create")));
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Stop")));
    QVERIFY(user.find(QAccessible::Heading, QStringLiteral("Stopped creating mine")));
    QTRY_COMPARE(lastRequest(server, createPath).state, ReceivedRequest::Disconnected);
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Close")));
    user.press(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(user.find(QAccessible::ListItem, QStringLiteral("llama3.2:3b")));
    QVERIFY(!user.sees(QAccessible::ListItem, QStringLiteral("mine:latest")));
}

}

QTEST_MAIN(corral::test::WorkshopFlow)
#include "tst_workshop.moc"
