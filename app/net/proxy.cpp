// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/proxy.h"

#include <QCoreApplication>
#include <QUrl>

namespace corral::net {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(corral::net::Proxy)
};

Result<QNetworkProxy::ProxyType> typeOf(const QString &scheme)
{
    if (scheme == QLatin1String("http"))
        return QNetworkProxy::HttpProxy;
    if (scheme == QLatin1String("socks5") || scheme == QLatin1String("socks5h"))
        return QNetworkProxy::Socks5Proxy;
    return failure(Error::Kind::Invalid, Words::tr("Proxies of the kind “%1” are not supported.").arg(scheme.left(40)),
                   Words::tr("Write http://proxy:3128 or socks5://proxy:1080, or “none” to use no proxy."));
}

}

Result<QNetworkProxy> proxyFrom(const QString &text)
{
    const QString given = text.trimmed();
    if (given.isEmpty())
        return QNetworkProxy(QNetworkProxy::DefaultProxy);
    if (given.compare(QLatin1String("none"), Qt::CaseInsensitive) == 0)
        return QNetworkProxy(QNetworkProxy::NoProxy);
    const bool hasScheme = given.contains(QLatin1String("://"));
    const QUrl url(hasScheme ? given : QStringLiteral("http://") + given, QUrl::StrictMode);
    if (url.host().isEmpty())
        return failure(Error::Kind::Invalid, Words::tr("This is not the address of a proxy."),
                       Words::tr("Write http://proxy:3128 or socks5://proxy:1080, or “none” to use no proxy."));
    const auto type = typeOf(url.scheme());
    if (!type)
        return tl::unexpected(type.error());
    if (!url.userInfo().isEmpty())
        return failure(Error::Kind::Invalid, Words::tr("A proxy that asks for a name and password is not supported."),
                       Words::tr("Write its address without them, or set it up in the system's settings."));
    if (url.port() < 1)
        return failure(Error::Kind::Invalid, Words::tr("The port of the proxy is missing."),
                       Words::tr("Write it after a colon: %1:3128.").arg(url.host()));
    return QNetworkProxy(*type, url.host(), static_cast<quint16>(url.port()));
}

}
