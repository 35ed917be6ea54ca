// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/schema.h"

#include "store/parts.h"

#include <QCoreApplication>

namespace corral::store {

namespace {

/// From this version on tool calls are rows of the table parts.
constexpr int versionWithParts = 5;

/// See searchindex.h, which makes the index itself. A message that is not pending is in the index.
QStringList stepOfSearch()
{
    const auto wasIndexed = QStringLiteral("NOT EXISTS (SELECT 1 FROM search_pending WHERE number = old.number)");
    const auto forget = QStringLiteral("INSERT INTO search_stale (number, content, thinking) SELECT old.number, old.content, "
                                       "old.thinking WHERE %1; DELETE FROM search_pending WHERE number = old.number;")
                            .arg(wasIndexed);
    // No "OR IGNORE": the statement that fires a trigger would override it.
    const auto add = QStringLiteral("INSERT INTO search_pending (number) SELECT new.number WHERE NOT EXISTS (SELECT 1 FROM "
                                    "search_pending WHERE number = new.number);");
    return {
        QStringLiteral("CREATE TABLE search_pending (number INTEGER PRIMARY KEY)"),
        QStringLiteral("CREATE TABLE search_stale (row INTEGER PRIMARY KEY, number INTEGER NOT NULL, content TEXT NOT NULL, "
                       "thinking TEXT NOT NULL)"),
        QStringLiteral("CREATE TABLE search_state (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"),
        QStringLiteral("INSERT INTO search_pending (number) SELECT number FROM messages"),
        QStringLiteral("CREATE TRIGGER search_inserted AFTER INSERT ON messages BEGIN %1 END").arg(add),
        QStringLiteral("CREATE TRIGGER search_changed AFTER UPDATE OF number, content, thinking ON messages WHEN old.number <> "
                       "new.number OR old.content <> new.content OR old.thinking <> new.thinking BEGIN %1 %2 END")
            .arg(forget, add),
        QStringLiteral("CREATE TRIGGER search_deleted AFTER DELETE ON messages BEGIN %1 END").arg(forget),
    };
}

/// One migration step each. A released step is never changed; changes are new steps. Times are milliseconds since 1970, UTC;
/// durations are nanoseconds.
QList<QStringList> steps() // lint: a list, which only grows
{
    return {
        {
            QStringLiteral(R"(CREATE TABLE conversations (
                id TEXT PRIMARY KEY,
                title TEXT NOT NULL,
                model TEXT NOT NULL,
                system_prompt TEXT NOT NULL,
                draft TEXT NOT NULL,
                leaf TEXT NOT NULL,
                created_at INTEGER NOT NULL,
                updated_at INTEGER NOT NULL,
                deleted_at INTEGER))"),
            QStringLiteral("CREATE INDEX conversations_by_time ON conversations (updated_at DESC)"),
            // `number` is the order of insertion, and the rowid that a full-text index can refer to.
            QStringLiteral(R"(CREATE TABLE messages (
                number INTEGER PRIMARY KEY,
                id TEXT NOT NULL UNIQUE,
                conversation_id TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
                parent_id TEXT NOT NULL,
                role TEXT NOT NULL,
                content TEXT NOT NULL,
                thinking TEXT NOT NULL,
                tool_calls TEXT NOT NULL,
                model TEXT NOT NULL,
                created_at INTEGER NOT NULL,
                state TEXT NOT NULL,
                done_reason TEXT NOT NULL,
                total INTEGER NOT NULL,
                load INTEGER NOT NULL,
                prompt_eval INTEGER NOT NULL,
                eval INTEGER NOT NULL,
                prompt_tokens INTEGER NOT NULL,
                answer_tokens INTEGER NOT NULL,
                first_token INTEGER NOT NULL,
                thought INTEGER NOT NULL,
                error_kind TEXT,
                error_status INTEGER,
                error_message TEXT,
                error_hint TEXT))"),
            QStringLiteral("CREATE INDEX messages_by_conversation ON messages (conversation_id, number)"),
            QStringLiteral("CREATE INDEX messages_streaming ON messages (id) WHERE state = 'streaming'"),
            // Additions to a streaming answer; merged into its message at the end.
            QStringLiteral(R"(CREATE TABLE chunks (
                message_id TEXT NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
                seq INTEGER NOT NULL,
                content TEXT NOT NULL,
                thinking TEXT NOT NULL,
                PRIMARY KEY (message_id, seq)) WITHOUT ROWID)"),
        },
        {
            // Outlives the conversation: no foreign key.
            QStringLiteral(R"(CREATE TABLE runs (
                number INTEGER PRIMARY KEY,
                message_id TEXT NOT NULL,
                model TEXT NOT NULL,
                server TEXT NOT NULL,
                started_at INTEGER NOT NULL,
                first_token INTEGER NOT NULL,
                total INTEGER NOT NULL,
                load INTEGER NOT NULL,
                prompt_eval INTEGER NOT NULL,
                eval INTEGER NOT NULL,
                prompt_tokens INTEGER NOT NULL,
                answer_tokens INTEGER NOT NULL,
                tokens_per_second REAL NOT NULL))"),
            QStringLiteral("CREATE INDEX runs_by_time ON runs (started_at)"),
        },
        {
            QStringLiteral("ALTER TABLE messages ADD COLUMN context INTEGER NOT NULL DEFAULT 0"),
        },
        {
            // Erased conversations, so that no backup restores them. The rowid column comes first, so that in a recovery a row
            // does not look like an index entry.
            QStringLiteral(R"(CREATE TABLE purged (
                number INTEGER PRIMARY KEY,
                id TEXT NOT NULL UNIQUE,
                at INTEGER NOT NULL))"),
        },
        {
            // What a message has besides its texts, in the order of `number`: calls and results of tools, images, attachments.
            QStringLiteral(R"(CREATE TABLE parts (
                number INTEGER PRIMARY KEY,
                message_id TEXT NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
                kind TEXT NOT NULL,
                call_id TEXT NOT NULL,
                call_index INTEGER NOT NULL,
                name TEXT NOT NULL,
                media_type TEXT NOT NULL,
                text TEXT NOT NULL,
                data BLOB))"),
            QStringLiteral("CREATE INDEX parts_by_message ON parts (message_id, number)"),
            QStringLiteral("ALTER TABLE messages ADD COLUMN estimated INTEGER NOT NULL DEFAULT 0"),
            QStringLiteral("UPDATE messages SET estimated = 1 WHERE answer_tokens > 0 AND state <> 'complete'"),
            QStringLiteral("ALTER TABLE runs ADD COLUMN estimated INTEGER NOT NULL DEFAULT 0"),
        },
        {
            // The id of a server profile. Older conversations have none, and the current server answers them.
            QStringLiteral("ALTER TABLE conversations ADD COLUMN server TEXT NOT NULL DEFAULT ''"),
        },
        stepOfSearch(),
        {
            // What the user set for the answers, and what was sent for one: JSON, see chat/options.h.
            QStringLiteral("ALTER TABLE conversations ADD COLUMN options TEXT NOT NULL DEFAULT ''"),
            QStringLiteral("ALTER TABLE messages ADD COLUMN options TEXT NOT NULL DEFAULT ''"),
        },
    };
}

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(corral::store::Store)
};

