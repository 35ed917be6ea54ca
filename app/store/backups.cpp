// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/backups.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QtConcurrentRun>

#include <algorithm>
#include <functional>
#include <numeric>

namespace corral::store {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(corral::store::Store)
};

constexpr int pauseBetweenAsking = 10; ///< in milliseconds

QString folderOf(const QString &database) { return QFileInfo(database).dir().filePath(QStringLiteral("backups")); }

QString prefixOf(const QString &database) { return QFileInfo(database).completeBaseName() + u'-'; }

QString nameOf(const QString &database, QDate day)
{
    return folderOf(database) + u'/' + prefixOf(database) + day.toString(Qt::ISODate) + QStringLiteral(".db");
}

/// Other files in the folder are ignored.
QList<Backup> listOf(const QString &database)
{
    const auto prefix = prefixOf(database);
    const auto files = QDir(folderOf(database)).entryInfoList({prefix + QStringLiteral("*.db")}, QDir::Files);
    QList<Backup> list;
    for (const auto &file : files) {
        const auto day = QDate::fromString(file.completeBaseName().mid(prefix.size()), Qt::ISODate);
        if (day.isValid())
            list.append({file.filePath(), day, file.size()});
    }
    std::sort(list.begin(), list.end(), [](const Backup &one, const Backup &other) { return one.day > other.day; });
    return list;
}

Result<void> makeFolder(const QString &folder)
{
    if (QDir().mkpath(folder) && QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return {};
    return failure(Error::Kind::Storage, Words::tr("Couldn't create the folder %1 for the backups.").arg(folder),
                   Words::tr("Check that you can write there."));
}

/// Removes partial files left by a killed program.
void removeParts(const QString &database)
{
    const QDir folder(folderOf(database));
    const auto parts = folder.entryList({prefixOf(database) + QStringLiteral("*.part*")}, QDir::Files);
    for (const auto &part : parts)
        QFile::remove(folder.filePath(part));
}

void removeOldest(const QString &database)
{
    const auto list = listOf(database);
    for (qsizetype i = Backups::kept; i < list.size(); ++i)
        QFile::remove(list.at(i).file);
}

Result<BackupOutcome> makeBackup(const QString &database, QDate today, Interruption &interruption)
{
    if (interruption.isRequested())
        return BackupOutcome::Stopped;
    const auto target = nameOf(database, today);
    if (QFileInfo::exists(target))
        return BackupOutcome::AlreadyThere;
    return makeFolder(folderOf(database)).and_then([&] {
        removeParts(database);
        auto made = writeBackup(database, target, interruption);
        if (made == BackupOutcome::Made)
            removeOldest(database);
        return made;
    });
}

}

Backups::Backups(const QString &database)
    : m_database(database)
{
    m_thread.setMaxThreadCount(1);
}

Backups::~Backups()
{
    do
        m_interruption.request();
    while (!m_thread.waitForDone(pauseBetweenAsking));
}

QString Backups::folder() const { return folderOf(m_database); }

QList<Backup> Backups::list() const { return listOf(m_database); }

qint64 Backups::size() const
{
    const auto all = list();
    return std::accumulate(all.cbegin(), all.cend(), qint64(0),
                           [](qint64 sum, const Backup &backup) { return sum + backup.size; });
}

bool Backups::isDue(QDate today) const { return !QFileInfo::exists(nameOf(m_database, today)); }

QFuture<Result<BackupOutcome>> Backups::make(QDate today)
{
    return QtConcurrent::run(&m_thread, makeBackup, m_database, today, std::ref(m_interruption));
}

}
