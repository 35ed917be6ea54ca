// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "seen.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace corral::test {

namespace {

QString path(const QString &before, const char *field) { return before + QLatin1String(field); }

QString text(const QDateTime &time) { return time.toString(Qt::ISODateWithMs); }
QString text(std::chrono::nanoseconds duration) { return QString::number(duration.count()); }
QString text(const QStringList &list) { return list.join(QLatin1Char('\n')); }
QString text(const QJsonObject &object) { return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)); }

void add(Sight &sight, const QString &before, const llm::ModelDetails &details)
{
    sight[path(before, "format")] = details.format;
    sight[path(before, "family")] = details.family;
    sight[path(before, "families")] = text(details.families);
    sight[path(before, "parameter_size")] = details.parameterSize;
    sight[path(before, "quantization_level")] = details.quantizationLevel;
    sight[path(before, "parent_model")] = details.parentModel;
    sight[path(before, "context_length")] = QString::number(details.contextLength);
    sight[path(before, "embedding_length")] = QString::number(details.embeddingLength);
}

void add(Sight &sight, const QString &before, const QList<llm::ToolCall> &calls)
{
    for (qsizetype i = 0; i < calls.size(); ++i) {
        const QString call = QStringLiteral("%1tool_calls[%2].").arg(before).arg(i);
        sight[path(call, "id")] = calls.at(i).id;
        sight[path(call, "function.index")] = QString::number(calls.at(i).index);
        sight[path(call, "function.name")] = calls.at(i).name;
        sight[path(call, "function.arguments")] = text(calls.at(i).arguments);
    }
}

bool isWithin(const QString &inner, const QString &outer)
{
    return inner == outer || (inner.startsWith(outer) && QStringView(u".[").contains(inner.at(outer.size())));
}

}

Sight sightOf(const llm::ModelSummary &model)
{
    Sight sight{{QStringLiteral("name"), model.name},
                {QStringLiteral("digest"), model.digest},
                {QStringLiteral("size"), QString::number(model.size)},
                {QStringLiteral("modified_at"), text(model.modifiedAt)},
                {QStringLiteral("capabilities"), text(model.capabilities)},
                {QStringLiteral("remote_model"), model.remoteModel},
                {QStringLiteral("remote_host"), model.remoteHost}};
    add(sight, QStringLiteral("details."), model.details);
    return sight;
}

Sight sightOf(const llm::RunningModel &model)
{
    Sight sight{{QStringLiteral("name"), model.name},
                {QStringLiteral("digest"), model.digest},
                {QStringLiteral("size"), QString::number(model.size)},
                {QStringLiteral("size_vram"), QString::number(model.sizeVram)},
                {QStringLiteral("context_length"), QString::number(model.contextLength)},
                {QStringLiteral("expires_at"), text(model.expiresAt)}};
    add(sight, QStringLiteral("details."), model.details);
    return sight;
}

Sight sightOf(const llm::ModelInfo &show)
{
    QStringList parameters;
    for (const auto &one : show.parameters)
        parameters.append(one.name + QLatin1Char('=') + one.value);
    Sight sight{{QStringLiteral("modelfile"), show.modelfile},
                {QStringLiteral("template"), show.templateText},
                {QStringLiteral("system"), show.system},
                {QStringLiteral("license"), show.license},
                {QStringLiteral("parameters"), text(parameters)},
                {QStringLiteral("capabilities"), text(show.capabilities)},
                {QStringLiteral("modified_at"), text(show.modifiedAt)},
                {QStringLiteral("requires"), show.requiredVersion},
                {QStringLiteral("projector_info"), text(show.projectorMetadata)}};
    add(sight, QStringLiteral("details."), show.details);
    for (auto at = show.metadata.begin(); at != show.metadata.end(); ++at)
        sight[QStringLiteral("model_info.") + at.key()] = text(QJsonObject{{at.key(), *at}});
    for (qsizetype i = 0; i < show.messages.size(); ++i) {
        const QString message = QStringLiteral("messages[%1].").arg(i);
        sight[path(message, "role")] = show.messages.at(i).role;
        sight[path(message, "content")] = show.messages.at(i).content;
    }
    return sight;
}

Sight sightOf(const llm::ChatChunk &chunk)
{
    Sight sight{{QStringLiteral("message.content"), chunk.content},
                {QStringLiteral("message.thinking"), chunk.thinking},
                {QStringLiteral("done"), chunk.done ? QStringLiteral("yes") : QStringLiteral("no")},
                {QStringLiteral("done_reason"), chunk.doneReason},
                {QStringLiteral("total_duration"), text(chunk.metrics.total)},
                {QStringLiteral("load_duration"), text(chunk.metrics.load)},
                {QStringLiteral("prompt_eval_duration"), text(chunk.metrics.promptEval)},
                {QStringLiteral("eval_duration"), text(chunk.metrics.eval)},
                {QStringLiteral("prompt_eval_count"), QString::number(chunk.metrics.promptTokens)},
                {QStringLiteral("eval_count"), QString::number(chunk.metrics.answerTokens)}};
    add(sight, QStringLiteral("message."), chunk.toolCalls);
    return sight;
}

Sight sightOf(const llm::Progress &progress)
{
    return {{QStringLiteral("status"), progress.status},
            {QStringLiteral("digest"), progress.digest},
            {QStringLiteral("total"), QString::number(progress.total)},
            {QStringLiteral("completed"), QString::number(progress.completed)}};
}

QStringList lost(const Sight &whole, const Sight &odd, const QString &path)
{
    QStringList fields;
    const QStringList keys = whole.keys() + odd.keys();
    for (const QString &key : keys) {
        if (whole.value(key) != odd.value(key) && !isWithin(key, path) && !isWithin(path, key))
            fields.append(key);
    }
    return fields;
}

bool isRead(const Sight &whole, const QString &path)
{
    const QStringList keys = whole.keys();
    return std::any_of(keys.begin(), keys.end(), [&path](const QString &key) { return isWithin(key, path); });
}

}
