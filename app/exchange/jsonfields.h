// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QString>

/// Fields of files that other programs wrote: a missing field, or one of another type, is empty.
namespace corral::exchange {

[[nodiscard]] QString textIn(const QJsonObject &json, QLatin1String key);
/// Whole numbers, also those written with a fraction.
[[nodiscard]] qint64 numberIn(const QJsonObject &json, QLatin1String key);
/// Seconds or milliseconds since 1970, as a number or its text, or an ISO 8601 time. Invalid if it is none of them.
[[nodiscard]] QDateTime timeIn(const QJsonObject &json, QLatin1String key);
[[nodiscard]] QDateTime timeFrom(const QJsonValue &value);

}
