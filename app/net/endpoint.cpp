// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/endpoint.h"

#include <QCoreApplication>
#include <QHostAddress>

#include <optional>

namespace corral::net {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(corral::net::Endpoint)
};

struct HostPort
{
    QString host;
    QString port;
};

/// Go's strings.Trim(strings.TrimSpace(s), "\"'"), and the blanks inside the quotes.
QString unquoted(QStringView text)
{
    const auto isQuote = [](QChar c) { return c == QLatin1Char('"') || c == QLatin1Char('\''); };
    text = text.trimmed();
    while (!text.isEmpty() && isQuote(text.front()))
        text = text.mid(1);
    while (!text.isEmpty() && isQuote(text.back()))
        text.chop(1);
    return text.trimmed().toString();
}

/// Go's net.SplitHostPort: nothing when there is no port, too many colons, or a bracket astray.
std::optional<HostPort> splitHostPort(const QString &text)
{
    const auto colon = text.lastIndexOf(QLatin1Char(':'));
    if (colon < 0)
        return std::nullopt;
    QString host = text.left(colon);
    if (host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']')))
        host = host.mid(1, host.size() - 2);
    else if (host.contains(QLatin1Char(':')))
        return std::nullopt;
    if (host.contains(QLatin1Char('[')) || host.contains(QLatin1Char(']')))
        return std::nullopt;
    return HostPort{host, text.mid(colon + 1)};
}

QString withoutBrackets(QString text)
{
    while (text.startsWith(QLatin1Char('[')))
        text.remove(0, 1);
    while (text.endsWith(QLatin1Char(']')))
        text.chop(1);
    return text;
}

int portOr(const QString &text, int fallback)
{
    bool ok = false;
    const int port = text.toInt(&ok);
    return ok && port >= 0 && port <= 65535 ? port : fallback;
}

int defaultPortOf(const QString &scheme) { return scheme == QLatin1String("https") ? 443 : 80; }

/// QUrl takes an IPv6 address without brackets, and keeps a host it cannot read empty.
QUrl assembled(const QString &scheme, const QString &userInfo, const QString &host, int port, const QString &path)
{
    QUrl url;
    url.setScheme(scheme);
    if (!userInfo.isEmpty())
        url.setUserInfo(userInfo);
    url.setHost(host.isEmpty() ? QStringLiteral("127.0.0.1") : host);
    url.setPort(port);
    if (!path.isEmpty())
        url.setPath(QLatin1Char('/') + path);
    return url;
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
    const QString address = unquoted(text);
    const auto wrong = [&address](const QString &why) {
        return failure(Error::Kind::Invalid, Words::tr("“%1” is no address of a server: %2.").arg(address, why),
                       Words::tr("Write it like localhost:11434 or https://models.example.org."));
    };
    if (address == QLatin1String("ollama.com"))
        return Endpoint(assembled(QStringLiteral("https"), {}, address, 443, {}));

    QString scheme = QStringLiteral("http");
    QString rest = address;
    int port = defaultPort;
    if (const auto mark = address.indexOf(QLatin1String("://")); mark >= 0) {
        scheme = address.left(mark).toLower();
        rest = address.mid(mark + 3);
        port = defaultPortOf(scheme);
    }
    if (scheme != QLatin1String("http") && scheme != QLatin1String("https"))
        return wrong(Words::tr("only http and https can be used"));

    QString hostPort = rest.section(QLatin1Char('/'), 0, 0);
    QString path = rest.section(QLatin1Char('/'), 1);
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    const auto at = hostPort.lastIndexOf(QLatin1Char('@'));
    const QString userInfo = hostPort.left(std::max<qsizetype>(at, 0));
    hostPort = hostPort.mid(at + 1);

    QString host;
    if (const auto split = splitHostPort(hostPort)) {
        host = split->host;
        port = portOr(split->port, port);
    } else {
        host = withoutBrackets(hostPort);
    }
    const QUrl url = assembled(scheme, userInfo, host, port, path);
    if (url.host().isEmpty() || !url.isValid())
        return wrong(Words::tr("there is no host in it"));
    return Endpoint(url);
}

Result<Endpoint> Endpoint::fromEnvironment()
{
    auto endpoint = parse(qEnvironmentVariable("OLLAMA_HOST"));
    if (!endpoint)
        return endpoint;
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
    url.setPath(m_base.path() + path);
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
