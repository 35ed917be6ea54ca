// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ollama/client.h"
#include "servers/polledconnection.h"
#include "ui/workshop/workshopcontroller.h"

#include "demoserver.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace corral;
using namespace corral::ui;

/// Creating a model from the open document, against the demo server.
class tst_Creation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void createsAModel();
    void tellsWhetherTheNewModelChats_data();
    void tellsWhetherTheNewModelChats();
    void asksBeforeItReplacesAModelMadeMeanwhile();
    void keepsTheChosenBaseWhenTheListChanges();
    void saysWhyItCannotCreate();
    void tellsTheServersWords();
    void stopsCreating();
    void looksWhetherFilesAreThere();
    void sendsLineEndsAsTheyAreInTheFile();
    void asksBeforeItSendsAFileFromElsewhere();
    void asksBeforeItSendsFilesToAnotherMachine();
    void agreementHoldsForTheseFilesAndThisServer();

private:
    /// Copies as another client would, and then fetches the list.
    QCoro::Task<> copyAs(QString name, QString newName);
    QCoro::Task<> remove(QString name);
    [[nodiscard]] QUrl file(const QString &name) const { return QUrl::fromLocalFile(m_folder->filePath(name)); }
    void write(const QString &name, const QByteArray &bytes);
    [[nodiscard]] WorkshopDocument *current() const { return m_workshop->current(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::DemoServer> m_server;
    std::shared_ptr<ollama::Client> m_client;
    std::unique_ptr<servers::PolledConnection> m_connection;
    std::unique_ptr<WorkshopController> m_workshop;
};

void tst_Creation::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<test::DemoServer>(demo::Options::quick());
    QVERIFY(m_server->start());
    m_client = std::make_shared<ollama::Client>(*net::Endpoint::parse(m_server->address()));
    m_connection = std::make_unique<servers::PolledConnection>(m_client);
    m_connection->start();
    QTRY_VERIFY(m_connection->hasModels());
    m_workshop = std::make_unique<WorkshopController>(*m_connection, m_folder->filePath(QStringLiteral("drafts")));
}

void tst_Creation::cleanup()
{
    m_workshop.reset();
    m_connection.reset();
    m_client.reset();
    m_server.reset();
}

void tst_Creation::write(const QString &name, const QByteArray &bytes)
{
    QFile target(m_folder->filePath(name));
    QVERIFY(target.open(QIODevice::WriteOnly));
    target.write(bytes);
}

QCoro::Task<> tst_Creation::copyAs(QString name, QString newName)
{
    co_await m_client->copy(name, newName);
    m_connection->refreshModels();
}

QCoro::Task<> tst_Creation::remove(QString name)
{
    co_await m_client->remove(name);
    m_connection->refreshModels();
}

