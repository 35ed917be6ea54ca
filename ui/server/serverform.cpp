// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/server/serverform.h"

#include "base/displaytext.h"
#include "net/credentials.h"

#include <QPointer>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace corral::ui {

using servers::Access;

namespace {

bool isUnencrypted(const net::Endpoint &endpoint)
{
    return endpoint.url({}).scheme() == QLatin1String("http") && !endpoint.isLoopback();
}

}

ServerForm::ServerForm(servers::ServerRegistry &registry, servers::SecretStore &secrets, QObject *parent)
    : QObject(parent)
    , m_registry(registry)
    , m_secrets(secrets)
    , m_test(registry, secrets)
{
    connect(&secrets, &servers::SecretStore::keepingChanged, this, &ServerForm::changed);
    // The server that is changed was removed: saving adds it again.
    connect(&registry, &servers::ServerRegistry::removed, this, &ServerForm::opened);
    connect(&m_test, &ServerTest::certificateRefused, this, [this] {
        m_certificateFailed = true;
        m_certificate.look();
    });
    connect(&m_certificate, &ServerCertificate::pinChosen, this, &ServerForm::pin);
}

void ServerForm::setName(const QString &name)
{
    m_profile.name = name;
    touch();
}

void ServerForm::setAddress(const QString &address)
{
    m_profile.address = address;
    touch();
}

void ServerForm::setAccess(int access)
{
    if (access < 0 || access > int(Access::Headers) || Access(access) == m_profile.access)
        return;
    m_profile.access = Access(access);
    m_secret.clear();
    m_hasSecret = false;
    touch();
}

void ServerForm::setUser(const QString &user)
{
    m_profile.user = user;
    touch();
}

void ServerForm::setSecret(const QString &secret)
{
    m_secret = secret;
    touch();
}

void ServerForm::setAuthorityFile(const QString &file)
{
    m_profile.authorityFile = file.startsWith(QLatin1String("file:")) ? QUrl(file).toLocalFile() : file;
    touch();
}

void ServerForm::setProxy(const QString &proxy)
{
    m_profile.proxy = proxy;
    touch();
}

void ServerForm::setConnectSeconds(int seconds)
{
    m_profile.connectSeconds = std::max(0, seconds);
    touch();
}

void ServerForm::setStallSeconds(int seconds)
{
    m_profile.stallSeconds = std::max(0, seconds);
    touch();
}

void ServerForm::setLetter(const QString &letter)
{
    m_profile.letter = letter;
    Q_EMIT changed();
}

void ServerForm::setColor(int color)
{
    m_profile.color = servers::markColors().value(color);
    Q_EMIT changed();
}

/// A test was of other values.
void ServerForm::touch()
{
    m_test.forget();
    m_certificateFailed = false;
    m_certificate.follow(m_profile);
    Q_EMIT changed();
}

/// A test that failed because of the certificate is repeated with the one that is trusted now.
void ServerForm::pin(const QList<QByteArray> &fingerprints)
{
    const bool wasRefused = std::exchange(m_certificateFailed, false);
    m_profile.pinned = fingerprints;
    m_profile.unreadablePins.clear();
    touch();
    if (wasRefused && !fingerprints.isEmpty())
        test();
}

QString ServerForm::missing() const
{
    if (m_profile.address.trimmed().isEmpty() && m_profile.id != servers::defaultServerId)
        return tr("Write where the server listens: localhost:8080, or https://models.example.org.");
    if (!servers::endpointOf(m_profile))
        return {};
    const bool needsSecret = m_profile.access == Access::Token || m_profile.access == Access::Headers;
    if (needsSecret && m_secret.trimmed().isEmpty() && !m_hasSecret)
        return m_profile.access == Access::Token ? tr("Type the token.") : tr("Type the headers.");
    if (m_profile.access == Access::Password && m_profile.user.isEmpty())
        return tr("Type the user name.");
    return {};
}

QString ServerForm::emptyAddress() const
{
    return m_profile.id == servers::defaultServerId ? tr("As OLLAMA_HOST says, else this computer") : QString();
}

QString ServerForm::addressOffer() const
{
    return addressError().isEmpty() ? QString() : net::Endpoint::correction(m_profile.address);
}

