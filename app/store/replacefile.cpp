// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/replacefile.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>

namespace corral::store {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(corral::store::Store)
};

const QString logTail = QStringLiteral("-wal");
const QString indexTail = QStringLiteral("-shm");

QString beside(const QString &file, const QString &middle)
{
    const QFileInfo info(file);
    return info.dir().filePath(QStringLiteral("%1-%2.%3").arg(info.completeBaseName(), middle, info.suffix()));
}

QString nameAside(const QString &file)
{
    const auto stamp = QStringLiteral("damaged-") + QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd-HHmmss"));
    auto name = beside(file, stamp);
    for (int next = 2; QFileInfo::exists(name); ++next)
        name = beside(file, QStringLiteral("%1-%2").arg(stamp).arg(next));
    return name;
}

tl::unexpected<Error> cannotReplace(const QString &file)
{
    return failure(
        Error::Kind::Storage, Words::tr("%1 is damaged and couldn't be moved aside.").arg(file),
        Words::tr("Check that its disk has free space and that you can write to its folder, then start Corral again."));
}

Result<void> putInPlace(const QString &file)
{
    // A log left behind would be applied to the new file.
    if ((QFileInfo::exists(file + logTail) && !QFile::remove(file + logTail)) || !QFile::rename(finishedName(file), file))
        return cannotReplace(file);
    return {};
}

}

QString unfinishedName(const QString &file) { return beside(file, QStringLiteral("recovering")); }
QString finishedName(const QString &file) { return beside(file, QStringLiteral("recovered")); }

Result<QString> replaceDamaged(const QString &file)
{
    const auto target = nameAside(file);
    // The log is copied first and removed later, so that an interruption leaves either all or nothing moved.
    const auto hasLog = QFileInfo::exists(file + logTail);
    if (hasLog && !QFile::copy(file + logTail, target + logTail)) {
        QFile::remove(target + logTail);
        return cannotReplace(file);
    }
    QFile::setPermissions(finishedName(file), QFile::permissions(file));
    if (!QFile::rename(file, target)) {
        QFile::remove(target + logTail);
        return cannotReplace(file);
    }
    QFile::rename(file + indexTail, target + indexTail);
    return putInPlace(file).map([&] { return target; });
}

Result<void> finishReplacing(const QString &file)
{
    QFile::remove(unfinishedName(file));
    if (!QFileInfo::exists(finishedName(file)))
        return {};
    if (!QFileInfo::exists(file))
        return putInPlace(file);
    QFile::remove(finishedName(file));
    return {};
}

}
