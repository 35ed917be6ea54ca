// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/modelfacts.h"

#include "ui/shared/format.h"
#include "ui/shared/timeleft.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

namespace corral::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(corral::ui::ModelFacts)
};

constexpr qint64 shortDigest = 12;

class FactList
{
public:
    void add(const QString &label, const QString &value, const QString &note = {})
    {
        if (!value.isEmpty())
            m_facts.append({label, value, note});
    }
    [[nodiscard]] QList<Fact> facts() const { return m_facts; }

private:
    QList<Fact> m_facts;
};

QString tokens(qint64 count) { return count > 0 ? Words::tr("%1 tokens").arg(format::count(count)) : QString(); }

QString sizeText(const llm::ModelSummary &model)
{
    return model.isCloud()  ? Words::tr("runs at %1").arg(model.remoteHost)
           : model.size > 0 ? format::bytes(model.size)
                            : QString();
}

/// "5.2 GB, all on the GPU"
QString memoryText(const llm::RunningModel &model)
{
    if (!model.isPlaced())
        return Words::tr("Yes; the server does not tell how much");
    const QString size = format::bytes(model.size);
    if (model.sizeVram <= 0)
        return Words::tr("%1, on the CPU").arg(size);
    if (model.sizeVram >= model.size)
        return Words::tr("%1, on the GPU").arg(size);
    const auto share = qRound(100.0 * static_cast<double>(model.sizeVram) / static_cast<double>(model.size));
    return Words::tr("%1, %2 % of it on the GPU").arg(size).arg(share);
}

/// "42.1 tok/s · first token after 0.3 s"
QString speedText(const runs::Summary &speed)
{
    QStringList figures;
    if (const auto rate = format::tokensPerSecond(speed.tokensPerSecond); !rate.isEmpty())
        figures.append(rate);
    if (speed.firstToken.count() > 0)
        figures.append(Words::tr("first token after %1").arg(format::duration(speed.firstToken)));
    return figures.join(QStringLiteral(" · "));
}

QString familyText(const llm::ModelDetails &details)
{
    return details.families.size() > 1 ? details.families.join(QStringLiteral(", ")) : details.family;
}

QString shortened(const QString &text)
{
    constexpr qsizetype longest = 400;
    return text.size() <= longest ? text : text.left(longest) + QStringLiteral("…");
}

/// Limits the list to a readable length.
QList<Fact> limited(QList<Fact> facts)
{
    constexpr qsizetype most = 1'000;
    if (const qsizetype more = facts.size() - most; more > 0) {
        facts.resize(most);
        facts.append({Words::tr("and %n more", nullptr, static_cast<int>(more)), {}, {}});
    }
    return facts;
}

QString valueText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isDouble())
        return value.toDouble() == static_cast<double>(value.toInteger()) ? format::count(value.toInteger())
                                                                          : QLocale().toString(value.toDouble(), 'g', 6);
    if (value.isBool())
        return value.toBool() ? Words::tr("yes") : Words::tr("no");
    if (value.isArray() && value.toArray().size() > 8)
        return Words::tr("%Ln values", nullptr, static_cast<int>(value.toArray().size()));
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    return Words::tr("not given");
}

}

QString quantizationText(const llm::ModelDetails &details)
{
    return details.quantizationLevel == QLatin1String("unknown") ? QString() : details.quantizationLevel;
}

QList<Fact> overviewOf(const ModelRow &row, const llm::ModelInfo &show, const runs::Summary &speed, const QDateTime &now)
{
    const llm::ModelSummary &model = row.summary;
    const qint64 context = std::max(model.details.contextLength, show.contextLength);
    const qint64 embedding = std::max(model.details.embeddingLength, show.embeddingLength);
    FactList sheet;
    sheet.add(Words::tr("Size"), sizeText(model),
              model.size > 0 ? Words::tr("%1 bytes").arg(format::count(model.size)) : QString());
    sheet.add(Words::tr("Parameters"), model.details.parameterSize,
              show.parameterCount > 0 ? format::count(show.parameterCount) : QString());
    sheet.add(Words::tr("Quantization"), quantizationText(model.details));
    sheet.add(Words::tr("Context"), tokens(context),
              Words::tr("What the model was trained for. The server may load it with less."));
    if (row.running) {
        sheet.add(Words::tr("In memory"), memoryText(*row.running));
        sheet.add(Words::tr("Loaded context"), tokens(row.running->contextLength));
        sheet.add(Words::tr("Time left"), timeLeft(row.running->expiresAt, now),
                  staysLoaded(row.running->expiresAt, now) ? QString()
                                                           : QLocale().toString(row.running->expiresAt.toLocalTime()));
    }
    sheet.add(Words::tr("Speed"), speedText(speed),
              Words::tr("Median of %n answer(s) from this server in the last %1 days.", nullptr, speed.count).arg(daysOfSpeed));
    sheet.add(Words::tr("Family"), familyText(model.details));
    sheet.add(Words::tr("Embedding length"), embedding > 0 ? format::count(embedding) : QString());
    sheet.add(Words::tr("Made from"), model.details.parentModel);
    sheet.add(Words::tr("Runs as"), model.remoteModel);
    sheet.add(Words::tr("Needs Ollama"), show.requiredVersion);
    sheet.add(Words::tr("Modified"), format::relativeTime(model.modifiedAt, now),
              QLocale().toString(model.modifiedAt.toLocalTime()));
    sheet.add(Words::tr("Format"), model.details.format.toUpper());
    sheet.add(Words::tr("Digest"), model.digest.left(shortDigest), model.digest);
    return sheet.facts();
}

QList<Fact> parameterFacts(const QList<llm::Parameter> &parameters)
{
    QList<Fact> facts;
    for (const llm::Parameter &parameter : parameters)
        facts.append({shortened(parameter.name), shortened(parameter.value), {}});
    return limited(std::move(facts));
}

QList<Fact> infoFacts(const llm::ModelInfo &show)
{
    QList<Fact> facts;
    for (const QJsonObject &object : {show.metadata, show.projectorMetadata}) {
        for (auto at = object.begin(); at != object.end(); ++at)
            facts.append({shortened(at.key()), shortened(valueText(at.value())), {}});
    }
    return limited(std::move(facts));
}

}
