// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "llm/backend.h"
#include "servers/connection.h"

#include <QObject>

#include <functional>
#include <memory>

namespace corral::servers {

/// The servers that Corral knows; one, so far. The only place where backends are made.
class ServerRegistry : public QObject
{
    Q_OBJECT

public:
    /// Finds out whether the server at an address has another API than the one that `make` is for.
    using Detect = std::function<QCoro::Task<Result<std::shared_ptr<llm::Backend>>>(net::Endpoint endpoint)>;

    /// `make` creates the backend of a server. Nothing is requested before the connection is started.
    explicit ServerRegistry(llm::BackendFactory make, const net::Endpoint &endpoint = {}, PollIntervals intervals = {});
    /// From now on a server that answers, but not in the API of `make`, is asked for another one.
    void setDetect(Detect detect) { m_detect = std::move(detect); }
    ~ServerRegistry() override;

    /// The connection to the server that the screens show.
    [[nodiscard]] Connection &current() { return m_current; }
    /// Asks the current server which API it has; the backend for it, which is the one of current() if nothing else is known.
    QCoro::Task<std::shared_ptr<llm::Backend>> askForApi();
    /// The current server is at this address from now on. What runs at the former one continues there.
    void setEndpoint(const net::Endpoint &endpoint);
    /// A backend for work of its own at this address, whichever server is the current one; with the credentials of the current
    /// one where it has the same address.
    [[nodiscard]] std::unique_ptr<llm::Backend> backendFor(const net::Endpoint &endpoint) const;
    /// For later requests.
    void setTimeouts(net::Timeouts timeouts);

private:
    [[nodiscard]] std::unique_ptr<llm::Backend> make(const net::Endpoint &endpoint) const;
    QCoro::Task<> followApi();

    llm::BackendFactory m_make;
    Detect m_detect;
    bool m_isAsking = false; ///< for its API
    net::Timeouts m_timeouts;
    Connection m_current;
};

}
