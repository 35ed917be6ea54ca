// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "servers/secretstore.h"
#include "servers/serverregistry.h"
#include "ui/server/servercertificate.h"
#include "ui/server/servertest.h"
#include "ui/shared/servermark.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace corral::ui {

/// The form in which a server is added or changed: what is typed, what is wrong with it, and how the server answers to it.
/// Nothing is stored before save().
class ServerForm : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Handed down by the window")
    /// The server that is changed; empty for a new one.
    Q_PROPERTY(QString serverId READ serverId NOTIFY opened FINAL)
    Q_PROPERTY(bool open READ isOpen NOTIFY opened FINAL)
    Q_PROPERTY(bool adding READ isAdding NOTIFY opened FINAL)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed FINAL)
    /// With a mask in place of a name and password that are known.
    Q_PROPERTY(QString address READ address WRITE setAddress NOTIFY changed FINAL)
    /// What an empty address means for this server; empty if it needs one.
    Q_PROPERTY(QString emptyAddress READ emptyAddress NOTIFY opened FINAL)
    /// The address that an invalid one probably means; empty if unknown.
    Q_PROPERTY(QString addressOffer READ addressOffer NOTIFY changed FINAL)
    /// In the order of servers::Access.
    Q_PROPERTY(int access READ access WRITE setAccess NOTIFY changed FINAL)
    Q_PROPERTY(QString user READ user WRITE setUser NOTIFY changed FINAL)
    /// As typed; what is stored is never shown.
    Q_PROPERTY(QString secret READ secret WRITE setSecret NOTIFY changed FINAL)
    Q_PROPERTY(QString authorityFile READ authorityFile WRITE setAuthorityFile NOTIFY changed FINAL)
    /// What the server shows, and what is trusted.
    Q_PROPERTY(corral::ui::ServerCertificate *certificate READ certificate CONSTANT FINAL)
    /// A secret is stored, and stays unless another is typed.
    Q_PROPERTY(bool hasSecret READ hasSecret NOTIFY changed FINAL)
    /// What is wrong with the address, or with the other fields; empty if nothing is.
    Q_PROPERTY(QString addressError READ addressError NOTIFY changed FINAL)
    Q_PROPERTY(QString accessError READ accessError NOTIFY changed FINAL)
    /// The error is that something is not typed yet.
    Q_PROPERTY(bool incomplete READ isIncomplete NOTIFY changed FINAL)
    /// A warning: the secret would be sent unencrypted. Or that it is kept only until Corral ends.
    Q_PROPERTY(QString warning READ warning NOTIFY changed FINAL)
    Q_PROPERTY(bool canSave READ canSave NOTIFY changed FINAL)
    /// How the server answers as it is typed.
    Q_PROPERTY(corral::ui::ServerTest *lastTest READ lastTest CONSTANT FINAL)
    /// In the format of net::proxyFrom.
    Q_PROPERTY(QString proxy READ proxy WRITE setProxy NOTIFY changed FINAL)
    /// Limits of this server alone; 0: as for all servers.
    Q_PROPERTY(int connectSeconds READ connectSeconds WRITE setConnectSeconds NOTIFY changed FINAL)
    Q_PROPERTY(int stallSeconds READ stallSeconds WRITE setStallSeconds NOTIFY changed FINAL)
    /// The chosen letter and colour of the mark, empty and -1 if none is chosen; and the mark that is shown.
    Q_PROPERTY(QString letter READ letter WRITE setLetter NOTIFY changed FINAL)
    Q_PROPERTY(int color READ color WRITE setColor NOTIFY changed FINAL)
    Q_PROPERTY(corral::ui::ServerMark mark READ mark NOTIFY changed FINAL)
    /// Something is set that is seldom needed: how it is reached, or its mark.
    Q_PROPERTY(bool hasOptions READ hasOptions NOTIFY changed FINAL)

public:
    /// Both outlive the form.
    ServerForm(servers::ServerRegistry &registry, servers::SecretStore &secrets, QObject *parent = nullptr);

    [[nodiscard]] QString serverId() const { return isAdding() ? QString() : m_profile.id; }
    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] bool isAdding() const { return m_open && m_registry.rowOf(m_profile.id) < 0; }
    [[nodiscard]] QString name() const { return m_profile.name; }
    void setName(const QString &name);
    [[nodiscard]] QString address() const { return m_profile.address; }
    void setAddress(const QString &address);
    [[nodiscard]] QString emptyAddress() const;
    [[nodiscard]] QString addressOffer() const;
    [[nodiscard]] int access() const { return int(m_profile.access); }
    void setAccess(int access);
    [[nodiscard]] QString user() const { return m_profile.user; }
    void setUser(const QString &user);
    [[nodiscard]] QString secret() const { return m_secret; }
    void setSecret(const QString &secret);
    [[nodiscard]] QString authorityFile() const { return m_profile.authorityFile; }
    void setAuthorityFile(const QString &file);
    [[nodiscard]] ServerCertificate *certificate() { return &m_certificate; }
    [[nodiscard]] bool hasSecret() const { return m_hasSecret; }
    [[nodiscard]] QString addressError() const;
    [[nodiscard]] QString accessError() const;
    [[nodiscard]] bool isIncomplete() const { return !missing().isEmpty(); }
    [[nodiscard]] QString warning() const;
    [[nodiscard]] bool canSave() const { return m_open && addressError().isEmpty() && accessError().isEmpty(); }
    [[nodiscard]] ServerTest *lastTest() { return &m_test; }
    [[nodiscard]] QString proxy() const { return m_profile.proxy; }
    void setProxy(const QString &proxy);
    [[nodiscard]] int connectSeconds() const { return m_profile.connectSeconds; }
    void setConnectSeconds(int seconds);
    [[nodiscard]] int stallSeconds() const { return m_profile.stallSeconds; }
    void setStallSeconds(int seconds);
    [[nodiscard]] QString letter() const { return m_profile.letter; }
    void setLetter(const QString &letter);
    [[nodiscard]] int color() const { return int(servers::markColors().indexOf(m_profile.color)); }
    void setColor(int color);
    [[nodiscard]] ServerMark mark() const { return serverMark(m_profile); }
    [[nodiscard]] bool hasOptions() const;

    /// An empty form for a new server.
    Q_INVOKABLE void add();
    Q_INVOKABLE void edit(const QString &serverId);
    /// A new server with the values of this one; its secret has to be typed again.
    Q_INVOKABLE void duplicate(const QString &serverId);
    /// Asks the server as it is typed.
    Q_INVOKABLE void test();
    Q_INVOKABLE void save();
    Q_INVOKABLE void cancel();

Q_SIGNALS:
    void opened();
    void changed();
    /// A server was added or changed; `message` says so, for a toast.
    void saved(const QString &serverId, const QString &message);
    void failed(const corral::Error &error);

private:
    void begin(const servers::ServerProfile &profile, bool mayHaveSecret);
    void end();
    void touch();
    /// Moves a name and password that were typed in the address into the fields for them.
    void splitAddress();
    /// What has still to be typed; empty if nothing.
    [[nodiscard]] QString missing() const;
    QCoro::Task<> store();
    void pin(const QList<QByteArray> &fingerprints);

    servers::ServerRegistry &m_registry;
    servers::SecretStore &m_secrets;
    servers::ServerProfile m_profile; ///< as typed
    ServerCertificate m_certificate;
    ServerTest m_test;
    QString m_secret;
    bool m_open = false;
    bool m_hasSecret = false;
    bool m_certificateFailed = false; ///< the last test failed because of the certificate
};

}
