// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "llm/backend.h"
#include "servers/currentconnection.h"
#include "servers/polledconnection.h"
#include "servers/secretstore.h"
#include "servers/serverprofile.h"

#include <QList>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace corral::servers {

/// The servers that Corral knows, in the user's order, each with its connection; one of them is the current one, which the
/// screens show. The only place where backends are made. There is always at least one server.
class ServerRegistry : public QObject
{
    Q_OBJECT

public:
    /// Finds out whether a server has another API than the one that `make` is for.
    using Detect = std::function<QCoro::Task<Result<std::shared_ptr<llm::Backend>>>(net::Target target)>;

    /// `make` creates the backend of a server. The registry begins with the default server. Nothing is requested before start().
    explicit ServerRegistry(llm::BackendFactory make, PollIntervals intervals = {});
    ~ServerRegistry() override;
    /// From now on a server that answers, but not in the API of `make`, is asked for another one.
    void setDetect(Detect detect) { m_detect = std::move(detect); }
    /// Where the secrets of servers are; it outlives the registry. Without one, servers get none.
    void setSecrets(SecretStore *secrets) { m_secrets = secrets; }
    /// Replaces all servers, before start(); an empty list changes nothing.
    void setProfiles(const QList<ServerProfile> &profiles);
    /// Connects to all servers.
    void start();
    /// Whether the window is visible: see PolledConnection::setActive().
    void setActive(bool active);

    [[nodiscard]] int count() const { return int(m_servers.size()); }
    [[nodiscard]] const ServerProfile &profileAt(int row) const { return m_servers[std::size_t(row)].profile; }
    [[nodiscard]] Connection &connectionAt(int row) const { return *m_servers[std::size_t(row)].connection; }
    [[nodiscard]] QList<ServerProfile> profiles() const;
    /// -1 if there is none.
    [[nodiscard]] int rowOf(const QString &id) const;
    /// Null if there is none.
    [[nodiscard]] Connection *connection(const QString &id) const;

    /// The connection to the server that the screens show.
    [[nodiscard]] CurrentConnection &current() { return *m_current; }
    [[nodiscard]] QString currentId() const { return m_currentId; }
    /// What runs at the former server continues there.
    void setCurrent(const QString &id);

    /// At `row`; -1: last. An id that is there already changes that server.
    void add(const ServerProfile &profile, int row = -1);
    /// Of the server with the same id. A new address, access or trust reconnects it; what runs at the former address continues.
    void change(const ServerProfile &profile);
    /// Adds or changes the server, once its secret is stored, so that it is asked with it. Without a secret the stored one stays,
    /// an empty one is forgotten. The error is about the secret: the server is added or changed all the same.
    QCoro::Task<Result<void>> store(ServerProfile profile, std::optional<QString> secret, int row = -1);
    /// Forgets what is known of this server, and asks it again.
    void reconnect(const QString &id);
    /// Not for the only server. If it is the current one, the first other one is.
    void remove(const QString &id);
    void move(int from, int to);

    /// A backend of this server for the API that it turns out to have; with its secret. An error if it has no valid address.
    QCoro::Task<Result<std::shared_ptr<llm::Backend>>> askForApi(QString id);
    /// The backend for a server that is not known yet, or is known in another form, to try it out.
    QCoro::Task<std::shared_ptr<llm::Backend>> tryOut(net::Target target);
    /// A backend for work of its own at this address: with the access of the server that is known there.
    [[nodiscard]] std::unique_ptr<llm::Backend> backendFor(const net::Endpoint &endpoint) const;
    /// For later requests.
    void setTimeouts(net::Timeouts timeouts);

Q_SIGNALS:
    void aboutToAdd(int row);
    void added(int row);
    void aboutToRemove(int row);
    void removed(int row);
    /// As in QAbstractItemModel::beginMoveRows, within one parent.
    void aboutToMove(int from, int before);
    void moved();
    /// The profile of this server, or its connection object.
    void changed(int row);
    void currentChanged();
    /// What is stored of the servers changed.
    void profilesChanged();
    /// The keyring does not hand out the secret of this server: it is asked without.
    void secretFailed(const QString &id, const corral::Error &error);

private:
    struct Server
    {
        ServerProfile profile;
        net::Target target;
        std::unique_ptr<PolledConnection> connection;
        bool started = false;
        bool asking = false;         ///< for its API
        bool isDetected = false;     ///< it has another API than the one that `make` is for
        bool wasUnreachable = false; ///< since it was last connected
    };

    [[nodiscard]] Server makeServer(const ServerProfile &profile) const;
    [[nodiscard]] Server *find(const QString &id);
    [[nodiscard]] std::unique_ptr<llm::Backend> make(const net::Target &target) const;
    void watch(const Server &server);
    QCoro::Task<> startServer(QString id);
    /// With the secret of the server, as far as it has one.
    QCoro::Task<Result<net::Target>> targetFor(ServerProfile profile);
    void startWith(Server &server, const Result<net::Target> &target);
    void checkApi(const QString &id);
    QCoro::Task<> followApi(QString id);
    QCoro::Task<std::shared_ptr<llm::Backend>> apiOf(std::shared_ptr<llm::Backend> known);

    llm::BackendFactory m_make;
    Detect m_detect;
    PollIntervals m_intervals;
    SecretStore *m_secrets = nullptr;
    net::Timeouts m_timeouts;
    std::vector<Server> m_servers;
    QString m_currentId;
    std::unique_ptr<CurrentConnection> m_current;
    bool m_started = false;
    bool m_active = true;
};

}
