// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/services.h"

#include "llm/keepalive.h"
#include "ollama/client.h"
#include "openai/client.h"
#include "servers/keyringsecrets.h"
#include "servers/serverfile.h"

#include <algorithm>
#include <utility>

namespace corral::services {
namespace {

const QString hostId = QStringLiteral("host");
/// In the settings: the server that was the current one.
const QString currentKey = QStringLiteral("server");

/// The error names the origin of the invalid text: `source`, or the environment variable if it is empty.
Result<net::Endpoint> chosenEndpoint(const QString &text, const QString &source)
{
    if (text.trimmed().isEmpty())
        return net::Endpoint::fromEnvironment(); // its error names the variable
    auto endpoint = net::Endpoint::parse(text);
    if (!endpoint)
        endpoint.error().message = Services::tr("%1 cannot be used. %2").arg(source, endpoint.error().message);
    return endpoint;
}

}

tl::expected<std::unique_ptr<Services>, StartError> Services::open(const Options &options)
{
    auto profile =
        options.withoutLock ? profile::Profile::openWithoutLock(options.profile) : profile::Profile::open(options.profile);
    if (!profile)
        return tl::unexpected(StartError{profile.error().isLocked ? ExitRunning : ExitFailed, profile.error().error});
    std::unique_ptr<Services> services(new Services(std::move(*profile), options));
    if (options.demo) {
        if (const auto started = services->startDemo(); !started)
            return tl::unexpected(StartError{ExitFailed, started.error()});
    }
    if (!options.withoutLock)
        services->m_servers.start();
    return services;
}

Services::Services(profile::Profile profile, const Options &options)
    : m_profile(std::move(profile))
    , m_log(options.withoutLock ? nullptr : std::make_unique<profile::LogFile>(m_profile.logFile()))
    , m_settings(m_profile.settingsFile())
    , m_makeDemo(options.makeDemo)
    , m_secrets(options.makeSecrets ? options.makeSecrets() : std::make_unique<servers::KeyringSecrets>())
    , m_servers(ollama::Client::make)
{
    m_servers.setDetect(openai::Client::detect);
    m_servers.setSecrets(m_secrets.get());
    applySetting(settings::Settings::Key::StallTimeout);
    loadServers();
    if (!options.withoutLock)
        connect(&m_servers, &servers::ServerRegistry::profilesChanged, this, &Services::saveServers);
    if (const QString former = m_settings.formerServerAddress(); !former.isEmpty())
        setDefaultAddress(former);
    if (!options.host.isEmpty())
        useTemporary(hostId, {}, options.host);
    connect(&m_settings, &settings::Settings::changed, this, &Services::applySetting);
    connect(&m_servers, &servers::ServerRegistry::currentChanged, this, [this] {
        if (!m_servers.profileAt(m_servers.rowOf(m_servers.currentId())).temporary)
            m_settings.remember(currentKey, m_servers.currentId());
    });
}

Services::~Services()
{
    if (m_store && m_settings.keepDeleted() == std::chrono::hours(0))
        m_store->conversations.purgeDeleted(m_settings.keepDeleted());
}

void Services::loadServers()
{
    auto profiles = servers::loadServers(m_profile.serversFile());
    if (!profiles)
        m_serversProblem = profiles.error();
    auto list = profiles.value_or(QList<servers::ServerProfile>());
    const bool hasDefault = std::any_of(list.cbegin(), list.cend(),
                                        [](const servers::ServerProfile &each) { return each.id == servers::defaultServerId; });
    if (!hasDefault) {
        list.prepend({});
        list.first().id = servers::defaultServerId;
    }
    m_servers.setProfiles(list);
    m_servers.setCurrent(servers::defaultServerId);
    m_servers.setCurrent(m_settings.recall(currentKey, QString()).toString());
}

void Services::saveServers()
{
    if (const auto saved = servers::saveServers(m_profile.serversFile(), m_servers.profiles()); !saved)
        Q_EMIT saveFailed(saved.error());
    else
        m_settings.forgetFormerServerAddress();
}

void Services::useTemporary(const QString &id, const QString &name, const QString &address)
{
    servers::ServerProfile profile;
    profile.id = id;
    profile.name = name;
    profile.address = address;
    profile.temporary = true;
    m_servers.add(profile);
    m_servers.setCurrent(id);
}

store::Store &Services::store()
{
    if (!m_store) {
        m_store = std::make_unique<store::Store>(m_profile.databaseFile());
        m_store->conversations.purgeDeleted(m_settings.keepDeleted());
    }
    return *m_store;
}

store::Backups &Services::backups()
{
    if (!m_backups)
        m_backups = std::make_unique<store::Backups>(m_profile.databaseFile());
    return *m_backups;
}

chat::SessionPool &Services::sessions()
{
    if (!m_sessions)
        m_sessions = std::make_unique<chat::SessionPool>(chat::TurnServices{
            .backend = [this](const QString &server) { return connectionOf(server).backend(); },
            .journal = store().conversations,
            .runs = store().runs,
            .flushInterval = m_flushInterval,
            .loadedContext = [this](const QString &server,
                                    const QString &model) { return connectionOf(server).loadedContext(model); },
            .thinks = [this](const QString &server, const QString &model) { return connectionOf(server).thinks(model); },
            .keepAlive = [this] { return llm::parseKeepAlive(m_settings.keepAlive()).value_or(std::nullopt); },
        });
    return *m_sessions;
}

chat::Presets &Services::presets()
{
    if (!m_presets)
        m_presets = std::make_unique<chat::Presets>(m_profile.presetsFile());
    return *m_presets;
}

monitor::Recorder &Services::recorder()
{
    if (!m_recorder)
        m_recorder = std::make_unique<monitor::Recorder>(monitor::Recorder::Parts{});
    return *m_recorder;
}

transfers::Queue &Services::transfers()
{
    if (!m_transfers) {
        m_transfers = std::make_unique<transfers::Queue>(
            [this](const net::Target &target) { return m_servers.backendFor(target.endpoint); });
        m_transfers->setJournalFile(m_profile.transfersFile());
    }
    return *m_transfers;
}

std::optional<Error> Services::addressProblem() const
{
    const auto &current = m_servers.profileAt(m_servers.rowOf(m_servers.currentId()));
    const QString source = current.id == hostId ? tr("The address after --host") : tr("The stored address");
    const auto endpoint = chosenEndpoint(current.address, source);
    return endpoint ? std::nullopt : std::optional(endpoint.error());
}

servers::Connection &Services::connectionOf(const QString &server)
{
    auto *known = m_servers.connection(server);
    return known ? *known : connection();
}

void Services::applySetting(settings::Settings::Key key)
{
    if (key == settings::Settings::Key::StallTimeout) {
        net::Timeouts timeouts;
        timeouts.stall = m_settings.stallTimeout();
        m_servers.setTimeouts(timeouts);
    }
}

void Services::setAddress(const QString &address)
{
    if (const auto endpoint = chosenEndpoint(address, tr("The address that was typed")); !endpoint) {
        Q_EMIT addressRefused(endpoint.error());
        return;
    }
    setDefaultAddress(address);
    m_servers.setCurrent(servers::defaultServerId);
    leaveDemo();
    m_servers.remove(hostId);
}

/// The address is valid.
void Services::setDefaultAddress(const QString &address)
{
    const auto &former = m_servers.profileAt(m_servers.rowOf(servers::defaultServerId));
    servers::ServerProfile profile = former;
    profile.address = address.trimmed();
    std::optional<QString> secret = servers::takeCredentials(profile);
    const auto endpoint = servers::endpointOf(profile);
    const auto before = servers::endpointOf(former);
    const bool isSame = endpoint && before && endpoint->display() == before->display();
    if (!isSame) {
        profile.pinned.clear();
        profile.unreadablePins.clear();
    }
    if (!secret && !isSame && former.access != servers::Access::Open) {
        profile.access = servers::Access::Open;
        profile.user.clear();
        secret = QString();
    }
    m_servers.store(profile, secret);
}

void Services::setTemporaryAddress(const QString &host)
{
    if (const auto endpoint = chosenEndpoint(host, tr("The address after --host")); !endpoint) {
        Q_EMIT addressRefused(endpoint.error());
        return;
    }
    leaveDemo();
    useTemporary(hostId, {}, host);
}

Result<void> Services::startDemo()
{
    if (!m_makeDemo)
        return failure(Error::Kind::Invalid, tr("This Corral was built without the demo server."));
    auto server = m_makeDemo();
    if (!server->start())
        return failure(Error::Kind::Offline, tr("Couldn't start the demo server: no local port is free."),
                       tr("Close other programs that use the network, and try again."));
    m_demo = std::move(server);
    m_serverBeforeDemo = m_servers.currentId();
    useTemporary(servers::demoServerId, {}, m_demo->address());
    Q_EMIT demoChanged();
    return {};
}

void Services::leaveDemo()
{
    if (!m_demo)
        return;
    if (m_servers.currentId() == servers::demoServerId) {
        const bool isThere = m_servers.rowOf(m_serverBeforeDemo) >= 0;
        m_servers.setCurrent(isThere ? m_serverBeforeDemo : servers::defaultServerId);
    }
    m_servers.remove(servers::demoServerId);
    m_demo.reset();
    Q_EMIT demoChanged();
}

}
