// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/target.h"

#include "net/certificate.h"

#include <QCoreApplication>
#include <QSslCertificate>

#include <algorithm>
#include <array>

namespace corral::net {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(corral::net::Target)
};

Error invalid(const QString &message, const QString &hint) { return Error{Error::Kind::Invalid, 0, message, hint}; }

/// Whether a name is a token (RFC 9110, 5.6.2).
bool isToken(const QByteArray &name)
{
    constexpr QByteArrayView others("!#$%&'*+-.^_`|~");
    return !name.isEmpty() && std::all_of(name.cbegin(), name.cend(), [others](char each) {
        return (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z') || (each >= '0' && each <= '9') ||
               others.contains(each);
    });
}

/// Corral and Qt decide about these: another value would break the connection, or smuggle in a second request.
bool belongsToConnection(const QByteArray &name)
{
    constexpr std::array names{"Host",    "Content-Length",   "Transfer-Encoding", "Connection", "Upgrade",
                               "Trailer", "Proxy-Connection", "Keep-Alive",        "TE",         "Expect"};
    return std::any_of(names.cbegin(), names.cend(),
                       [&name](const char *each) { return name.compare(each, Qt::CaseInsensitive) == 0; });
}

bool isControl(char each) { return (static_cast<unsigned char>(each) < 0x20 && each != '\t') || each == 0x7f; }

}

std::optional<Error> headerProblem(const Header &header)
{
    const QString name = QString::fromUtf8(header.name.left(60));
    if (!isToken(header.name))
        return invalid(Words::tr("“%1” is not the name of a header.").arg(name),
                       Words::tr("A name has letters, digits and hyphens, and no spaces: X-Api-Key."));
    if (belongsToConnection(header.name))
        return invalid(Words::tr("The header “%1” cannot be set.").arg(name),
                       Words::tr("It belongs to the connection itself: remove that line."));
    if (std::any_of(header.value.cbegin(), header.value.cend(), isControl))
        return invalid(Words::tr("The value of the header “%1” contains a line break or another control character.").arg(name),
                       Words::tr("Type it again, in one line."));
    return std::nullopt;
}

std::optional<Error> trustProblem(const Trust &trust, const QDateTime &now)
{
    if (trust.authorities.isEmpty())
        return std::nullopt;
    const auto certificates = QSslCertificate::fromData(trust.authorities, QSsl::Pem);
    if (certificates.isEmpty())
        return invalid(Words::tr("There is no certificate in this file."),
                       Words::tr("Choose a file in PEM format: it has a line “-----BEGIN CERTIFICATE-----”."));
    const auto latest = std::max_element(certificates.cbegin(), certificates.cend(), [](const auto &one, const auto &other) {
        return one.expiryDate() < other.expiryDate();
    });
    if (latest->expiryDate() < now)
        return invalid(Words::tr("The certificate in this file expired on %1.").arg(dayText(latest->expiryDate())),
                       Words::tr("Choose a file with the present certificate of the authority."));
    return std::nullopt;
}

}
