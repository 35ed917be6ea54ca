// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/services.h"

#include "llm/keepalive.h"
#include "ollama/client.h"
#include "openai/client.h"

namespace corral::services {
namespace {

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
        services->connectToServer();
    return services;
}

Services::Services(profile::Profile profile, const Options &options)
    : m_profile(std::move(profile))
    , m_settings(m_profile.settingsFile())
    , m_host(options.host)
    , m_makeDemo(options.makeDemo)
    , m_servers(ollama::Client::make, address().value_or(net::Endpoint()))
{
    m_servers.setDetect(openai::Client::detect);
    applySetting(settings::Settings::Key::StallTimeout);
    connect(&m_settings, &settings::Settings::changed, this, &Services::applySetting);
}

Services::~Services()
{
    if (m_store && m_settings.keepDeleted() == std::chrono::hours(0))
        m_store->conversations.purgeDeleted(m_settings.keepDeleted());
}

void Services::connectToServer()
{
    if (m_demo)
        connection().start();
    else
        connectToAddress();
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
            .backend = [this] { return connection().backend(); },
            .journal = store().conversations,
            .runs = store().runs,
            .flushInterval = m_flushInterval,
            .loadedContext = [this](const QString &model) { return connection().loadedContext(model); },
            .keepAlive = [this] { return llm::parseKeepAlive(m_settings.keepAlive()).value_or(std::nullopt); },
        });
    return *m_sessions;
}

monitor::Recorder &Services::recorder()
{
    if (!m_recorder)
        m_recorder = std::make_unique<monitor::Recorder>(monitor::Recorder::Parts{});
    return *m_recorder;
}

Result<net::Endpoint> Services::address() const
{
    return m_host.isEmpty() ? addressOfSettings() : chosenEndpoint(m_host, tr("The address after --host"));
}

Result<net::Endpoint> Services::addressOfSettings() const
{
    return chosenEndpoint(m_settings.serverAddress(), tr("The address in the settings"));
}

transfers::Queue &Services::transfers()
{
    if (!m_transfers) {
        m_transfers =
            std::make_unique<transfers::Queue>([this](const net::Endpoint &endpoint) { return m_servers.backendFor(endpoint); });
        m_transfers->setJournalFile(m_profile.transfersFile());
    }
    return *m_transfers;
}

std::optional<Error> Services::addressProblem() const
{
    const auto endpoint = address();
    return endpoint ? std::nullopt : std::optional(endpoint.error());
}

void Services::connectToAddress()
{
    if (const auto chosen = address(); !chosen)
        connection().setNoAddress(chosen.error());
    else
        m_servers.setEndpoint(*chosen);
}

void Services::applySetting(settings::Settings::Key key)
{
    if (key == settings::Settings::Key::StallTimeout) {
        net::Timeouts timeouts;
        timeouts.stall = m_settings.stallTimeout();
        m_servers.setTimeouts(timeouts);
    } else if (key == settings::Settings::Key::ServerAddress) {
        if (const auto endpoint = addressOfSettings(); !endpoint) {
            Q_EMIT addressRefused(endpoint.error());
            return;
        }
        m_host.clear(); // a new choice overrides the command line
        applyAddress();
    }
}

void Services::setAddress(const QString &address)
{
    if (const auto endpoint = chosenEndpoint(address, tr("The address that was typed")); !endpoint) {
        Q_EMIT addressRefused(endpoint.error());
        return;
    }
    m_host.clear();
    m_settings.setServerAddress(address);
    applyAddress(); // also needed if the setting is unchanged and the command line named another server
}

void Services::setTemporaryAddress(const QString &host)
{
    if (const auto endpoint = chosenEndpoint(host, tr("The address after --host")); !endpoint) {
        Q_EMIT addressRefused(endpoint.error());
        return;
    }
    m_host = host;
    applyAddress();
}

void Services::applyAddress()
{
    if (m_demo)
        leaveDemo();
    else
        connectToAddress();
}

Result<void> Services::startDemo()
{
    if (!m_makeDemo)
        return failure(Error::Kind::Invalid, tr("This Corral was built without the demo server."));
    auto server = m_makeDemo();
    if (!server->start())
        return failure(Error::Kind::Offline, tr("Couldn't start the demo server: no local port is free."),
                       tr("Close other programs that use the network, and try again."));
    m_servers.setEndpoint(net::Endpoint::parse(server->address()).value());
    m_demo = std::move(server);
    Q_EMIT demoChanged();
    return {};
}

void Services::leaveDemo()
{
    if (!m_demo)
        return;
    connectToAddress();
    m_demo.reset();
    Q_EMIT demoChanged();
}

}
