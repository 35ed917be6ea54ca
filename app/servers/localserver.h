// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>
#include <memory>

namespace corral::servers {

/// A server that this process runs itself.
class LocalServer
{
public:
    virtual ~LocalServer() = default;

    /// False where it cannot listen.
    virtual bool start() = 0;
    /// Closes all connections and stops listening; returns when that is done.
    virtual void stop() = 0;
    /// "http://127.0.0.1:port"
    [[nodiscard]] virtual QString address() const = 0;
};

/// Makes a server that is not started yet.
using LocalServerFactory = std::function<std::unique_ptr<LocalServer>()>;

}
