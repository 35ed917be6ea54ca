// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/endpoint.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QNetworkProxy>

#include <chrono>
#include <optional>

namespace corral::net {

/// A header that every request to a server carries. Its value may be a secret: it is neither shown nor logged.
struct Header
{
    QByteArray name;
    QByteArray value;

    bool operator==(const Header &) const = default;
};

/// What prevents a header from being sent: a name or value that HTTP does not allow, or a name that belongs to the connection.
/// Never contains the value.
[[nodiscard]] std::optional<Error> headerProblem(const Header &header);

/// Which certificates an https server may show, beside those that the system trusts.
struct Trust
{
    QByteArray authorities; ///< PEM: further certificate authorities; empty: none
    /// SHA-256 fingerprints of the certificates (of the server itself, not of an authority) that are accepted, whatever is wrong
    /// with them; if there are any, no other certificate is accepted, not even one that the system trusts.
    QList<QByteArray> pinned;

    bool operator==(const Trust &) const = default;
};

/// What prevents authorities from being used at `now`: there is no certificate in them, or none that is still valid. (A bundle
/// may contain one that expired.)
[[nodiscard]] std::optional<Error> trustProblem(const Trust &trust, const QDateTime &now = QDateTime::currentDateTime());

/// How long this server may take; where nothing is set, Timeouts apply.
struct Limits
{
    std::optional<std::chrono::milliseconds> connect; ///< until it is connected
    std::optional<std::chrono::milliseconds> stall;   ///< without data, once connected

    bool operator==(const Limits &) const = default;
};

/// Where requests go, how, and what they need to be let in.
struct Target
{
    Target() = default;
    /// An address is a target without headers, with the system's trust.
    Target(Endpoint address) // NOLINT(google-explicit-constructor): an address is a target
        : endpoint(std::move(address))
    {}

    Endpoint endpoint;
    QList<Header> headers; ///< replace those of the same name that Corral would send, such as Authorization
    Trust trust;
    QNetworkProxy proxy; ///< DefaultProxy: as the system says
    Limits limits;

    bool operator==(const Target &) const = default;
};

}
