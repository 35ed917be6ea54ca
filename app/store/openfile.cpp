// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/openfile.h"

#include "profile/privatefile.h"
#include "store/connection.h"
#include "store/filecheck.h"
#include "store/messages.h"
#include "store/recovery.h"
#include "store/replacefile.h"
#include "store/schema.h"
#include "store/searchindex.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QSqlError>

#include <tuple>

namespace corral::store {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(corral::store::Store)
};

/// The signature of an SQLite database.
const QByteArray magic = QByteArrayLiteral("SQLite format 3\0");

bool inMemory(const QSqlDatabase &database) { return database.databaseName() == QLatin1String(":memory:"); }

Result<void> makeFolder(const QSqlDatabase &database)
{
    const auto folder = QFileInfo(database.databaseName()).absolutePath();
    if (profile::makePrivateFolder(folder))
        return {};
    return failure(Error::Kind::Storage, Words::tr("Couldn't create the folder %1 for the conversations.").arg(folder),
                   Words::tr("Check that you can write there."));
}

Result<void> configure(const QSqlDatabase &database)
{
    // user_version is read before anything is changed, so that a newer file stays as it is.
    for (const auto *pragma : {"journal_mode = WAL", "synchronous = NORMAL", "foreign_keys = ON", "secure_delete = ON"}) {
        if (auto done = execute(database, QStringLiteral("PRAGMA %1").arg(QLatin1String(pragma))); !done)
            return done;
    }
    return {};
}

Result<void> connectTo(QSqlDatabase &database)
{
    // SQLite would use the umask; its files beside the database get the same permissions.
    if (!inMemory(database))
        profile::makePrivateFile(database.databaseName());
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
        .and_then([&] { return markInterrupted(database); });
}

/// Recovers what is readable into a new file, which replaces the damaged one.
Result<void> replaceByRecovered(const QString &file, OpenResult &opened)
{
    QFile given(file);
    const auto wasDatabase = given.open(QIODevice::ReadOnly) && given.peek(magic.size()) == magic;
    given.close();
    const auto recovered = Recovery(file).writeTo(unfinishedName(file));
    if (!recovered)
        return tl::unexpected(recovered.error());
    if (!QFile::rename(unfinishedName(file), finishedName(file)))
        return failure(Error::Kind::Storage, Words::tr("Couldn't rename %1.").arg(unfinishedName(file)),
                       Words::tr("Check that you can write to the folder it is in."));
    return replaceDamaged(file).map([&](const QString &name) {
        removeDamageMark(file);
        opened.setAside = name;
        opened.conversations = recovered->conversations;
        opened.messages = recovered->messages;
        opened.incomplete = recovered->incomplete;
        opened.wasNoDatabase = !wasDatabase && recovered->messages == 0 && recovered->conversations == 0 && recovered->runs == 0;
    });
}

Result<void> repair(const QString &file, Condition condition, OpenResult &opened)
{
    switch (condition) {
    case Condition::Empty:
        opened.wasEmpty = true;
        return {};
    case Condition::BadIndexes: {
        const auto rebuilt = rebuildIndexes(file);
        opened.reindexed = rebuilt.value_or(false);
        return opened.reindexed ? Result<void>() : replaceByRecovered(file, opened);
    }
    case Condition::Damaged:
        return replaceByRecovered(file, opened);
    case Condition::OtherProgram:
        return failure(Error::Kind::Storage,
                       Words::tr("%1 is the database of another program; Corral does not change it.").arg(file),
                       Words::tr("Move it elsewhere and start Corral again."));
    case Condition::Absent:
    case Condition::Sound:
    case Condition::Unknown:
        return {};
    }
    return {};
}

/// Checks for damage: all pages, unless the file is large.
Result<void> makeSound(const QString &file, OpenResult &opened)
{
    if (QFileInfo(file).isDir())
        return failure(Error::Kind::Storage, Words::tr("%1, where the conversations are to be kept, is a folder.").arg(file),
                       Words::tr("Move it elsewhere and start Corral again."));
    if (auto done = finishReplacing(file); !done)
        return done;
    const auto marked = isMarkedDamaged(file);
    const auto depth = marked || QFileInfo(file).size() <= checkedSize ? Depth::Thorough : Depth::Quick;
    return repair(file, conditionOf(file, depth), opened).map([&] {
        if (marked)
            removeDamageMark(file);
    });
}

/// Connects and prepares. On failure the file and its log stay unchanged: the last connection to close would write the log into
/// the file, so a read-only one closes last.
Result<int> connectAndPrepare(QSqlDatabase &database)
{
    Connection guard(database.databaseName(), Connection::Mode::ReadOnly);
    if (QFileInfo::exists(database.databaseName()))
        std::ignore =
            guard.use([](QSqlDatabase &other) { return execute(other, QStringLiteral("SELECT count(*) FROM sqlite_master")); });
    auto prepared = connectTo(database).and_then([&] { return prepare(database); });
    if (!prepared)
        database.close();
    return prepared;
}

Result<OpenResult> openAndRepair(QSqlDatabase &database)
{
    OpenResult opened;
    const auto file = database.databaseName();
    if (auto done = makeFolder(database).and_then([&] { return makeSound(file, opened); }); !done)
        return tl::unexpected(done.error());
    auto interrupted = connectAndPrepare(database);
    if (!interrupted) {
        // Damage that the quick check did not find.
        const auto condition = opened.setAside.isEmpty() ? conditionOf(file, Depth::Thorough) : Condition::Unknown;
        if (condition != Condition::Damaged && condition != Condition::BadIndexes)
            return tl::unexpected(interrupted.error());
        if (auto done = repair(file, condition, opened); !done)
            return tl::unexpected(done.error());
        interrupted = connectAndPrepare(database);
    }
    return interrupted.map([&](int count) {
        opened.interrupted = count;
        return opened;
    });
}

}

Result<OpenResult> openFile(QSqlDatabase &database)
{
    if (!inMemory(database))
        return openAndRepair(database);
    return connectTo(database).and_then([&] { return prepare(database); }).map([](int interrupted) {
        OpenResult opened;
        opened.interrupted = interrupted;
        return opened;
    });
}

namespace {

Result<void> eraseDeletedUntil(QSqlDatabase &database, qint64 time)
{
    Transaction transaction(database);
    return execute(database,
                   QStringLiteral("INSERT OR IGNORE INTO purged (id, at) SELECT id, ? FROM conversations WHERE deleted_at <= ?"),
                   {QDateTime::currentMSecsSinceEpoch(), time})
        .and_then([&] { return execute(database, QStringLiteral("DELETE FROM conversations WHERE deleted_at <= ?"), {time}); })
        .and_then([&] { return removeStale(database); })
        .and_then([&] { return transaction.commit(); });
}

}

Result<void> purgeDeleted(QSqlDatabase &database, std::chrono::milliseconds kept)
{
    const auto erase = [&] {
        auto erased = eraseDeletedUntil(database, QDateTime::currentMSecsSinceEpoch() - kept.count());
        // Where deleted conversations are not kept at all, this may be the last call before the program ends.
        return erased && kept.count() == 0 ? overwriteRemains(database) : erased;
    };
    auto erased = erase();
    if (!erased)
        erased = dropDamagedIndex(database, erased.error()).and_then(erase);
    return erased.and_then([&] {
        // Deleted data is overwritten (secure_delete), but in the file itself only after a checkpoint of the log.
        return execute(database, QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    });
}

}
