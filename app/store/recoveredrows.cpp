// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/recoveredrows.h"

#include "store/parts.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QSqlError>
#include <QUuid>

namespace corral::store {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(corral::store::Store)
};

/// Messages with a taken or invalid number are sorted last, from here on, until the end of the recovery.
constexpr qint64 displaced = 1LL << 60;
constexpr qint64 highestNumber = 1LL << 40;
/// Temporary state, during the recovery, of a message that was not read completely.
const QByteArray cutOff = "cut off";
constexpr int constraint = 19; ///< https://www.sqlite.org/rescode.html#constraint

QString insertInto(const Table &table)
{
    QStringList names;
    QStringList places;
    QStringList news;
    for (const auto &column : table.columns) {
        names << column.name;
        // Text is bound byte by byte, even if it is not valid UTF-8.
        places << (column.kind == Field::Kind::Text ? QStringLiteral("CAST(? AS TEXT)") : QStringLiteral("?"));
        news << QStringLiteral("%1 = excluded.%1").arg(column.name);
    }
    auto onConflict = QStringLiteral("ON CONFLICT DO NOTHING");
    if (table.name == QLatin1String("conversations"))
        onConflict =
            QStringLiteral("ON CONFLICT (id) DO UPDATE SET %1 WHERE excluded.updated_at > updated_at").arg(news.join(u','));
    return QStringLiteral("INSERT INTO %1 (%2) VALUES (%3) %4").arg(table.name, names.join(u','), places.join(u','), onConflict);
}

/// Rank of a state for choosing the better row: an ended answer is more complete than a streaming one.
int rankOf(const QByteArray &state) { return state == cutOff ? 0 : state == "streaming" ? 1 : 2; }

}

QString recoveredTitle(const QString &day) { return Words::tr("Recovered conversation, %1").arg(day); }

RecoveredRows::RecoveredRows(QSqlDatabase &database)
    : m_database(database)
{}

Result<void> RecoveredRows::begin()
{
    auto tables = tablesOf(m_database);
    if (!tables)
        return tl::unexpected(tables.error());
    m_tables = *std::move(tables);
    for (const auto &table : std::as_const(m_tables)) {
        QSqlQuery query(m_database);
        if (!query.prepare(insertInto(table)))
            return tl::unexpected(errorFrom(query.lastError(), m_database.databaseName()));
        m_inserts.emplace(table.name, std::move(query));
    }
    return {};
}

Result<void> RecoveredRows::add(const Cell &cell)
{
    const auto fields = fieldsOf(cell.record);
    if (!fields) {
        m_incomplete = true;
        return {};
    }
    const Table *best = nullptr;
    std::optional<Row> row;
    for (const auto &table : std::as_const(m_tables)) {
        auto found = table.rowFrom(cell, *fields);
        if (!found || (row && (row->whole || !found->whole)))
            continue;
        row = std::move(found);
        best = &table;
    }
    if (!row)
        return {};
    m_incomplete = m_incomplete || !row->whole;
    return best->name == QLatin1String("messages") ? insertMessage(*best, *std::move(row)) : insert(*best, *row);
}

Result<void> RecoveredRows::insert(const Table &table, const Row &row)
{
    auto &query = m_inserts.at(table.name);
    for (qsizetype i = 0; i < row.values.size(); ++i)
        query.bindValue(int(i), row.values.at(i));
    if (query.exec())
        return {};
    if ((query.lastError().nativeErrorCode().toInt() & 0xff) != constraint)
        return tl::unexpected(errorFrom(query.lastError(), m_database.databaseName()));
    m_incomplete = true;
    return {};
}

Result<void> RecoveredRows::insertMessage(const Table &table, Row row)
{
    if (!row.whole)
        row.values[table.indexOf("state")] = cutOff;
    if (auto &conversation = row.values[table.indexOf("conversation_id")]; !isName(conversation.toByteArray()))
        conversation = QByteArray("");
    const auto wanted = makeRoom(table, row);
    if (!wanted)
        return tl::unexpected(wanted.error());
    return *wanted ? insert(table, row) : Result<void>();
}

