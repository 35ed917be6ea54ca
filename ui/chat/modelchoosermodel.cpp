// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/modelchoosermodel.h"

#include "base/displaytext.h"
#include "llm/modelname.h"
#include "servers/serverregistry.h"
#include "ui/shared/unusable.h"

#include <algorithm>
#include <utility>

namespace corral::ui {

using servers::Connection;
using servers::ServerRegistry;

namespace {

QString stateTextOf(const Connection &connection, int models)
{
    switch (connection.state()) {
    case Connection::State::Unreachable:
        return unusableWords(connection.error());
    case Connection::State::Unknown:
    case Connection::State::Connecting:
        return ModelChooserModel::tr("Connecting…");
    case Connection::State::Connected:
        break;
    }
    return models == 0 && connection.hasModels() ? ModelChooserModel::tr("No models") : QString();
}

QSet<QString> loadedKeys(const Connection &connection)
{
    QSet<QString> keys;
    if (connection.isOnline()) {
        for (const auto &model : connection.running())
            keys.insert(llm::modelKey(model.name));
    }
    return keys;
}

}

ModelChooserModel::ModelChooserModel(const Connection &only, QObject *parent)
    : QAbstractListModel(parent)
{
    add({}, only);
}

void ModelChooserModel::setRegistry(ServerRegistry &registry)
{
    m_registry = &registry;
    connect(&registry, &ServerRegistry::added, this, &ModelChooserModel::follow);
    connect(&registry, &ServerRegistry::removed, this, &ModelChooserModel::follow);
    connect(&registry, &ServerRegistry::changed, this, &ModelChooserModel::follow);
    connect(&registry, &ServerRegistry::moved, this, &ModelChooserModel::tellServers);
    connect(&registry, &ServerRegistry::currentChanged, this, &ModelChooserModel::tellServers);
    follow();
}

/// The groups are those of the registry, in any order.
void ModelChooserModel::follow()
{
    for (std::size_t at = m_groups.size(); at-- > 0;) {
        Group &group = m_groups[at];
        const Connection *connection = m_registry->connection(group.server);
        if (!connection) {
            removeAt(at);
        } else if (connection != group.connection) {
            group.connection->disconnect(this);
            group.connection = connection;
            watch(*connection);
        }
    }
    for (int row = 0; row < m_registry->count(); ++row) {
        const QString id = m_registry->profileAt(row).id;
        if (std::ranges::find(m_groups, id, &Group::server) == m_groups.end())
            add(id, m_registry->connectionAt(row));
    }
    takeModels();
}

void ModelChooserModel::add(const QString &server, const Connection &connection)
{
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_groups.push_back({server, &connection, std::make_unique<ModelChoiceModel>()});
    endInsertRows();
    forward(*m_groups.back().models);
    watch(connection);
    takeModels();
}

void ModelChooserModel::removeAt(std::size_t group)
{
    m_groups[group].connection->disconnect(this);
    const int row = firstRow(*m_groups[group].models) - 1;
    beginRemoveRows({}, row, row + m_groups[group].models->count());
    const Group former = std::move(m_groups[group]);
    m_groups.erase(m_groups.begin() + std::ptrdiff_t(group));
    endRemoveRows();
}

void ModelChooserModel::watch(const Connection &connection)
{
    for (const auto signal : {&Connection::stateChanged, &Connection::modelsChanged, &Connection::runningChanged})
        connect(&connection, signal, this, &ModelChooserModel::takeModels);
}

/// The rows of a group are those of its list, below the heading.
void ModelChooserModel::forward(const ModelChoiceModel &models)
{
    const auto from = [this, &models](int row) { return firstRow(models) + row; };
    connect(&models, &QAbstractItemModel::rowsAboutToBeInserted, this,
            [this, from](const QModelIndex &, int first, int last) { beginInsertRows({}, from(first), from(last)); });
    connect(&models, &QAbstractItemModel::rowsInserted, this, [this] { endInsertRows(); });
    connect(&models, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this, from](const QModelIndex &, int first, int last) { beginRemoveRows({}, from(first), from(last)); });
    connect(&models, &QAbstractItemModel::rowsRemoved, this, [this] { endRemoveRows(); });
    connect(&models, &QAbstractItemModel::rowsAboutToBeMoved, this,
            [this, from](const QModelIndex &, int first, int last, const QModelIndex &, int to) {
                beginMoveRows({}, from(first), from(last), {}, from(to));
            });
    connect(&models, &QAbstractItemModel::rowsMoved, this, [this] { endMoveRows(); });
    connect(&models, &QAbstractItemModel::dataChanged, this,
            [this, from](const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) {
                Q_EMIT dataChanged(index(from(first.row())), index(from(last.row())), roles);
            });
}

