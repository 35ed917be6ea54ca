// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QCoroTask>
#include <QObject>

#include <functional>
#include <memory>

namespace corral::servers {

/// Where passwords and tokens are kept: one text per server, under the server's id. Never in a file of Corral.
class SecretStore : public QObject
{
    Q_OBJECT

public:
    SecretStore() = default;

    /// The secret of this server; empty if there is none. An error where the keyring is there and does not hand it out: it is
    /// locked, or the user refused.
    virtual QCoro::Task<Result<QString>> read(QString serverId) = 0;
    /// An empty secret removes what is stored. A secret that cannot be stored is kept for the session: see keepsForSession().
    virtual QCoro::Task<Result<void>> write(QString serverId, QString secret) = 0;
    /// Whether secrets are kept only until Corral ends, because this session has no keyring. Known after the first read or
    /// write.
    [[nodiscard]] virtual bool keepsForSession() const = 0;

Q_SIGNALS:
    /// keepsForSession() changed.
    void keepingChanged();
};

using SecretStoreFactory = std::function<std::unique_ptr<SecretStore>()>;

}
