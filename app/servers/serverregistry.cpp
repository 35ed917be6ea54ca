// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servers/serverregistry.h"

#include <QPointer>

#include <algorithm>
#include <array>
#include <utility>

namespace corral::servers {

namespace {

/// The server answers, but not as one with this API does: it does not know the requests, wants a token before it says so, is not
/// ready, or sends something else. LM Studio sends an error with status 200 where it does not know a request.
bool mayHaveAnotherApi(const Error &error)
{
    constexpr std::array statuses{401, 403, 404, 405, 501, 503};
    if (error.httpStatus >= 400)
        return std::find(statuses.begin(), statuses.end(), error.httpStatus) != statuses.end();
    return error.kind == Error::Kind::Protocol || error.kind == Error::Kind::Server;
}

}

ServerRegistry::ServerRegistry(llm::BackendFactory make, PollIntervals intervals)
    : m_make(std::move(make))
    , m_intervals(intervals)
    , m_currentId(defaultServerId)
{
    ServerProfile profile;
    profile.id = defaultServerId;
    m_servers.push_back(makeServer(profile));
    watch(m_servers.front());
    m_current = std::make_unique<CurrentConnection>(*m_servers.front().connection);
}

ServerRegistry::~ServerRegistry() = default;

void ServerRegistry::setProfiles(const QList<ServerProfile> &profiles)
{
    if (profiles.isEmpty())
        return;
    const std::vector<Server> former = std::exchange(m_servers, {});
    m_currentId = profiles.first().id;
    for (const ServerProfile &profile : profiles) {
        m_servers.push_back(makeServer(profile));
        watch(m_servers.back());
    }
    m_current->follow(*m_servers.front().connection);
}

void ServerRegistry::start()
{
    m_started = true;
    for (const ServerProfile &profile : profiles())
        startServer(profile.id);
}

void ServerRegistry::setActive(bool active)
{
    m_active = active;
    for (const Server &server : m_servers)
        server.connection->setActive(active);
}

QList<ServerProfile> ServerRegistry::profiles() const
{
    QList<ServerProfile> profiles;
    for (const Server &server : m_servers)
        profiles.append(server.profile);
    return profiles;
}

int ServerRegistry::rowOf(const QString &id) const
{
    const auto found =
        std::find_if(m_servers.begin(), m_servers.end(), [&id](const Server &server) { return server.profile.id == id; });
    return found == m_servers.end() ? -1 : int(std::distance(m_servers.begin(), found));
}

ServerRegistry::Server *ServerRegistry::find(const QString &id)
{
    const int row = rowOf(id);
    return row < 0 ? nullptr : &m_servers[std::size_t(row)];
}

Connection *ServerRegistry::connection(const QString &id) const
{
    const int row = rowOf(id);
    return row < 0 ? nullptr : &connectionAt(row);
}

void ServerRegistry::setCurrent(const QString &id)
{
    Server *server = find(id);
    if (!server || id == m_currentId)
        return;
    if (Server *former = find(m_currentId))
        former->connection->setCurrent(false);
    m_currentId = id;
    server->connection->setCurrent(true);
    m_current->follow(*server->connection);
    Q_EMIT currentChanged();
}

void ServerRegistry::add(const ServerProfile &profile, int row)
{
    if (find(profile.id)) {
        change(profile);
        return;
    }
    const int at = row < 0 ? count() : std::min(row, count());
    Q_EMIT aboutToAdd(at);
    const auto added = m_servers.insert(m_servers.begin() + at, makeServer(profile));
    watch(*added);
    Q_EMIT this->added(at);
    Q_EMIT profilesChanged();
    if (m_started)
        startServer(profile.id);
}

void ServerRegistry::change(const ServerProfile &profile)
{
    Server *server = find(profile.id);
    if (!server || server->profile == profile)
        return;
    const bool stays = connectsAlike(server->profile, profile);
    server->profile = profile;
    if (stays)
        Q_EMIT changed(rowOf(profile.id));
    else
        reconnect(profile.id);
    Q_EMIT profilesChanged();
}

QCoro::Task<Result<void>> ServerRegistry::store(ServerProfile profile, std::optional<QString> secret, int row)
{
    const QPointer<ServerRegistry> self(this);
    Result<void> stored;
    if (secret && m_secrets)
        stored = co_await m_secrets->write(profile.id, *secret);
    if (!self)
        co_return stored;
    const int known = rowOf(profile.id);
    const bool isUnchanged = known >= 0 && profileAt(known) == profile;
    add(profile, row);
    if (isUnchanged && secret)
        reconnect(profile.id);
    co_return stored;
}

void ServerRegistry::reconnect(const QString &id)
{
    Server *server = find(id);
    if (!server)
        return;
    const auto former = std::exchange(*server, makeServer(server->profile)); // ends after the views follow the new one
    watch(*server);
    if (id == m_currentId)
        m_current->follow(*server->connection);
    Q_EMIT changed(rowOf(id));
    if (m_started)
        startServer(id);
}

void ServerRegistry::remove(const QString &id)
{
    const int row = rowOf(id);
    if (row < 0 || count() == 1)
        return;
    if (id == m_currentId)
        setCurrent(profileAt(row == 0 ? 1 : 0).id);
    Q_EMIT aboutToRemove(row);
    const Server former = std::move(m_servers[std::size_t(row)]);
    m_servers.erase(m_servers.begin() + row);
    Q_EMIT removed(row);
    Q_EMIT profilesChanged();
}

void ServerRegistry::move(int from, int to)
{
    if (from == to || from < 0 || to < 0 || from >= count() || to >= count())
        return;
    Q_EMIT aboutToMove(from, to > from ? to + 1 : to);
    const auto begin = m_servers.begin();
    if (from < to)
        std::rotate(begin + from, begin + from + 1, begin + to + 1);
    else
        std::rotate(begin + to, begin + from, begin + from + 1);
    Q_EMIT moved();
    Q_EMIT profilesChanged();
}

ServerRegistry::Server ServerRegistry::makeServer(const ServerProfile &profile) const
{
    Server server;
    server.profile = profile;
    server.target = endpointOf(profile).value_or(net::Endpoint());
    server.target.trust.pinned = profile.pinned; // also before it is started
    if (!profile.unreadablePins.isEmpty())
        server.target.trust.pinned.append(QByteArray()); // matches no certificate
    server.connection = std::make_unique<PolledConnection>(make(server.target), m_intervals);
    server.connection->setActive(m_active);
    server.connection->setCurrent(profile.id == m_currentId);
    return server;
}

void ServerRegistry::watch(const Server &server)
{
    connect(server.connection.get(), &Connection::stateChanged, this, [this, id = server.profile.id] { checkApi(id); });
}

QCoro::Task<> ServerRegistry::startServer(QString id)
{
    Server *server = find(id);
    if (!server || server->started)
        co_return;
    server->started = true;
    const QPointer<ServerRegistry> self(this);
    const QPointer<PolledConnection> connection(server->connection.get());
    const auto target = co_await targetFor(server->profile);
    if (!self || !connection)
        co_return;
    if (Server *found = find(id); found && found->connection.get() == connection)
        startWith(*found, target);
}

QCoro::Task<Result<net::Target>> ServerRegistry::targetFor(ServerProfile profile)
{
    if (!m_secrets || profile.access == Access::Open)
        co_return targetOf(profile, {});
    const QPointer<ServerRegistry> self(this);
    const auto secret = co_await m_secrets->read(profile.id);
    if (self && !secret)
        Q_EMIT secretFailed(profile.id, secret.error());
    co_return targetOf(profile, secret.value_or(QString()));
}

void ServerRegistry::startWith(Server &server, const Result<net::Target> &target)
{
    if (!target) {
        server.connection->setNoAddress(target.error());
        return;
    }
    if (*target == server.target) {
        server.connection->start();
        return;
    }
    server.target = *target;
    server.connection->setBackend(make(*target));
}

QCoro::Task<std::shared_ptr<llm::Backend>> ServerRegistry::apiOf(std::shared_ptr<llm::Backend> known)
{
    const QPointer<ServerRegistry> self(this);
    const auto version = co_await known->version();
    if (!self || version || !m_detect || !mayHaveAnotherApi(version.error()))
        co_return known;
    const auto found = co_await m_detect(known->target());
    if (!self || !found)
        co_return known;
    (*found)->setTimeouts(m_timeouts);
    co_return *found;
}

QCoro::Task<Result<std::shared_ptr<llm::Backend>>> ServerRegistry::askForApi(QString id)
{
    const int row = rowOf(id);
    if (row < 0)
        co_return failure(Error::Kind::Invalid, tr("There is no such server."));
    const QPointer<ServerRegistry> self(this);
    const auto target = co_await targetFor(profileAt(row));
    if (!target)
        co_return tl::unexpected(target.error());
    if (!self)
        co_return failure(Error::Kind::Cancelled, {});
    std::shared_ptr<llm::Backend> backend = make(*target);
    co_return co_await apiOf(std::move(backend));
}

QCoro::Task<std::shared_ptr<llm::Backend>> ServerRegistry::tryOut(net::Target target) { return apiOf(make(target)); }

/// Another program may have been started at the address while the server was unreachable.
void ServerRegistry::checkApi(const QString &id)
{
    Server *server = find(id);
    if (!server)
        return;
    const Connection &connection = *server->connection;
    if (connection.state() == Connection::State::Unreachable) {
        server->wasUnreachable = true;
        if (mayHaveAnotherApi(*connection.error()))
            followApi(id);
    } else if (connection.isOnline() && std::exchange(server->wasUnreachable, false) && server->isDetected) {
        followApi(id);
    }
}

QCoro::Task<> ServerRegistry::followApi(QString id)
{
    Server *server = find(id);
    if (!m_detect || !server || server->asking)
        co_return;
    server->asking = true;
    const QPointer<ServerRegistry> self(this);
    const auto known = server->connection->backend();
    std::shared_ptr<llm::Backend> first = make(server->target); // an OpenAI-compatible server may have given way to Ollama
    const auto found = co_await apiOf(first);
    if (!self)
        co_return;
    server = find(id);
    if (!server)
        co_return;
    server->asking = false;
    if (found->engine() == known->engine() || server->connection->backend() != known)
        co_return;
    server->isDetected = found != first;
    server->connection->setBackend(found);
}

std::unique_ptr<llm::Backend> ServerRegistry::backendFor(const net::Endpoint &endpoint) const
{
    if (!endpoint.authorization().isEmpty())
        return make(endpoint);
    const auto known = std::find_if(m_servers.begin(), m_servers.end(), [&endpoint](const Server &server) {
        return server.target.endpoint.display() == endpoint.display();
    });
    return make(known == m_servers.end() ? net::Target(endpoint) : known->target);
}

std::unique_ptr<llm::Backend> ServerRegistry::make(const net::Target &target) const
{
    auto backend = m_make(target);
    backend->setTimeouts(m_timeouts);
    return backend;
}

void ServerRegistry::setTimeouts(net::Timeouts timeouts)
{
    m_timeouts = timeouts;
    for (const Server &server : m_servers)
        server.connection->backend()->setTimeouts(timeouts);
}

}
