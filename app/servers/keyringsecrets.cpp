// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servers/keyringsecrets.h"

#include "net/errors.h"
#include "servers/keyring.h"

#include <QCoroFuture>
#include <QPointer>
#include <QPromise>

#include <utility>

namespace corral::servers {

namespace {

using Kind = keyring::Answer::Kind;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(corral::servers::KeyringSecrets)
};

/// The sentence, with what the keyring said.
QString because(const QString &sentence, const QString &reason)
{
    return reason.isEmpty() ? Words::tr("%1.").arg(sentence) : Words::tr("%1: %2").arg(sentence, reason);
}

tl::unexpected<Error> notRead(const QString &reason)
{
    return failure(Error::Kind::Storage, because(Words::tr("The keyring did not hand out the secret of this server"), reason),
                   Words::tr("Unlock the keyring and try again, or type the secret again."));
}

tl::unexpected<Error> notStored(const QString &reason)
{
    return failure(Error::Kind::Storage, because(Words::tr("The keyring did not store the secret of this server"), reason),
                   Words::tr("It is kept only until Corral ends. Unlock the keyring and save it again."));
}

tl::unexpected<Error> notRemoved(const QString &reason)
{
    return failure(Error::Kind::Storage, because(Words::tr("The keyring did not remove the secret of this server"), reason),
                   Words::tr("Corral ignores it until Corral ends. Unlock the keyring and remove it again."));
}

/// A place in the order of the writes; the next one begins when this is destroyed.
class Turn
{
public:
    Turn() { m_end.start(); }
    ~Turn() { m_end.finish(); }
    Q_DISABLE_COPY_MOVE(Turn)

    [[nodiscard]] QFuture<void> end() const { return m_end.future(); }

private:
    QPromise<void> m_end;
};

}

KeyringSecrets::KeyringSecrets() = default;

KeyringSecrets::~KeyringSecrets() = default;

QCoro::Task<Result<QString>> KeyringSecrets::read(QString serverId)
{
    const QPointer<KeyringSecrets> self(this);
    if (m_kept.contains(serverId))
        co_return m_kept.value(serverId);
    auto reading = keyring::read(this, serverId);
    const keyring::Answer answer = co_await reading;
    if (!self)
        co_return tl::unexpected(net::cancelled());
    if (answer.kind == Kind::NoKeyring)
        setKeepsForSession(true);
    else if (answer.kind != Kind::Refused)
        noteKeyring();
    if (!self)
        co_return tl::unexpected(net::cancelled());
    if (m_kept.contains(serverId)) // written meanwhile
        co_return m_kept.value(serverId);
    if (answer.kind == Kind::Refused)
        co_return notRead(answer.reason);
    co_return answer.secret;
}

QCoro::Task<Result<void>> KeyringSecrets::write(QString serverId, QString secret)
{
    const QPointer<KeyringSecrets> self(this);
    m_kept.insert(serverId, secret);
    const Turn turn;
    const QFuture<void> before = std::exchange(m_lastWrite, turn.end());
    co_await before;
    if (!self)
        co_return tl::unexpected(net::cancelled());
    const auto kept = m_kept.constFind(serverId);
    if (kept == m_kept.cend() || *kept != secret)
        co_return Result<void>(); // overtaken
    auto storing = store(serverId, secret);
    co_return co_await storing;
}

QCoro::Task<Result<void>> KeyringSecrets::store(QString serverId, QString secret)
{
    const QPointer<KeyringSecrets> self(this);
    auto storing = secret.isEmpty() ? keyring::remove(this, serverId) : keyring::write(this, serverId, secret);
    const keyring::Answer answer = co_await storing;
    if (!self)
        co_return tl::unexpected(net::cancelled());
    switch (answer.kind) {
    case Kind::NoKeyring:
        setKeepsForSession(true);
        break;
    case Kind::Refused:
        co_return secret.isEmpty() ? notRemoved(answer.reason) : notStored(answer.reason);
    default:
        if (m_kept.value(serverId) == secret) // not written again meanwhile
            m_kept.remove(serverId);
        noteKeyring();
    }
    co_return Result<void>();
}

/// The keyring answered; if there was none before, it gets what was kept in memory.
void KeyringSecrets::noteKeyring()
{
    if (m_keepsForSession && !m_isMoving)
        moveToKeyring();
}

QCoro::Task<> KeyringSecrets::moveToKeyring()
{
    const QPointer<KeyringSecrets> self(this);
    m_isMoving = true;
    const QStringList servers = m_kept.keys();
    for (const QString &serverId : servers) {
        if (!m_kept.contains(serverId))
            continue;
        auto writing = write(serverId, m_kept.value(serverId));
        co_await writing; // what the keyring refuses stays in memory, and keepsForSession() goes on saying so
        if (!self)
            co_return;
    }
    m_isMoving = false;
    setKeepsForSession(!m_kept.isEmpty());
}

void KeyringSecrets::setKeepsForSession(bool keeps)
{
    if (std::exchange(m_keepsForSession, keeps) != keeps)
        Q_EMIT keepingChanged();
}

}
