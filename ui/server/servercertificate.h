// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/certificate.h"
#include "servers/serverprofile.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace corral::ui {

/// The certificate of the server in the form: what the server shows, and which one is trusted. Looking at it sends no request,
/// hence no secret.
class ServerCertificate : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of the form")
    /// The server has a certificate: its address is https.
    Q_PROPERTY(bool offered READ isOffered NOTIFY changed FINAL)
    Q_PROPERTY(bool looking READ isLooking NOTIFY changed FINAL)
    /// The following texts are those of the certificate that the server shows.
    Q_PROPERTY(bool shown READ isShown NOTIFY changed FINAL)
    Q_PROPERTY(QString subject READ subject NOTIFY changed FINAL)
    Q_PROPERTY(QString issuer READ issuer NOTIFY changed FINAL)
    /// The machines that it is made for.
    Q_PROPERTY(QString names READ names NOTIFY changed FINAL)
    Q_PROPERTY(QString validity READ validity NOTIFY changed FINAL)
    /// In lines of the same length.
    Q_PROPERTY(QString fingerprint READ fingerprint NOTIFY changed FINAL)
    /// A sentence that says how it is to be taken: what is wrong with it, that it is the trusted one, or that it is another.
    Q_PROPERTY(QString verdict READ verdict NOTIFY changed FINAL)
    /// Nothing has to be decided: it is the trusted one, or there is none and the system accepts it.
    Q_PROPERTY(bool accepted READ isAccepted NOTIFY changed FINAL)
    /// It can be trusted, and is not yet.
    Q_PROPERTY(bool trustable READ isTrustable NOTIFY changed FINAL)
    /// Why it could not be looked at; otherwise empty.
    Q_PROPERTY(QString failure READ failure NOTIFY changed FINAL)
    /// The fingerprints of the certificates that are trusted, in lines of the same length; empty if none is.
    Q_PROPERTY(QString pinned READ pinned NOTIFY changed FINAL)

public:
    explicit ServerCertificate(QObject *parent = nullptr);

    /// The server as it is typed. What is shown is dropped when it is about another server.
    void follow(const servers::ServerProfile &profile);

    [[nodiscard]] bool isOffered() const;
    [[nodiscard]] bool isLooking() const { return m_looking; }
    [[nodiscard]] bool isShown() const { return m_shown.has_value(); }
    [[nodiscard]] QString subject() const;
    [[nodiscard]] QString issuer() const;
    [[nodiscard]] QString names() const;
    [[nodiscard]] QString validity() const;
    [[nodiscard]] QString fingerprint() const;
    [[nodiscard]] QString verdict() const;
    [[nodiscard]] bool isAccepted() const;
    [[nodiscard]] bool isTrustable() const { return m_shown && !isPinned(); }
    [[nodiscard]] QString failure() const { return m_failure; }
    [[nodiscard]] QString pinned() const;

    /// In one line, as browsers and openssl write it.
    Q_INVOKABLE void copyFingerprint();
    /// Asks the server for its certificate.
    Q_INVOKABLE void look();
    /// Only the certificate that is shown is accepted from now on.
    Q_INVOKABLE void trust();
    /// Puts away what is shown.
    Q_INVOKABLE void dismiss();
    /// Certificates are accepted as the system trusts again.
    Q_INVOKABLE void distrust();

Q_SIGNALS:
    void changed();
    /// The user chose which certificates are pinned.
    void pinChosen(const QList<QByteArray> &fingerprints);

private:
    [[nodiscard]] bool isPinned() const { return m_shown && m_profile.pinned.contains(m_shown->fingerprint); }
    QCoro::Task<> runLook();
    void drop();

    servers::ServerProfile m_profile;
    std::optional<net::Certificate> m_shown;
    QString m_failure;
    quint64 m_looks = 0; ///< the answer to an earlier look is dropped
    bool m_looking = false;
};

}
