// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/modellistmodel.h"

#include "ui/models/modelfacts.h"
#include "ui/shared/format.h"

#include <QLocale>

namespace corral::ui {

namespace {

std::optional<ollama::RunningModel> runningOf(const QString &name, const QList<ollama::RunningModel> &running)
{
    const auto hit = std::find_if(running.begin(), running.end(), [&name](const auto &one) { return one.name == name; });
    return hit == running.end() ? std::nullopt : std::optional(*hit);
}

QString description(const ModelRow &row)
{
    const ollama::ModelSummary &model = row.summary;
    QStringList parts{model.isCloud() ? ModelListModel::tr("cloud") : format::bytes(model.size), model.details.parameterSize,
                      quantizationText(model.details), row.isLoaded() ? ModelListModel::tr("in memory") : QString()};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

}

ModelListModel::ModelListModel(QObject *parent, Clock now)
    : QAbstractListModel(parent)
    , m_now(std::move(now))
{}

void ModelListModel::setModels(const QList<ollama::ModelSummary> &models)
{
    for (qsizetype row = m_rows.size() - 1; row >= 0; --row) {
        const QString &name = m_rows.at(row).summary.name;
        if (std::any_of(models.begin(), models.end(), [&name](const auto &one) { return one.name == name; }))
            continue;
        beginRemoveRows({}, static_cast<int>(row), static_cast<int>(row));
        m_rows.removeAt(row);
        endRemoveRows();
    }
    for (const ollama::ModelSummary &model : models) {
        const qsizetype row = rowOf(model.name);
        if (row < 0) {
            const int end = static_cast<int>(m_rows.size());
            beginInsertRows({}, end, end);
            m_rows.append({model, runningOf(model.name, m_running), false});
            endInsertRows();
        } else if (m_rows.at(row).summary != model) {
            m_rows[row].summary = model;
            changed(row);
        }
    }
}

void ModelListModel::setRunning(const QList<ollama::RunningModel> &running)
{
    m_running = running;
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        auto now = runningOf(m_rows.at(row).summary.name, running);
        if (now == m_rows.at(row).running)
            continue;
        m_rows[row].running = std::move(now);
        changed(row, {LoadedRole, LoadedTextRole});
    }
}

void ModelListModel::setBusy(const QString &name, bool busy)
{
    const qsizetype row = rowOf(name);
    if (row < 0 || m_rows.at(row).busy == busy)
        return;
    m_rows[row].busy = busy;
    changed(row, {BusyRole});
}

void ModelListModel::refreshTimes()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {ModifiedTextRole, LoadedTextRole});
}

const ModelRow *ModelListModel::find(const QString &name) const
{
    const qsizetype row = rowOf(name);
    return row < 0 ? nullptr : &m_rows.at(row);
}

int ModelListModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

QHash<int, QByteArray> ModelListModel::roleNames() const
{
    return {{NameRole, "name"},
            {BaseRole, "base"},
            {TagRole, "tag"},
            {SizeRole, "size"},
            {SizeTextRole, "sizeText"},
            {ParametersRole, "parameters"},
            {ParameterCountRole, "parameterCount"},
            {QuantizationRole, "quantization"},
            {FamilyRole, "family"},
            {ContextRole, "context"},
            {ContextTextRole, "contextText"},
            {ModifiedRole, "modified"},
            {ModifiedTextRole, "modifiedText"},
            {ModifiedExactRole, "modifiedExact"},
            {CapabilitiesRole, "capabilities"},
            {LoadedRole, "loaded"},
            {LoadedTextRole, "loadedText"},
            {CloudRole, "cloud"},
            {ChatsRole, "chats"},
            {DescriptionRole, "description"},
            {BusyRole, "busy"}};
}

QVariant ModelListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ModelRow &row = m_rows.at(index.row());
    const ollama::ModelSummary &model = row.summary;
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return model.name;
    case BaseRole:
        return baseOf(model.name);
    case TagRole:
        return tagOf(model.name);
    case SizeRole:
        return model.size;
    case SizeTextRole:
        return model.isCloud() ? tr("cloud") : format::bytes(model.size);
    case ParametersRole:
        return model.details.parameterSize;
    case ParameterCountRole:
        return parametersFromText(model.details.parameterSize);
    case QuantizationRole:
        return quantizationText(model.details);
    case FamilyRole:
        return model.details.family;
    case ContextRole:
        return model.details.contextLength;
    case ContextTextRole:
        return model.details.contextLength > 0 ? format::contextLength(model.details.contextLength) : QString();
    case ModifiedRole:
        return model.modifiedAt;
    case ModifiedTextRole:
        return format::relativeTime(model.modifiedAt, m_now());
    case ModifiedExactRole:
        return QLocale().toString(model.modifiedAt.toLocalTime(), QLocale::ShortFormat);
    case CapabilitiesRole:
        return model.capabilities;
    case LoadedRole:
        return row.isLoaded();
    case LoadedTextRole:
        return row.running ? timeLeftText(*row.running, m_now()) : QString();
    case CloudRole:
        return model.isCloud();
    case ChatsRole:
        return canChat(model.capabilities);
    case DescriptionRole:
        return description(row);
    case BusyRole:
        return row.busy;
    default:
        return {};
    }
}

qsizetype ModelListModel::rowOf(const QString &name) const
{
    const auto hit =
        std::find_if(m_rows.begin(), m_rows.end(), [&name](const ModelRow &row) { return row.summary.name == name; });
    return hit == m_rows.end() ? -1 : hit - m_rows.begin();
}

void ModelListModel::changed(qsizetype row, const QList<int> &roles)
{
    const QModelIndex at = index(static_cast<int>(row));
    Q_EMIT dataChanged(at, at, roles);
}

}