QString ServerForm::addressError() const
{
    const bool isMissing = m_profile.address.trimmed().isEmpty() && m_profile.id != servers::defaultServerId;
    if (isMissing)
        return missing();
    const auto endpoint = servers::endpointOf(m_profile);
    return endpoint ? QString() : joined(endpoint.error());
}

QString ServerForm::accessError() const
{
    if (!addressError().isEmpty())
        return {};
    if (const QString words = missing(); !words.isEmpty())
        return words;
    const auto target = servers::targetOf(m_profile, m_secret);
    return target ? QString() : joined(target.error());
}

bool ServerForm::hasOptions() const
{
    return !m_profile.proxy.isEmpty() || connectSeconds() > 0 || stallSeconds() > 0 || !letter().isEmpty() || color() >= 0;
}

QString ServerForm::warning() const
{
    const auto endpoint = servers::endpointOf(m_profile);
    const bool hasSecret = m_profile.access != Access::Open || (endpoint && !endpoint->authorization().isEmpty());
    if (!endpoint || !hasSecret)
        return {};
    if (isUnencrypted(*endpoint))
        return tr("What is secret is sent unencrypted: others on the network can read it. Use https:// if the server offers it, "
                  "or a tunnel to it.");
    return m_secrets.keepsForSession()
               ? tr("There is no keyring in this session: the secret is kept until Corral quits, and asked for again after that.")
               : QString();
}

void ServerForm::add()
{
    servers::ServerProfile profile;
    profile.id = servers::newServerId();
    begin(profile, false);
}

void ServerForm::edit(const QString &serverId)
{
    const int row = m_registry.rowOf(serverId);
    if (row >= 0 && !m_registry.profileAt(row).temporary)
        begin(m_registry.profileAt(row), true);
}

void ServerForm::duplicate(const QString &serverId)
{
    const int row = m_registry.rowOf(serverId);
    if (row < 0)
        return;
    servers::ServerProfile profile = m_registry.profileAt(row);
    profile.id = servers::newServerId();
    profile.temporary = false;
    profile.name = tr("%1 (copy)").arg(servers::displayName(profile));
    profile.address = m_registry.connectionAt(row).endpoint().display();
    begin(profile, false);
}

void ServerForm::begin(const servers::ServerProfile &profile, bool mayHaveSecret)
{
    m_profile = profile;
    m_secret.clear();
    m_hasSecret = mayHaveSecret && profile.access != Access::Open;
    m_open = true;
    splitAddress();
    touch();
    Q_EMIT opened();
}

void ServerForm::end()
{
    m_open = false;
    m_profile = {};
    m_secret.clear();
    m_hasSecret = false;
    touch();
    Q_EMIT opened();
}

void ServerForm::cancel() { end(); }

void ServerForm::splitAddress()
{
    if (const auto password = servers::takeCredentials(m_profile)) {
        m_secret = *password;
        m_hasSecret = false;
    }
}

void ServerForm::test()
{
    if (m_test.isRunning() || !canSave())
        return;
    splitAddress();
    m_certificateFailed = false;
    m_certificate.follow(m_profile);
    Q_EMIT changed();
    m_test.start(m_profile, m_secret.isEmpty() && m_hasSecret ? std::nullopt : std::optional(m_secret));
}

void ServerForm::save()
{
    if (!canSave())
        return;
    splitAddress();
    store();
}

QCoro::Task<> ServerForm::store()
{
    const QPointer<ServerForm> self(this);
    servers::ServerProfile profile = m_profile;
    profile.name = profile.name.trimmed();
    profile.address = profile.address.trimmed();
    profile.proxy = profile.proxy.trimmed();
    const bool isNew = isAdding();
    std::optional<QString> secret; // otherwise the stored one stays
    if (profile.access != Access::Open && !m_secret.isEmpty())
        secret = m_secret;
    else if (!isNew && profile.access == Access::Open &&
             m_registry.profileAt(m_registry.rowOf(profile.id)).access != Access::Open)
        secret = QString();
    end();
    const auto stored = co_await m_registry.store(profile, secret);
    if (!self)
        co_return;
    if (!stored)
        Q_EMIT failed(stored.error());
    const QString name = displayText(servers::displayName(profile));
    Q_EMIT saved(profile.id, (isNew ? tr("Added the server %1.") : tr("Saved the server %1.")).arg(name));
}

}
