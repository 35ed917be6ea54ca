// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "servers/secretstore.h"

#include <QFuture>
#include <QHash>

namespace corral::servers {

/// Keeps secrets in the keyring of the desktop session: the Secret Service (GNOME, KeePassXC, Plasma 6) or KWallet.
///
/// Nothing is asked before the first read or write. A written secret is held in memory until the keyring has it. What the
/// keyring does not take stays in memory until Corral ends, and a read returns it from there. When a keyring appears later, the
/// next question that it answers moves everything there that was kept in memory.
class KeyringSecrets final : public SecretStore
{
    Q_OBJECT

public:
    KeyringSecrets();
    /// Whoever waits for a read or write gets Error::Kind::Cancelled. A write that the keyring was asked for is still done.
    ~KeyringSecrets() override;

    QCoro::Task<Result<QString>> read(QString serverId) override;
    /// Writes happen one after the other. One that another write of the same server overtakes has no result of its own.
    QCoro::Task<Result<void>> write(QString serverId, QString secret) override;
    [[nodiscard]] bool keepsForSession() const override { return m_keepsForSession; }

private:
    QCoro::Task<Result<void>> store(QString serverId, QString secret);
    QCoro::Task<> moveToKeyring();
    void noteKeyring();
    void setKeepsForSession(bool keeps);

    QHash<QString, QString> m_kept; ///< what the keyring does not have, or not yet; empty: to be removed
    QFuture<void> m_lastWrite;
    bool m_keepsForSession = false;
    bool m_isMoving = false;
};

}
