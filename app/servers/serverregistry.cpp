// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servers/serverregistry.h"

#include <utility>

namespace corral::servers {

ServerRegistry::ServerRegistry(llm::BackendFactory make, const net::Endpoint &endpoint, PollIntervals intervals)
    : m_make(std::move(make))
    , m_current(m_make(endpoint), intervals)
{}

ServerRegistry::~ServerRegistry() = default;

void ServerRegistry::setEndpoint(const net::Endpoint &endpoint)
{
    if (endpoint == m_current.endpoint()) {
        m_current.start();
        return;
    }
    m_current.setBackend(make(endpoint));
}

std::unique_ptr<llm::Backend> ServerRegistry::backendFor(const net::Endpoint &endpoint) const
{
    const bool isCurrent = endpoint.display() == m_current.endpoint().display() && endpoint.authorization().isEmpty();
    return make(isCurrent ? m_current.endpoint() : endpoint);
}

std::unique_ptr<llm::Backend> ServerRegistry::make(const net::Endpoint &endpoint) const
{
    auto backend = m_make(endpoint);
    backend->setTimeouts(m_timeouts);
    return backend;
}

void ServerRegistry::setTimeouts(net::Timeouts timeouts)
{
    m_timeouts = timeouts;
    m_current.backend()->setTimeouts(timeouts);
}

}
