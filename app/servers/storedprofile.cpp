// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servers/storedprofile.h"

#include "net/certificate.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <iterator>

namespace corral::servers {

namespace {

const QString idKey = QStringLiteral("id");
const QString nameKey = QStringLiteral("name");
const QString addressKey = QStringLiteral("address");
const QString accessKey = QStringLiteral("access");
const QString userKey = QStringLiteral("user");
const QString authorityKey = QStringLiteral("authorityFile");
const QString pinnedKey = QStringLiteral("pinned");
const QString proxyKey = QStringLiteral("proxy");
const QString connectKey = QStringLiteral("connectSeconds");
const QString stallKey = QStringLiteral("stallSeconds");
const QString letterKey = QStringLiteral("letter");
const QString colorKey = QStringLiteral("color");

/// In the order of Access.
constexpr std::array accessNames{"open", "token", "password", "headers"};

Access accessFrom(const QString &name)
{
    const auto *const found =
        std::find_if(accessNames.begin(), accessNames.end(), [&name](const char *each) { return name == QLatin1String(each); });
    return found == accessNames.end() ? Access::Open : Access(std::distance(accessNames.begin(), found));
}

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
    add(proxyKey, profile.proxy);
    if (profile.connectSeconds > 0)
        object[connectKey] = profile.connectSeconds;
    if (profile.stallSeconds > 0)
        object[stallKey] = profile.stallSeconds;
    add(letterKey, profile.letter);
    add(colorKey, profile.color);
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
    profile.proxy = object.value(proxyKey).toString();
    profile.connectSeconds = std::max(0, object.value(connectKey).toInt());
    profile.stallSeconds = std::max(0, object.value(stallKey).toInt());
    profile.letter = object.value(letterKey).toString();
    profile.color = object.value(colorKey).toString();
    return profile;
}

}
