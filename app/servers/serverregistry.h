// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "llm/backend.h"
#include "servers/connection.h"

#include <QObject>

#include <memory>

namespace corral::servers {

/// The servers that Corral knows; one, so far. The only place where backends are made.
class ServerRegistry : public QObject
{
    Q_OBJECT

public:
    /// `make` gives each server its backend. Nothing is asked before the connection is started.
    explicit ServerRegistry(llm::BackendFactory make, const net::Endpoint &endpoint = {}, PollIntervals intervals = {});
    ~ServerRegistry() override;

    /// The connection to the server that the screens show.
    [[nodiscard]] Connection &current() { return m_current; }
    /// The current server is at this address from now on. What runs at the former one continues there.
    void setEndpoint(const net::Endpoint &endpoint);
    /// A backend for work of its own at this address, whichever server is the current one; with the credentials of the current
    /// one where it has the same address.
    [[nodiscard]] std::unique_ptr<llm::Backend> backendFor(const net::Endpoint &endpoint) const;
    /// For what is asked from now on.
    void setTimeouts(net::Timeouts timeouts);

private:
    [[nodiscard]] std::unique_ptr<llm::Backend> make(const net::Endpoint &endpoint) const;

    llm::BackendFactory m_make;
    net::Timeouts m_timeouts;
    Connection m_current;
};

}
