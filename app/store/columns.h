// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/names.h"

#include <QSqlQuery>
#include <QVariant>

/// Conversions between value types and SQL columns.
namespace corral::store {

/// Times are milliseconds since 1970, UTC; durations are nanoseconds.
[[nodiscard]] inline QVariant column(const QDateTime &time) { return time.toMSecsSinceEpoch(); }
[[nodiscard]] inline QVariant column(std::chrono::nanoseconds duration) { return qint64(duration.count()); }
/// A null QString would be bound as NULL, which the text columns do not accept.
[[nodiscard]] inline QVariant column(const QString &text) { return text.isNull() ? QStringLiteral("") : text; }

[[nodiscard]] inline QDateTime timeOf(const QVariant &value) { return QDateTime::fromMSecsSinceEpoch(value.toLongLong()); }
[[nodiscard]] inline std::chrono::nanoseconds durationOf(const QVariant &value)
{
    return std::chrono::nanoseconds(value.toLongLong());
}

using chat::kindOf;
using chat::nameOf;
using chat::stateOf;

/// The columns of metrics, the values for them, and the metrics in a row in which they begin with column `first`.
inline const QString metricsColumns = QStringLiteral("total, load, prompt_eval, eval, prompt_tokens, answer_tokens, estimated");
[[nodiscard]] QVariantList valuesOf(const llm::Metrics &metrics);
[[nodiscard]] llm::Metrics metricsFrom(const QSqlQuery &query, int first);

/// "?,?,?"
[[nodiscard]] QString placeholders(qsizetype count);

}