void tst_Creation::createsAModel()
{
    m_workshop->newDocument();
    ModelCreation *creation = m_workshop->creation();
    const QAbstractItemModelTester tester(creation->steps(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    m_workshop->prepareCreation();
    creation->setName(QStringLiteral("brief-one"));
    QTRY_VERIFY2(creation->canStart(), qPrintable(creation->obstacle()));
    QSignalSpy done(m_workshop.get(), &WorkshopController::done);
    creation->start();
    QCOMPARE(creation->state(), ModelCreation::Working);
    QTRY_COMPARE(creation->state(), ModelCreation::Created);
    QVERIFY(creation->steps()->count() > 1);
    QCOMPARE(done.count(), 1);
    QTRY_VERIFY(m_workshop->models().join(u' ').contains(QLatin1String("brief-one")));
    m_workshop->prepareCreation();
    creation->setName(QStringLiteral("Brief-One"));
    QVERIFY(creation->replaces());
}

void tst_Creation::tellsWhetherTheNewModelChats_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<bool>("chats");
    QTest::newRow("a model to chat with") << QStringLiteral("llama3.2:3b") << true;
    QTest::newRow("a model that makes embeddings") << QStringLiteral("nomic-embed-text") << false;
}

void tst_Creation::tellsWhetherTheNewModelChats()
{
    QFETCH(QString, base);
    QFETCH(bool, chats);
    m_workshop->newDocument();
    current()->setText(QStringLiteral("FROM %1\n").arg(base));
    m_workshop->prepareCreation();
    ModelCreation *creation = m_workshop->creation();
    creation->setName(QStringLiteral("mine"));
    QTRY_VERIFY2(creation->canStart(), qPrintable(creation->obstacle()));
    creation->start();
    QTRY_COMPARE(creation->state(), ModelCreation::Created);
    QCOMPARE(creation->chats(), chats);
    QTRY_VERIFY(m_workshop->models().contains(QStringLiteral("mine:latest")));
    QCOMPARE(creation->chats(), chats);
}

void tst_Creation::asksBeforeItReplacesAModelMadeMeanwhile()
{
    m_workshop->newDocument();
    m_workshop->prepareCreation();
    ModelCreation *creation = m_workshop->creation();
    creation->setName(QStringLiteral("mine"));
    QTRY_VERIFY(creation->canStart());
    // Another client creates it; the list is not fetched again before that.
    QSignalSpy changed(m_connection.get(), &servers::Connection::modelsChanged);
    bool made = false;
    const auto make = [&made](ollama::Client &client, QString from) -> QCoro::Task<> {
        made = (co_await client.copy(from, QStringLiteral("Mine"))).has_value();
    };
    make(*m_client, m_workshop->models().constFirst());
    QTRY_VERIFY(made);
    QCOMPARE(changed.count(), 0);
    creation->start();
    QTRY_COMPARE(creation->state(), ModelCreation::Choosing);
    QVERIFY(m_server->requests(QStringLiteral("/api/create")).empty());
    QVERIFY(creation->replaces());
    QVERIFY(creation->nameNote().contains(QLatin1String("in the meantime")));
    creation->start();
    QTRY_COMPARE(creation->state(), ModelCreation::Created);
}

void tst_Creation::keepsTheChosenBaseWhenTheListChanges()
{
    m_workshop->newDocument();
    m_workshop->prepareCreation();
    ModelCreation *creation = m_workshop->creation();
    const QString base = m_workshop->models().constLast();
    creation->chooseBase(static_cast<int>(creation->bases().indexOf(base)));
    QCOMPARE(creation->base(), base);
    copyAs(base, QStringLiteral("aaa-first"));
    QTRY_VERIFY(m_workshop->models().contains(QStringLiteral("aaa-first:latest")));
    QCOMPARE(creation->base(), base);
    QCOMPARE(creation->bases().at(creation->baseIndex()), base);
    remove(base);
    QTRY_VERIFY(!m_workshop->models().contains(base));
    QCOMPARE(creation->base(), base);
    QVERIFY(creation->bases().at(creation->baseIndex()).startsWith(base));
    creation->setName(QStringLiteral("mine"));
    QVERIFY2(creation->obstacle().contains(base), qPrintable(creation->obstacle()));
    creation->chooseBase(0);
    QTRY_VERIFY(creation->canStart());
}

void tst_Creation::saysWhyItCannotCreate()
{
    m_workshop->newDocument();
    m_workshop->prepareCreation();
    ModelCreation *creation = m_workshop->creation();
    QVERIFY(!creation->canStart());
    creation->setName(QStringLiteral("not a name"));
    QVERIFY(!creation->canStart() && !creation->nameNote().isEmpty());
    creation->setName(QStringLiteral("fine"));
    QTRY_VERIFY(creation->canStart());
    QTRY_VERIFY2(!creation->quantizationNote().isEmpty(), "the demo's first model is quantized already");
    creation->setQuantization(1);
    QVERIFY(!creation->canStart());
    creation->setQuantization(0);
    current()->setText(QStringLiteral("SYSTEM x"));
    QTRY_VERIFY(!creation->canStart());
}

void tst_Creation::tellsTheServersWords()
{
    m_workshop->newDocument();
    current()->setText(QStringLiteral("FROM %1\nTEMPLATE {{ .Prompt\n").arg(m_workshop->models().constFirst()));
    m_workshop->prepareCreation();
    ModelCreation *creation = m_workshop->creation();
    creation->setName(QStringLiteral("broken"));
    QTRY_VERIFY(creation->canStart());
    creation->start();
    QTRY_COMPARE(creation->state(), ModelCreation::Failed);
    QVERIFY2(creation->errorMessage().contains(QLatin1String("unclosed action")), qPrintable(creation->errorMessage()));
    creation->revise();
    QCOMPARE(creation->state(), ModelCreation::Choosing);
    QVERIFY(creation->errorMessage().isEmpty());
    QCOMPARE(creation->name(), QStringLiteral("broken"));
}

void tst_Creation::stopsCreating()
{
    m_server->inject({.kind = test::Fault::Stall, .path = QStringLiteral("/api/create"), .count = 0, .after = 1});
    m_workshop->newDocument();
    m_workshop->prepareCreation();
    ModelCreation *creation = m_workshop->creation();
    creation->setName(QStringLiteral("slow"));
    QTRY_VERIFY(creation->canStart());
    creation->start();
    QTRY_COMPARE(creation->steps()->count(), 2);
    creation->cancel();
    QCOMPARE(creation->state(), ModelCreation::Cancelled);
    QCOMPARE(creation->steps()->index(1).data(CreateStepModel::StateRole).toInt(), int(CreateStepModel::Stopped));
    QTRY_COMPARE(m_server->requests(QStringLiteral("/api/create")).back().state, test::ReceivedRequest::Disconnected);
    m_server->clearFaults();
}

void tst_Creation::looksWhetherFilesAreThere()
{
    write(QStringLiteral("Modelfile"), "FROM ./nothere.gguf\n");
    m_workshop->openFile(file(QStringLiteral("Modelfile")));
    const auto says = [&] {
        return current() ? current()->problems()->index(0).data(ProblemModel::MessageRole).toString() : QString();
    };
    QTRY_VERIFY2(says().startsWith(QLatin1String("There is no file")),
                 qPrintable(says())); // a model that is not installed, until the disk was checked
    m_workshop->prepareCreation();
    m_workshop->creation()->setName(QStringLiteral("mine"));
    QVERIFY(!m_workshop->creation()->canStart());
    // The file is created: the next check finds it.
    write(QStringLiteral("nothere.gguf"), "GGUF");
    m_workshop->prepareCreation();
    QTRY_COMPARE(current()->problems()->errors(), 0);
}

void tst_Creation::sendsLineEndsAsTheyAreInTheFile()
{
    const QByteArray text = "FROM llama3.2:3b\r\nSYSTEM \"\"\"one\r\ntwo\"\"\"\r\n";
    write(QStringLiteral("Modelfile"), text);
    m_workshop->openFile(file(QStringLiteral("Modelfile")));
    QTRY_VERIFY(current());
    current()->setText(current()->text() + QStringLiteral("# changed\n"));
    m_workshop->prepareCreation();
    m_workshop->creation()->setName(QStringLiteral("crlf"));
    QTRY_VERIFY2(m_workshop->creation()->canStart(), qPrintable(m_workshop->creation()->obstacle()));
    m_workshop->creation()->start();
    QTRY_COMPARE(m_workshop->creation()->state(), ModelCreation::Created);
    QVERIFY(m_server->requests(QStringLiteral("/api/create")).back().body.contains("one\\r\\ntwo"));
    QCOMPARE(current()->problems()->count(), 0);
}

void tst_Creation::asksBeforeItSendsAFileFromElsewhere()
{
    write(QStringLiteral("secret"), "root:x:0:0");
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("sub")));
    write(QStringLiteral("sub/Modelfile"), "FROM ../secret\n");
    m_workshop->openFile(file(QStringLiteral("sub/Modelfile")));
    QTRY_VERIFY(current());
    ModelCreation *creation = m_workshop->creation();
    const QAbstractItemModelTester tester(creation->files(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    m_workshop->prepareCreation();
    creation->setName(QStringLiteral("mine"));
    QTRY_COMPARE(creation->files()->count(), 1);
    const QModelIndex row = creation->files()->index(0);
    QCOMPARE(row.data(CreationFiles::PathRole).toString(),
             QFileInfo(m_folder->filePath(QStringLiteral("secret"))).canonicalFilePath());
    QCOMPARE(row.data(CreationFiles::InstructionRole).toString(), QStringLiteral("FROM"));
    QVERIFY(!row.data(CreationFiles::ConsentReasonRole).toString().isEmpty());
    QVERIFY(creation->files()->summary().contains(m_client->endpoint().display()));
    QTRY_VERIFY2(creation->obstacle().contains(QLatin1String("confirm")), qPrintable(creation->obstacle()));
    creation->start();
    QCOMPARE(creation->state(), ModelCreation::Choosing);

    creation->files()->setAgreed(true);
    QVERIFY2(creation->canStart(), qPrintable(creation->obstacle()));
    m_workshop->prepareCreation();
    QVERIFY(!creation->files()->isAgreed()); // consent is needed each time
    creation->setName(QStringLiteral("mine"));
    QTRY_VERIFY(creation->obstacle().contains(QLatin1String("confirm")));
    QVERIFY(m_server->requests(QStringLiteral("/api/create")).empty());

    creation->files()->setAgreed(true);
    creation->start();
    QTRY_VERIFY(creation->state() != ModelCreation::Working);
    QVERIFY(creation->state() == ModelCreation::Created || creation->state() == ModelCreation::Failed);
}

void tst_Creation::asksBeforeItSendsFilesToAnotherMachine()
{
    write(QStringLiteral("m.gguf"), "GGUF");
    const servers::PolledConnection elsewhere(
        std::make_shared<ollama::Client>(*net::Endpoint::parse(QStringLiteral("gpu-box.invalid"))));
    CreationFiles files(elsewhere);
    files.findFiles({QStringLiteral("FROM ./m.gguf"), m_folder->path(), QStringLiteral("mine"), {}, {}, {}});
    QTRY_COMPARE(files.count(), 1);
    QVERIFY2(files.question().contains(QLatin1String("gpu-box.invalid:11434")), qPrintable(files.question()));
    QVERIFY(!files.obstacle().isEmpty());
    files.setAgreed(true);
    QVERIFY(files.obstacle().isEmpty());
    files.findFiles({QStringLiteral("FROM llama3.2"), m_folder->path(), QStringLiteral("mine"), {}, {}, {}});
    QTRY_COMPARE(files.count(), 0);
    QVERIFY(files.question().isEmpty() && files.obstacle().isEmpty());
}

void tst_Creation::agreementHoldsForTheseFilesAndThisServer()
{
    write(QStringLiteral("notes.txt"), "words");
    write(QStringLiteral("other.txt"), "words");
    servers::PolledConnection connection(std::make_shared<ollama::Client>(*net::Endpoint::parse(QStringLiteral("127.0.0.1:1"))));
    CreationFiles files(connection);
    const auto findFiles = [&](const QString &text) {
        files.findFiles({text, m_folder->path(), QStringLiteral("mine"), {}, {}, {}});
        QVERIFY(!files.obstacle().isEmpty()); // while the files are being determined
        QTRY_VERIFY(!files.obstacle().startsWith(QLatin1String("Corral is checking")));
    };
    findFiles(QStringLiteral("FROM ./notes.txt"));
    files.setAgreed(true);
    QVERIFY(files.isAgreed());
    connection.setBackend(std::make_shared<ollama::Client>(*net::Endpoint::parse(QStringLiteral("127.0.0.1:2"))));
    QVERIFY(!files.isAgreed());
    files.setAgreed(true);
    findFiles(QStringLiteral("FROM ./other.txt"));
    QVERIFY(!files.isAgreed());
}

QTEST_MAIN(tst_Creation)
#include "tst_creation.moc"
