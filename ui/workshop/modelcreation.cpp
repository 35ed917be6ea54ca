// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/workshop/modelcreation.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace corral::ui {

namespace {

/// As the server names them; the first stands for leaving the weights alone.
constexpr std::array quantizationNames = {"", "Q8_0", "Q4_K_M", "Q4_K_S", "F16", "BF16", "F32"};

/// Names compare without case, and with the tag that is understood.
QString fullName(const QString &name)
{
    const QString last = name.section(u'/', -1);
    return (last.contains(u':') ? name : name + QStringLiteral(":latest")).toLower();
}

}

ModelCreation::ModelCreation(ollama::Client &client, server::Connection &connection, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_connection(connection)
{
    connect(&m_connection, &server::Connection::modelsChanged, this, &ModelCreation::choiceChanged);
    connect(&m_connection, &server::Connection::stateChanged, this, &ModelCreation::choiceChanged);
}

ModelCreation::~ModelCreation() = default;

void ModelCreation::prepare(WorkshopDocument *document)
{
    if (m_state == Working)
        return;
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    connect(document, &WorkshopDocument::analysed, this, &ModelCreation::choiceChanged);
    m_base = 0;
    m_quantization = 0;
    m_steps.clear();
    m_name.clear();
    setState(Choosing);
    Q_EMIT choiceChanged();
}

void ModelCreation::start()
{
    if (!canStart())
        return;
    const QString folder = m_document->path().isEmpty() ? QString() : QFileInfo(m_document->path()).path();
    const QString from = m_base > 0 ? baseName() : QString();
    const QString quantize = QLatin1String(quantizationNames.at(static_cast<size_t>(m_quantization)));
    m_steps.clear();
    m_job = std::make_unique<modelfile::CreateJob>(
        m_client, modelfile::CreateJob::Order{m_document->text(), folder, m_name, from, quantize});
    connect(m_job.get(), &modelfile::CreateJob::progressed, &m_steps, &CreateStepModel::take);
    connect(m_job.get(), &modelfile::CreateJob::finished, this, [this] {
        m_steps.finish(CreateStepModel::Done);
        setState(Created);
        m_connection.refreshModels();
        Q_EMIT created(m_name);
    });
    connect(m_job.get(), &modelfile::CreateJob::failed, this, [this](const net::Error &error) {
        m_steps.finish(CreateStepModel::Stopped);
        setState(Failed, error);
    });
    setState(Working);
    m_job->start();
}

void ModelCreation::cancel()
{
    if (m_state != Working)
        return;
    m_job->cancel();
    m_steps.finish(CreateStepModel::Stopped);
    setState(Cancelled);
}

void ModelCreation::revise()
{
    if (m_state != Working)
        setState(Choosing);
}

void ModelCreation::setState(State state, const net::Error &error)
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
    // host:port/namespace/model:tag, of which only the model is needed.
    static const QRegularExpression valid(QStringLiteral(
        "\\A([A-Za-z0-9_][\\w.:-]*/)?([A-Za-z0-9_][\\w-]*/)?[A-Za-z0-9_][\\w.-]{0,79}(:[A-Za-z0-9_][\\w.-]{0,79})?\\z"));
    return valid.match(m_name).hasMatch();
}

bool ModelCreation::replaces() const
{
    const auto &models = m_connection.models();
    return !m_name.isEmpty() && std::any_of(models.cbegin(), models.cend(),
                                            [this](const auto &each) { return fullName(each.name) == fullName(m_name); });
}

QString ModelCreation::nameNote() const
{
    if (m_name.isEmpty())
        return {};
    if (!isValidName())
        return tr("A name has letters, digits and - _ . and may end in a tag: my-model:v2");
    return replaces() ? tr("%1 exists and will be replaced.").arg(m_name) : QString();
}

QStringList ModelCreation::bases() const
{
    const QStringList from = m_document ? m_document->meaning().from : QStringList();
    QStringList bases = {from.isEmpty() ? tr("From the Modelfile")
                                        : tr("%1 (from the Modelfile)").arg(from.join(QStringLiteral(", ")))};
    for (const auto &each : m_connection.models())
        bases.append(each.name);
    return bases;
}

QString ModelCreation::baseName() const
{
    if (m_base > 0 && m_base <= m_connection.models().size())
        return m_connection.models().at(m_base - 1).name;
    return m_document && !m_document->meaning().from.isEmpty() ? m_document->meaning().from.constLast() : QString();
}

void ModelCreation::setBase(int base)
{
    if (base == m_base || base < 0 || base > m_connection.models().size())
        return;
    m_base = base;
    Q_EMIT choiceChanged();
}

QStringList ModelCreation::quantizations() const
{
    return {tr("As it is"),
            tr("Q8_0: about half of F16, hardly a loss"),
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
    for (const auto &each : m_connection.models()) {
        if (fullName(each.name) != fullName(base))
            continue;
        const QString level = each.details.quantizationLevel.toUpper();
        static const QStringList unquantized = {QString(), QStringLiteral("UNKNOWN"), QStringLiteral("F16"),
                                                QStringLiteral("BF16"), QStringLiteral("F32")};
        const bool whole = unquantized.contains(level);
        return whole ? QString() : tr("%1 is quantized already (%2); only F16, BF16 and F32 models can be.").arg(base, level);
    }
    return {};
}

QString ModelCreation::obstacle() const
{
    if (!m_document || m_state == Working)
        return tr("A model is being created.");
    if (const int errors = m_document->problems()->errors(); errors > 0)
        return errors == 1 ? tr("Ollama would refuse this Modelfile: there is an error to mend first.")
                           : tr("Ollama would refuse this Modelfile: there are %1 errors to mend first.").arg(errors);
    if (!m_connection.isOnline())
        return tr("The server is away. A model can be created when it is back.");
    if (m_name.isEmpty())
        return tr("Give the model a name.");
    if (!isValidName())
        return nameNote();
    return m_quantization > 0 ? quantizationNote() : QString();
}

}
