// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/restore.h"

#include "store/filecheck.h"
#include "store/parts.h"
#include "store/recoveredrows.h"
#include "store/schema.h"

#include <QCoreApplication>

#include <tuple>

namespace corral::store {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(corral::store::Store)
};

/// Messages to restore: those of conversations that are not deleted on either side.
const QString missing = QStringLiteral("id NOT IN (SELECT id FROM main.messages) AND conversation_id IN (SELECT id FROM "
                                       "main.conversations WHERE deleted_at IS NULL) AND conversation_id IN (SELECT id FROM "
                                       "backup.conversations WHERE deleted_at IS NULL)");

Result<int> changed(const QSqlDatabase &database, const QString &sql)
{
    return run(database, sql).map([](const QSqlQuery &query) { return query.numRowsAffected(); });
}

Result<void> examine(const QSqlDatabase &database, const QString &backup)
{
    const auto condition = conditionOf(backup, Depth::Thorough);
    if (condition != Condition::Sound && condition != Condition::BadIndexes)
        return failure(Error::Kind::Storage, Words::tr("The backup %1 cannot be read.").arg(backup),
                       Words::tr("Choose another one. The stored conversations are unchanged."));
    return execute(database, QStringLiteral("ATTACH ? AS backup"), {backup});
}

Result<void> refuseNewer(const QSqlDatabase &database, const QString &backup)
{
    return run(database, QStringLiteral("PRAGMA backup.user_version")).and_then([&](QSqlQuery query) -> Result<void> {
        if (query.next() && query.value(0).toInt() <= schemaVersion())
            return {};
        return failure(Error::Kind::Storage, Words::tr("The backup %1 was written by a newer Corral.").arg(backup),
                       Words::tr("Update Corral, or choose another one. The stored conversations are unchanged."));
    });
}

/// The columns that both have, so that backups of an older schema can be read.
Result<QString> columnsOf(const QSqlDatabase &database, const QString &table, const QString &but = {})
{
    return run(database,
               QStringLiteral("SELECT group_concat(name) FROM pragma_table_info(?, 'main') WHERE name <> ? AND name IN "
                              "(SELECT name FROM pragma_table_info(?, 'backup'))"),
               {table, but.isNull() ? QStringLiteral("") : but, table})
        .map([](QSqlQuery query) { return query.next() ? query.value(0).toString() : QString(); });
}

/// The ids of erased conversations in the backup; older schemas have none.
Result<void> restorePurged(const QSqlDatabase &database)
{
    return columnsOf(database, QStringLiteral("purged"), QStringLiteral("number")).and_then([&](const QString &columns) {
        return columns.isEmpty() ? Result<void>()
                                 : execute(database, QStringLiteral("INSERT OR IGNORE INTO main.purged (%1) SELECT %1 FROM "
                                                                    "backup.purged WHERE id NOT IN (SELECT id FROM "
                                                                    "main.conversations) ORDER BY number")
                                                         .arg(columns));
    });
}

Result<int> restoreConversations(const QSqlDatabase &database)
{
    return columnsOf(database, QStringLiteral("conversations")).and_then([&](const QString &columns) {
        return changed(database,
                       QStringLiteral("INSERT INTO main.conversations (%1) SELECT %1 FROM backup.conversations WHERE deleted_at "
                                      "IS NULL AND id NOT IN (SELECT id FROM main.conversations) AND id NOT IN (SELECT id "
                                      "FROM main.purged)")
                           .arg(columns));
    });
}

/// A conversation made for messages without one gets its original fields back.
Result<void> completeConversations(const QSqlDatabase &database)
{
    return columnsOf(database, QStringLiteral("conversations"), QStringLiteral("updated_at"))
        .and_then([&](const QString &columns) {
            return execute(
                database,
                QStringLiteral("UPDATE main.conversations SET (%1) = (SELECT %1 FROM backup.conversations AS whole WHERE "
                               "whole.id = conversations.id) WHERE title LIKE ? AND deleted_at IS NULL AND id IN (SELECT id "
                               "FROM backup.conversations WHERE deleted_at IS NULL)")
                    .arg(columns),
                {recoveredTitle(QStringLiteral("%"))});
        });
}

/// With their original numbers, which define the order, if no number in the conversation is taken by another message.
Result<int> restoreNumbered(const QSqlDatabase &database)
{
    return columnsOf(database, QStringLiteral("messages")).and_then([&](const QString &columns) {
        return changed(
            database, QStringLiteral("INSERT INTO main.messages (%1) SELECT %1 FROM backup.messages WHERE %2 AND conversation_id "
                                     "NOT IN (SELECT conversation_id FROM backup.messages WHERE %2 AND number IN (SELECT number "
                                     "FROM main.messages)) ORDER BY number")
                          .arg(columns, missing));
    });
}