Result<int> versionOf(const QSqlDatabase &database)
{
    return run(database, QStringLiteral("PRAGMA user_version")).map([](QSqlQuery query) {
        return query.next() ? query.value(0).toInt() : 0;
    });
}

Result<void> take(QSqlDatabase &database, const QStringList &step, int version)
{
    Transaction transaction(database);
    for (const auto &statement : step) {
        if (auto done = execute(database, statement); !done)
            return done;
    }
    if (version == versionWithParts) {
        if (auto done = moveToolCalls(database); !done)
            return done;
    }
    if (auto done = execute(database, QStringLiteral("PRAGMA user_version = %1").arg(version)); !done)
        return done;
    return transaction.commit();
}

}

int schemaVersion() { return int(steps().size()); }

Result<void> migrate(QSqlDatabase &database, int version)
{
    const auto found = versionOf(database);
    if (!found)
        return tl::unexpected(found.error());
    if (*found > schemaVersion())
        return failure(Error::Kind::Storage,
                       Words::tr("%1 was written by a newer Corral; this one does not change it.").arg(database.databaseName()),
                       Words::tr("Update Corral, or start it with another profile."));
    const auto all = steps();
    for (int next = *found; next < version; ++next) {
        if (auto done = take(database, all.at(next), next + 1); !done)
            return done;
    }
    return {};
}

}
