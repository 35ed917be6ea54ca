// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/managerpool.h"

namespace corral::net {

namespace {

constexpr std::size_t maxIdle = 2;

}

std::unique_ptr<QNetworkAccessManager> ManagerPool::newManager() const
{
    auto manager = std::make_unique<QNetworkAccessManager>();
    // Following a redirect would turn a POST into a GET; instead it is an error that names the new address.
    manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    manager->setProxy(m_proxy);
    return manager;
}

ManagerPool::Lease ManagerPool::lease()
{
    std::unique_ptr<QNetworkAccessManager> manager;
    if (m_idle.empty()) {
        manager = newManager();
    } else {
        manager = std::move(m_idle.back());
        m_idle.pop_back();
    }
    return Lease(manager.release(), [pool = shared_from_this()](QNetworkAccessManager *back) { pool->takeBack(back); });
}

ManagerPool::Lease ManagerPool::shared()
{
    if (!m_shared)
        m_shared = newManager();
    return m_shared;
}

void ManagerPool::takeBack(QNetworkAccessManager *manager)
{
    const bool inUse = weak_from_this().use_count() > 1; // by others than the ending lease
    if (inUse && m_idle.size() < maxIdle)
        m_idle.emplace_back(manager);
    else
        manager->deleteLater(); // one of its replies may be emitting a signal
}

}
