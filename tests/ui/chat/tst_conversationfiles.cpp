// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chatfixture.h"
#include "testdata.h"
#include "ui/chat/exportfile.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace corral;
using namespace corral::test;
using ui::ExportFormat;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct FilesFixture : ChatFixture
{
    using ChatFixture::ChatFixture;

    ui::ConversationExport &exporting() { return *chat.files()->exporting(); }
    ui::ConversationImport &importing() { return *chat.files()->importing(); }

    /// Exports what begin() or beginAll() chose.
    void save(const QString &path, ExportFormat format)
    {
        exporting().setFormat(int(format));
        exporting().saveTo(QUrl::fromLocalFile(path));
        QTRY_VERIFY(!exporting().isBusy());
    }

    void exportOpenOne(const QString &path, ExportFormat format)
    {
        QSignalSpy requested(&exporting(), &ui::ConversationExport::requested);
        exporting().begin(chat.conversationId());
        QTRY_COMPARE(requested.size(), 1);
        save(path, format);
    }

    void import(const QString &path)
    {
        importing().importFrom(QUrl::fromLocalFile(path));
        QTRY_VERIFY(!importing().isBusy());
    }

    int count() { return chat.conversations()->count(); }

    QTemporaryDir folder;
};

}

class TestConversationFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachFormatIsWritten_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<QByteArray>("beginning");
        QTest::newRow("markdown") << int(ExportFormat::Markdown) << QByteArray("# ");
        QTest::newRow("json") << int(ExportFormat::Json) << QByteArray("{");
        QTest::newRow("html") << int(ExportFormat::Html) << QByteArray("<!DOCTYPE html>");
        QTest::newRow("pdf") << int(ExportFormat::Pdf) << QByteArray("%PDF-");
    }

    void eachFormatIsWritten()
    {
        QFETCH(const int, format);
        QFETCH(const QByteArray, beginning);
        FilesFixture fixture;
        fixture.askAndWait(QStringLiteral("What is a pony?"));
        QSignalSpy done(&fixture.exporting(), &ui::ConversationExport::done);
        const auto path = fixture.folder.filePath(QStringLiteral("a file"));
        fixture.exportOpenOne(path, ExportFormat(format));
        QCOMPARE(done.size(), 1);
        const auto content = contentOf(path);
        QVERIFY(content.startsWith(beginning));
        QVERIFY(format == int(ExportFormat::Pdf) || content.contains("What is a pony?"));
        QCOMPARE(QDir(fixture.folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void aFileThatCannotBeWrittenIsToldAndNothingIsLost()
    {
        FilesFixture fixture;
        fixture.askAndWait(QStringLiteral("One"));
        QSignalSpy failed(&fixture.chat, &ui::ChatController::failed);
        fixture.exportOpenOne(QStringLiteral("/nowhere/a.md"), ExportFormat::Markdown);
        QCOMPARE(failed.size(), 1);
        QVERIFY(failed.first().first().toString().contains(QLatin1String("/nowhere/a.md")));
    }

    void whatWasExportedIsHereAlready()
    {
        FilesFixture fixture;
        fixture.askAndWait(QStringLiteral("One"));
        const auto path = fixture.folder.filePath(QStringLiteral("a.json"));
        fixture.exportOpenOne(path, ExportFormat::Json);
        QSignalSpy done(&fixture.importing(), &ui::ConversationImport::done);
        fixture.import(path);
        QCOMPARE(done.size(), 1);
        QVERIFY(done.first().at(1).value<QList<chat::Id>>().isEmpty());
        QCOMPARE(fixture.count(), 1);
    }

    void anotherProfileGetsTheSameConversation()
    {
        FilesFixture from;
        from.askAndWait(QStringLiteral("One"));
        from.askAndWait(QStringLiteral("Two"));
        const auto path = from.folder.filePath(QStringLiteral("a.json"));
        from.exportOpenOne(path, ExportFormat::Json);
        FilesFixture to;
        to.import(path);
        QTRY_COMPARE(to.count(), 1);
        QTRY_COMPARE(to.chat.conversationId(), from.chat.conversationId()); // one that comes alone is opened
        QTRY_VERIFY(to.sessions.find(to.chat.conversationId()));
        const auto &here = *to.sessions.find(to.chat.conversationId());
        const auto &there = *from.sessions.find(from.chat.conversationId());
        QCOMPARE(here.path(), there.path());
        for (const auto &id : there.path()) {
            QCOMPARE(here.message(id).content, there.message(id).content);
            QCOMPARE(here.message(id).metrics, there.message(id).metrics);
        }
        QCOMPARE(here.conversation().title, there.conversation().title);
    }

    void allConversationsAreInOneFile()
    {
        FilesFixture fixture;
        fixture.askAndWait(QStringLiteral("First"));
        fixture.chat.newConversation();
        fixture.askAndWait(QStringLiteral("Second"));
        const auto path = fixture.folder.filePath(QStringLiteral("all.json"));
        fixture.exporting().beginAll();
        QSignalSpy done(&fixture.exporting(), &ui::ConversationExport::done);
        fixture.save(path, ExportFormat::Json);
        QCOMPARE(done.size(), 1);
        QCOMPARE(done.first().at(1).toInt(), 2);
        const auto all = QJsonDocument::fromJson(contentOf(path)).object();
        QCOMPARE(all.value(QLatin1String("conversations")).toArray().size(), 2);
        FilesFixture to;
        to.import(path);
        QTRY_COMPARE(to.count(), 2);
    }

    void allConversationsGetAFileEachInAFolder()
    {
        FilesFixture fixture;
        fixture.askAndWait(QStringLiteral("Same title"));
        fixture.chat.newConversation();
        fixture.askAndWait(QStringLiteral("Same title"));
        QFile existing(fixture.folder.filePath(QStringLiteral("Same title.md")));
        QVERIFY(existing.open(QIODevice::WriteOnly) && existing.write("mine") == 4);
        existing.close();
        fixture.exporting().beginAll();
        fixture.save(fixture.folder.path(), ExportFormat::Markdown);
        QCOMPARE(QDir(fixture.folder.path()).entryList(QDir::Files),
                 QStringList({QStringLiteral("Same title (2).md"), QStringLiteral("Same title (3).md"),
                              QStringLiteral("Same title.md")}));
        QCOMPARE(contentOf(existing.fileName()), QByteArray("mine"));
    }

    void anImportIsUndone()
    {
        FilesFixture fixture;
        fixture.askAndWait(QStringLiteral("One"));
        const auto before = fixture.chat.conversationId();
        QSignalSpy done(&fixture.importing(), &ui::ConversationImport::done);
        fixture.import(test::dataPath(QStringLiteral("exchange/openwebui/chat-export.json")));
        QTRY_COMPARE(fixture.count(), 4);
        fixture.importing().undo(done.first().at(1).value<QList<chat::Id>>());
        QCOMPARE(fixture.count(), 1);
        QCOMPARE(fixture.chat.conversationId(), before);
        fixture.import(test::dataPath(QStringLiteral("exchange/openwebui/chat-export.json")));
        QTRY_COMPARE(fixture.count(), 4);
    }

    /// LM Studio has a file for each conversation; others may be among them.
    void allFilesOfAFolderAreImported()
    {
        FilesFixture fixture;
        QVERIFY(QDir(fixture.folder.path()).mkdir(QStringLiteral("sub")));
        const auto copy = [&](const char *from, const char *to) {
            return QFile::copy(test::dataPath(QStringLiteral("exchange/") + QLatin1String(from)),
                               fixture.folder.filePath(QLatin1String(to)));
        };
        QVERIFY(copy("lmstudio/1741944600000.conversation.json", "sub/1.conversation.json"));
        QVERIFY(copy("own/by-hand.json", "2.json"));
        QVERIFY(copy("broken/foreign.json", "package.json"));
        QVERIFY(copy("broken/empty.json", "empty.json"));
        QVERIFY(copy("broken/text.txt", "notes.txt"));
        QSignalSpy done(&fixture.importing(), &ui::ConversationImport::done);
        fixture.import(fixture.folder.path());
        QTRY_COMPARE(fixture.count(), 2);
        const auto words = done.first().first().toString();
        QVERIFY2(words.contains(QLatin1String("2 of 4 conversations could not be read")), qPrintable(words));
    }

    void aSecondImportIsRefusedWhileOneRuns()
    {
        FilesFixture fixture;
        QSignalSpy failed(&fixture.chat, &ui::ChatController::failed);
        const auto file = QUrl::fromLocalFile(test::dataPath(QStringLiteral("exchange/openwebui/chat-export.json")));
        fixture.importing().importFrom(file);
        fixture.importing().importFrom(file);
        QCOMPARE(failed.size(), 1);
        QTRY_COMPARE(fixture.count(), 3);
    }

    void anImportThatIsCancelledKeepsWhatItHas()
    {
        FilesFixture fixture;
        QSignalSpy done(&fixture.importing(), &ui::ConversationImport::done);
        fixture.importing().importFrom(
            QUrl::fromLocalFile(test::dataPath(QStringLiteral("exchange/openwebui/chat-export.json"))));
        fixture.importing().cancel();
        QTRY_VERIFY(!fixture.importing().isBusy());
        QTRY_VERIFY(done.size() == 1);
        QTRY_COMPARE(fixture.count(), int(done.first().at(1).value<QList<chat::Id>>().size()));
        QVERIFY(fixture.count() >= 1);
    }

    void whatCouldNotBeReadIsCounted()
    {
        FilesFixture fixture;
        QSignalSpy done(&fixture.importing(), &ui::ConversationImport::done);
        fixture.import(test::dataPath(QStringLiteral("exchange/chatgpt/conversations.json")));
        QCOMPARE(done.size(), 1);
        const auto words = done.first().first().toString();
        QVERIFY2(words.contains(QLatin1String("Imported 2")), qPrintable(words));
        QVERIFY2(words.contains(QLatin1String("3 of 5 conversations could not be read: It is not")), qPrintable(words));
        QVERIFY2(words.contains(QLatin1String("4 message")), qPrintable(words));
    }

    void aFileOfSomethingElseIsRefusedWithTheReason_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("words");
        QTest::newRow("foreign") << QStringLiteral("foreign.json") << QStringLiteral("not a conversation that Corral knows");
        QTest::newRow("empty") << QStringLiteral("empty.json") << QStringLiteral("is empty");
        QTest::newRow("text") << QStringLiteral("text.txt") << QStringLiteral("no conversations that Corral can read");
        QTest::newRow("archive") << QStringLiteral("archive.zip") << QStringLiteral("Unpack it");
        QTest::newRow("missing") << QStringLiteral("missing.json") << QStringLiteral("Couldn't read missing.json");
    }

    void aFileOfSomethingElseIsRefusedWithTheReason()
    {
        QFETCH(const QString, file);
        QFETCH(const QString, words);
        FilesFixture fixture;
        QSignalSpy failed(&fixture.chat, &ui::ChatController::failed);
        fixture.import(test::dataPath(QStringLiteral("exchange/broken")) + QLatin1Char('/') + file);
        QCOMPARE(failed.size(), 1);
        const auto told = failed.first().first().toString() + failed.first().last().toString();
        QVERIFY2(told.contains(words), qPrintable(told));
        QCOMPARE(fixture.count(), 0);
    }

    void onlyTheShownBranchIsExported()
    {
        FilesFixture fixture;
        fixture.askAndWait(QStringLiteral("One"));
        fixture.chat.branches()->retry(fixture.sessions.find(fixture.chat.conversationId())->path().last());
        QTRY_VERIFY(!fixture.chat.isRunning());
        QSignalSpy requested(&fixture.exporting(), &ui::ConversationExport::requested);
        fixture.exporting().begin(fixture.chat.conversationId());
        QTRY_COMPARE(requested.size(), 1);
        QVERIFY(fixture.exporting().isBranched());
        fixture.exporting().setOnlyShown(true);
        const auto path = fixture.folder.filePath(QStringLiteral("a.json"));
        fixture.save(path, ExportFormat::Json);
        QCOMPARE(QJsonDocument::fromJson(contentOf(path)).object().value(QLatin1String("messages")).toArray().size(), 2);
    }

    void aProposedNameIsSafe_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << QStringLiteral("A pony") << QStringLiteral("A pony");
        QTest::newRow("path") << QStringLiteral("../etc/passwd") << QStringLiteral("etc passwd");
        QTest::newRow("signs") << QStringLiteral("a/b\\c:d*e?f\"g<h>i|j") << QStringLiteral("a b c d e f g h i j");
        QTest::newRow("controls") << QStringLiteral("a\nb\tc\u0007d\u202e") << QStringLiteral("a b c d");
        QTest::newRow("empty") << QString() << QStringLiteral("Conversation");
        QTest::newRow("dots") << QStringLiteral(". . .") << QStringLiteral("Conversation");
        QTest::newRow("hidden") << QStringLiteral(".config") << QStringLiteral("config");
        QTest::newRow("horse") << QStringLiteral("🐎 naïve 馬") << QStringLiteral("🐎 naïve 馬");
        QTest::newRow("long") << QString(500, u'a') << QString(80, u'a');
    }

    void aProposedNameIsSafe()
    {
        QFETCH(const QString, title);
        QFETCH(const QString, name);
        QCOMPARE(ui::fileNameFrom(title), name);
        QVERIFY(ui::fileNameFrom(title).toUtf8().size() <= 200);
    }

    void aLongNameEndsBetweenCharacters()
    {
        const auto name = ui::fileNameFrom(QStringLiteral("x") + QStringLiteral("🐎").repeated(100));
        QVERIFY(name.toUtf8().size() <= 200);
        QCOMPARE(QString::fromUtf8(name.toUtf8()), name);
        QVERIFY(name.back().isLowSurrogate());
    }
};

QTEST_MAIN(TestConversationFiles)
#include "tst_conversationfiles.moc"
