// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/search.h"

#include "store/columns.h"
#include "store/searchindex.h"

#include <QHash>
#include <QSqlError>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace corral::store {

namespace {

constexpr int rankedMessages = 2'000; ///< where more match, only time counts
constexpr int newestMessages = 1'000; ///< that are looked at then
constexpr int shownGroups = 30;
constexpr int shownHits = 3; ///< per conversation
constexpr double halfLife = 90.0 * 24 * 60 * 60 * 1'000;

/// A message that matches, before its text is read.
struct Match
{
    qint64 number = 0;
    chat::Id conversationId;
    double score = 0; ///< higher is better
};

/// In FTS5's syntax. The words consist of letters and digits, so nothing in the quotation marks is syntax.
QString matchOf(const chat::SearchQuery &query)
{
    QStringList terms;
    for (const auto &term : query.terms())
        terms << u'"' + term.words.join(u' ') + (term.isPrefix ? QStringLiteral("\"*") : QStringLiteral("\""));
    return terms.join(QStringLiteral(" AND "));
}

/// How much better a newer conversation is: from 1, now, down to a half.
double freshness(qint64 time)
{
    const auto age = std::max<qint64>(0, QDateTime::currentMSecsSinceEpoch() - time);
    return 0.5 + 0.5 * std::exp2(-double(age) / halfLife);
}

Result<bool> areTooManyToRank(const QSqlDatabase &database, const QString &match)
{
    return run(database,
               QStringLiteral(
                   "SELECT count(*) FROM (SELECT 1 FROM search_index WHERE search_index MATCH ? ORDER BY rowid DESC LIMIT "
                   "%1)")
                   .arg(rankedMessages + 1),
               {match})
        .map([](QSqlQuery query) { return query.next() && query.value(0).toInt() > rankedMessages; });
}

Result<QList<Match>> matches(const QSqlDatabase &database, const chat::SearchQuery &query)
{
    const auto match = matchOf(query);
    const auto tooMany = areTooManyToRank(database, match);
    if (!tooMany)
        return tl::unexpected(tooMany.error());
    auto rows = run(database,
                    QStringLiteral("SELECT hits.number, messages.conversation_id, conversations.updated_at, hits.rank FROM "
                                   "(SELECT rowid AS number, %1 AS rank FROM search_index WHERE "
                                   "search_index MATCH ? ORDER BY rowid DESC LIMIT %2) AS hits CROSS JOIN messages ON "
                                   "messages.number = hits.number CROSS JOIN conversations ON conversations.id = "
                                   "messages.conversation_id WHERE conversations.deleted_at IS NULL")
                        .arg(*tooMany ? QStringLiteral("0.0") : QStringLiteral("bm25(search_index, 1.0, 0.3)"))
                        .arg(*tooMany ? newestMessages : rankedMessages),
                    {match});
    if (!rows)
        return tl::unexpected(rows.error());
    QList<Match> found;
    while (rows->next())
        found.append({rows->value(0).toLongLong(), rows->value(1).toString(),
                      -rows->value(3).toDouble() * freshness(rows->value(2).toLongLong())});
    if (rows->lastError().isValid())
        return tl::unexpected(errorFrom(rows->lastError(), database.databaseName()));
    std::sort(found.begin(), found.end(), [](const auto &one, const auto &other) {
        return std::pair(one.score, one.number) > std::pair(other.score, other.number);
    });
    return found;
}

Result<chat::SearchHit> readHit(const QSqlDatabase &database, qint64 number, const chat::SearchQuery &query)
{
    auto row =
        run(database, QStringLiteral("SELECT id, role, model, created_at, content, thinking FROM messages WHERE number = ?"),
            {number});
    if (!row)
        return tl::unexpected(row.error());
    chat::SearchHit hit;
    if (!row->next())
        return hit;
    hit.messageId = row->value(0).toString();
    hit.role = row->value(1).toString();
    hit.model = row->value(2).toString();
    hit.createdAt = timeOf(row->value(3));
    hit.snippet = query.snippet(row->value(4).toString());
    auto thinking = hit.snippet.marks.isEmpty() ? query.snippet(row->value(5).toString()) : chat::Snippet();
    hit.isThinking = !thinking.marks.isEmpty();
    if (hit.isThinking)
        hit.snippet = std::move(thinking);
    return hit;
}

Result<QList<chat::SearchGroup>> groups(const QSqlDatabase &database, const QList<Match> &found, const chat::SearchQuery &query)
{
    QList<chat::SearchGroup> groups;
    QHash<chat::Id, qsizetype> places;
    for (const auto &match : found) {
        auto place = places.value(match.conversationId, -1);
        if (place < 0) {
            if (groups.size() == shownGroups)
                continue;
            place = groups.size();
            places.insert(match.conversationId, place);
            groups.append({match.conversationId, {}, {}, 0});
        }
        auto &group = groups[place];
        ++group.count;
        if (group.hits.size() == shownHits)
            continue;
        auto hit = readHit(database, match.number, query);
        if (!hit)
            return tl::unexpected(hit.error());
        group.hits.append(*std::move(hit));
    }
    for (auto &group : groups) {
        auto title = run(database, QStringLiteral("SELECT title FROM conversations WHERE id = ?"), {group.conversationId});
        if (!title)
            return tl::unexpected(title.error());
        group.title = title->next() ? title->value(0).toString() : QString();
    }
    return groups;
}

Result<chat::SearchResult> search(const QSqlDatabase &database, const chat::SearchQuery &query)
{
    return isIndexIncomplete(database).and_then([&](bool incomplete) {
        return matches(database, query)
            .and_then([&](const QList<Match> &found) { return groups(database, found, query); })
            .map([&](QList<chat::SearchGroup> found) {
                return chat::SearchResult{std::move(found), !incomplete};
            });
    });
}

}

Result<chat::SearchResult> searchMessages(QSqlDatabase &database, const chat::SearchQuery &query)
{
    if (query.isEmpty())
        return chat::SearchResult();
    // Where the disk is full, the index is searched as it is.
    std::ignore = updateIndex(database);
    auto result = search(database, query);
    if (result)
        return result;
    // The index is damaged, or could not be made: the background makes it anew.
    if (auto done = dropDamagedIndex(database, result.error()); !done)
        return tl::unexpected(done.error());
    return chat::SearchResult{{}, false};
}

}
