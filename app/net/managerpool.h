// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QNetworkAccessManager>

#include <memory>
#include <vector>

namespace corral::net {

/// Network managers for exchanges that may take long. Qt gives one manager six connections a host; an exchange with a
/// manager of its own never waits for another. An idle manager is used again, with its open connection.
class ManagerPool : public std::enable_shared_from_this<ManagerPool>
{
public:
    using Lease = std::shared_ptr<QNetworkAccessManager>;

    /// A manager nobody else uses until the lease ends, which may be after the pool's owner is gone.
    [[nodiscard]] Lease lease();
    /// The one that all short requests share.
    [[nodiscard]] Lease shared();

private:
    void takeBack(QNetworkAccessManager *manager);

    Lease m_shared;
    std::vector<std::unique_ptr<QNetworkAccessManager>> m_idle;
};

}
