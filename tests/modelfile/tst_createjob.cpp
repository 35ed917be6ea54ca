// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modelfile/createjob.h"

#include "demoserver.h"
#include "net/endpoint.h"
#include "ollama/client.h"
#include "ollama/parse.h"
#include "recordings.h"

#include <QCoroTask>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace corral;
using namespace corral::modelfile;

/// Creation of models on a server, and responses of real servers.
class tst_CreateJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void createsFromAModel();
    void sendsFilesThatTheServerLacks();
    void tellsTheServersWords();
    void tellsWhatIsWrongBeforeSending();
    void tellsOfAMissingFile();
    void changesTheBaseAndQuantizes();
    void outlivesTheBackendItBeganWith();
    void stopsWhenCancelled();
    void stopsWhileReading_data();
    void stopsWhileReading();
    void stopsWhileSending();
    void outlivesItsDestruction();
    void readsRecordedModels_data();
    void readsRecordedModels();

private:
    struct Outcome
    {
        bool finished = false;
        Error error;
        QStringList steps;
    };
    CreateJob::Options options(const QString &text) const { return {text, m_folder->path(), QStringLiteral("mine"), {}, {}, {}}; }
    Outcome run(const CreateJob::Options &options);
    QJsonObject sentRequest() const;

    std::unique_ptr<test::DemoServer> m_server;
    std::unique_ptr<ollama::Client> m_client;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_base;
};

void tst_CreateJob::initTestCase()
{
    m_server = std::make_unique<test::DemoServer>(demo::Options::quick());
    QVERIFY(m_server->start());
    m_client = std::make_unique<ollama::Client>(*net::Endpoint::parse(m_server->address()));
    const auto models = QCoro::waitFor(m_client->models());
    QVERIFY(models && !models->isEmpty());
    m_base = models->constFirst().name;
}

void tst_CreateJob::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server->forgetRequests();
}

void tst_CreateJob::cleanup() { m_server->clearFaults(); }

