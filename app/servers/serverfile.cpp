// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servers/serverfile.h"

#include "base/atomicfile.h"
#include "base/damagedfile.h"
#include "servers/storedprofile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace corral::servers {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(corral::servers::ServerFile)
};

const QString listKey = QStringLiteral("servers");

QList<ServerProfile> profilesFrom(const QJsonArray &array)
{
    QList<ServerProfile> profiles;
    for (const QJsonValue &each : array) {
        const ServerProfile profile = profileFrom(each.toObject());
        const bool isKnown = std::any_of(profiles.cbegin(), profiles.cend(),
                                         [&profile](const ServerProfile &other) { return other.id == profile.id; });
        if (!profile.id.isEmpty() && !isKnown)
            profiles.append(profile);
    }
    return profiles;
}

Error movedAside(const QString &path)
{
    const QString aside = moveDamagedAside(path);
    return Error{Error::Kind::Storage, 0, Words::tr("The list of servers in %1 is damaged.").arg(QDir::toNativeSeparators(path)),
                 aside.isEmpty() ? Words::tr("It could not be moved aside: it is replaced when you change a server.")
                                 : Words::tr("It was moved to %1. Add your servers again.").arg(QDir::toNativeSeparators(aside))};
}

}

Result<QList<ServerProfile>> loadServers(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return QList<ServerProfile>();
    if (!file.open(QIODevice::ReadOnly))
        return failure(
            Error::Kind::Storage,
            Words::tr("Couldn't read the list of servers in %1: %2.").arg(QDir::toNativeSeparators(path), file.errorString()),
            Words::tr("Check that you can read the file, and start Corral again."));
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    file.close();
    if (!document.object().value(listKey).isArray())
        return tl::unexpected(movedAside(path));
    return profilesFrom(document.object().value(listKey).toArray());
}

Result<void> saveServers(const QString &path, const QList<ServerProfile> &profiles)
{
    QJsonArray array;
    for (const ServerProfile &profile : profiles)
        if (!profile.temporary)
            array.append(toJson(profile));
    const QByteArray bytes = QJsonDocument(QJsonObject{{listKey, array}}).toJson();
    const auto written = writeAtomically(path, bytes, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (written)
        return {};
    return failure(
        Error::Kind::Storage,
        Words::tr("Couldn't write the list of servers to %1: %2.").arg(QDir::toNativeSeparators(path), written.error()),
        Words::tr("The change applies until Corral quits. Check that the folder exists, that you can write to it and "
                  "that its disk has free space."));
}

}
