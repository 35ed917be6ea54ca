// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/jsonfields.h"

#include <QJsonValue>

#include <cmath>

namespace corral::exchange {

namespace {

QDateTime timeSince1970(double number)
{
    constexpr double earliestMilliseconds = 1e11; // as seconds, the year 5138
    constexpr double latest = 1e14;               // in milliseconds, again the year 5138
    const auto milliseconds = std::abs(number) < earliestMilliseconds ? number * 1000 : number;
    return number > 0 && milliseconds < latest ? QDateTime::fromMSecsSinceEpoch(std::llround(milliseconds)) : QDateTime();
}

}

QString textIn(const QJsonObject &json, QLatin1String key) { return json.value(key).toString(); }

qint64 numberIn(const QJsonObject &json, QLatin1String key)
{
    constexpr double most = 9e18;
    const auto value = json.value(key);
    const auto number = value.toDouble();
    return std::abs(number) < most ? value.toInteger(qint64(number)) : 0;
}

QDateTime timeFrom(const QJsonValue &value)
{
    if (value.isDouble())
        return timeSince1970(value.toDouble());
    const auto text = value.toString();
    bool isNumber = false;
    if (const auto number = text.toDouble(&isNumber); isNumber)
        return timeSince1970(number);
    return QDateTime::fromString(text, Qt::ISODateWithMs).toLocalTime();
}

QDateTime timeIn(const QJsonObject &json, QLatin1String key) { return timeFrom(json.value(key)); }

}
