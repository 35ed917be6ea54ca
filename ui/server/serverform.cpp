// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/server/serverform.h"

#include "base/displaytext.h"
#include "net/credentials.h"
#include "ui/shared/format.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QUrl>

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
{
    connect(&secrets, &servers::SecretStore::keepingChanged, this, &ServerForm::changed);
    // The server that is changed was removed: saving adds it again.
    connect(&registry, &servers::ServerRegistry::removed, this, &ServerForm::opened);
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

/// A test was of other values.
void ServerForm::touch()
{
    ++m_tests;
    endTest(false, {});
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

/// The typed secret, else the stored one.
QCoro::Task<QString> ServerForm::secretToUse(servers::ServerProfile profile)
{
    if (!m_secret.isEmpty() || !m_hasSecret)
        co_return QString(m_secret); // QCoro moves from what is returned, also from a member
    const auto stored = co_await m_secrets.read(profile.id);
    co_return stored.value_or(QString());
}

void ServerForm::test()
{
    if (m_testing || !canSave())
        return;
    splitAddress();
    m_certificateFailed = false;
    m_certificate.follow(m_profile);
    Q_EMIT changed();
    runTest();
}

QCoro::Task<> ServerForm::runTest()
{
    const QPointer<ServerForm> self(this);
    const auto test = ++m_tests;
    m_testing = true;
    Q_EMIT testChanged();
    const auto profile = m_profile;
    const QString secret = co_await secretToUse(profile);
    if (!self || m_tests != test)
        co_return;
    const auto target = servers::targetOf(profile, secret);
    if (!target) {
        endTest(true, joined(target.error()));
        co_return;
    }
    const auto backend = co_await m_registry.tryOut(*target);
    if (!self || m_tests != test)
        co_return;
    QElapsedTimer clock;
    clock.start();
    const auto version = co_await backend->version();
    const auto latency = std::chrono::milliseconds(clock.elapsed());
    if (!self || m_tests != test)
        co_return;
    if (!version) {
        failTest(version.error());
        co_return;
    }
    const auto models = co_await backend->models();
    if (!self || m_tests != test)
        co_return;
    if (!models) {
        failTest(models.error());
        co_return;
    }
    const QString engine = version->isEmpty() ? backend->engine() : backend->engine() + u' ' + *version;
    endTest(false, tr("%1 answers in %2: %3.")
                       .arg(displayText(engine), format::duration(latency), tr("%n model(s)", nullptr, int(models->size()))));
}

void ServerForm::failTest(const Error &error)
{
    endTest(true, displayLines(joined(error)));
    m_certificateFailed = error.kind == Error::Kind::Tls;
    if (m_certificateFailed)
        m_certificate.look();
}

void ServerForm::endTest(bool failed, const QString &text)
{
    if (!m_testing && failed == m_testFailed && text == m_testText)
        return;
    m_testing = false;
    m_testFailed = failed;
    m_testText = text;
    Q_EMIT testChanged();
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
    Q_EMIT saved(profile.id, isNew);
}

}
