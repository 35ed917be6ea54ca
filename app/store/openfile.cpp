// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/openfile.h"

#include "store/rows.h"
#include "store/schema.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QSqlError>

namespace corral::store {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(corral::store::Store)
};

bool inMemory(const QSqlDatabase &database) { return database.databaseName() == QLatin1String(":memory:"); }

Result<void> makeFolder(const QSqlDatabase &database)
{
    const auto folder = QFileInfo(database.databaseName()).absolutePath();
    if (inMemory(database) || QDir().mkpath(folder))
        return {};
    return net::failure(Error::Kind::Storage, Words::tr("Couldn't make the folder %1 for the conversations.").arg(folder),
                        Words::tr("Check that you may write there. Until then nothing is kept."));
}

/// Damage in a place nobody reads today would come to light when it is too late. Looking costs time in big files.
bool isWhole(const QSqlDatabase &database)
{
    if (inMemory(database) || QFileInfo(database.databaseName()).size() > checkedSize)
        return true;
    QSqlQuery query(database);
    if (!query.exec(QStringLiteral("PRAGMA quick_check(1)")))
        return !isDamage(query.lastError());
    return query.next() && query.value(0).toString() == QLatin1String("ok");
}

Result<void> configure(const QSqlDatabase &database)
{
    // user_version is read before anything is set: a newer file stays as it is.
    for (const auto *pragma : {"journal_mode = WAL", "synchronous = NORMAL", "foreign_keys = ON", "secure_delete = ON"}) {
        if (auto done = execute(database, QStringLiteral("PRAGMA %1").arg(QLatin1String(pragma))); !done)
            return done;
    }
    return {};
}

Result<void> purge(const QSqlDatabase &database)
{
    const auto before = QDateTime::currentMSecsSinceEpoch() - std::chrono::milliseconds(keepDeleted).count();
    return execute(database, QStringLiteral("DELETE FROM conversations WHERE deleted_at < ?"), {before});
}

/// "corral.db" becomes "corral-damaged-2026-03-14-090000.db", what SQLite keeps beside it likewise.
Result<QString> setAside(const QString &file)
{
    const QFileInfo info(file);
    const auto stamp = QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd-HHmmss"));
    const auto name = QStringLiteral("%1-damaged-%2.%3").arg(info.completeBaseName(), stamp, info.suffix());
    const auto target = info.dir().filePath(name);
    if (!QFile::rename(file, target))
        return net::failure(Error::Kind::Storage, Words::tr("%1 is damaged and couldn't be renamed.").arg(file),
                            Words::tr("Move it elsewhere and start Corral again."));
    for (const auto &tail : {QStringLiteral("-wal"), QStringLiteral("-shm")})
        QFile::rename(file + tail, target + tail);
    return target;
}

Result<void> connectTo(QSqlDatabase &database)
{
    database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
    if (database.open())
        return {};
    return tl::unexpected(errorFrom(database.lastError(), database.databaseName()));
}

Result<int> prepare(QSqlDatabase &database)
{
    return migrate(database, 0)
        .and_then([&] { return configure(database); })
        .and_then([&] { return migrate(database); })
        .and_then([&] { return purge(database); })
        .and_then([&] { return markInterrupted(database); });
}

}

Result<Opened> openFile(QSqlDatabase &database)
{
    if (auto done = makeFolder(database).and_then([&] { return connectTo(database); }); !done)
        return tl::unexpected(done.error());
    Opened opened;
    if (!isWhole(database)) {
        database.close();
        const auto name = setAside(database.databaseName());
        if (!name)
            return tl::unexpected(name.error());
        opened.setAside = *name;
        if (auto done = connectTo(database); !done)
            return tl::unexpected(done.error());
    }
    const auto interrupted = prepare(database);
    if (!interrupted) {
        database.close();
        return tl::unexpected(interrupted.error());
    }
    opened.interrupted = *interrupted;
    return opened;
}

}
