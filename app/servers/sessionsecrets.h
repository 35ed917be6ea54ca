// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "servers/secretstore.h"

#include <QHash>

namespace corral::servers {

/// Keeps secrets in memory until Corral ends: for the demo and for tests.
class SessionSecrets final : public SecretStore
{
    Q_OBJECT

public:
    SessionSecrets();
    ~SessionSecrets() override;

    QCoro::Task<Result<QString>> read(QString serverId) override;
    QCoro::Task<Result<void>> write(QString serverId, QString secret) override;
    [[nodiscard]] bool keepsForSession() const override { return true; }

private:
    QHash<QString, QString> m_secrets;
};

}
