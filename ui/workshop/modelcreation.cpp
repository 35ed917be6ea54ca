// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/workshop/modelcreation.h"

#include "base/displaytext.h"
#include "llm/modelname.h"
#include "ui/shared/modelobstacles.h"

#include <algorithm>
#include <array>

namespace corral::ui {

namespace {

/// The server's names; the empty one leaves the weights unchanged.
constexpr std::array quantizationNames = {"", "Q8_0", "Q4_K_M", "Q4_K_S", "F16", "BF16", "F32"};

}

ModelCreation::ModelCreation(servers::Connection &connection, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
    , m_files(connection)
{
    connect(&m_files, &CreationFiles::changed, this, &ModelCreation::choiceChanged);
    connect(&m_connection, &servers::Connection::modelsChanged, this, &ModelCreation::listBases);
    connect(&m_connection, &servers::Connection::stateChanged, this, &ModelCreation::choiceChanged);
}

ModelCreation::~ModelCreation() = default;

void ModelCreation::prepare(WorkshopDocument *document)
{
    if (m_state == Working)
        return;
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    connect(document, &WorkshopDocument::analysed, this, &ModelCreation::listBases);
    connect(document, &WorkshopDocument::analysed, this, &ModelCreation::lookForFiles);
    m_base.clear();
    m_quantization = 0;
    m_steps.clear();
    m_name.clear();
    m_nameTakenMeanwhile.clear();
    m_files.setAgreed(false);
    setState(Choosing);
    listBases();
    lookForFiles();
}

modelfile::CreateOptions ModelCreation::options() const
{
    const QString quantize = QLatin1String(quantizationNames.at(static_cast<size_t>(m_quantization)));
    return {m_document->textToSend(), m_document->folder(), m_name, m_base, quantize, {}};
}

void ModelCreation::lookForFiles()
{
    if (m_document && m_state == Choosing)
        m_files.findFiles(options());
}

void ModelCreation::start()
{
    if (!canStart())
        return;
    modelfile::CreateOptions wanted = options();
    wanted.mayBeSent = m_files.realPaths();
    run(wanted);
}

QCoro::Task<> ModelCreation::run(modelfile::CreateJob::Options options)
{
    const QPointer<ModelCreation> self(this);
    const quint64 turn = ++m_request;
    const bool mayReplace = replaces();
    const auto backend = m_connection.backend();
    m_steps.clear();
    m_job.reset();
    setState(Working);
    if (mayReplace)
        co_return begin(*backend, options);
    // The list may be old by now, and the server overwrites without a word.
    m_steps.addStep({tr("Checking that the name %1 is free").arg(m_name), 0, 0});
    const Result<QList<llm::ModelSummary>> models = co_await backend->models();
    if (!self || turn != m_request || m_state != Working)
        co_return;
    if (!models) {
        m_steps.finish(CreateStepModel::Stopped);
        co_return setState(Failed, models.error());
    }
    if (const auto same = llm::findModel(*models, m_name); same != models->end()) {
        m_nameTakenMeanwhile = m_name;
        m_connection.refreshModels();
        co_return setState(Choosing);
    }
    begin(*backend, options);
}

void ModelCreation::begin(const llm::Backend &backend, const modelfile::CreateJob::Options &options)
{
    m_job = std::make_unique<modelfile::CreateJob>(backend, options);
    connect(m_job.get(), &modelfile::CreateJob::progressed, &m_steps, &CreateStepModel::addStep);
    connect(m_job.get(), &modelfile::CreateJob::finished, this, [this] {
        m_steps.finish(CreateStepModel::Done);
        setState(Created);
        m_connection.refreshModels();
        Q_EMIT created(m_name);
    });
    connect(m_job.get(), &modelfile::CreateJob::failed, this, [this](const Error &error) {
        m_steps.finish(CreateStepModel::Stopped);
        setState(Failed, error);
    });
    m_job->start();
}

void ModelCreation::cancel()
{
    if (m_state != Working)
        return;
    if (m_job)
        m_job->cancel();
    m_steps.finish(CreateStepModel::Stopped);
    setState(Cancelled);
}

void ModelCreation::revise()
{
    if (m_state == Working)
        return;
    setState(Choosing);
    lookForFiles(); // they may have changed since
}

void ModelCreation::setState(State state, const Error &error)
{
    m_state = state;
    m_error = error;
    Q_EMIT stateChanged();
    Q_EMIT choiceChanged();
}

void ModelCreation::setName(const QString &name)
{
    if (name == m_name)
        return;
    m_name = name;
    Q_EMIT choiceChanged();
}

bool ModelCreation::isValidName() const
{
    const auto name = llm::ModelName::parse(m_name);
    return name.scheme().isEmpty() && name.isValid();
}

bool ModelCreation::replaces() const
{
    const auto &models = m_connection.models();
    return !m_name.isEmpty() && (m_nameTakenMeanwhile == m_name || llm::findModel(models, m_name) != models.end());
}

QString ModelCreation::nameNote() const
{
    if (m_name.isEmpty())
        return {};
    if (!isValidName())
        return tr("A name has letters, digits and - _ . and may end in a tag: my-model:v2");
    if (m_nameTakenMeanwhile == m_name)
        return tr("%1 was created by someone else in the meantime and would be replaced.").arg(m_name);
    const auto &models = m_connection.models();
    const auto same = llm::findModel(models, m_name);
    return same == models.end() ? QString() : tr("%1 exists and will be replaced.").arg(displayText(same->name));
}

QStringList ModelCreation::bases() const
{
    const QStringList from = m_document ? m_document->parsedOverview().from : QStringList();
    QStringList bases = {from.isEmpty() ? tr("From the Modelfile")
                                        : tr("%1 (from the Modelfile)").arg(displayText(from.join(QStringLiteral(", "))))};
    for (const QString &each : m_baseNames)
        bases.append(displayText(each == m_base && isBaseGone() ? tr("%1 (no longer installed)").arg(each) : each));
    return bases;
}

void ModelCreation::listBases()
{
    m_baseNames.clear();
    for (const auto &each : m_connection.models()) {
        if (!m_baseNames.contains(each.name))
            m_baseNames.append(each.name);
    }
    if (isBaseGone())
        m_baseNames.append(m_base);
    Q_EMIT basesChanged();
    Q_EMIT choiceChanged();
}

bool ModelCreation::isBaseGone() const
{
    const auto &models = m_connection.models();
    return !m_base.isEmpty() && llm::findModel(models, m_base) == models.end();
}

QString ModelCreation::baseName() const
{
    if (!m_base.isEmpty())
        return m_base;
    return m_document && !m_document->parsedOverview().from.isEmpty() ? m_document->parsedOverview().from.constLast() : QString();
}

int ModelCreation::baseIndex() const { return m_base.isEmpty() ? 0 : static_cast<int>(m_baseNames.indexOf(m_base)) + 1; }

void ModelCreation::chooseBase(int index)
{
    if (index < 0 || index > m_baseNames.size())
        return;
    m_base = index == 0 ? QString() : m_baseNames.at(index - 1);
    lookForFiles();
    Q_EMIT choiceChanged();
}

QStringList ModelCreation::quantizations() const
{
    return {tr("As it is"),
            tr("Q8_0: about half of F16, almost no loss"),
            tr("Q4_K_M: about a third of F16, the usual choice"),
            tr("Q4_K_S: a little smaller than Q4_K_M"),
            tr("F16"),
            tr("BF16"),
            tr("F32")};
}

void ModelCreation::setQuantization(int quantization)
{
    if (quantization == m_quantization || quantization < 0 || quantization >= static_cast<int>(quantizationNames.size()))
        return;
    m_quantization = quantization;
    Q_EMIT choiceChanged();
}

QString ModelCreation::quantizationNote() const
{
    const QString base = baseName();
    const auto &models = m_connection.models();
    if (const auto model = llm::findModel(models, base); model != models.end()) {
        const QString level = model->details.quantizationLevel.toUpper();
        static const QStringList unquantized = {QString(), QStringLiteral("UNKNOWN"), QStringLiteral("F16"),
                                                QStringLiteral("BF16"), QStringLiteral("F32")};
        const bool whole = unquantized.contains(level);
        return whole ? QString()
                     : tr("%1 is quantized already (%2); only F16, BF16 and F32 models can be.")
                           .arg(displayText(base), displayText(level));
    }
    return {};
}

/// With another base, the files named by FROM are not needed.
int ModelCreation::blockingErrors() const
{
    if (m_base.isEmpty())
        return m_document->problems()->errors();
    const auto &problems = m_document->problems()->problems();
    return static_cast<int>(std::count_if(problems.begin(), problems.end(), [](const modelfile::Diagnostic &each) {
        return each.severity == modelfile::Severity::Error && each.code != QLatin1String("missing-file");
    }));
}

QString ModelCreation::obstacle() const
{
    if (!m_document || m_state == Working)
        return tr("A model is being created.");
    if (const QString reason = modelObstacles(m_connection).create; !reason.isEmpty())
        return reason;
    if (const int errors = blockingErrors(); errors > 0)
        return tr("Fix %n error(s) first: Ollama would refuse this Modelfile.", nullptr, errors);
    if (!m_connection.isOnline())
        return tr("The server is unreachable. A model can be created when it answers again.");
    if (m_name.isEmpty())
        return tr("Give the model a name.");
    if (!isValidName())
        return nameNote();
    if (isBaseGone())
        return tr("%1 is no longer installed. Choose another base.").arg(displayText(m_base));
    if (m_quantization > 0 && !quantizationNote().isEmpty())
        return quantizationNote();
    return m_files.obstacle();
}

bool ModelCreation::chats() const
{
    const auto &models = m_connection.models();
    const auto listed = llm::findModel(models, m_name);
    const auto known = listed == models.end() ? llm::findModel(models, baseName()) : listed;
    return known == models.end() || llm::canChat(known->capabilities);
}

QString ModelCreation::errorMessage() const { return displayLines(m_error.message); }

QString ModelCreation::errorHint() const { return displayLines(m_error.hint); }

}