/// Removes a worse row with the same id; returns whether to insert the row, and gives it a free number.
Result<bool> RecoveredRows::makeRoom(const Table &table, Row &row)
{
    const auto valueOf = [&](const char *column) { return row.values.at(table.indexOf(column)); };
    auto &number = row.values[table.indexOf("number")];
    auto isFree = number.toLongLong() > 0 && number.toLongLong() < highestNumber;
    auto others = run(m_database,
                      QStringLiteral("SELECT number, id = CAST(? AS TEXT), state, length(CAST(content AS BLOB)) + "
                                     "length(CAST(thinking AS BLOB)) FROM messages WHERE id = CAST(? AS TEXT) OR number = ?"),
                      {valueOf("id"), valueOf("id"), number});
    if (!others)
        return tl::unexpected(others.error());
    QVariant worse;
    while (others->next()) {
        if (!others->value(1).toBool()) {
            isFree = false;
            continue;
        }
        const auto length = valueOf("content").toByteArray().size() + valueOf("thinking").toByteArray().size();
        const auto mine = std::pair(rankOf(valueOf("state").toByteArray()), qint64(length));
        if (mine <= std::pair(rankOf(others->value(2).toByteArray()), others->value(3).toLongLong()))
            return false;
        worse = others->value(0);
    }
    others->finish();
    if (!isFree)
        number = displaced + ++m_displaced;
    if (worse.isNull())
        return true;
    return execute(QStringLiteral("DELETE FROM messages WHERE number = ?"), {worse}).map([] { return true; });
}

Result<void> RecoveredRows::execute(const QString &sql, const QVariantList &values)
{
    return store::execute(m_database, sql, values);
}

/// Executes the statement, and notes that the recovery is incomplete if it changed rows.
Result<void> RecoveredRows::repair(const QString &sql)
{
    return run(m_database, sql).map([this](const QSqlQuery &query) {
        m_incomplete = m_incomplete || query.numRowsAffected() > 0;
    });
}

Result<void> RecoveredRows::finish()
{
    m_inserts.clear();
    return execute(QStringLiteral("UPDATE messages SET number = number - ? + (SELECT coalesce(max(number), 0) FROM messages "
                                  "WHERE number < ?) WHERE number >= ?"),
                   {displaced, displaced, displaced})
        .and_then([this] { return leaveOutPurged(); })
        .and_then([this] { return keepOrphans(); })
        .and_then([this] { return noteLostParents(); })
        .and_then([this] {
            return execute(
                QStringLiteral(
                    "UPDATE messages SET created_at = coalesce((SELECT created_at FROM messages AS before WHERE "
                    "before.conversation_id = messages.conversation_id AND before.number < messages.number AND "
                    "before.created_at > 0 ORDER BY before.number DESC LIMIT 1), (SELECT created_at FROM conversations WHERE "
                    "id = messages.conversation_id), ?) WHERE created_at = 0 AND state = 'cut off'"),
                {QDateTime::currentMSecsSinceEpoch()});
        })
        .and_then([this] { return makeConversations(); })
        .and_then([this] {
            return repair(QStringLiteral("UPDATE conversations SET leaf = '' WHERE leaf <> '' AND leaf NOT IN "
                                         "(SELECT id FROM messages)"));
        })
        .and_then([this] {
            return execute(QStringLiteral("UPDATE conversations SET updated_at = max(created_at, coalesce((SELECT "
                                          "max(created_at) FROM messages WHERE conversation_id = conversations.id), 0)) "
                                          "WHERE updated_at = 0"));
        })
        .and_then([this] {
            // Streaming answers have chunks: with the state Streaming these are appended when the file is opened.
            return execute(QStringLiteral("UPDATE messages SET state = CASE WHEN id IN (SELECT message_id FROM chunks) "
                                          "THEN 'streaming' ELSE 'interrupted' END WHERE state = 'cut off'"));
        });
}

