// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "net/target.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

/// What Corral stores of a server. Secrets are not part of it: see SecretStore.
namespace corral::servers {

/// What a server wants to know of those who ask it.
enum class Access {
    Open,     ///< nothing
    Token,    ///< "Authorization: Bearer …"; the secret is the token
    Password, ///< "Authorization: Basic …"; the secret is the password
    Headers,  ///< own headers; the secret is their lines, "Name: value"
};

struct ServerProfile
{
    QString id;      ///< never changes: conversations refer to it
    QString name;    ///< typed by the user; empty: the address is shown
    QString address; ///< in the format of net::Endpoint::parse, without credentials; empty: OLLAMA_HOST, or Ollama's default
    Access access = Access::Open;
    QString user;          ///< for Access::Password
    QString authorityFile; ///< PEM file with further certificate authorities; empty: none
    /// SHA-256 fingerprints of the only certificates that are accepted (see net::Trust); empty: as the system trusts.
    QList<QByteArray> pinned;
    /// What was stored as pinned and is no fingerprint. It is kept as it is, and nothing is sent to the server: without it, a
    /// certificate would be accepted that the user did not choose.
    QStringList unreadablePins;
    QString proxy; ///< in the format of net::proxyFrom; empty: as the system says
    /// How long it may take, in seconds: until it is connected, and without data after that; 0: as for all servers.
    int connectSeconds = 0;
    int stallSeconds = 0;
    /// The mark that tells it from the others in lists; see markOf(). Empty: chosen by Corral.
    QString letter;
    QString color; ///< one of markColors()
    /// Exists until Corral ends and is not stored: the demo, or the server of the command line.
    bool temporary = false;

    bool operator==(const ServerProfile &) const = default;
};

/// The id of the server whose address is the setting, OLLAMA_HOST or this machine.
inline const QString defaultServerId = QStringLiteral("default");
/// The id of Corral's own demo server, which is named in the language of the window.
inline const QString demoServerId = QStringLiteral("demo");

[[nodiscard]] QString newServerId();
/// Whether the user added this server: it is neither the default one nor temporary.
[[nodiscard]] bool isAdded(const ServerProfile &profile);
/// The name for display: the typed one, else the address; "OLLAMA_HOST" where that gives none.
[[nodiscard]] QString displayName(const ServerProfile &profile);
/// Moves a name and password in the address to where they belong: the profile gets Access::Password and the name. The password;
/// none if the address has no credentials, or is not valid.
[[nodiscard]] std::optional<QString> takeCredentials(ServerProfile &profile);
/// How a server is told from the others at a glance.
struct Mark
{
    QString letter; ///< one character as a reader sees it, or up to three digits of a numeric address
    int color = 0;  ///< in markColors()

    bool operator==(const Mark &) const = default;
};

/// The names of the colours of marks, as they are stored.
[[nodiscard]] const QStringList &markColors();
/// The chosen letter and colour, else the first letter of the name, and a colour that stays with the server. A numeric address
/// without a name has its last number.
[[nodiscard]] Mark markOf(const ServerProfile &profile);
/// Whether both are the same server, reached in the same way: they differ at most in name and mark.
[[nodiscard]] bool connectsAlike(const ServerProfile &one, const ServerProfile &other);
[[nodiscard]] Result<net::Endpoint> endpointOf(const ServerProfile &profile);
/// How requests reach the server. Reads the file of certificate authorities; without a valid address, for a proxy that is none,
/// for headers that cannot be sent or if that file cannot be read, the error says so.
[[nodiscard]] Result<net::Target> targetOf(const ServerProfile &profile, const QString &secret);

}