Result<int> restoreOthers(const QSqlDatabase &database)
{
    return columnsOf(database, QStringLiteral("messages"), QStringLiteral("number")).and_then([&](const QString &columns) {
        return changed(database,
                       QStringLiteral("INSERT INTO main.messages (%1) SELECT %1 FROM backup.messages WHERE %2 ORDER BY number")
                           .arg(columns, missing));
    });
}

/// A message that is complete in the backup and interrupted in the database was truncated by damage; so was one of which only
/// the chunks of its text were recovered. It returns to its conversation, unless that was erased.
Result<int> completeMessages(const QSqlDatabase &database)
{
    return columnsOf(database, QStringLiteral("messages"), QStringLiteral("number")).and_then([&](const QString &columns) {
        return run(database,
                   QStringLiteral("UPDATE main.messages SET (%1) = (SELECT %1 FROM backup.messages AS whole WHERE whole.id = "
                                  "messages.id) WHERE state = 'interrupted' AND id IN (SELECT id FROM backup.messages AS whole "
                                  "WHERE conversation_id IN (SELECT id FROM main.conversations) AND (state <> 'interrupted' OR "
                                  "(length(content) >= length(messages.content) AND conversation_id <> messages.conversation_id "
                                  "AND messages.conversation_id IN (SELECT id FROM main.conversations WHERE title LIKE ?))))")
                       .arg(columns),
                   {recoveredTitle(QStringLiteral("%"))})
            .map([](const QSqlQuery &query) { return query.numRowsAffected(); });
    });
}

/// Messages whose lost parent is restored, and that are children of the previous message so far.
Result<void> restoreParents(const QSqlDatabase &database)
{
    return execute(database,
                   QStringLiteral("UPDATE main.messages SET parent_id = (SELECT parent_id FROM backup.messages AS whole WHERE "
                                  "whole.id = messages.id) WHERE id IN (SELECT whole.id FROM backup.messages AS whole JOIN "
                                  "main.messages AS present ON present.id = whole.id WHERE whole.parent_id <> present.parent_id "
                                  "AND whole.parent_id IN (SELECT id FROM main.messages))"));
}

/// The parts of messages that have none in the database. A backup of an older schema has tool calls with the messages.
Result<void> restoreParts(const QSqlDatabase &database)
{
    return columnsOf(database, QStringLiteral("parts"), QStringLiteral("number"))
        .and_then([&](const QString &columns) {
            return columns.isEmpty() ? Result<void>()
                                     : execute(database, QStringLiteral("INSERT INTO main.parts (%1) SELECT %1 FROM backup.parts "
                                                                        "WHERE message_id IN (SELECT id FROM main.messages) AND "
                                                                        "message_id NOT IN (SELECT message_id FROM main.parts) "
                                                                        "ORDER BY number")
                                                             .arg(columns));
        })
        .and_then([&] { return moveToolCalls(database); });
}

/// A conversation that recovery made, all of whose messages are back in their own.
Result<void> dropEmptied(const QSqlDatabase &database)
{
    return execute(database,
                   QStringLiteral("DELETE FROM main.conversations WHERE title LIKE ? AND draft = '' AND id NOT IN (SELECT "
                                  "conversation_id FROM main.messages)"),
                   {recoveredTitle(QStringLiteral("%"))});
}

/// The first schema has none.
Result<void> restoreRuns(const QSqlDatabase &database)
{
    return columnsOf(database, QStringLiteral("runs"), QStringLiteral("number")).and_then([&](const QString &columns) {
        return columns.isEmpty() ? Result<void>()
                                 : execute(database, QStringLiteral("INSERT INTO main.runs (%1) SELECT %1 FROM backup.runs WHERE "
                                                                    "(message_id, started_at) NOT IN (SELECT message_id, "
                                                                    "started_at FROM main.runs) ORDER BY number")
                                                         .arg(columns));
    });
}

Result<RestoreResult> restoreAttached(QSqlDatabase &database)
{
    Transaction transaction(database);
    RestoreResult restored;
    const auto add = [&](int messages) { restored.messages += messages; };
    return restorePurged(database)
        .and_then([&] { return restoreConversations(database); })
        .map([&](int conversations) { restored.conversations = conversations; })
        .and_then([&] { return completeConversations(database); })
        .and_then([&] { return restoreNumbered(database).map(add); })
        .and_then([&] { return restoreOthers(database).map(add); })
        .and_then([&] { return completeMessages(database).map(add); })
        .and_then([&] { return restoreParents(database); })
        .and_then([&] { return restoreParts(database); })
        .and_then([&] { return dropEmptied(database); })
        .and_then([&] { return restoreRuns(database); })
        .and_then([&] { return transaction.commit(); })
        .map([&] { return restored; });
}

}

Result<RestoreResult> restoreMissing(QSqlDatabase &database, const QString &backup)
{
    if (auto done = examine(database, backup); !done)
        return tl::unexpected(done.error());
    auto restored = refuseNewer(database, backup).and_then([&] { return restoreAttached(database); });
    std::ignore = execute(database, QStringLiteral("DETACH backup"));
    return restored;
}

}
