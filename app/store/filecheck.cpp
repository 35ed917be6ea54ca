// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/filecheck.h"

#include "store/connection.h"
#include "store/schema.h"
#include "store/tables.h"
#include "store/writeaheadlog.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSqlError>

#include <algorithm>
#include <array>

namespace corral::store {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(corral::store::Store)
};

/// Greater than any version that a Corral writes.
constexpr int highestVersion = 9'999;
/// Maximum number of findings; enough to classify the damage.
constexpr int findings = 1'000;

/// Not allowed, busy, locked, out of memory, read-only, interrupted, I/O error, disk full, cannot open: none of them depends on
/// the content of the file. Damage to the schema has many codes. See https://www.sqlite.org/rescode.html.
Condition conditionFrom(const QSqlError &error)
{
    constexpr std::array others{3, 5, 6, 7, 8, 9, 10, 13, 14};
    const auto code = error.nativeErrorCode().toInt() & 0xff;
    return std::find(others.begin(), others.end(), code) == others.end() ? Condition::Damaged : Condition::Unknown;
}

/// Messages of integrity_check about an index that does not match its table.
bool isAboutIndex(const QString &finding)
{
    return finding.contains(QLatin1String("missing from index")) || finding.contains(QLatin1String("values differ from index")) ||
           finding.startsWith(QLatin1String("wrong # of entries in index")) ||
           finding.startsWith(QLatin1String("non-unique entry in index"));
}

Condition checkPages(const QSqlDatabase &database)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.exec(QStringLiteral("PRAGMA integrity_check(%1)").arg(findings)))
        return conditionFrom(query.lastError());
    auto condition = Condition::Sound;
    while (query.next()) {
        const auto finding = query.value(0).toString();
        if (finding == QLatin1String("ok"))
            return Condition::Sound;
        if (!isAboutIndex(finding))
            return Condition::Damaged;
        condition = Condition::BadIndexes;
    }
    return query.lastError().isValid() ? conditionFrom(query.lastError()) : condition;
}

/// The tables of this schema version.
QList<Table> tablesOfVersion(int version)
{
    return Connection(QStringLiteral(":memory:"))
        .use(
            [version](QSqlDatabase &database) { return migrate(database, version).and_then([&] { return tablesOf(database); }); })
        .value_or(QList<Table>());
}

/// How many of the objects exist that the search needs, apart from its index, which is made anew where it is missing.
Result<int> searchObjectsOf(const QSqlDatabase &database)
{
    return run(database, QStringLiteral("SELECT count(*) FROM sqlite_master WHERE name IN ('search_pending', 'search_stale', "
                                        "'search_state', 'search_inserted', 'search_changed', 'search_deleted')"))
        .map([](QSqlQuery query) { return query.next() ? query.value(0).toInt() : 0; });
}

int searchObjectsOfVersion(int version)
{
    return Connection(QStringLiteral(":memory:"))
        .use([version](QSqlDatabase &database) {
            return migrate(database, version).and_then([&] { return searchObjectsOf(database); });
        })
        .value_or(0);
}

bool haveOneInCommon(const QList<Table> &tables, const QList<Table> &others)
{
    return std::any_of(tables.cbegin(), tables.cend(), [&](const Table &table) {
        return std::any_of(others.cbegin(), others.cend(), [&](const Table &other) { return other.name == table.name; });
    });
}

Condition checkTables(const QSqlDatabase &database)
{
    QSqlQuery query(database);
    if (!query.exec(QStringLiteral("PRAGMA user_version")) || !query.next())
        return conditionFrom(query.lastError());
    const auto version = query.value(0).toInt();
    query.finish();
    if (version < 0 || version > highestVersion)
        return Condition::Damaged;
    if (version > schemaVersion())
        return Condition::Sound;
    if (!query.exec(QStringLiteral("SELECT count(*) FROM sqlite_master")))
        return conditionFrom(query.lastError());
    query.finish();
    const auto tables = tablesOf(database);
    // Listing the columns of a table fails only if the schema cannot be read.
    if (!tables)
        return Condition::Damaged;
    if (*tables == tablesOfVersion(version))
        return searchObjectsOf(database) == searchObjectsOfVersion(version) ? Condition::Sound : Condition::Damaged;
    return tables->isEmpty() || haveOneInCommon(*tables, tablesOfVersion(schemaVersion())) ? Condition::Damaged
                                                                                           : Condition::OtherProgram;
}

}

Condition conditionOf(const QString &file, Depth depth, Interruption *interruption)
{
    const QFileInfo info(file);
    const auto log = file + QStringLiteral("-wal");
    if (!info.exists())
        return Condition::Absent;
    if (info.size() == 0)
        return QFileInfo(log).size() > 0 ? Condition::Damaged : Condition::Empty;
    // SQLite silently ignores damage in the log, and everything behind it.
    if (!readWriteAheadLog(log).unreadable.isEmpty())
        return Condition::Damaged;
    const auto condition = Connection(file, Connection::Mode::ReadOnly, interruption).use([depth](QSqlDatabase &database) {
        const auto tables = checkTables(database);
        const auto goesOn = tables == Condition::Sound && depth == Depth::Thorough;
        return Result<Condition>(goesOn ? checkPages(database) : tables);
    });
    return condition.value_or(Condition::Unknown);
}

Result<bool> rebuildIndexes(const QString &file)
{
    return Connection(file).use([](QSqlDatabase &database) -> Result<bool> {
        Transaction transaction(database);
        if (!execute(database, QStringLiteral("REINDEX")) || checkPages(database) != Condition::Sound)
            return false;
        return transaction.commit().map([] { return true; });
    });
}

QString damageMark(const QString &file) { return file + QStringLiteral(".damaged"); }
bool isMarkedDamaged(const QString &file) { return QFileInfo::exists(damageMark(file)); }
void removeDamageMark(const QString &file) { QFile::remove(damageMark(file)); }

Result<void> markDamaged(const QString &file)
{
    QFile mark(damageMark(file));
    if (mark.open(QIODevice::WriteOnly))
        return {};
    return failure(Error::Kind::Storage,
                   Words::tr("%1 is damaged, and couldn't be marked for repair: %2.").arg(file, mark.errorString()),
                   Words::tr("Check that you can write to the folder it is in."));
}

}
