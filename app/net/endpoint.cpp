// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/endpoint.h"

#include "net/address.h"

#include <QCoreApplication>
#include <QHostAddress>

namespace corral::net {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(corral::net::Endpoint)
};

/// QUrl accepts an IPv6 address without brackets, and leaves a host that it cannot parse empty.
QUrl assembled(const QString &scheme, const QString &userInfo, const QString &host, int port, const QString &path)
{
    QUrl url;
    url.setScheme(scheme);
    if (!userInfo.isEmpty())
        url.setUserInfo(userInfo);
    url.setHost(host.isEmpty() ? QStringLiteral("127.0.0.1") : host);
    url.setPort(port);
    // The text is percent-encoded where needed; a trailing quote would be taken for one around the text.
    if (!path.isEmpty())
        url.setPath(QLatin1Char('/') + QString(path).replace(QLatin1Char('\''), QLatin1String("%27")), QUrl::TolerantMode);
    return url;
}

/// A correction that is itself no valid address is dropped.
QString hintFor(const QString &correction)
{
    const auto meant = Endpoint::parse(correction);
    return meant && !correction.isEmpty() ? Words::tr("Use %1 instead.").arg(meant->display())
                                          : Words::tr("Write it like localhost:11434 or https://models.example.org.");
}

Error wrong(const QString &address, const AddressProblem &problem)
{
    return Error{Error::Kind::Invalid, 0,
                 Words::tr("“%1” is not a server address: %2.").arg(withoutSecrets(address), problem.why),
                 hintFor(problem.correction)};
}

}

Endpoint::Endpoint()
    : Endpoint(assembled(QStringLiteral("http"), {}, {}, defaultPort, {}))
{}

Endpoint::Endpoint(QUrl base)
    : m_base(std::move(base))
{}

Result<Endpoint> Endpoint::parse(const QString &text)
{
    const QString address = withoutQuotes(text);
    if (address.isEmpty())
        return Endpoint();
    if (address == QLatin1String("ollama.com"))
        return Endpoint(assembled(QStringLiteral("https"), {}, address, 443, {}));
    const auto parts = addressParts(address);
    if (!parts)
        return tl::unexpected(wrong(address, parts.error()));
    const QUrl url = assembled(parts->scheme, parts->userInfo, parts->host, parts->port, parts->path);
    if (url.host().isEmpty() || !url.isValid())
        return tl::unexpected(wrong(address, {Words::tr("its host name is not valid"), {}}));
    // QUrl normalises the host ("1。" becomes "1."): the result has to be valid too.
    if (const auto spelt = addressParts(url.toString(QUrl::FullyEncoded)); !spelt)
        return tl::unexpected(wrong(address, spelt.error()));
    return Endpoint(url);
}

QString Endpoint::correction(const QString &text)
{
    const auto parts = addressParts(withoutQuotes(text));
    return !parts && parse(parts.error().correction) ? parts.error().correction : QString();
}

Result<Endpoint> Endpoint::fromEnvironment()
{
    auto endpoint = parse(qEnvironmentVariable("OLLAMA_HOST"));
    if (!endpoint) {
        Error error = endpoint.error();
        error.message = Words::tr("OLLAMA_HOST cannot be used. %1").arg(error.message);
        return tl::unexpected(std::move(error));
    }
    const QHostAddress address(endpoint->m_base.host());
    if (address == QHostAddress(QHostAddress::AnyIPv4))
        endpoint->m_base.setHost(QStringLiteral("127.0.0.1"));
    else if (address == QHostAddress(QHostAddress::AnyIPv6))
        endpoint->m_base.setHost(QStringLiteral("::1"));
    return endpoint;
}

QUrl Endpoint::url(const QString &path) const
{
    QUrl url = m_base.adjusted(QUrl::RemoveUserInfo);
    url.setPath(m_base.path(QUrl::FullyEncoded) + path, QUrl::TolerantMode);
    return url;
}

QByteArray Endpoint::authorization() const
{
    if (m_base.userInfo().isEmpty())
        return {};
    const QString pair = m_base.userName(QUrl::FullyDecoded) + QLatin1Char(':') + m_base.password(QUrl::FullyDecoded);
    return "Basic " + pair.toUtf8().toBase64();
}

QString Endpoint::display() const
{
    const QUrl::FormattingOptions options = QUrl::RemoveUserInfo;
    if (m_base.scheme() == QLatin1String("http"))
        return m_base.toDisplayString(options | QUrl::RemoveScheme).mid(2);
    QUrl url = m_base;
    if (url.port() == 443)
        url.setPort(-1);
    return url.toDisplayString(options);
}

QString Endpoint::text() const { return m_base.toString(QUrl::FullyEncoded); }

bool Endpoint::isLoopback() const
{
    const QString host = m_base.host();
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

}
