// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/credentials.h"

#include "net/address.h"

#include <QCoreApplication>

namespace corral::net {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(corral::net::Endpoint)
};

struct Parts
{
    QString start; ///< "https://", or empty
    QString credentials;
    QString rest;
};

/// Also accepts text that is no address: everything before an "@" may be a password with other characters in it.
Parts partsOf(const QString &address)
{
    const auto at = address.lastIndexOf(u'@');
    if (at < 0)
        return {{}, {}, address};
    const auto mark = address.indexOf(QLatin1String("://"));
    const auto start = mark < 0 || mark > at ? 0 : mark + 3;
    return {address.left(start), address.mid(start, at - start), address.mid(at + 1)};
}

/// Also accepts an address with a known excess part, such as "/v1".
QString hostOf(const QString &address)
{
    const QString correction = Endpoint::correction(address);
    const auto endpoint = Endpoint::parse(correction.isEmpty() ? address : correction);
    return endpoint ? endpoint->url({}).host() : QString();
}

}

bool hasCredentials(const QString &address) { return !partsOf(address).credentials.isEmpty(); }

QString withoutCredentials(const QString &address)
{
    const Parts parts = partsOf(address);
    return parts.start + parts.rest;
}

QString masked(const QString &address)
{
    const Parts parts = partsOf(address);
    return parts.credentials.isEmpty() ? address : parts.start + credentialsMask + u'@' + parts.rest;
}

QString masked(const Endpoint &endpoint)
{
    const QString shown = endpoint.display();
    if (endpoint.authorization().isEmpty())
        return shown;
    const auto mark = shown.indexOf(QLatin1String("://"));
    return QString(shown).insert(mark < 0 ? 0 : mark + 3, credentialsMask + u'@');
}

QString unmasked(const QString &typed, const QString &known)
{
    const Parts parts = partsOf(typed);
    const QString credentials = partsOf(known).credentials;
    if (parts.credentials != credentialsMask || credentials.isEmpty() ||
        hostOf(withoutCredentials(typed)) != hostOf(withoutCredentials(known)))
        return typed;
    return parts.start + credentials + u'@' + parts.rest;
}

bool exposesCredentials(const Endpoint &endpoint)
{
    return !endpoint.authorization().isEmpty() && endpoint.url({}).scheme() == QLatin1String("http") && !endpoint.isLoopback();
}

QString exposureWarning()
{
    return Words::tr("The name and password in this address are sent unencrypted: others on the network can read them. Use "
                     "https:// if the server offers it, or a tunnel to it.");
}

}
