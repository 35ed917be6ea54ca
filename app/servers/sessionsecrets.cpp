// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servers/sessionsecrets.h"

namespace corral::servers {

SessionSecrets::SessionSecrets() = default;

SessionSecrets::~SessionSecrets() = default;

QCoro::Task<Result<QString>> SessionSecrets::read(QString serverId) { co_return m_secrets.value(serverId); }

QCoro::Task<Result<void>> SessionSecrets::write(QString serverId, QString secret)
{
    if (secret.isEmpty())
        m_secrets.remove(serverId);
    else
        m_secrets.insert(serverId, secret);
    co_return Result<void>();
}

}