tst_CreateJob::Outcome tst_CreateJob::run(const CreateJob::Options &options)
{
    CreateJob job(*m_client, options);
    Outcome outcome;
    connect(&job, &CreateJob::progressed, this, [&outcome](const CreateStep &step) {
        if (outcome.steps.isEmpty() || outcome.steps.constLast() != step.text)
            outcome.steps << step.text;
    });
    QSignalSpy finished(&job, &CreateJob::finished);
    QSignalSpy failed(&job, &CreateJob::failed);
    job.start();
    [&] { QTRY_COMPARE_WITH_TIMEOUT(finished.count() + failed.count(), 1, 20'000); }();
    outcome.finished = finished.count() == 1;
    if (!failed.isEmpty())
        outcome.error = failed.constFirst().constFirst().value<Error>();
    return outcome;
}

QJsonObject tst_CreateJob::sentRequest() const
{
    const auto seen = m_server->requests(QStringLiteral("/api/create"));
    return seen.empty() ? QJsonObject() : QJsonDocument::fromJson(seen.back().body).object();
}

void tst_CreateJob::createsFromAModel()
{
    const Outcome outcome =
        run(options(QStringLiteral("FROM %1\nSYSTEM Be brief.\nPARAMETER temperature 0.3\nPARAMETER stop x").arg(m_base)));
    QVERIFY2(outcome.finished, qPrintable(outcome.error.message));
    QVERIFY(outcome.steps.contains(QStringLiteral("writing manifest")));
    const QJsonObject parameters{{QStringLiteral("temperature"), 0.3}, {QStringLiteral("stop"), QJsonArray{QStringLiteral("x")}}};
    QCOMPARE(sentRequest().value(QStringLiteral("parameters")).toObject(), parameters);
    const auto show = QCoro::waitFor(m_client->show(QStringLiteral("mine")));
    QCOMPARE(show->system, QStringLiteral("Be brief."));
}

void tst_CreateJob::sendsFilesThatTheServerLacks()
{
    QFile file(m_folder->filePath(QStringLiteral("tiny.gguf")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("GGUF" + QByteArray(5'000'000, '\x01')) > 0);
    file.close();
    const Outcome first = run(options(QStringLiteral("FROM ./tiny.gguf")));
    QVERIFY2(first.finished, qPrintable(first.error.message));
    QVERIFY(first.steps.contains(QStringLiteral("Reading tiny.gguf")));
    QVERIFY(first.steps.contains(QStringLiteral("Sending tiny.gguf")));
    const QString digest = sentRequest().value(QStringLiteral("files")).toObject().value(QStringLiteral("tiny.gguf")).toString();
    QCOMPARE(digest.size(), 7 + 64);
    const Outcome second = run(options(QStringLiteral("FROM ./tiny.gguf")));
    QVERIFY(second.finished);
    QVERIFY(!second.steps.contains(QStringLiteral("Sending tiny.gguf")));
}

void tst_CreateJob::tellsTheServersWords()
{
    const Outcome outcome = run(options(QStringLiteral("FROM %1\nTEMPLATE {{ .Prompt").arg(m_base)));
    QVERIFY(!outcome.finished);
    QCOMPARE(outcome.error.httpStatus, 400);
    QVERIFY2(outcome.error.message.contains(QLatin1String("unclosed action")), qPrintable(outcome.error.message));
}

void tst_CreateJob::tellsWhatIsWrongBeforeSending()
{
    const Outcome outcome = run(options(QStringLiteral("FROM a\nPARAMETER top_k many")));
    QCOMPARE(outcome.error.kind, Error::Kind::Invalid);
    QVERIFY(m_server->requests().empty());
}

void tst_CreateJob::tellsOfAMissingFile()
{
    const Outcome outcome = run(options(QStringLiteral("FROM a\nADAPTER absent.gguf")));
    QVERIFY2(outcome.error.message.contains(QLatin1String("absent.gguf")), qPrintable(outcome.error.message));
    QVERIFY(m_server->requests().empty());
}

void tst_CreateJob::changesTheBaseAndQuantizes()
{
    CreateJob::Options changed = options(QStringLiteral("FROM ./absent-base"));
    changed.from = m_base;
    changed.quantize = QStringLiteral("q4_K_M");
    run(changed);
    QCOMPARE(sentRequest().value(QStringLiteral("from")).toString(), m_base);
    QCOMPARE(sentRequest().value(QStringLiteral("quantize")).toString(), QStringLiteral("q4_K_M"));
}

void tst_CreateJob::outlivesTheBackendItBeganWith()
{
    QFile file(m_folder->filePath(QStringLiteral("some.gguf")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("GGUF" + QByteArray(3'000'000, '\x02')) > 0);
    file.close();
    auto client = std::make_unique<ollama::Client>(m_client->endpoint());
    CreateJob job(*client, options(QStringLiteral("FROM ./some.gguf")));
    connect(&job, &CreateJob::progressed, this, [&](const CreateStep &step) {
        if (step.text.startsWith(QLatin1String("Sending")))
            client.reset();
    });
    QSignalSpy finished(&job, &CreateJob::finished);
    job.start();
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 20'000);
    QCOMPARE(m_server->requests(QStringLiteral("/api/create")).size(), std::size_t(1));
}

void tst_CreateJob::stopsWhenCancelled()
{
    m_server->inject({.kind = test::Fault::Stall, .path = QStringLiteral("/api/create"), .count = 0, .after = 1});
    CreateJob job(*m_client, options(QStringLiteral("FROM ") + m_base));
    QSignalSpy progressed(&job, &CreateJob::progressed);
    QSignalSpy finished(&job, &CreateJob::finished);
    QSignalSpy failed(&job, &CreateJob::failed);
    job.start();
    QTRY_VERIFY(!progressed.isEmpty());
    job.cancel();
    QTRY_COMPARE(m_server->requests(QStringLiteral("/api/create")).back().state, test::ReceivedRequest::Disconnected);
    QCOMPARE(finished.count() + failed.count(), 0);
}

void tst_CreateJob::stopsWhileReading_data()
{
    QTest::addColumn<bool>("begun");
    QTest::addColumn<bool>("gone");
    for (const bool begun : {false, true}) {
        QTest::addRow("cancelled %s", begun ? "in it" : "before") << begun << false;
        QTest::addRow("deleted %s", begun ? "in it" : "before") << begun << true;
    }
}

void tst_CreateJob::stopsWhileReading()
{
    QFETCH(bool, begun);
    QFETCH(bool, gone);
    QFile file(m_folder->filePath(QStringLiteral("larger.gguf")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("GGUF") == 4 && file.resize(200'000'000));
    file.close();
    auto job = std::make_unique<CreateJob>(*m_client, options(QStringLiteral("FROM ./larger.gguf")));
    QSignalSpy failed(job.get(), &CreateJob::failed);
    bool stopped = false;
    const auto stop = [&] {
        stopped = true;
        if (gone)
            job.reset();
        else
            job->cancel();
    };
    connect(job.get(), &CreateJob::progressed, this, [&](const CreateStep &step) {
        QVERIFY(!stopped);
        QVERIFY(step.text.startsWith(QLatin1String("Reading")));
        if (begun)
            QMetaObject::invokeMethod(this, stop, Qt::QueuedConnection);
        else
            stop();
    });
    job->start();
    QTRY_VERIFY_WITH_TIMEOUT(stopped, 20'000);
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(failed.count(), 0);
    QVERIFY(m_server->requests().empty());
}

void tst_CreateJob::stopsWhileSending()
{
    QFile file(m_folder->filePath(QStringLiteral("large.gguf")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("GGUF") == 4 && file.resize(64'000'000));
    file.close();
    CreateJob job(*m_client, options(QStringLiteral("FROM ./large.gguf")));
    QSignalSpy failed(&job, &CreateJob::failed);
    bool sending = false;
    connect(&job, &CreateJob::progressed, this, [&](const CreateStep &step) {
        if (sending || !step.text.startsWith(QLatin1String("Sending")) || step.completed == 0)
            return;
        sending = true;
        QMetaObject::invokeMethod(&job, &CreateJob::cancel, Qt::QueuedConnection);
    });
    job.start();
    QTRY_VERIFY_WITH_TIMEOUT(sending, 20'000);
    QTRY_VERIFY(m_server->requests(QStringLiteral("/api/create")).empty());
    QCOMPARE(failed.count(), 0);
}

void tst_CreateJob::outlivesItsDestruction()
{
    QFile file(m_folder->filePath(QStringLiteral("x.gguf")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(30'000'000));
    file.close();
    for (const char *text : {"FROM ./x.gguf", "FROM a", "nonsense"}) {
        auto job = std::make_unique<CreateJob>(*m_client, options(QLatin1String(text)));
        job->start();
        job.reset();
    }
    QCoreApplication::processEvents();
    const Outcome after = run(options(QStringLiteral("FROM ") + m_base));
    QVERIFY(after.finished);
}

void tst_CreateJob::readsRecordedModels_data()
{
    QTest::addColumn<QByteArray>("body");
    const auto shown = test::recordingsOf({"/api/show"});
    for (const test::Recording &recording : shown)
        if (recording.status == 200)
            QTest::newRow(recording.label().constData()) << recording.body;
}

void tst_CreateJob::readsRecordedModels()
{
    QFETCH(QByteArray, body);
    const auto show = ollama::parse<llm::ModelInfo>(body);
    QVERIFY(show.has_value());
    const auto byName = [](Keyword, const QString &) -> Result<QStringList> { return QStringList(); };
    const auto plan = toCreateRequest(Document::parse(fromShow(*show, QStringLiteral("base"))), QStringLiteral("copy"), byName);
    QVERIFY2(plan.has_value(), plan ? "" : qPrintable(plan.error().message));
    QCOMPARE(plan->request.from, QStringLiteral("base"));
    QCOMPARE(plan->request.templateText, show->templateText);
    QCOMPARE(plan->request.system, show->system);
    QCOMPARE(plan->request.messages, show->messages);
    QStringList stops;
    for (const llm::Parameter &each : show->parameters) {
        if (each.name == QLatin1String("stop"))
            stops << each.value;
    }
    QCOMPARE(plan->request.parameters.value(QStringLiteral("stop")).toArray(), QJsonArray::fromStringList(stops));
}

QTEST_GUILESS_MAIN(tst_CreateJob)
#include "tst_createjob.moc"
