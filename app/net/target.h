// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/endpoint.h"

#include <QByteArray>
#include <QList>

namespace corral::net {

/// A header that every request to a server carries. Its value may be a secret: it is neither shown nor logged.
struct Header
{
    QByteArray name;
    QByteArray value;

    bool operator==(const Header &) const = default;
};

/// Which certificates an https server may show, beside those that the system trusts.
struct Trust
{
    QByteArray authorities; ///< PEM: further certificate authorities; empty: none

    bool operator==(const Trust &) const = default;
};

/// Where requests go, and what they need to be let in.
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

    bool operator==(const Target &) const = default;
};

}