void ModelChooserModel::takeModels()
{
    const int before = modelCount();
    for (const Group &group : m_groups) {
        // Of several servers, one that is unreachable has nothing to choose.
        const bool lists = !isGrouped() || group.connection->state() != Connection::State::Unreachable;
        group.models->setInstalled(lists ? group.connection->models() : QList<llm::ModelSummary>());
        group.models->setLoaded(loadedKeys(*group.connection));
    }
    if (modelCount() != before)
        Q_EMIT modelCountChanged();
    tellServers();
}

void ModelChooserModel::tellServers()
{
    QList<QVariantList> now;
    for (const Group &group : m_groups)
        now.append({group.server, nameOf(group), QVariant::fromValue(markOf(group)),
                    stateTextOf(*group.connection, group.models->count()), rankOf(group)});
    const auto before = std::exchange(m_told, now);
    if (now == before)
        return;
    for (const Group &group : m_groups) {
        const int heading = firstRow(*group.models) - 1;
        Q_EMIT dataChanged(index(heading), index(heading + group.models->count()),
                           {ServerNameRole, ServerMarkRole, StateTextRole, RankRole});
    }
    Q_EMIT serversChanged();
}

int ModelChooserModel::rankOf(const Group &group) const
{
    return !m_registry || group.server == m_registry->currentId() ? -1 : m_registry->rowOf(group.server);
}

int ModelChooserModel::firstRow(const ModelChoiceModel &models) const
{
    int row = 1;
    for (const Group &group : m_groups) {
        if (group.models.get() == &models)
            break;
        row += group.models->count() + 1;
    }
    return row;
}

int ModelChooserModel::modelCount() const
{
    int count = 0;
    for (const Group &group : m_groups)
        count += group.models->count();
    return count;
}

int ModelChooserModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : modelCount() + int(m_groups.size());
}

const servers::ServerProfile *ModelChooserModel::profileOf(const Group &group) const
{
    const int row = m_registry ? m_registry->rowOf(group.server) : -1;
    return row < 0 ? nullptr : &m_registry->profileAt(row);
}

QString ModelChooserModel::nameOf(const Group &group) const
{
    const auto *profile = profileOf(group);
    return profile ? displayText(servers::displayName(*profile)) : QString();
}

ServerMark ModelChooserModel::markOf(const Group &group) const
{
    const auto *profile = profileOf(group);
    return profile ? serverMark(*profile) : ServerMark();
}

QVariant ModelChooserModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    auto group = m_groups.begin();
    int row = index.row();
    for (; row > group->models->count(); ++group)
        row -= group->models->count() + 1;
    switch (role) {
    case HeadingRole:
        return row == 0;
    case ServerIdRole:
        return group->server;
    case ServerNameRole:
        return nameOf(*group);
    case ServerMarkRole:
        return QVariant::fromValue(markOf(*group));
    case StateTextRole:
        return stateTextOf(*group->connection, group->models->count());
    case RankRole:
        return rankOf(*group);
    default:
        break;
    }
    if (row > 0)
        return group->models->index(row - 1).data(role);
    switch (role) { // of a heading
    case ModelChoiceModel::LoadedRole:
    case ModelChoiceModel::CloudRole:
        return false;
    case ModelChoiceModel::CapabilitiesRole:
        return QStringList();
    case Qt::DisplayRole:
        return nameOf(*group);
    case ModelChoiceModel::NameRole:
    case ModelChoiceModel::ShownNameRole:
    case ModelChoiceModel::DetailRole:
        return QString();
    default:
        return {};
    }
}

QHash<int, QByteArray> ModelChooserModel::roleNames() const
{
    auto names = ModelChoiceModel().roleNames();
    names.insert({{HeadingRole, "heading"},
                  {ServerIdRole, "serverId"},
                  {ServerNameRole, "serverName"},
                  {ServerMarkRole, "serverMark"},
                  {StateTextRole, "stateText"}});
    return names;
}

}
