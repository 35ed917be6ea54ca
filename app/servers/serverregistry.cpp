// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servers/serverregistry.h"

#include <QPointer>

#include <utility>

namespace corral::servers {

namespace {

/// The server answers, and does not know the requests: "not found", "method not allowed", "not implemented".
bool lacksApi(const Error &error) { return error.httpStatus == 404 || error.httpStatus == 405 || error.httpStatus == 501; }

}

ServerRegistry::ServerRegistry(llm::BackendFactory make, const net::Endpoint &endpoint, PollIntervals intervals)
    : m_make(std::move(make))
    , m_current(m_make(endpoint), intervals)
{
    connect(&m_current, &Connection::stateChanged, this, [this] {
        if (m_current.state() == Connection::State::Unreachable && lacksApi(*m_current.error()))
            followApi();
    });
}

ServerRegistry::~ServerRegistry() = default;

void ServerRegistry::setEndpoint(const net::Endpoint &endpoint)
{
    if (endpoint == m_current.endpoint()) {
        m_current.start();
        return;
    }
    m_current.setBackend(make(endpoint));
}

QCoro::Task<std::shared_ptr<llm::Backend>> ServerRegistry::askForApi()
{
    const QPointer<ServerRegistry> self(this);
    const auto known = m_current.backend();
    const auto version = co_await known->version();
    if (!self || version || !m_detect || !lacksApi(version.error()))
        co_return known;
    const auto found = co_await m_detect(known->endpoint());
    if (!self || !found)
        co_return known;
    (*found)->setTimeouts(m_timeouts);
    co_return *found;
}

/// The current server answered without knowing the request.
QCoro::Task<> ServerRegistry::followApi()
{
    if (!m_detect || m_isAsking)
        co_return;
    m_isAsking = true;
    const QPointer<ServerRegistry> self(this);
    const auto known = m_current.backend();
    const auto found = co_await askForApi();
    if (!self)
        co_return;
    m_isAsking = false;
    if (found != known && m_current.backend() == known)
        m_current.setBackend(found);
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
