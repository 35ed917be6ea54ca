// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/searchindex.h"

#include "chat/searchquery.h"

#include <QElapsedTimer>

#include <tuple>

namespace corral::store {

namespace {

/// A step ends after this time or number of rows; a write waits no longer for it.
constexpr qint64 stepMilliseconds = 15;
constexpr int stepRows = 50;
constexpr int mergedPages = 100; ///< per step

/// Messages that are not being written. CROSS JOIN: the table of the few pending ones is the outer one.
const QString pending = QStringLiteral("FROM search_pending CROSS JOIN messages USING (number) WHERE messages.id NOT IN "
                                       "(SELECT id FROM messages WHERE state = 'streaming')");

Result<bool> hasRow(const QSqlDatabase &database, const QString &sql, const QVariantList &values = {})
{
    return run(database, sql, values).map([](QSqlQuery query) { return query.next(); });
}

Result<bool> has(const QSqlDatabase &database, const char *table)
{
    return hasRow(database, QStringLiteral("SELECT 1 FROM sqlite_master WHERE name = ?"), {QLatin1String(table)});
}

Result<void> setState(const QSqlDatabase &database, const char *name, const QString &value)
{
    return execute(database, QStringLiteral("INSERT OR REPLACE INTO search_state (name, value) VALUES (?, ?)"),
                   {QLatin1String(name), value});
}

Result<bool> isState(const QSqlDatabase &database, const char *name, const QString &value)
{
    return hasRow(database, QStringLiteral("SELECT 1 FROM search_state WHERE name = ? AND value = ?"),
                  {QLatin1String(name), value});
}

/// A damaged virtual table cannot be dropped: it is removed from the schema, and then the tables that it consists of.
Result<void> dropTables(const QSqlDatabase &database)
{
    if (execute(database, QStringLiteral("DROP TABLE IF EXISTS search_index")))
        return {};
    auto done = execute(database, QStringLiteral("PRAGMA writable_schema = ON")).and_then([&] {
        return execute(database, QStringLiteral("DELETE FROM sqlite_master WHERE type = 'table' AND name = 'search_index'"));
    });
    const auto reset = execute(database, QStringLiteral("PRAGMA writable_schema = RESET"));
    for (const auto *table : {"data", "idx", "content", "docsize", "config"}) {
        done = done.and_then([&] { return reset; }).and_then([&] {
            return execute(database, QStringLiteral("DROP TABLE IF EXISTS search_index_%1").arg(QLatin1String(table)));
        });
    }
    return done;
}

Result<void> createIndex(const QSqlDatabase &database)
{
    return execute(database, QStringLiteral("CREATE VIRTUAL TABLE search_index USING fts5(content, thinking, content = '', "
                                            "tokenize = 'unicode61 remove_diacritics 2')"))
        .and_then([&] { return setState(database, "version", chat::wordsVersion()); });
}

/// Makes sure that there is an index that this Corral can add to.
Result<void> prepareIndex(QSqlDatabase &database)
{
    const auto made = has(database, "search_index");
    if (!made)
        return tl::unexpected(made.error());
    const auto current = isState(database, "version", chat::wordsVersion());
    if (!current)
        return tl::unexpected(current.error());
    if (*made && *current)
        return {};
    return dropIndex(database).and_then([&] { return createIndex(database); });
}

Result<void> change(const QSqlDatabase &database, bool removes, qint64 number, const QString &content, const QString &thinking)
{
    const auto sql = removes ? QStringLiteral("INSERT INTO search_index (search_index, rowid, content, thinking) VALUES "
                                              "('delete', ?, ?, ?)")
                             : QStringLiteral("INSERT INTO search_index (rowid, content, thinking) VALUES (?, ?, ?)");
    return execute(database, sql, {number, chat::withSeparateWords(content), chat::withSeparateWords(thinking)});
}

/// Moves up to `rows` rows of a table with texts into or out of the index. Returns how many.
Result<int> take(const QSqlDatabase &database, bool removes, int rows)
{
    const auto select =
        removes ? QStringLiteral("SELECT row, number, content, thinking FROM search_stale ORDER BY row LIMIT %1")
                : QStringLiteral("SELECT number, number, content, thinking %1 ORDER BY number DESC LIMIT %2").arg(pending);
    const auto done = removes ? QStringLiteral("DELETE FROM search_stale WHERE row = ?")
                              : QStringLiteral("DELETE FROM search_pending WHERE number = ?");
    QElapsedTimer time;
    time.start();
    auto query = run(database, select.arg(rows));
    if (!query)
        return tl::unexpected(query.error());
    auto count = 0;
    while (query->next()) {
        const auto key = query->value(0);
        auto changed =
            change(database, removes, query->value(1).toLongLong(), query->value(2).toString(), query->value(3).toString())
                .and_then([&] { return execute(database, done, {key}); });
        if (!changed)
            return tl::unexpected(changed.error());
        ++count;
        if (time.elapsed() >= stepMilliseconds)
            break;
    }
    return count;
}

/// Words of removed texts stay in the index until its parts are merged into one. Returns whether that goes on.
Result<bool> mergeParts(const QSqlDatabase &database)
{
    const auto begun = isState(database, "erase", QStringLiteral("begun"));
    if (!begun)
        return tl::unexpected(begun.error());
    const auto before = run(database, QStringLiteral("SELECT total_changes()")).map([](QSqlQuery query) {
        return query.next() ? query.value(0).toLongLong() : 0;
    });
    if (!before)
        return tl::unexpected(before.error());
    // A negative number begins to merge all parts; a positive one continues.
    auto merged = execute(database, QStringLiteral("INSERT INTO search_index (search_index, rank) VALUES ('merge', ?)"),
                          {*begun ? mergedPages : -mergedPages})
                      .and_then([&] { return run(database, QStringLiteral("SELECT total_changes() - ? >= 2"), {*before}); });
    if (!merged)
        return tl::unexpected(merged.error());
    const auto goesOn = merged->next() && merged->value(0).toBool();
    merged->finish();
    if (goesOn)
        return setState(database, "erase", QStringLiteral("begun")).map([] { return true; });
    return execute(database, QStringLiteral("DELETE FROM search_state WHERE name = 'erase'")).map([] { return false; });
}

Result<bool> hasRemains(const QSqlDatabase &database)
{
    return hasRow(database, QStringLiteral("SELECT 1 FROM search_state WHERE name = 'erase'"));
}

/// One step of an intact index, within a transaction.
Result<bool> step(QSqlDatabase &database, bool &erased)
{
    if (auto done = prepareIndex(database); !done)
        return tl::unexpected(done.error());
    const auto removed = take(database, true, stepRows);
    if (!removed)
        return tl::unexpected(removed.error());
    if (*removed > 0)
        return setState(database, "erase", QStringLiteral("wanted")).map([] { return true; });
    const auto added = take(database, false, stepRows);
    if (!added || *added > 0)
        return added.map([](int) { return true; });
    const auto erases = hasRemains(database);
    if (!erases || !*erases)
        return erases;
    auto goesOn = mergeParts(database);
    erased = goesOn.has_value() && !*goesOn;
    return goesOn;
}

/// The log has what was overwritten until it is written into the file.
Result<bool> stepAndCommit(QSqlDatabase &database)
{
    auto erased = false;
    Result<bool> more = false;
    {
        Transaction transaction(database);
        more = step(database, erased);
        if (!more)
            return more;
        if (auto done = transaction.commit(); !done)
            return tl::unexpected(done.error());
    }
    if (erased)
        std::ignore = execute(database, QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    return more;
}

}

Result<bool> updateIndex(QSqlDatabase &database)
{
    auto more = stepAndCommit(database);
    if (more)
        return more;
    return dropDamagedIndex(database, more.error()).and_then([&] { return stepAndCommit(database); });
}

Result<void> completeIndex(QSqlDatabase &database)
{
    auto more = updateIndex(database);
    while (more && *more)
        more = updateIndex(database);
    return more.map([](bool) {});
}

Result<void> removeStale(QSqlDatabase &database)
{
    auto removed = take(database, true, stepRows);
    while (removed && *removed > 0) {
        if (auto done = setState(database, "erase", QStringLiteral("wanted")); !done)
            return done;
        removed = take(database, true, stepRows);
    }
    return removed.map([](int) {});
}

Result<void> overwriteRemains(QSqlDatabase &database)
{
    Transaction transaction(database);
    auto more = hasRemains(database);
    while (more && *more)
        more = mergeParts(database);
    return more.map([](bool) {}).and_then([&] { return transaction.commit(); });
}

Result<void> dropIndex(QSqlDatabase &database)
{
    const auto known = has(database, "search_pending");
    if (!known || !*known)
        return known.map([](bool) {});
    return dropTables(database)
        .and_then([&] { return execute(database, QStringLiteral("DELETE FROM search_stale")); })
        .and_then([&] { return execute(database, QStringLiteral("DELETE FROM search_pending")); })
        .and_then([&] { return execute(database, QStringLiteral("DELETE FROM search_state")); })
        .and_then(
            [&] { return execute(database, QStringLiteral("INSERT INTO search_pending (number) SELECT number FROM messages")); });
}

Result<void> dropDamagedIndex(QSqlDatabase &database, const Error &error)
{
    if (error.kind == Error::Kind::Storage && error.cause != Error::Cause::Damaged)
        return tl::unexpected(error);
    Transaction transaction(database);
    return dropIndex(database).and_then([&] { return transaction.commit(); });
}

Result<bool> isIndexIncomplete(const QSqlDatabase &database)
{
    return hasRow(database, QStringLiteral("SELECT 1 %1 LIMIT 1").arg(pending));
}

}
