// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "profile/privatefile.h"

#include "base/atomicfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace corral::profile {
namespace {

constexpr QFileDevice::Permissions ownersFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr QFileDevice::Permissions ownersFolder = ownersFile | QFileDevice::ExeOwner;
constexpr QFileDevice::Permissions ofOthers = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                                              QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;

bool isOpenToOthers(const QString &path) { return (QFileInfo(path).permissions() & ofOthers).toInt() != 0; }

bool tighten(const QString &path, QFileDevice::Permissions wanted)
{
    if (isOpenToOthers(path))
        QFile::setPermissions(path, wanted);
    return !isOpenToOthers(path); // a file system without permissions accepts and ignores them
}

}

bool makePrivateFolder(const QString &path)
{
    if (QFileInfo(path).isDir())
        return true;
    const QString clean = QDir::cleanPath(path);
    if (!QDir().mkpath(QFileInfo(clean).path()) || !QDir().mkdir(clean, ownersFolder))
        return QFileInfo(path).isDir();         // another process may have created it meanwhile
    QFile::setPermissions(clean, ownersFolder); // the umask may have removed permissions of the owner
    return true;
}

bool tightenFolder(const QString &path) { return tighten(path, ownersFolder); }

bool tightenFile(const QString &path) { return !QFileInfo::exists(path) || tighten(path, ownersFile); }

bool makePrivateFile(const QString &path)
{
    QFile file(path);
    if (!file.exists() && file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownersFile))
        file.setPermissions(ownersFile); // the umask may have removed permissions of the owner
    return tightenFile(path) && QFileInfo::exists(path);
}

QString writePrivately(const QString &path, const QByteArray &bytes)
{
    if (!makePrivateFolder(QFileInfo(path).absolutePath()))
        return QCoreApplication::translate("corral::profile::Profile", "its folder couldn't be created");
    const auto done = writeAtomically(path, bytes, ownersFile);
    return done ? QString() : done.error();
}

}
