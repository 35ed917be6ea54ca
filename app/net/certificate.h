// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/target.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>

#include <QDateTime>
#include <QStringList>

namespace corral::net {

/// The certificate that an https server shows of itself. The texts are the server's: they are not to be believed.
struct Certificate
{
    QString subject;
    QString issuer;
    QStringList names; ///< the machines that it is made for
    QDateTime validFrom;
    QDateTime validUntil;
    bool isSelfSigned = false;
    QByteArray fingerprint; ///< SHA-256
    /// Why it is not accepted as it is, in words that continue a sentence ("its certificate is self-signed"); empty if it is.
    QString problem;

    bool operator==(const Certificate &) const = default;
};

/// What is wrong with a certificate, and what can be done about it.
struct CertificateProblem
{
    QString words; ///< as Certificate::problem
    QString hint;
};

/// The SHA-256 fingerprint; empty for a null certificate.
[[nodiscard]] QByteArray fingerprintOf(const QSslCertificate &certificate);
/// "AB:CD:…", as browsers and openssl write it.
[[nodiscard]] QString fingerprintText(const QByteArray &fingerprint);
/// Reads fingerprintText(), with or without the colons and in either case. Empty if it is not a SHA-256 fingerprint.
[[nodiscard]] QByteArray fingerprintFrom(const QString &text);

/// The day in the user's locale, with the month's name and the whole year: certificates are valid for many years.
[[nodiscard]] QString dayText(const QDateTime &time);

/// The settings of connections with this trust. With pinned certificates there are no authorities at all, so that every
/// handshake asks whether the certificate is accepted.
[[nodiscard]] QSslConfiguration sslConfigurationFor(const Trust &trust);

/// `errors` are those of a handshake with `host` that showed `certificate`.
[[nodiscard]] CertificateProblem certificateProblem(const QList<QSslError> &errors, const QSslCertificate &certificate,
                                                    const QString &host);

/// What `certificate` says. `errors` are those of a handshake with `host` that showed it.
[[nodiscard]] Certificate describedCertificate(const QSslCertificate &certificate, const QList<QSslError> &errors,
                                               const QString &host);

}
