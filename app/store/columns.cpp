// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/columns.h"

namespace corral::store {

QVariantList valuesOf(const llm::Metrics &metrics)
{
    return {column(metrics.total), column(metrics.load), column(metrics.promptEval), column(metrics.eval),
            metrics.promptTokens,  metrics.answerTokens, metrics.estimated};
}

llm::Metrics metricsFrom(const QSqlQuery &query, int first)
{
    llm::Metrics metrics;
    metrics.total = durationOf(query.value(first));
    metrics.load = durationOf(query.value(first + 1));
    metrics.promptEval = durationOf(query.value(first + 2));
    metrics.eval = durationOf(query.value(first + 3));
    metrics.promptTokens = query.value(first + 4).toLongLong();
    metrics.answerTokens = query.value(first + 5).toLongLong();
    metrics.estimated = query.value(first + 6).toBool();
    return metrics;
}

QString placeholders(qsizetype count) { return QStringList(count, QStringLiteral("?")).join(u','); }

}