/// The rows stay unchanged: chat::Tree makes a message with a lost parent a child of the previous one.
Result<void> RecoveredRows::noteLostParents()
{
    return run(m_database, QStringLiteral("SELECT 1 FROM messages WHERE parent_id <> '' AND parent_id NOT IN "
                                          "(SELECT id FROM messages) LIMIT 1"))
        .map([this](QSqlQuery query) { m_incomplete = query.next() || m_incomplete; });
}

Result<void> RecoveredRows::leaveOutPurged()
{
    const auto withMessages = [this](const char *table) {
        return execute(QStringLiteral("DELETE FROM %1 WHERE message_id IN (SELECT id FROM messages WHERE conversation_id IN "
                                      "(SELECT id FROM purged))")
                           .arg(QLatin1String(table)));
    };
    return withMessages("chunks")
        .and_then([&] { return withMessages("parts"); })
        .and_then(
            [this] { return execute(QStringLiteral("DELETE FROM messages WHERE conversation_id IN (SELECT id FROM purged)")); })
        .and_then([this] { return execute(QStringLiteral("DELETE FROM conversations WHERE id IN (SELECT id FROM purged)")); });
}

/// Chunks and parts of lost messages, and messages without a valid conversation, get a common conversation.
Result<void> RecoveredRows::keepOrphans()
{
    const auto conversation = QUuid::createUuid().toString(QUuid::WithoutBraces);
    return execute(QStringLiteral("UPDATE messages SET conversation_id = ? WHERE conversation_id = ''"), {conversation})
        .and_then([&] {
            return execute(QStringLiteral("INSERT INTO messages (id, conversation_id, parent_id, role, content, thinking, "
                                          "tool_calls, model, created_at, state, done_reason, total, load, prompt_eval, eval, "
                                          "prompt_tokens, answer_tokens, first_token, thought) SELECT message_id, ?, "
                                          "'', role, '', '', '', '', ?, state, '', 0, 0, 0, 0, 0, 0, 0, 0 "
                                          "FROM (SELECT message_id, 'assistant' AS role, 'streaming' AS state FROM chunks UNION "
                                          "ALL SELECT message_id, CASE WHEN kind IN ('image', 'attachment') THEN 'user' WHEN "
                                          "kind = 'tool_call' THEN 'assistant' ELSE 'tool' END, 'interrupted' FROM parts) WHERE "
                                          "message_id NOT IN (SELECT id FROM messages) GROUP BY message_id"),
                           {conversation, QDateTime::currentMSecsSinceEpoch()});
        })
        .and_then([this] { return moveToolCalls(m_database); });
}

Result<void> RecoveredRows::makeConversations()
{
    auto lost = run(m_database, QStringLiteral("SELECT conversation_id, min(created_at), max(created_at) FROM messages WHERE "
                                               "conversation_id NOT IN (SELECT id FROM conversations) GROUP BY conversation_id"));
    if (!lost)
        return tl::unexpected(lost.error());
    while (lost->next()) {
        m_incomplete = true;
        const auto day = QDateTime::fromMSecsSinceEpoch(lost->value(2).toLongLong()).date();
        const auto title = recoveredTitle(QLocale().toString(day, QLocale::ShortFormat));
        auto done = execute(QStringLiteral("INSERT INTO conversations (id, title, model, system_prompt, draft, leaf, created_at, "
                                           "updated_at) VALUES (?, ?, coalesce((SELECT model FROM messages WHERE "
                                           "conversation_id = ? AND model <> '' ORDER BY number DESC LIMIT 1), ''), '', '', '', "
                                           "?, ?)"),
                            {lost->value(0), title, lost->value(0), lost->value(1), lost->value(2)});
        if (!done)
            return done;
    }
    return {};
}

}
