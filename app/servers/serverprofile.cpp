// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servers/serverprofile.h"

#include "net/credentials.h"
#include "net/proxy.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QHostAddress>
#include <QRegularExpression>
#include <QTextBoundaryFinder>
#include <QUrl>
#include <QUuid>

#include <algorithm>
#include <chrono>
#include <numeric>

namespace corral::servers {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(corral::servers::ServerProfile)
};

/// A file of certificate authorities has some kilobytes each.
constexpr qint64 maxAuthorities = 4 * 1024 * 1024;

Result<QByteArray> readAuthorities(const QString &path)
{
    if (path.isEmpty())
        return QByteArray();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(
            Error::Kind::Storage,
            Words::tr("Couldn't read the certificate file %1: %2.").arg(QDir::toNativeSeparators(path), file.errorString()),
            Words::tr("Choose another file, or remove it from the server."));
    QByteArray authorities = file.read(maxAuthorities);
    if (authorities.isEmpty())
        authorities = QByteArrayLiteral("\n"); // a file without a certificate, which is not the same as none
    if (auto problem = net::trustProblem({authorities, {}})) {
        problem->message = QDir::toNativeSeparators(path) + QStringLiteral(": ") + problem->message;
        return tl::unexpected(*problem);
    }
    return authorities;
}

Result<net::Header> headerFrom(const QString &line)
{
    const auto colon = line.indexOf(u':');
    net::Header header{line.left(colon).trimmed().toUtf8(), line.mid(colon + 1).trimmed().toUtf8()};
    if (colon < 1 || header.name.isEmpty())
        return failure(Error::Kind::Invalid, Words::tr("A header has no name and colon before its value."),
                       Words::tr("Write each header in a line of its own: X-Api-Key: value."));
    return header;
}

Result<QList<net::Header>> headersFrom(const QString &lines)
{
    QList<net::Header> headers;
    const QStringList each = lines.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : each) {
        if (line.trimmed().isEmpty())
            continue;
        auto header = headerFrom(line);
        if (!header)
            return tl::unexpected(header.error());
        headers.append(*header);
    }
    return headers;
}

std::optional<std::chrono::milliseconds> limitFrom(int seconds)
{
    return seconds > 0 ? std::optional<std::chrono::milliseconds>(std::chrono::seconds(seconds)) : std::nullopt;
}

std::optional<Error> problemIn(const QList<net::Header> &headers)
{
    for (const net::Header &each : headers)
        if (auto problem = net::headerProblem(each))
            return problem;
    return std::nullopt;
}

/// A fingerprint that was not read must not turn into the trust of the system, which may accept another certificate.
Result<net::Trust> trustOf(const ServerProfile &profile)
{
    if (!profile.unreadablePins.isEmpty())
        return failure(Error::Kind::Storage,
                       Words::tr("The fingerprint of the trusted certificate is damaged: “%1”.")
                           .arg(profile.unreadablePins.first().left(100)),
                       Words::tr("Edit the server, look at its certificate and trust it again."));
    auto authorities = readAuthorities(profile.authorityFile);
    if (!authorities)
        return tl::unexpected(authorities.error());
    return net::Trust{std::move(*authorities), profile.pinned};
}

Result<QList<net::Header>> headersOf(const ServerProfile &profile, const QString &secret)
{
    const QByteArray name = QByteArrayLiteral("Authorization");
    if (profile.access == Access::Open || (secret.isEmpty() && profile.access != Access::Password))
        return QList<net::Header>();
    if (profile.access == Access::Token)
        return QList<net::Header>{{name, "Bearer " + secret.trimmed().toUtf8()}};
    if (profile.access == Access::Password)
        return QList<net::Header>{{name, "Basic " + (profile.user + u':' + secret).toUtf8().toBase64()}};
    return headersFrom(secret);
}

/// As a reader sees it: a letter with its accents, or a whole emoji.
QString firstCharacter(const QString &text)
{
    const QString given = text.trimmed();
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, given);
    const auto end = finder.toNextBoundary();
    return given.left(std::max<qsizetype>(0, end));
}

