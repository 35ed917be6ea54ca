// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/certificate.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace corral::net {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(corral::net::Certificate)
};

constexpr qsizetype fingerprintSize = 32; // bytes of a SHA-256

QStringList namesOf(const QSslCertificate &certificate)
{
    QStringList names = certificate.subjectAlternativeNames().values();
    if (names.isEmpty())
        names = certificate.subjectInfo(QSslCertificate::CommonName);
    names.sort();
    return names;
}

/// The name of a person or machine in a certificate, with what belongs to it: "gpu-box, Example Ltd".
QString partyOf(const QStringList &commonName, const QStringList &organization)
{
    return (commonName + organization).join(QStringLiteral(", "));
}

QString issuerOf(const QSslCertificate &certificate)
{
    return partyOf(certificate.issuerInfo(QSslCertificate::CommonName), certificate.issuerInfo(QSslCertificate::Organization));
}

QString trustHint()
{
    return Words::tr("If you know this server, look at its certificate on the Server screen and trust it there, or name the PEM "
                     "file of its authority.");
}

bool isAboutAuthority(QSslError::SslError code)
{
    return code == QSslError::UnableToGetIssuerCertificate || code == QSslError::UnableToGetLocalIssuerCertificate ||
           code == QSslError::UnableToVerifyFirstCertificate || code == QSslError::SelfSignedCertificateInChain ||
           code == QSslError::CertificateUntrusted || code == QSslError::InvalidCaCertificate;
}

/// One error in words; empty for one that only repeats another.
QString wordsFor(const QSslError &error, const QSslCertificate &certificate, const QString &host)
{
    if (isAboutAuthority(error.error()))
        return certificate.isSelfSigned() ? Words::tr("its certificate is self-signed")
                                          : Words::tr("its certificate is from an authority that this system does not know (%1)")
                                                .arg(issuerOf(certificate));
    switch (error.error()) {
    case QSslError::SelfSignedCertificate:
        return Words::tr("its certificate is self-signed");
    case QSslError::CertificateExpired:
        return Words::tr("its certificate expired on %1").arg(dayText(error.certificate().expiryDate()));
    case QSslError::CertificateNotYetValid:
        return Words::tr("its certificate is valid only from %1 on").arg(dayText(error.certificate().effectiveDate()));
    case QSslError::HostNameMismatch:
        return Words::tr("its certificate is made for %1, not for %2")
            .arg(namesOf(certificate).mid(0, 4).join(QStringLiteral(", ")), host);
    case QSslError::CertificateRevoked:
    case QSslError::CertificateBlacklisted:
        return Words::tr("its certificate was revoked");
    default:
        return error.errorString();
    }
}

bool has(const QList<QSslError> &errors, QSslError::SslError code)
{
    return std::any_of(errors.cbegin(), errors.cend(), [code](const QSslError &each) { return each.error() == code; });
}

QString hintFor(const QList<QSslError> &errors)
{
    if (has(errors, QSslError::CertificateRevoked) || has(errors, QSslError::CertificateBlacklisted))
        return Words::tr("Its key may be in other hands: the server needs a new certificate.");
    if (has(errors, QSslError::CertificateNotYetValid))
        return Words::tr("Check the clocks of this computer and of the server.");
    if (has(errors, QSslError::CertificateExpired))
        return Words::tr("Renew it on the server, or look at it on the Server screen and trust it there.");
    if (has(errors, QSslError::HostNameMismatch))
        return Words::tr(
            "Use the name that it is made for as the address, or look at it on the Server screen and trust it there.");
    return trustHint();
}

}

QByteArray fingerprintOf(const QSslCertificate &certificate)
{
    return certificate.isNull() ? QByteArray() : certificate.digest(QCryptographicHash::Sha256);
}

QString fingerprintText(const QByteArray &fingerprint) { return QString::fromLatin1(fingerprint.toHex(':').toUpper()); }

QByteArray fingerprintFrom(const QString &text)
{
    QString digits = text.trimmed();
    digits.remove(u':');
    const QByteArray bytes = QByteArray::fromHex(digits.toLatin1());
    const bool isExact =
        bytes.size() == fingerprintSize && digits.compare(QLatin1String(bytes.toHex()), Qt::CaseInsensitive) == 0;
    return isExact ? bytes : QByteArray();
}

QString dayText(const QDateTime &time)
{
    const QLocale locale;
    QString format = locale.dateFormat(QLocale::LongFormat);
    format.remove(QRegularExpression(QStringLiteral("dddd,?\\s*"))); // the day of the week
    return locale.toString(time.toLocalTime().date(), format);
}

QSslConfiguration sslConfigurationFor(const Trust &trust)
{
    auto configuration = QSslConfiguration::defaultConfiguration();
    if (!trust.pinned.isEmpty())
        configuration.setCaCertificates({});
    else if (!trust.authorities.isEmpty()) // Qt stops looking up the system's authorities on demand once there are others
        configuration.setCaCertificates(QSslConfiguration::systemCaCertificates() + QSslCertificate::fromData(trust.authorities));
    return configuration;
}

CertificateProblem certificateProblem(const QList<QSslError> &errors, const QSslCertificate &certificate, const QString &host)
{
    QStringList words;
    for (const QSslError &each : errors)
        words.append(wordsFor(each, certificate, host));
    words.removeDuplicates();
    return {words.mid(0, 3).join(QStringLiteral(", ")), hintFor(errors)};
}

Certificate describedCertificate(const QSslCertificate &certificate, const QList<QSslError> &errors, const QString &host)
{
    Certificate shown;
    shown.subject =
        partyOf(certificate.subjectInfo(QSslCertificate::CommonName), certificate.subjectInfo(QSslCertificate::Organization));
    shown.issuer = issuerOf(certificate);
    shown.names = namesOf(certificate);
    shown.validFrom = certificate.effectiveDate();
    shown.validUntil = certificate.expiryDate();
    shown.isSelfSigned = certificate.isSelfSigned();
    shown.fingerprint = fingerprintOf(certificate);
    shown.problem = errors.isEmpty() ? QString() : certificateProblem(errors, certificate, host).words;
    return shown;
}

}
