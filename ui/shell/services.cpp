// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/services.h"

#include "demo/server.h"

namespace corral::ui {
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

tl::expected<std::unique_ptr<Services>, StartError> Services::open(const CommandLine &options)
{
    auto profile = profile::Profile::open(options.profile);
    if (!profile)
        return tl::unexpected(StartError{profile.error().isHeld ? ExitRunning : ExitFailed, profile.error().error});
    std::unique_ptr<Services> services(new Services(std::move(*profile), options.host));
    if (options.demo) {
        if (const auto started = services->startDemo(); !started)
            return tl::unexpected(StartError{ExitFailed, started.error()});
    }
    if (options.demo)
        services->m_connection.start();
    else
        services->talk();
    return services;
}

Services::Services(profile::Profile profile, const QString &host)
    : m_profile(std::move(profile))
    , m_settings(m_profile.settingsFile())
    , m_host(host)
    , m_client(address().value_or(net::Endpoint()))
    , m_connection(m_client)
    , m_store(m_profile.databaseFile())
    , m_backups(m_profile.databaseFile())
    , m_recorder({})
{
    m_store.purgeDeleted(m_settings.keepDeleted());
    follow(Settings::Key::StallTimeout);
    connect(&m_settings, &Settings::changed, this, &Services::follow);
}

Services::~Services()
{
    if (m_settings.keepDeleted() == std::chrono::hours(0))
        m_store.purgeDeleted(m_settings.keepDeleted());
}

Result<net::Endpoint> Services::address() const
{
    return m_host.isEmpty() ? addressOfSettings() : chosenEndpoint(m_host, tr("The address after --host"));
}

Result<net::Endpoint> Services::addressOfSettings() const
{
    return chosenEndpoint(m_settings.serverAddress(), tr("The address in the settings"));
}

std::optional<Error> Services::addressProblem() const
{
    const auto endpoint = address();
    return endpoint ? std::nullopt : std::optional(endpoint.error());
}

void Services::talk()
{
    const auto chosen = address();
    if (!chosen)
        m_connection.refuse(chosen.error());
    else if (m_client.endpoint() != *chosen)
        m_client.setEndpoint(*chosen); // the connection restarts by itself
    else
        m_connection.start();
}

void Services::follow(Settings::Key key)
{
    if (key == Settings::Key::StallTimeout) {
        net::Timeouts timeouts;
        timeouts.stall = m_settings.stallTimeout();
        m_client.setTimeouts(timeouts);
    } else if (key == Settings::Key::ServerAddress) {
        if (const auto endpoint = addressOfSettings(); !endpoint) {
            Q_EMIT addressRefused(endpoint.error());
            return;
        }
        m_host.clear(); // a new choice overrides the command line
        goToAddress();
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
    goToAddress(); // also needed if the setting is unchanged and the command line named another server
}

void Services::visit(const QString &host)
{
    if (const auto endpoint = chosenEndpoint(host, tr("The address after --host")); !endpoint) {
        Q_EMIT addressRefused(endpoint.error());
        return;
    }
    m_host = host;
    goToAddress();
}

void Services::goToAddress()
{
    if (m_demo)
        leaveDemo();
    else
        talk();
}

Result<void> Services::startDemo()
{
    auto server = std::make_unique<demo::Server>();
    if (!server->start())
        return failure(Error::Kind::Offline, tr("Couldn't start the demo server: no port of the loopback is free."),
                       tr("Close other programs that use the network, and try again."));
    m_client.setEndpoint(net::Endpoint::parse(server->address()).value());
    m_demo = std::move(server);
    Q_EMIT demoChanged();
    return {};
}

void Services::leaveDemo()
{
    if (!m_demo)
        return;
    talk();
    m_demo.reset();
    Q_EMIT demoChanged();
}

}
