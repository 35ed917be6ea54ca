// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ollama/quantities.h"

#include <QRegularExpression>

#include <cmath>

namespace corral::ollama {

std::optional<qint64> wholeNumber(double number)
{
    constexpr double limit = 9'007'199'254'740'992; // 2^53
    if (!std::isfinite(number) || number < 0 || number >= limit)
        return std::nullopt;
    return static_cast<qint64>(number);
}

std::optional<qint64> numberFromText(const QString &text)
{
    bool ok = false;
    const double number = text.trimmed().toDouble(&ok);
    return ok ? wholeNumber(number) : std::nullopt;
}

std::optional<qint64> bytesFromText(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^\\s*([0-9.]+)\\s*([KMGTP]?)(i?)B?\\s*$"),
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(text);
    bool ok = false;
    const double number = match.captured(1).toDouble(&ok);
    if (!ok)
        return std::nullopt;
    const auto power = QStringLiteral("KMGTP").indexOf(match.captured(2).toUpper()) + 1;
    const double step = match.captured(3).isEmpty() ? 1'000 : 1'024;
    return wholeNumber(std::round(number * std::pow(step, match.captured(2).isEmpty() ? 0 : power)));
}

std::optional<qint64> nanosecondsFromText(const QString &text)
{
    if (const auto plain = numberFromText(text))
        return plain;
    static const QRegularExpression whole(QStringLiteral("^\\s*(?:[0-9.]+(?:ns|us|µs|ms|s|m|h))+\\s*$"));
    static const QRegularExpression part(QStringLiteral("([0-9.]+)(ns|us|µs|ms|s|m|h)"));
    if (!whole.match(text).hasMatch())
        return std::nullopt;
    double sum = 0;
    for (auto parts = part.globalMatch(text); parts.hasNext();) {
        const auto match = parts.next();
        const QString unit = match.captured(2);
        const double nanoseconds = unit == QLatin1String("h")    ? 3.6e12
                                   : unit == QLatin1String("m")  ? 6e10
                                   : unit == QLatin1String("s")  ? 1e9
                                   : unit == QLatin1String("ms") ? 1e6
                                   : unit == QLatin1String("ns") ? 1
                                                                 : 1e3;
        sum += match.captured(1).toDouble() * nanoseconds;
    }
    return wholeNumber(std::round(sum));
}

QDateTime timeFromText(const QString &text)
{
    // Qt parses fractions of any length only from 6.7 on.
    const auto point = text.indexOf(QLatin1Char('.'));
    if (point < 0)
        return QDateTime::fromString(text, Qt::ISODate);
    auto end = point + 1;
    while (end < text.size() && text.at(end).isDigit())
        ++end;
    const QString milliseconds = text.mid(point + 1, std::min<qsizetype>(3, end - point - 1));
    return QDateTime::fromString(text.left(point + 1) + milliseconds + text.mid(end), Qt::ISODateWithMs);
}

QDateTime timeFromNumber(double number)
{
    constexpr double earliest = 1e8;
    constexpr double latest = 1e11; // seconds; in the year 5138
    if (!std::isfinite(number) || number < earliest)
        return {};
    double seconds = number;
    for (int i = 0; i < 3 && seconds >= latest; ++i)
        seconds /= 1'000;
    return seconds < latest ? QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(seconds * 1'000), Qt::UTC) : QDateTime();
}

}
