// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "profile/foldersize.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QtConcurrentRun>

namespace corral::profile {

namespace {

qint64 count(const QString &path)
{
    qint64 bytes = 0;
    QDirIterator entries(path, QDir::Files | QDir::Hidden | QDir::System | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        entries.next();
        bytes += entries.fileInfo().size();
    }
    return bytes;
}

}

QFuture<qint64> folderSize(const QString &path) { return QtConcurrent::run(count, path); }

}
