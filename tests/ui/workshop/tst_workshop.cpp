// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ollama/client.h"
#include "servers/polledconnection.h"
#include "ui/workshop/workshopcontroller.h"

#include "demoserver.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextCursor>
#include <QTextDocument>

#include <memory>

using namespace corral;
using namespace corral::ui;

/// The workshop's controller against the demo server and a profile folder.
class tst_Workshop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void opensTheModelfileOfAModel();
    void opensAndSavesFiles();
    void closesOnceSaved();
    void staysOpenWhereItCannotBeSaved();
    void proposesWhereToSave();
    void saysWhatOfLineEndsIsLost();
    void asksBeforeReplacingWhatAnotherProgramWrote();
    void keepsDraftsFromOneStartToTheNext();
    void takesUnchangedFilesFromTheDisk();
    void checksWhatIsTyped();
    void showsTheEffectiveContent();
    void tidiesInOneStep();
    void keepsLineEndsAndBytes();
    void listsTheModelsThatMatch();
    void saysWhatCannotBeOpened();
    void closesTabs();
    void losesNothingWhenItEndsAtOnce();

private:
    void begin();
    void end();
    /// Copies as another client would, and then fetches the list.
    QCoro::Task<> copyAs(QString name, QString newName);
    [[nodiscard]] QUrl file(const QString &name) const { return QUrl::fromLocalFile(m_folder->filePath(name)); }
    void write(const QString &name, const QByteArray &bytes);
    [[nodiscard]] QByteArray read(const QString &name) const;
    [[nodiscard]] WorkshopDocument *current() const { return m_workshop->current(); }
    [[nodiscard]] QStringList overview() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::DemoServer> m_server;
    std::shared_ptr<ollama::Client> m_client;
    std::unique_ptr<servers::PolledConnection> m_connection;
    std::unique_ptr<WorkshopController> m_workshop;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void tst_Workshop::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<test::DemoServer>(demo::Options::quick());
    QVERIFY(m_server->start());
    m_client = std::make_shared<ollama::Client>(*net::Endpoint::parse(m_server->address()));
    m_connection = std::make_unique<servers::PolledConnection>(m_client);
    m_connection->start();
    QTRY_VERIFY(m_connection->hasModels());
    begin();
}

QCoro::Task<> tst_Workshop::copyAs(QString name, QString newName)
{
    co_await m_client->copy(name, newName);
    m_connection->refreshModels();
}

