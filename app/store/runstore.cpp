// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/runstore.h"

#include "store/columns.h"

namespace corral::store {

namespace {

runs::Run runFrom(const QSqlQuery &query)
{
    return {
        .messageId = query.value(0).toString(),
        .model = query.value(1).toString(),
        .server = query.value(2).toString(),
        .startedAt = timeOf(query.value(3)),
        .firstToken = durationOf(query.value(4)),
        .metrics = metricsFrom(query, 5),
    };
}

Result<QList<runs::Run>> listRuns(const QSqlDatabase &database, const QDateTime &since)
{
    auto query = run(database,
                     QStringLiteral("SELECT message_id, model, server, started_at, first_token, %1 FROM runs "
                                    "WHERE started_at >= ? ORDER BY started_at, number")
                         .arg(metricsColumns),
                     {column(since)});
    if (!query)
        return tl::unexpected(query.error());
    QList<runs::Run> runs;
    while (query->next())
        runs.append(runFrom(*query));
    return runs;
}

}

Result<void> insertRun(const QSqlDatabase &database, const runs::Run &run)
{
    QVariantList values{column(run.messageId), column(run.model), column(run.server), column(run.startedAt),
                        column(run.firstToken)};
    values += valuesOf(run.metrics);
    values += run.metrics.tokensPerSecond();
    return execute(database,
                   QStringLiteral("INSERT INTO runs (message_id, model, server, started_at, first_token, %1, tokens_per_second) "
                                  "VALUES (%2)")
                       .arg(metricsColumns, placeholders(values.size())),
                   values);
}

void RunStore::save(const runs::Run &run)
{
    m_database.write([run](QSqlDatabase &database) { return insertRun(database, run); });
}

// The future is named before it is awaited: see Database.
QCoro::Task<Result<QList<runs::Run>>> RunStore::list(QDateTime since)
{
    const auto future = m_database.read([since](QSqlDatabase &database) { return listRuns(database, since); });
    co_return co_await future;
}

}
