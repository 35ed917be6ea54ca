// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/presets.h"
#include "chat/sessionpool.h"
#include "monitor/recorder.h"
#include "profile/logfile.h"
#include "profile/profile.h"
#include "servers/localserver.h"
#include "servers/serverregistry.h"
#include "services/starterror.h"
#include "settings/settings.h"
#include "store/backups.h"
#include "store/store.h"
#include "transfers/queue.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace corral::services {

/// How the program was started.
struct Options
{
    QString profile;   ///< folder of everything Corral writes; empty: the XDG folders
    QString host;      ///< as OLLAMA_HOST; empty: the setting, then OLLAMA_HOST
    bool demo = false; ///< start with the demo server
    /// Makes the demo server; empty in a program that has none.
    servers::LocalServerFactory makeDemo = {};
    /// Makes the store of secrets; empty: the keyring of this session.
    servers::SecretStoreFactory makeSecrets = {};
    /// The profile is read without its lock: for commands that write nothing.
    bool withoutLock = false;
};

/// The composition root: creates the modules below the user interface in order, and destroys them in reverse.
class Services : public QObject
{
    Q_OBJECT

public:
    /// Opens the profile. The server is the one that the options name, else the one that was used last.
    [[nodiscard]] static tl::expected<std::unique_ptr<Services>, StartError> open(const Options &options);
    ~Services() override;

    [[nodiscard]] profile::Profile &profile() { return m_profile; }
    [[nodiscard]] settings::Settings &settings() { return m_settings; }
    [[nodiscard]] servers::ServerRegistry &servers() { return m_servers; }
    /// servers().current()
    [[nodiscard]] servers::Connection &connection() { return m_servers.current(); }
    /// Of this server; the current one's if there is no such server.
    [[nodiscard]] servers::Connection &connectionOf(const QString &server);
    [[nodiscard]] servers::SecretStore &secrets() { return *m_secrets; }
    /// The list of servers could not be read at the start.
    [[nodiscard]] const std::optional<Error> &serversProblem() const { return m_serversProblem; }
    // What a command may not need is made when it is asked for.
    [[nodiscard]] store::Store &store();
    [[nodiscard]] store::Backups &backups();
    /// The open conversations; they are written to store().
    [[nodiscard]] chat::SessionPool &sessions();
    [[nodiscard]] chat::Presets &presets();
    /// The flush interval of sessions().
    [[nodiscard]] chat::FlushInterval &flushInterval() { return m_flushInterval; }
    [[nodiscard]] monitor::Recorder &recorder();
    /// The unfinished pulls of the last session are loaded asynchronously.
    [[nodiscard]] transfers::Queue &transfers();

    [[nodiscard]] bool canStartDemo() const { return bool(m_makeDemo); }
    /// The demo server while it is in use, else null.
    [[nodiscard]] servers::LocalServer *demo() const { return m_demo.get(); }
    /// Starts the demo server and connects to it.
    [[nodiscard]] Result<void> startDemo();
    /// Returns to the server of the settings.
    void leaveDemo();
    /// Uses the server at this address until Corral ends or another is chosen, as --host does. An invalid address changes
    /// nothing.
    void setTemporaryAddress(const QString &host);
    /// Uses the default server at this address from now on, and stores it; empty: OLLAMA_HOST or Ollama's default. What the
    /// former address was asked with is not sent to another one. An invalid address changes nothing.
    void setAddress(const QString &address);
    /// Why the address of the current server, or OLLAMA_HOST, is invalid; none if it is valid.
    [[nodiscard]] std::optional<Error> addressProblem() const;

Q_SIGNALS:
    void demoChanged();
    /// The address is invalid; the server is unchanged.
    void addressRefused(const corral::Error &error);
    /// The list of servers could not be written.
    void saveFailed(const corral::Error &error);

private:
    Services(profile::Profile profile, const Options &options);
    void loadServers();
    void saveServers();
    void applySetting(settings::Settings::Key key);
    void setDefaultAddress(const QString &address);
    /// Makes a server current that is not stored.
    void useTemporary(const QString &id, const QString &name, const QString &address);

    profile::Profile m_profile;
    std::unique_ptr<profile::LogFile> m_log; ///< none without the lock
    settings::Settings m_settings;
    servers::LocalServerFactory m_makeDemo;
    std::unique_ptr<servers::LocalServer> m_demo;
    std::unique_ptr<servers::SecretStore> m_secrets;
    servers::ServerRegistry m_servers;
    std::optional<Error> m_serversProblem;
    QString m_serverBeforeDemo;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<store::Backups> m_backups;
    chat::FlushInterval m_flushInterval;
    std::unique_ptr<chat::Presets> m_presets;
    std::unique_ptr<chat::SessionPool> m_sessions;
    std::unique_ptr<monitor::Recorder> m_recorder;
    std::unique_ptr<transfers::Queue> m_transfers;
};

}