void tst_Workshop::begin()
{
    m_workshop = std::make_unique<WorkshopController>(*m_connection, m_folder->filePath(QStringLiteral("drafts")));
    m_tester = std::make_unique<QAbstractItemModelTester>(m_workshop->documents(),
                                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
}

void tst_Workshop::end()
{
    m_tester.reset();
    m_workshop.reset();
}

void tst_Workshop::cleanup()
{
    end();
    m_connection.reset();
    m_client.reset();
    m_server.reset();
}

void tst_Workshop::write(const QString &name, const QByteArray &bytes)
{
    QFile target(m_folder->filePath(name));
    QVERIFY(target.open(QIODevice::WriteOnly));
    target.write(bytes);
}

QByteArray tst_Workshop::read(const QString &name) const
{
    QFile source(m_folder->filePath(name));
    return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
}

QStringList tst_Workshop::overview() const
{
    QStringList lines;
    for (int row = 0; row < current()->overview()->rowCount(); ++row) {
        const QModelIndex index = current()->overview()->index(row);
        lines << index.data(OverviewModel::LabelRole).toString() + u'=' + index.data(OverviewModel::ValueRole).toString();
    }
    return lines;
}

void tst_Workshop::opensTheModelfileOfAModel()
{
    const QString name = m_workshop->models().constFirst();
    m_workshop->openModel(name);
    QTRY_VERIFY(current());
    QCOMPARE(current()->title(), name);
    QVERIFY(current()->text().startsWith(QStringLiteral("FROM %1\n").arg(name)));
    QVERIFY(!current()->isModified());
    m_workshop->openModel(name);
    QCOMPARE(m_workshop->documents()->count(), 1);
}

void tst_Workshop::opensAndSavesFiles()
{
    write(QStringLiteral("Modelfile"), "FROM a\n");
    m_workshop->openFile(file(QStringLiteral("Modelfile")));
    QTRY_VERIFY(current());
    QCOMPARE(current()->title(), QStringLiteral("Modelfile"));
    current()->setText(QStringLiteral("FROM b\n"));
    QVERIFY(current()->isModified());
    QSignalSpy done(m_workshop.get(), &WorkshopController::done);
    m_workshop->save(0);
    QTRY_COMPARE(done.count(), 1);
    QCOMPARE(read(QStringLiteral("Modelfile")), QByteArray("FROM b\n"));
    QVERIFY(!current()->isModified());
    m_workshop->saveAs(0, file(QStringLiteral("other.modelfile")));
    QTRY_COMPARE(current()->title(), QStringLiteral("other.modelfile"));
    QCOMPARE(read(QStringLiteral("other.modelfile")), QByteArray("FROM b\n"));
}

void tst_Workshop::closesOnceSaved()
{
    m_workshop->newDocument();
    m_workshop->newDocument();
    const WorkshopDocument *other = m_workshop->documents()->at(0);
    current()->setText(QStringLiteral("FROM b\n"));
    QSignalSpy done(m_workshop.get(), &WorkshopController::done);
    m_workshop->saveAs(1, file(QStringLiteral("Modelfile")), true);
    QTRY_COMPARE(m_workshop->documents()->count(), 1);
    QCOMPARE(m_workshop->documents()->at(0), other);
    QCOMPARE(read(QStringLiteral("Modelfile")), QByteArray("FROM b\n"));
    QVERIFY2(done.first().first().toString().contains(m_folder->path()), "it says where to");

    m_workshop->openFile(file(QStringLiteral("Modelfile")));
    QTRY_COMPARE(m_workshop->documents()->count(), 2);
    current()->setText(QStringLiteral("FROM c\n"));
    m_workshop->save(1, true);
    QTRY_COMPARE(m_workshop->documents()->count(), 1);
    QCOMPARE(read(QStringLiteral("Modelfile")), QByteArray("FROM c\n"));
}

void tst_Workshop::staysOpenWhereItCannotBeSaved()
{
    write(QStringLiteral("file"), "x");
    m_workshop->newDocument();
    current()->setText(QStringLiteral("FROM b\n"));
    QSignalSpy failed(m_workshop.get(), &WorkshopController::failed);
    m_workshop->saveAs(0, file(QStringLiteral("file/Modelfile")), true);
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY2(failed.first().first().toString().contains(QLatin1String("is a file, not a folder")),
             qPrintable(failed.first().first().toString()));
    m_workshop->saveAs(0, file(QStringLiteral("no folder/Modelfile")), true);
    QTRY_COMPARE(failed.count(), 2);
    QVERIFY2(failed.last().first().toString().contains(QLatin1String("there is no folder")),
             qPrintable(failed.last().first().toString()));
    QCOMPARE(m_workshop->documents()->count(), 1);
    QVERIFY(current()->isModified());
}

void tst_Workshop::proposesWhereToSave()
{
    m_workshop->newDocument();
    QCOMPARE(m_workshop->suggestedName(0), QStringLiteral("Modelfile"));
    QVERIFY(m_workshop->folderOf(0).isEmpty());
    m_workshop->openModel(QStringLiteral("llama3.2:3b"));
    QTRY_COMPARE(m_workshop->documents()->count(), 2);
    QCOMPARE(m_workshop->suggestedName(1), QStringLiteral("Modelfile.llama3.2-3b"));
    write(QStringLiteral("mine.modelfile"), "FROM a\n");
    m_workshop->openFile(file(QStringLiteral("mine.modelfile")));
    QTRY_COMPARE(m_workshop->documents()->count(), 3);
    QCOMPARE(m_workshop->suggestedName(2), QStringLiteral("mine.modelfile"));
    QCOMPARE(m_workshop->folderOf(2), QUrl::fromLocalFile(m_folder->path()));
}

void tst_Workshop::saysWhatOfLineEndsIsLost()
{
    write(QStringLiteral("Modelfile"), "FROM a\nSYSTEM \"\"\"one\rtwo\"\"\"\n");
    m_workshop->openFile(file(QStringLiteral("Modelfile")));
    QTRY_VERIFY(current() && current()->problems()->count() == 1);
    QVERIFY(
        current()->problems()->index(0).data(ProblemModel::MessageRole).toString().contains(QLatin1String("carriage return")));
    QVERIFY(current()->textToSend().contains(QLatin1String("one\rtwo")));
}

void tst_Workshop::asksBeforeReplacingWhatAnotherProgramWrote()
{
    write(QStringLiteral("Modelfile"), "FROM a\n");
    m_workshop->openFile(file(QStringLiteral("Modelfile")));
    QTRY_VERIFY(current());
    current()->setText(QStringLiteral("FROM mine\n"));
    write(QStringLiteral("Modelfile"), "FROM theirs\n");
    QSignalSpy failed(m_workshop.get(), &WorkshopController::failed);
    QSignalSpy done(m_workshop.get(), &WorkshopController::done);
    m_workshop->save(0);
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(read(QStringLiteral("Modelfile")), QByteArray("FROM theirs\n"));
    QVERIFY(current()->isModified());
    m_workshop->save(0);
    QTRY_COMPARE(done.count(), 1);
    QCOMPARE(read(QStringLiteral("Modelfile")), QByteArray("FROM mine\n"));
}

void tst_Workshop::keepsDraftsFromOneStartToTheNext()
{
    write(QStringLiteral("Modelfile"), "FROM a\n");
    m_workshop->openFile(file(QStringLiteral("Modelfile")));
    QTRY_COMPARE(m_workshop->documents()->count(), 1);
    current()->setText(QStringLiteral("FROM changed\n"));
    m_workshop->newDocument();
    current()->setText(QStringLiteral("FROM mine # é\n"));
    m_workshop->setCurrentIndex(0);
    end();
    begin();
    QTRY_COMPARE(m_workshop->documents()->count(), 2);
    QTRY_COMPARE(m_workshop->currentIndex(), 0);
    QCOMPARE(current()->text(), QStringLiteral("FROM changed\n"));
    QVERIFY(current()->isModified());
    QCOMPARE(m_workshop->documents()->at(1)->text(), QStringLiteral("FROM mine # é\n"));
    QVERIFY(m_workshop->documents()->at(1)->isModified());
    QCOMPARE(read(QStringLiteral("Modelfile")), QByteArray("FROM a\n"));
}

void tst_Workshop::takesUnchangedFilesFromTheDisk()
{
    write(QStringLiteral("Modelfile"), "FROM a\n");
    m_workshop->openFile(file(QStringLiteral("Modelfile")));
    QTRY_COMPARE(m_workshop->documents()->count(), 1);
    end();
    write(QStringLiteral("Modelfile"), "FROM newer\n");
    begin();
    QTRY_COMPARE(m_workshop->documents()->count(), 1);
    QCOMPARE(current()->text(), QStringLiteral("FROM newer\n"));
    QVERIFY(!current()->isModified());
    end();
    QVERIFY(QFile::remove(m_folder->filePath(QStringLiteral("Modelfile"))));
    begin();
    QTRY_COMPARE(m_workshop->documents()->count(), 1);
    QCOMPARE(current()->text(), QStringLiteral("FROM newer\n"));
    QVERIFY(current()->isModified());
}

void tst_Workshop::losesNothingWhenItEndsAtOnce()
{
    for (int start = 0; start < 3; ++start) { // the event loop does not run: the drafts are not loaded
        m_workshop->newDocument();
        end();
        begin();
    }
    QTRY_COMPARE(m_workshop->documents()->count(), 3);
}

void tst_Workshop::checksWhatIsTyped()
{
    m_workshop->newDocument();
    const QAbstractItemModelTester tester(current()->problems(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    current()->setText(QStringLiteral("FROM a\nPARAMETER top_k x\nSYTEM y\nPARAMETER temperature 9\n"));
    QTRY_COMPARE(current()->problems()->count(), 3);
    QCOMPARE(current()->problems()->errors(), 2);
    QCOMPARE(current()->problems()->warnings(), 1);
    QCOMPARE(current()->problems()->index(1).data(ProblemModel::LineRole).toInt(), 3);
    QCOMPARE(current()->problems()->index(1).data(ProblemModel::SeverityRole).toString(), QStringLiteral("error"));
    current()->setText(QStringLiteral("FROM a\n"));
    QTRY_COMPARE(current()->problems()->count(), 0);
}

void tst_Workshop::showsTheEffectiveContent()
{
    m_workshop->newDocument();
    const QAbstractItemModelTester tester(current()->overview(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    current()->setText(
        QStringLiteral("FROM base\nPARAMETER top_k 1\nPARAMETER top_k 2\nPARAMETER mirostat 1\nSYSTEM \"One.\nTwo.\"\n"));
    QTRY_VERIFY(overview().contains(QStringLiteral("Base=base")));
    QVERIFY2(overview().contains(QStringLiteral("System prompt=One. …")), qPrintable(overview().join(u'\n')));
    QVERIFY(overview().contains(QStringLiteral("top_k=2")));
    QVERIFY(!overview().join(u' ').contains(QLatin1String("mirostat")));
}

void tst_Workshop::tidiesInOneStep()
{
    m_workshop->newDocument();
    QTextDocument editor;
    current()->setTextDocument(&editor);
    current()->setText(QStringLiteral("from   a\nsystem  b"));
    m_workshop->tidy();
    QCOMPARE(current()->text(), QStringLiteral("FROM a\nSYSTEM b\n"));
    editor.undo();
    QCOMPARE(current()->text(), QStringLiteral("from   a\nsystem  b"));
}

void tst_Workshop::keepsLineEndsAndBytes()
{
    write(QStringLiteral("Modelfile"), "FROM a\r\nSYSTEM x\xff\xc2\xa0y\r\n");
    m_workshop->openFile(file(QStringLiteral("Modelfile")));
    QTRY_VERIFY(current());
    QTextDocument editor;
    current()->setTextDocument(&editor);
    QVERIFY(!current()->isModified());
    QTextCursor cursor(&editor);
    cursor.insertText(QStringLiteral("# new\n"));
    QVERIFY(current()->isModified());
    QSignalSpy done(m_workshop.get(), &WorkshopController::done);
    m_workshop->save(0);
    QTRY_COMPARE(done.count(), 1);
    QCOMPARE(read(QStringLiteral("Modelfile")), QByteArray("# new\r\nFROM a\r\nSYSTEM x\xff\xc2\xa0y\r\n"));
}

void tst_Workshop::listsTheModelsThatMatch()
{
    QCOMPARE(m_workshop->matchingModels(), m_workshop->models());
    m_workshop->setModelFilter(QStringLiteral(" GEMMA"));
    QVERIFY(!m_workshop->matchingModels().isEmpty());
    QSignalSpy changed(m_workshop.get(), &WorkshopController::matchingModelsChanged);
    copyAs(m_workshop->models().constFirst(), QStringLiteral("gemma-of-mine"));
    QTRY_VERIFY(m_workshop->matchingModels().contains(QStringLiteral("gemma-of-mine:latest")));
    QVERIFY(changed.count() > 0);
}

void tst_Workshop::saysWhatCannotBeOpened()
{
    QSignalSpy failed(m_workshop.get(), &WorkshopController::failed);
    m_workshop->openFile(file(QStringLiteral("absent")));
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(failed.at(0).at(0).toString().contains(QLatin1String("absent")));
    m_workshop->openModel(QStringLiteral("no-such-model"));
    QTRY_COMPARE(failed.count(), 2);
    QVERIFY(!current());
    QVERIFY(!m_workshop->isOpening());
}

void tst_Workshop::closesTabs()
{
    for (int i = 0; i < 3; ++i)
        m_workshop->newDocument();
    const WorkshopDocument *last = current();
    m_workshop->close(0);
    QCOMPARE(current(), last);
    m_workshop->close(1);
    QCOMPARE(m_workshop->currentIndex(), 0);
    m_workshop->close(0);
    QCOMPARE(current(), nullptr);
    QCOMPARE(m_workshop->currentIndex(), -1);
}

QTEST_MAIN(tst_Workshop)
#include "tst_workshop.moc"
