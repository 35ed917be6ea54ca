// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/server/serverlistmodel.h"

#include "base/displaytext.h"
#include "ui/shared/format.h"
#include "ui/shared/servermark.h"
#include "ui/shared/unusable.h"

#include <QDateTime>
#include <QLocale>
#include <QPointer>

#include <utility>

namespace corral::ui {

using servers::Connection;

namespace {

QString addressOf(const servers::ServerProfile &profile)
{
    const auto endpoint = servers::endpointOf(profile);
    return endpoint && !profile.name.isEmpty() ? endpoint->display() : QString();
}

QString engineOf(const Connection &connection)
{
    if (!connection.hasModels())
        return {};
    const QString version = connection.version();
    const QString engine = connection.backend()->engine();
    return displayText(version.isEmpty() ? engine : engine + u' ' + version);
}

/// "14:05", before today with the date.
QString sinceOf(const Connection &connection)
{
    const QDateTime since = connection.since();
    const bool isToday = since.date() == QDate::currentDate();
    return isToday ? QLocale().toString(since.time(), QLocale::ShortFormat) : QLocale().toString(since, QLocale::ShortFormat);
}

QString stateOf(const Connection &connection)
{
    switch (connection.state()) {
    case Connection::State::Connected:
        return ServerListModel::tr("Connected");
    case Connection::State::Unreachable:
        return ServerListModel::tr("%1 since %2", "Unreachable since 14:05")
            .arg(unusableWords(connection.error()), sinceOf(connection));
    case Connection::State::Unknown:
    case Connection::State::Connecting:
        break;
    }
    return ServerListModel::tr("Connecting…");
}

ServerListModel::Remedy remedyFor(const std::optional<Error> &error)
{
    if (error && error->kind == Error::Kind::Tls)
        return ServerListModel::TrustCertificate;
    if (isNotReady(error))
        return ServerListModel::Wait;
    const int status = error ? error->httpStatus : 0;
    return status == 401 || status == 403 ? ServerListModel::GiveAccess : ServerListModel::TryAgain;
}

QString latencyOf(const Connection &connection)
{
    return connection.isOnline() ? format::duration(connection.latency()) : QString();
}

QString lineOf(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString modelsOf(const Connection &connection)
{
    if (!connection.isOnline() || !connection.hasModels())
        return {};
    const QString models = ServerListModel::tr("%n model(s)", nullptr, int(connection.models().size()));
    if (!connection.isRunningKnown())
        return models;
    return ServerListModel::tr("%1, %2 loaded").arg(models).arg(connection.running().size());
}

QString loadOf(const Connection &connection)
{
    const auto load = connection.load();
    if (!load)
        return {};
    QStringList parts;
    if (load->capacity > 0)
        parts << ServerListModel::tr("%1 of %n slot(s) in use", nullptr, load->capacity).arg(load->running);
    else
        parts << ServerListModel::tr("%n request(s) running", nullptr, load->running);
    if (load->waiting > 0)
        parts << ServerListModel::tr("%n waiting", nullptr, load->waiting);
    if (load->cacheUse)
        parts << ServerListModel::tr("KV cache %1 % full").arg(qRound(100 * *load->cacheUse));
    return lineOf(parts);
}

/// At most four names: a router may have dozens.
QString loadedOf(const Connection &connection)
{
    constexpr int most = 4;
    QStringList names;
    for (const llm::RunningModel &model : connection.running().mid(0, most))
        names << displayText(model.name);
    if (names.isEmpty() || !connection.isOnline())
        return {};
    const auto more = int(connection.running().size() - names.size());
    if (more > 0)
        names << ServerListModel::tr("%n more", nullptr, more);
    return ServerListModel::tr("Loaded: %1").arg(QLocale().createSeparatedList(names));
}

QString abilitiesOf(const Connection &connection)
{
    if (!connection.isOnline() || connection.backend()->capabilities().managesModels)
        return {};
    return ServerListModel::tr("Serves the models it was started with: they are added and removed where it runs.");
}

}

ServerListModel::ServerListModel(servers::ServerRegistry &registry, servers::SecretStore &secrets, QObject *parent)
    : QAbstractListModel(parent)
    , m_registry(registry)
    , m_secrets(secrets)
{
    using Registry = servers::ServerRegistry;
    connect(&registry, &Registry::aboutToAdd, this, [this](int row) { beginInsertRows({}, row, row); });
    connect(&registry, &Registry::added, this, [this](int row) {
        endInsertRows();
        follow(row);
        Q_EMIT countChanged();
        followAll();
    });
    connect(&registry, &Registry::aboutToRemove, this, [this](int row) { beginRemoveRows({}, row, row); });
    connect(&registry, &Registry::removed, this, [this] {
        endRemoveRows();
        Q_EMIT countChanged();
        followAll();
    });
    connect(&registry, &Registry::aboutToMove, this, [this](int from, int before) { beginMoveRows({}, from, from, {}, before); });
    connect(&registry, &Registry::moved, this, [this] { endMoveRows(); });
    connect(&registry, &Registry::changed, this, [this](int row) {
        follow(row);
        Q_EMIT dataChanged(index(row), index(row));
    });
    connect(&registry, &Registry::currentChanged, this, &ServerListModel::followAll);
    connect(&registry, &Registry::secretFailed, this, &ServerListModel::tellOfSecret);
    for (int row = 0; row < count(); ++row)
        follow(row);
}

int ServerListModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : count(); }

QHash<int, QByteArray> ServerListModel::roleNames() const
{
    return {
        {IdRole, "serverId"},        {NameRole, "name"},           {AddressRole, "address"},         {EngineRole, "engine"},
        {StateRole, "stateText"},    {ConnectedRole, "connected"}, {UnreachableRole, "unreachable"}, {ProblemRole, "problem"},
        {HintRole, "hint"},          {LatencyRole, "latency"},     {ModelsRole, "models"},           {LoadRole, "load"},
        {LoadedRole, "loaded"},      {FactsRole, "facts"},         {SummaryRole, "summary"},         {AbilitiesRole, "abilities"},
        {MarkRole, "mark"},          {RemedyRole, "remedy"},       {CurrentRole, "current"},         {TemporaryRole, "temporary"},
        {RemovableRole, "removable"}};
}

QVariant ServerListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &profile = m_registry.profileAt(index.row());
    const auto &connection = m_registry.connectionAt(index.row());
    switch (role) {
    case IdRole:
        return profile.id;
    case Qt::DisplayRole:
    case NameRole:
        return displayText(servers::displayName(profile));
    case MarkRole:
        return QVariant::fromValue(serverMark(profile));
    case AddressRole:
        return addressOf(profile);
    case EngineRole:
        return engineOf(connection);
    case StateRole:
        return stateOf(connection);
    case ConnectedRole:
        return connection.isOnline();
    case UnreachableRole:
        return connection.state() == Connection::State::Unreachable && !isNotReady(connection.error());
    case ProblemRole:
        return connection.error() ? displayLines(connection.error()->message) : QString();
    case HintRole:
        return connection.error() ? displayLines(connection.error()->hint) : QString();
    case RemedyRole:
        return profile.temporary ? TryAgain : remedyFor(connection.error());
    case LatencyRole:
        return latencyOf(connection);
    case FactsRole:
        return lineOf({addressOf(profile), engineOf(connection), modelsOf(connection), latencyOf(connection)});
    case SummaryRole:
        return lineOf(
            {displayText(servers::displayName(profile)), stateOf(connection), engineOf(connection), latencyOf(connection)});
    case ModelsRole:
        return modelsOf(connection);
    case LoadRole:
        return loadOf(connection);
    case LoadedRole:
        return loadedOf(connection);
    case AbilitiesRole:
        return abilitiesOf(connection);
    case CurrentRole:
        return profile.id == m_registry.currentId();
    case TemporaryRole:
        return profile.temporary;
    case RemovableRole:
        return isRemovable(profile);
    default:
        return {};
    }
}

