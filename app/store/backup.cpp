// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/backup.h"

#include "store/connection.h"
#include "store/filecheck.h"
#include "store/messages.h"
#include "store/searchindex.h"

#include <QCoreApplication>
#include <QFile>
#include <QSqlError>

namespace corral::store {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(corral::store::Store)
};

tl::unexpected<Error> notMade(const QString &file, const QString &reason)
{
    return failure(
        Error::Kind::Storage, Words::tr("Couldn't write the backup %1: %2.").arg(file, reason),
        Words::tr(
            "Check that its disk has free space and that you can write to it. The conversations themselves are not affected."));
}

/// The file is private to the user from its first byte on.
Result<void> begin(const QString &part)
{
    QFile file(part);
    const auto made = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return made ? Result<void>() : notMade(part, file.errorString());
}

Result<bool> hasConversations(const QSqlDatabase &database)
{
    return run(database, QStringLiteral("SELECT 1 FROM conversations WHERE deleted_at IS NULL LIMIT 1")).map([](QSqlQuery query) {
        return query.next();
    });
}

Result<void> copyInto(const QSqlDatabase &database, const QString &part)
{
    QSqlQuery query(database);
    if (query.prepare(QStringLiteral("VACUUM INTO ?"))) {
        query.addBindValue(part);
        if (query.exec())
            return {};
    }
    return notMade(part, query.lastError().databaseText());
}

/// Deleted conversations must not come back from a backup. The index of the search is made anew from its messages.
Result<void> tidy(QSqlDatabase &database)
{
    return execute(database, QStringLiteral("PRAGMA foreign_keys = ON"))
        .and_then([&] { return execute(database, QStringLiteral("PRAGMA secure_delete = ON")); })
        .and_then([&] { return dropIndex(database); })
        .and_then([&] { return execute(database, QStringLiteral("DELETE FROM conversations WHERE deleted_at IS NOT NULL")); })
        .and_then([&] { return markInterrupted(database); })
        .and_then([&](int) { return execute(database, QStringLiteral("VACUUM")); })
        .map_error([&](const Error &error) { return notMade(database.databaseName(), error.message).value(); });
}

Result<BackupOutcome> copy(const QString &database, const QString &part, Interruption &interruption)
{
    Connection source(database, Connection::Mode::ReadOnly, &interruption);
    const auto any = source.use([](QSqlDatabase &open) { return hasConversations(open); });
    if (!any)
        return tl::unexpected(any.error());
    if (!*any)
        return BackupOutcome::NothingToKeep;
    return begin(part)
        .and_then([&] { return source.use([&](QSqlDatabase &open) { return copyInto(open, part); }); })
        .and_then([&] {
            return Connection(part, Connection::Mode::ReadWrite, &interruption).use([](QSqlDatabase &open) {
                return tidy(open);
            });
        })
        .map([] { return BackupOutcome::Made; });
}

Result<BackupOutcome> copyAndCheck(const QString &database, const QString &target, Interruption &interruption)
{
    const auto part = target + QStringLiteral(".part");
    QFile::remove(part);
    auto made = copy(database, part, interruption);
    if (made == BackupOutcome::Made) {
        const auto condition = conditionOf(part, Depth::Thorough, &interruption);
        if (interruption.isRequested())
            made = BackupOutcome::Stopped;
        else if (condition != Condition::Sound)
            made = notMade(target, Words::tr("it cannot be read back"));
        else if (!QFile::rename(part, target))
            made = notMade(target, Words::tr("%1 couldn't be renamed").arg(part));
    }
    for (const auto &tail : {QString(), QStringLiteral("-journal")})
        QFile::remove(part + tail);
    return made;
}

}

Result<BackupOutcome> writeBackup(const QString &database, const QString &target, Interruption &interruption)
{
    const auto condition = conditionOf(database, Depth::Thorough, &interruption);
    if (interruption.isRequested())
        return BackupOutcome::Stopped;
    switch (condition) {
    case Condition::Damaged:
    case Condition::BadIndexes:
        return markDamaged(database).map([] { return BackupOutcome::SourceDamaged; });
    case Condition::Absent:
    case Condition::Empty:
    case Condition::OtherProgram:
        return BackupOutcome::NothingToKeep;
    case Condition::Sound:
    case Condition::Unknown:
        break;
    }
    auto made = copyAndCheck(database, target, interruption);
    return made || !interruption.isRequested() ? made : BackupOutcome::Stopped;
}

}
