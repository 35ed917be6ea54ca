// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/modellistmodel.h"

#include "base/displaytext.h"
#include "llm/modelname.h"
#include "ui/models/modelfacts.h"
#include "ui/shared/format.h"
#include "ui/shared/timeleft.h"

#include <QHash>
#include <QLocale>

#include <utility>

namespace corral::ui {

namespace {

/// Matches loaded models to rows: the row with the same name and digest, else one with the same name that no other claims,
/// because its model was pulled again while the old one still runs.
class RunningModels
{
public:
    RunningModels(const QList<llm::RunningModel> &running, const QList<llm::ModelKey> &rows)
    {
        const QSet<llm::ModelKey> installed(rows.begin(), rows.end());
        for (const auto &model : running) {
            const auto key = llm::keyOf(model);
            m_byKey.insert(key, model);
            if (!installed.contains(key))
                m_byName.insert(llm::modelKey(key.name), model);
        }
    }
    [[nodiscard]] std::optional<llm::RunningModel> of(const llm::ModelKey &row) const
    {
        if (const auto same = m_byKey.constFind(row); same != m_byKey.constEnd())
            return *same;
        const auto named = m_byName.constFind(llm::modelKey(row.name));
        return named == m_byName.constEnd() ? std::nullopt : std::optional(*named);
    }

private:
    QHash<llm::ModelKey, llm::RunningModel> m_byKey;
    QHash<QString, llm::RunningModel> m_byName;
};

/// Empty if the server does not tell it.
QString shownSize(const llm::ModelSummary &model)
{
    return model.isCloud() ? ModelListModel::tr("cloud") : model.size > 0 ? format::bytes(model.size) : QString();
}

QString description(const ModelRow &row)
{
    const llm::ModelSummary &model = row.summary;
    QStringList parts{shownSize(model), model.details.parameterSize, quantizationText(model.details),
                      row.isLoaded() ? ModelListModel::tr("in memory") : QString(), row.server.name};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QVariant serverData(const ModelServer &server, int role)
{
    switch (role) {
    case ModelListModel::ServerRole:
        return server.id;
    case ModelListModel::ServerNameRole:
        return server.name;
    case ModelListModel::ServerMarkRole:
        return QVariant::fromValue(server.mark);
    case ModelListModel::ObstaclesRole:
        return QVariant::fromValue(server.obstacles);
    default:
        return {};
    }
}

}

ModelListModel::ModelListModel(QObject *parent, Clock now)
    : QAbstractListModel(parent)
    , m_now(std::move(now))
{}

void ModelListModel::setModels(const QList<llm::ModelSummary> &models, const QString &server)
{
    auto wanted = llm::withoutRepeats(models);
    const auto shown = rowsOf(server);
    const auto origins = llm::matchKeys(keysOf(shown), llm::keysOf(wanted));
    QSet<qsizetype> kept;
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).server.id != server)
            kept.insert(row);
    }
    QList<ModelRow> added;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (origins.at(i) < 0) {
            added.append({wanted.at(i), std::nullopt, false, m_servers.value(server, {server})});
            continue;
        }
        const qsizetype row = shown.at(origins.at(i));
        kept.insert(row);
        if (std::exchange(m_rows[row].summary, wanted.at(i)) != wanted.at(i))
            changed(row);
    }
    removeAllBut(kept);
    if (!added.isEmpty()) {
        const int end = rowCount();
        beginInsertRows({}, end, end + static_cast<int>(added.size()) - 1);
        m_rows.append(added);
        endInsertRows();
    }
    setRunning(m_running.value(server), server);
}

void ModelListModel::setServer(const ModelServer &server)
{
    m_servers.insert(server.id, server);
    for (const qsizetype row : rowsOf(server.id)) {
        if (std::exchange(m_rows[row].server, server) != server)
            changed(row, {ServerNameRole, ServerMarkRole, ObstaclesRole, DescriptionRole});
    }
}

void ModelListModel::keepServers(const QSet<QString> &ids)
{
    QSet<qsizetype> kept;
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        if (ids.contains(m_rows.at(row).server.id))
            kept.insert(row);
    }
    removeAllBut(kept);
    const auto isGone = [&ids](const auto &entry) { return !ids.contains(entry.key()); };
    m_running.removeIf(isGone);
    m_servers.removeIf(isGone);
}

