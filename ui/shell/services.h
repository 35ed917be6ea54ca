// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "monitor/recorder.h"
#include "ollama/client.h"
#include "profile/profile.h"
#include "server/connection.h"
#include "store/backups.h"
#include "store/store.h"
#include "ui/settings/settings.h"
#include "ui/shell/commandline.h"
#include "ui/shell/starterror.h"

#include <QObject>

#include <memory>
#include <optional>

namespace corral::demo {
class Server;
}

namespace corral::ui {

/// The composition root: owns all services that the screens use, created in order and destroyed in reverse.
class Services : public QObject
{
    Q_OBJECT

public:
    /// Opens the profile and connects to the server in the command line, the settings or OLLAMA_HOST, in this order.
    [[nodiscard]] static tl::expected<std::unique_ptr<Services>, StartError> open(const CommandLine &options);
    ~Services() override;

    [[nodiscard]] profile::Profile &profile() { return m_profile; }
    [[nodiscard]] Settings &settings() { return m_settings; }
    [[nodiscard]] ollama::Client &client() { return m_client; }
    [[nodiscard]] server::Connection &connection() { return m_connection; }
    [[nodiscard]] store::Store &store() { return m_store; }
    [[nodiscard]] store::Backups &backups() { return m_backups; }
    [[nodiscard]] monitor::Recorder &recorder() { return m_recorder; }

    /// The demo server while Corral uses it; otherwise null.
    [[nodiscard]] demo::Server *demo() const { return m_demo.get(); }
    /// Starts the demo server and connects to it.
    [[nodiscard]] Result<void> startDemo();
    /// Switches back to the server of the settings.
    void leaveDemo();
    /// Connects to the server at this address until Corral ends or another is chosen, as --host does. An invalid address
    /// changes nothing.
    void visit(const QString &host);
    /// Connects to the server at this address and saves it; empty: OLLAMA_HOST or Ollama's default. An invalid address changes
    /// nothing.
    void setAddress(const QString &address);
    /// Why the chosen address, or OLLAMA_HOST, is invalid, if it is. Then Corral has no server at the start and after the demo;
    /// otherwise it keeps the previous server.
    [[nodiscard]] std::optional<Error> addressProblem() const;

Q_SIGNALS:
    void demoChanged();
    /// The address is invalid; the server is unchanged.
    void addressRefused(const corral::Error &error);

private:
    Services(profile::Profile profile, const QString &host);
    /// The server of the command line, the settings or the environment, or why that address is invalid.
    [[nodiscard]] Result<net::Endpoint> address() const;
    [[nodiscard]] Result<net::Endpoint> addressOfSettings() const;
    void follow(Settings::Key key);
    void goToAddress();
    /// Connects to address(), or to no server if it is invalid; there is no implicit fallback.
    void talk();

    profile::Profile m_profile;
    Settings m_settings;
    QString m_host; ///< from the command line
    std::unique_ptr<demo::Server> m_demo;
    ollama::Client m_client;
    server::Connection m_connection;
    store::Store m_store;
    store::Backups m_backups;
    monitor::Recorder m_recorder;
};

}
