// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "livemodels.h"

#include "gguf.h"
#include "transfers/pulltally.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QFile>
#include <QUuid>

namespace corral::test {

using namespace std::chrono_literals;

namespace {

QString digestOf(const QByteArray &bytes)
{
    return QStringLiteral("sha256:") + QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

std::unique_ptr<QIODevice> reading(const QByteArray &bytes)
{
    auto device = std::make_unique<QBuffer>();
    device->setData(bytes);
    device->open(QIODevice::ReadOnly);
    return device;
}

}

LiveTest::StreamResult LiveModels::create(const QString &modelfile, const QString &name, const QString &quantize)
{
    modelfile::CreateJob job(m_client, {modelfile, {}, name, {}, quantize, {}});
    StreamResult result;
    connect(&job, &modelfile::CreateJob::progressed, this,
            [&result](const modelfile::CreateStep &step) { result.steps << step.text; });
    connect(&job, &modelfile::CreateJob::finished, this, [&result] { result.ended = true; });
    connect(&job, &modelfile::CreateJob::failed, this, [&result](const Error &why) {
        result.error = why;
        result.ended = true;
    });
    job.start();
    if (!QTest::qWaitFor([&result] { return result.ended; }, 240'000))
        result.error = Error{Error::Kind::Timeout, 0, QStringLiteral("no end within four minutes"), {}};
    return result;
}

QString LiveModels::weights()
{
    if (const QString given = qEnvironmentVariable("CORRAL_LIVE_GGUF"); !given.isEmpty())
        return given;
    QFile file(m_folder.filePath(QStringLiteral("tiny.gguf")));
    if (!file.exists() && !(file.open(QIODevice::WriteOnly) && file.write(tinyGguf()) > 0))
        qFatal("%s cannot be written", qPrintable(file.fileName()));
    return file.fileName();
}

void LiveModels::showsEveryInstalledModel()
{
    for (const auto &model : std::as_const(m_models)) {
        QVERIFY2(model.isCloud() || (model.size > 0 && !model.digest.isEmpty()), qPrintable(model.name));
        const auto show = QCoro::waitFor(m_client.show(model.name));
        QVERIFY2(show, show ? "" : qPrintable(model.name + QStringLiteral(": ") + show.error().message));
        QVERIFY2(model.isCloud() || !show->details.family.isEmpty(), qPrintable(model.name));
    }
}

void LiveModels::loadsAndUnloads()
{
    const QString model = modelThat(llm::capability::completion);
    const auto loaded = QCoro::waitFor(m_client.load(model, 60s));
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().message));
    QVERIFY(isLoaded(model));
    QVERIFY(QCoro::waitFor(m_client.unload(model)));
    QTRY_VERIFY_WITH_TIMEOUT(!isLoaded(model), 30'000);
}

void LiveModels::copiesAndDeletes()
{
    const QString model = modelThat(llm::capability::completion);
    const QString copy = newName(QStringLiteral("copy"));
    QVERIFY(QCoro::waitFor(m_client.copy(model, copy)));
    QVERIFY(isInstalled(copy));
    QVERIFY(QCoro::waitFor(m_client.show(copy)));
    QVERIFY(QCoro::waitFor(m_client.remove(copy)));
    QVERIFY(!isInstalled(copy));
    QVERIFY(isInstalled(model));
    const auto gone = QCoro::waitFor(m_client.show(copy));
    QVERIFY(!gone);
    QCOMPARE(gone.error().httpStatus, 404);
}

void LiveModels::createsFromAModel()
{
    const QString name = newName(QStringLiteral("derived"));
    const QString text = QStringLiteral("FROM %1\nSYSTEM \"\"\"You answer in\none word.\"\"\"\nPARAMETER temperature 0.5\n"
                                        "PARAMETER stop \"END\"\nMESSAGE user Hello\nMESSAGE assistant Hi\n");
    const StreamResult result = create(text.arg(modelThat(llm::capability::completion)), name);
    QVERIFY2(!result.error, result.error ? qPrintable(result.error->message) : "");
    const auto show = QCoro::waitFor(m_client.show(name));
    QVERIFY(show);
    QCOMPARE(show->system, QStringLiteral("You answer in\none word."));
    QVERIFY(show->parameters.contains(llm::Parameter{QStringLiteral("temperature"), QStringLiteral("0.5")}));
    QVERIFY(show->parameters.contains(llm::Parameter{QStringLiteral("stop"), QStringLiteral("END")}));
    QCOMPARE(show->messages.size(), 2);
}

void LiveModels::takesFiles()
{
    const QByteArray bytes = "corral live test " + QUuid::createUuid().toByteArray();
    const auto before = QCoro::waitFor(m_client.hasBlob(digestOf(bytes)));
    QVERIFY2(before, before ? "" : qPrintable(before.error().message));
    QVERIFY(!*before);
    const auto wrong = QCoro::waitFor(m_client.uploadBlob(digestOf(bytes), reading(bytes + "x")));
    QVERIFY2(!wrong, "the server has to find that the digest is another");
    QCOMPARE(wrong.error().httpStatus, 400);
    qint64 sent = 0;
    const auto uploaded =
        QCoro::waitFor(m_client.uploadBlob(digestOf(bytes), reading(bytes), [&sent](qint64 now) { sent = now; }));
    QVERIFY2(uploaded, uploaded ? "" : qPrintable(uploaded.error().message));
    QCOMPARE(sent, qint64(bytes.size()));
    const auto after = QCoro::waitFor(m_client.hasBlob(digestOf(bytes)));
    QVERIFY(after && *after);
}

void LiveModels::createsFromAFile()
{
    const QString name = newName(QStringLiteral("file"));
    const StreamResult result = create(QStringLiteral("FROM %1\nSYSTEM From a file.\n").arg(weights()), name);
    QVERIFY2(!result.error, result.error ? qPrintable(result.error->message) : "");
    const auto show = QCoro::waitFor(m_client.show(name));
    QVERIFY(show);
    QCOMPARE(show->system, QStringLiteral("From a file."));
    QVERIFY(!show->details.family.isEmpty());
}

void LiveModels::quantizes()
{
    const QString name = newName(QStringLiteral("quantized"));
    const StreamResult result = create(QStringLiteral("FROM %1\n").arg(weights()), name, QStringLiteral("q8_0"));
    QVERIFY2(!result.error, result.error ? qPrintable(result.error->message) : "");
    const auto show = QCoro::waitFor(m_client.show(name));
    QVERIFY(show);
    QCOMPARE(show->details.quantizationLevel, QStringLiteral("Q8_0"));
}

/// Status 200, followed by a line with an error.
void LiveModels::saysWhatIsWrongInAStream()
{
    const QByteArray bytes = "no model " + QUuid::createUuid().toByteArray();
    QVERIFY(QCoro::waitFor(m_client.uploadBlob(digestOf(bytes), reading(bytes))));
    llm::CreateRequest request;
    request.model = newName(QStringLiteral("broken"));
    request.files = {{QStringLiteral("model.gguf"), digestOf(bytes)}};
    const StreamResult result = collect(m_client.create(request));
    QVERIFY(result.error);
    QVERIFY2(result.error->message.contains(QLatin1String("GGUF")), qPrintable(result.error->message));
    QVERIFY2(!result.error->message.contains(QLatin1Char('{')), qPrintable(result.error->message));
    QVERIFY(!isInstalled(request.model));
}

void LiveModels::pullsAndGoesOnAfterAStop()
{
    QString model = qEnvironmentVariable("CORRAL_LIVE_PULL");
    if (model.isEmpty())
        QSKIP("NOT TESTED: set CORRAL_LIVE_PULL to the name of a small model that may be downloaded, or to 1.");
    if (model == QLatin1String("1"))
        model = QStringLiteral("smollm2:135m");
    if (!isInstalled(model))
        deleteAtEnd(model);

    transfers::PullTally tally;
    {
        const auto stream = m_client.pull(model);
        bool ended = false;
        connect(stream.get(), &llm::ProgressStream::received, this,
                [&tally](const llm::Progress &line) { tally.add(line, std::chrono::steady_clock::now()); });
        connect(stream.get(), &llm::ProgressStream::finished, this, [&ended] { ended = true; });
        connect(stream.get(), &llm::ProgressStream::failed, this, [&ended] { ended = true; });
        QTRY_VERIFY_WITH_TIMEOUT(ended || tally.completed() > 0, 120'000);
    }
    const StreamResult result = collect(m_client.pull(model));
    QVERIFY2(!result.error, result.error ? qPrintable(result.error->message) : "");
    QCOMPARE(result.steps.constLast(), QStringLiteral("success"));
    QVERIFY(isInstalled(model));
}

}