/// The default server is where an address of the settings and OLLAMA_HOST go.
bool ServerListModel::isRemovable(const servers::ServerProfile &profile) const
{
    return servers::isAdded(profile) && count() > 1;
}

void ServerListModel::follow(int row)
{
    const auto *connection = &m_registry.connectionAt(row);
    const auto tell = [this, connection] { this->tell(connection); };
    connect(connection, &Connection::stateChanged, this, tell);
    connect(connection, &Connection::modelsChanged, this, tell);
    connect(connection, &Connection::runningChanged, this, tell);
    connect(connection, &Connection::loadChanged, this, tell);
    connect(connection, &Connection::polled, this, tell);
}

void ServerListModel::tell(const Connection *connection)
{
    for (int row = 0; row < count(); ++row)
        if (&m_registry.connectionAt(row) == connection)
            Q_EMIT dataChanged(index(row), index(row));
}

void ServerListModel::followAll() { Q_EMIT dataChanged(index(0), index(count() - 1), {CurrentRole, RemovableRole}); }

void ServerListModel::retry(const QString &serverId)
{
    if (auto *connection = m_registry.connection(serverId))
        connection->retryNow();
}

void ServerListModel::remove(const QString &serverId)
{
    const int row = m_registry.rowOf(serverId);
    if (row < 0 || !isRemovable(m_registry.profileAt(row)))
        return;
    const Removed removal{m_registry.profileAt(row), row, serverId == m_registry.currentId()};
    m_registry.remove(serverId);
    m_removed = removal;
    if (removal.profile.access != servers::Access::Open)
        takeSecret(serverId);
    Q_EMIT removed(displayText(servers::displayName(removal.profile)));
}

void ServerListModel::tellOfSecret(const QString &serverId, Error error)
{
    const int row = m_registry.rowOf(serverId);
    if (row < 0)
        return; // removed meanwhile
    const QString name = displayText(servers::displayName(m_registry.profileAt(row)));
    error.message = tr("%1: %2", "a server, and what is wrong").arg(name, error.message);
    Q_EMIT failed(error);
}

QCoro::Task<> ServerListModel::takeSecret(QString serverId)
{
    const QPointer<ServerListModel> self(this);
    const auto secret = co_await m_secrets.read(serverId);
    if (!self || !m_removed || m_removed->profile.id != serverId)
        co_return;
    m_removed->secret = secret.value_or(QString());
    const QString none;
    const auto forgotten = co_await m_secrets.write(serverId, none);
    if (self && !forgotten)
        Q_EMIT failed(forgotten.error());
}

void ServerListModel::undoRemove()
{
    if (m_removed)
        bringBack(*std::exchange(m_removed, std::nullopt));
}

QCoro::Task<> ServerListModel::bringBack(Removed removal)
{
    const QPointer<ServerListModel> self(this);
    std::optional<QString> secret;
    if (!removal.secret.isEmpty())
        secret = removal.secret;
    const auto stored = co_await m_registry.store(removal.profile, secret, removal.row);
    if (!self)
        co_return;
    if (!stored)
        Q_EMIT failed(stored.error());
    if (removal.wasCurrent)
        m_registry.setCurrent(removal.profile.id);
}

}