void ModelListModel::removeAllBut(const QSet<qsizetype> &kept)
{
    for (qsizetype last = m_rows.size() - 1; last >= 0; --last) {
        if (kept.contains(last))
            continue;
        qsizetype first = last;
        while (first > 0 && !kept.contains(first - 1))
            --first;
        beginRemoveRows({}, static_cast<int>(first), static_cast<int>(last));
        m_rows.remove(first, last - first + 1);
        endRemoveRows();
        last = first;
    }
}

void ModelListModel::setRunning(const QList<llm::RunningModel> &running, const QString &server)
{
    m_running.insert(server, running);
    const auto rows = rowsOf(server);
    const RunningModels inMemory(running, keysOf(rows));
    for (const qsizetype row : rows) {
        auto now = inMemory.of(llm::keyOf(m_rows.at(row).summary));
        if (now == m_rows.at(row).running)
            continue;
        m_rows[row].running = std::move(now);
        changed(row, {LoadedRole, LoadedTextRole, DescriptionRole});
    }
}

void ModelListModel::setBusy(const QString &name, bool busy, const QString &server)
{
    const qsizetype row = rowOf(name, server);
    if (row < 0 || m_rows.at(row).busy == busy)
        return;
    m_rows[row].busy = busy;
    changed(row, {BusyRole});
}

void ModelListModel::refreshTimes()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {ModifiedTextRole});
}

void ModelListModel::refreshTimeLeft()
{
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).running)
            changed(row, {LoadedTextRole});
    }
}

const ModelRow *ModelListModel::find(const QString &name, const QString &server) const
{
    const qsizetype row = rowOf(name, server);
    return row < 0 ? nullptr : &m_rows.at(row);
}

int ModelListModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

QHash<int, QByteArray> ModelListModel::roleNames() const
{
    return {{NameRole, "name"},
            {ShownNameRole, "shownName"},
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
            {BusyRole, "busy"},
            {ServerRole, "server"},
            {ServerNameRole, "serverName"},
            {ServerMarkRole, "serverMark"},
            {ObstaclesRole, "obstacles"}};
}

QVariant ModelListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ModelRow &row = m_rows.at(index.row());
    const llm::ModelSummary &model = row.summary;
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return model.name;
    case ShownNameRole:
        return displayText(model.name);
    case BaseRole:
        return displayText(baseOf(model.name));
    case TagRole:
        return displayText(tagOf(model.name));
    case SizeRole:
        return model.size;
    case SizeTextRole:
        return shownSize(model);
    case ParametersRole:
        return displayText(model.details.parameterSize);
    case ParameterCountRole:
        return parametersFromText(model.details.parameterSize);
    case QuantizationRole:
        return displayText(quantizationText(model.details));
    case FamilyRole:
        return displayText(model.details.family);
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
        return row.running ? timeLeft(row.running->expiresAt, m_now()) : QString();
    case CloudRole:
        return model.isCloud();
    case ChatsRole:
        return llm::canChat(model.capabilities);
    case DescriptionRole:
        return displayText(description(row));
    case BusyRole:
        return row.busy;
    default:
        return serverData(row.server, role);
    }
}

qsizetype ModelListModel::rowOf(const QString &name, const QString &server) const
{
    const auto find = [&](const auto &isNamed) -> qsizetype {
        const auto hit = std::find_if(m_rows.begin(), m_rows.end(), [&](const ModelRow &row) {
            return (server.isEmpty() || row.server.id == server) && isNamed(row.summary.name);
        });
        return hit == m_rows.end() ? -1 : hit - m_rows.begin();
    };
    const qsizetype exact = find([&name](const QString &each) { return each == name; });
    if (exact >= 0)
        return exact;
    const QString key = llm::modelKey(name); // another spelling of the same name
    return find([&key](const QString &each) { return llm::modelKey(each) == key; });
}

QList<qsizetype> ModelListModel::rowsOf(const QString &server) const
{
    QList<qsizetype> rows;
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).server.id == server)
            rows.append(row);
    }
    return rows;
}

QList<llm::ModelKey> ModelListModel::keysOf(const QList<qsizetype> &rows) const
{
    QList<llm::ModelKey> keys;
    keys.reserve(rows.size());
    for (const qsizetype row : rows)
        keys.append(llm::keyOf(m_rows.at(row).summary));
    return keys;
}

void ModelListModel::changed(qsizetype row, const QList<int> &roles)
{
    const QModelIndex at = index(static_cast<int>(row));
    Q_EMIT dataChanged(at, at, roles);
}

}
