// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsedfields.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace corral::test {

namespace {

QString path(const QString &before, const char *field) { return before + QLatin1String(field); }

QString text(const QDateTime &time) { return time.toString(Qt::ISODateWithMs); }
QString text(std::chrono::nanoseconds duration) { return QString::number(duration.count()); }
QString text(const QStringList &list) { return list.join(QLatin1Char('\n')); }
QString text(const QJsonObject &object) { return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)); }

void add(ParsedFields &fields, const QString &before, const llm::ModelDetails &details)
{
    fields[path(before, "format")] = details.format;
    fields[path(before, "family")] = details.family;
    fields[path(before, "families")] = text(details.families);
    fields[path(before, "parameter_size")] = details.parameterSize;
    fields[path(before, "quantization_level")] = details.quantizationLevel;
    fields[path(before, "parent_model")] = details.parentModel;
    fields[path(before, "context_length")] = QString::number(details.contextLength);
    fields[path(before, "embedding_length")] = QString::number(details.embeddingLength);
}

void add(ParsedFields &fields, const QString &before, const QList<llm::ToolCall> &calls)
{
    for (qsizetype i = 0; i < calls.size(); ++i) {
        const QString call = QStringLiteral("%1tool_calls[%2].").arg(before).arg(i);
        fields[path(call, "id")] = calls.at(i).id;
        fields[path(call, "function.index")] = QString::number(calls.at(i).index);
        fields[path(call, "function.name")] = calls.at(i).name;
        fields[path(call, "function.arguments")] = text(calls.at(i).arguments);
    }
}

bool isWithin(const QString &inner, const QString &outer)
{
    return inner == outer || (inner.startsWith(outer) && QStringView(u".[").contains(inner.at(outer.size())));
}

}

ParsedFields parsedFieldsOf(const llm::ModelSummary &model)
{
    ParsedFields fields{{QStringLiteral("name"), model.name},
                        {QStringLiteral("digest"), model.digest},
                        {QStringLiteral("size"), QString::number(model.size)},
                        {QStringLiteral("modified_at"), text(model.modifiedAt)},
                        {QStringLiteral("capabilities"), text(model.capabilities)},
                        {QStringLiteral("remote_model"), model.remoteModel},
                        {QStringLiteral("remote_host"), model.remoteHost}};
    add(fields, QStringLiteral("details."), model.details);
    return fields;
}

ParsedFields parsedFieldsOf(const llm::RunningModel &model)
{
    ParsedFields fields{{QStringLiteral("name"), model.name},
                        {QStringLiteral("digest"), model.digest},
                        {QStringLiteral("size"), QString::number(model.size)},
                        {QStringLiteral("size_vram"), QString::number(model.sizeVram)},
                        {QStringLiteral("context_length"), QString::number(model.contextLength)},
                        {QStringLiteral("expires_at"), text(model.expiresAt)}};
    add(fields, QStringLiteral("details."), model.details);
    return fields;
}

ParsedFields parsedFieldsOf(const llm::ModelInfo &show)
{
    QStringList parameters;
    for (const auto &one : show.parameters)
        parameters.append(one.name + QLatin1Char('=') + one.value);
    ParsedFields fields{{QStringLiteral("modelfile"), show.modelfile},
                        {QStringLiteral("template"), show.templateText},
                        {QStringLiteral("system"), show.system},
                        {QStringLiteral("license"), show.license},
                        {QStringLiteral("parameters"), text(parameters)},
                        {QStringLiteral("capabilities"), text(show.capabilities)},
                        {QStringLiteral("modified_at"), text(show.modifiedAt)},
                        {QStringLiteral("requires"), show.requiredVersion},
                        {QStringLiteral("projector_info"), text(show.projectorMetadata)}};
    add(fields, QStringLiteral("details."), show.details);
    for (auto at = show.metadata.begin(); at != show.metadata.end(); ++at)
        fields[QStringLiteral("model_info.") + at.key()] = text(QJsonObject{{at.key(), *at}});
    for (qsizetype i = 0; i < show.messages.size(); ++i) {
        const QString message = QStringLiteral("messages[%1].").arg(i);
        fields[path(message, "role")] = show.messages.at(i).role;
        fields[path(message, "content")] = show.messages.at(i).content;
    }
    return fields;
}

ParsedFields parsedFieldsOf(const llm::ChatChunk &chunk)
{
    ParsedFields fields{{QStringLiteral("message.content"), chunk.content},
                        {QStringLiteral("message.thinking"), chunk.thinking},
                        {QStringLiteral("done"), chunk.done ? QStringLiteral("yes") : QStringLiteral("no")},
                        {QStringLiteral("done_reason"), chunk.doneReason},
                        {QStringLiteral("total_duration"), text(chunk.metrics.total)},
                        {QStringLiteral("load_duration"), text(chunk.metrics.load)},
                        {QStringLiteral("prompt_eval_duration"), text(chunk.metrics.promptEval)},
                        {QStringLiteral("eval_duration"), text(chunk.metrics.eval)},
                        {QStringLiteral("prompt_eval_count"), QString::number(chunk.metrics.promptTokens)},
                        {QStringLiteral("eval_count"), QString::number(chunk.metrics.answerTokens)}};
    add(fields, QStringLiteral("message."), chunk.toolCalls);
    return fields;
}

ParsedFields parsedFieldsOf(const llm::Progress &progress)
{
    return {{QStringLiteral("status"), progress.status},
            {QStringLiteral("digest"), progress.digest},
            {QStringLiteral("total"), QString::number(progress.total)},
            {QStringLiteral("completed"), QString::number(progress.completed)}};
}

QStringList lost(const ParsedFields &whole, const ParsedFields &odd, const QString &path)
{
    QStringList fields;
    const QStringList keys = whole.keys() + odd.keys();
    for (const QString &key : keys) {
        if (whole.value(key) != odd.value(key) && !isWithin(key, path) && !isWithin(path, key))
            fields.append(key);
    }
    return fields;
}

bool isRead(const ParsedFields &whole, const QString &path)
{
    const QStringList keys = whole.keys();
    return std::any_of(keys.begin(), keys.end(), [&path](const QString &key) { return isWithin(key, path); });
}

}