/// The beginning of the name; of an address that of its host. The numeric addresses of a network differ at their end, and those
/// of this machine in their port.
QString ownLetter(const ServerProfile &profile)
{
    constexpr int most = 3;
    const QString name = displayName(profile);
    if (!profile.name.isEmpty() || profile.id == demoServerId)
        return firstCharacter(name).toUpper();
    const auto endpoint = endpointOf(profile);
    const QUrl url = endpoint ? endpoint->url({}) : QUrl();
    const QString host = url.host();
    if (QHostAddress(host).isNull())
        return firstCharacter(host.isEmpty() ? name.section(QStringLiteral("://"), -1) : host).toUpper();
    const QString end =
        endpoint->isLoopback() ? QString::number(url.port(443)) : host.section(QRegularExpression(QStringLiteral("[.:]")), -1);
    return end.right(endpoint->isLoopback() ? 2 : most).toUpper();
}

}

QString newServerId() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

bool isAdded(const ServerProfile &profile) { return !profile.temporary && profile.id != defaultServerId; }

QString displayName(const ServerProfile &profile)
{
    if (profile.id == demoServerId)
        return Words::tr("Demo server");
    if (!profile.name.isEmpty())
        return profile.name;
    const auto endpoint = endpointOf(profile);
    if (endpoint)
        return endpoint->display();
    return profile.address.trimmed().isEmpty() ? QStringLiteral("OLLAMA_HOST") : profile.address;
}

const QStringList &markColors()
{
    static const QStringList names{QStringLiteral("blue"),   QStringLiteral("orange"), QStringLiteral("green"),
                                   QStringLiteral("violet"), QStringLiteral("red"),    QStringLiteral("teal"),
                                   QStringLiteral("olive"),  QStringLiteral("grey")};
    return names;
}

Mark markOf(const ServerProfile &profile)
{
    const QString letter = firstCharacter(profile.letter);
    const auto color = markColors().indexOf(profile.color);
    const uint sum = std::accumulate(profile.id.cbegin(), profile.id.cend(), 0U,
                                     [](uint all, QChar each) { return all * 31 + each.unicode(); });
    return {letter.isEmpty() ? ownLetter(profile) : letter, color >= 0 ? int(color) : int(sum % uint(markColors().size()))};
}

bool connectsAlike(const ServerProfile &one, const ServerProfile &other)
{
    ServerProfile renamed = other;
    renamed.name = one.name;
    renamed.letter = one.letter;
    renamed.color = one.color;
    return one == renamed;
}

std::optional<QString> takeCredentials(ServerProfile &profile)
{
    const auto endpoint = net::Endpoint::parse(profile.address);
    if (!endpoint || !net::hasCredentials(profile.address))
        return std::nullopt;
    const QUrl url(endpoint->text());
    profile.address = net::withoutCredentials(profile.address);
    profile.access = Access::Password;
    profile.user = url.userName(QUrl::FullyDecoded);
    return url.password(QUrl::FullyDecoded);
}

Result<net::Endpoint> endpointOf(const ServerProfile &profile)
{
    return profile.address.trimmed().isEmpty() ? net::Endpoint::fromEnvironment() : net::Endpoint::parse(profile.address);
}

Result<net::Target> targetOf(const ServerProfile &profile, const QString &secret)
{
    const auto endpoint = endpointOf(profile);
    if (!endpoint)
        return tl::unexpected(endpoint.error());
    auto headers = headersOf(profile, secret);
    if (!headers)
        return tl::unexpected(headers.error());
    if (const auto problem = problemIn(*headers))
        return tl::unexpected(*problem);
    auto trust = trustOf(profile);
    if (!trust)
        return tl::unexpected(trust.error());
    const auto proxy = net::proxyFrom(profile.proxy);
    if (!proxy)
        return tl::unexpected(proxy.error());
    net::Target target(*endpoint);
    target.headers = std::move(*headers);
    target.trust = std::move(*trust);
    target.proxy = *proxy;
    target.limits = {limitFrom(profile.connectSeconds), limitFrom(profile.stallSeconds)};
    return target;
}

}
