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

/// The program without a face: everything the screens stand on, made in order and ended in reverse.
class Services : public QObject
{
    Q_OBJECT

public:
    /// Opens the profile and talks to the server that the command line, the settings or OLLAMA_HOST name, in this order.
    [[nodiscard]] static tl::expected<std::unique_ptr<Services>, StartError> open(const CommandLine &options);
    ~Services() override;

    [[nodiscard]] profile::Profile &profile() { return m_profile; }
    [[nodiscard]] Settings &settings() { return m_settings; }
    [[nodiscard]] ollama::Client &client() { return m_client; }
    [[nodiscard]] server::Connection &connection() { return m_connection; }
    [[nodiscard]] store::Store &store() { return m_store; }
    [[nodiscard]] store::Backups &backups() { return m_backups; }
    [[nodiscard]] monitor::Recorder &recorder() { return m_recorder; }

    /// The built-in server, while Corral talks to it.
    [[nodiscard]] demo::Server *demo() const { return m_demo.get(); }
    /// Starts the built-in server and talks to it.
    [[nodiscard]] Result<void> startDemo();
    /// Back to the server of the settings.
    void leaveDemo();
    /// Talks to the server at this address until Corral ends or another is chosen, as --host does. Text that names no address
    /// changes nothing.
    void visit(const QString &host);
    /// Talks to the server at this address from now on, and remembers it; empty: OLLAMA_HOST or Ollama's default.
    /// Text that names no address changes nothing.
    void setAddress(const QString &address);
    /// Why the address that was chosen, or OLLAMA_HOST, names no server, where it does not. Then Corral talks to nobody at the
    /// start and after the demo, and else stays with the server that was there before.
    [[nodiscard]] std::optional<Error> addressProblem() const;

Q_SIGNALS:
    void demoChanged();
    /// Corral stays with its server.
    void addressRefused(const corral::Error &error);

private:
    Services(profile::Profile profile, const QString &host);
    /// Of the server that the command line, the settings or the environment name; why not, where what they say is no address.
    [[nodiscard]] Result<net::Endpoint> address() const;
    [[nodiscard]] Result<net::Endpoint> addressOfSettings() const;
    void follow(Settings::Key key);
    void goToAddress();
    /// Talks to address(), or to nobody: never to a server that nobody has named.
    void talk();

    profile::Profile m_profile;
    Settings m_settings;
    QString m_host; ///< of the command line
    std::unique_ptr<demo::Server> m_demo;
    ollama::Client m_client;
    server::Connection m_connection;
    store::Store m_store;
    store::Backups m_backups;
    monitor::Recorder m_recorder;
};

}
