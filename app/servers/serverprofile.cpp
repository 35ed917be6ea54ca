// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servers/serverprofile.h"

#include "net/certificate.h"
#include "net/credentials.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QUrl>
#include <QUuid>

#include <algorithm>
#include <array>
#include <iterator>

namespace corral::servers {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(corral::servers::ServerProfile)
};

const QString idKey = QStringLiteral("id");
const QString nameKey = QStringLiteral("name");
const QString addressKey = QStringLiteral("address");
const QString accessKey = QStringLiteral("access");
const QString userKey = QStringLiteral("user");
const QString authorityKey = QStringLiteral("authorityFile");
const QString pinnedKey = QStringLiteral("pinned");

/// In the order of Access.
constexpr std::array accessNames{"open", "token", "password", "headers"};

/// A file of certificate authorities has some kilobytes each.
constexpr qint64 maxAuthorities = 4 * 1024 * 1024;

Access accessFrom(const QString &name)
{
    const auto *const found =
        std::find_if(accessNames.begin(), accessNames.end(), [&name](const char *each) { return name == QLatin1String(each); });
    return found == accessNames.end() ? Access::Open : Access(std::distance(accessNames.begin(), found));
}

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

}

QString newServerId() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

QString displayName(const ServerProfile &profile)
{
    if (!profile.name.isEmpty())
        return profile.name;
    const auto endpoint = endpointOf(profile);
    if (endpoint)
        return endpoint->display();
    return profile.address.trimmed().isEmpty() ? QStringLiteral("OLLAMA_HOST") : profile.address;
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
    net::Target target(*endpoint);
    target.headers = std::move(*headers);
    target.trust = std::move(*trust);
    return target;
}

namespace {

QJsonArray pinsOf(const ServerProfile &profile)
{
    QJsonArray array;
    for (const QByteArray &each : profile.pinned)
        array.append(net::fingerprintText(each));
    for (const QString &each : profile.unreadablePins)
        array.append(each);
    return array;
}

void readPins(const QJsonValue &stored, ServerProfile &profile)
{
    const QJsonArray array = stored.isArray() ? stored.toArray() : stored.isUndefined() ? QJsonArray() : QJsonArray{stored};
    for (const QJsonValue &each : array) {
        const QByteArray fingerprint = net::fingerprintFrom(each.toString());
        if (!fingerprint.isEmpty())
            profile.pinned.append(fingerprint);
        else
            profile.unreadablePins.append(each.toVariant().toString());
    }
}

}

QJsonObject toJson(const ServerProfile &profile)
{
    QJsonObject object{{idKey, profile.id}};
    const auto add = [&object](const QString &key, const QString &value) {
        if (!value.isEmpty())
            object[key] = value;
    };
    add(nameKey, profile.name);
    add(addressKey, profile.address);
    if (profile.access != Access::Open)
        add(accessKey, QLatin1String(accessNames.at(std::size_t(profile.access))));
    add(userKey, profile.user);
    add(authorityKey, profile.authorityFile);
    if (const QJsonArray pins = pinsOf(profile); !pins.isEmpty())
        object[pinnedKey] = pins;
    return object;
}

ServerProfile profileFrom(const QJsonObject &object)
{
    ServerProfile profile;
    profile.id = object.value(idKey).toString();
    profile.name = object.value(nameKey).toString();
    profile.address = object.value(addressKey).toString();
    profile.access = accessFrom(object.value(accessKey).toString());
    profile.user = object.value(userKey).toString();
    profile.authorityFile = object.value(authorityKey).toString();
    readPins(object.value(pinnedKey), profile);
    return profile;
}

}
