// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QNetworkAccessManager>
#include <QNetworkProxy>

#include <memory>
#include <vector>

namespace corral::net {

/// Network managers for long exchanges. Qt limits one manager to six connections per host; an exchange with its own manager
/// never waits for another. Idle managers are reused, with their open connections.
class ManagerPool : public std::enable_shared_from_this<ManagerPool>
{
public:
    explicit ManagerPool(QNetworkProxy proxy)
        : m_proxy(std::move(proxy))
    {}

    using Lease = std::shared_ptr<QNetworkAccessManager>;

    /// A manager that is exclusive until the lease ends, which may be after the pool's owner is destroyed.
    [[nodiscard]] Lease lease();
    /// The manager shared by all short requests.
    [[nodiscard]] Lease shared();

private:
    [[nodiscard]] std::unique_ptr<QNetworkAccessManager> newManager() const;
    void takeBack(QNetworkAccessManager *manager);

    QNetworkProxy m_proxy;
    Lease m_shared;
    std::vector<std::unique_ptr<QNetworkAccessManager>> m_idle;
};

}
