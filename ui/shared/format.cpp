// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shared/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <cmath>

namespace corral::ui::format {

namespace {

using namespace std::chrono;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(corral::ui::Format)
};

QString decimal(double value, int digits) { return QLocale().toString(value, 'f', digits); }

/// A size and its unit; a figure that rounds up to 1,000 uses the next unit.
QString scaled(double bytes, const QString &suffix)
{
    static constexpr std::array<const char *, 6> units = {"B", "kB", "MB", "GB", "TB", "PB"};
    std::size_t unit = 0;
    const auto digits = [&] { return unit < 2 ? 0 : 1; };
    const auto roundsTo1000 = [&] { return std::round(bytes * (digits() ? 10 : 1)) / (digits() ? 10 : 1) >= 1000; };
    while (unit + 1 < units.size() && roundsTo1000()) {
        bytes /= 1000;
        ++unit;
    }
    return decimal(bytes, digits()) + QLatin1Char(' ') + QLatin1String(units[unit]) + suffix;
}

/// Whole units for durations of a minute and longer; a smaller unit that is zero is left out.
QString coarse(seconds time, const QString &minute)
{
    const auto pair = [](qint64 big, const QString &bigUnit, qint64 small, const QString &smallUnit) {
        const QString first = QStringLiteral("%1 %2").arg(big).arg(bigUnit);
        return small ? QStringLiteral("%1 %2 %3").arg(first).arg(small).arg(smallUnit) : first;
    };
    const qint64 s = time.count();
    if (s < 60)
        return Words::tr("%1 s").arg(s);
    if (s < 3600)
        return pair(s / 60, minute, s % 60, Words::tr("s"));
    if (s < 86400)
        return pair(s / 3600, Words::tr("h"), s % 3600 / 60, minute);
    return pair(s / 86400, Words::tr("d"), s % 86400 / 3600, Words::tr("h"));
}

QString ago(qint64 seconds)
{
    if (seconds < 60)
        return Words::tr("just now");
    if (seconds < 3600)
        return seconds < 120 ? Words::tr("1 minute ago") : Words::tr("%n minutes ago", nullptr, static_cast<int>(seconds / 60));
    return seconds < 7200 ? Words::tr("1 hour ago") : Words::tr("%n hours ago", nullptr, static_cast<int>(seconds / 3600));
}

QString ahead(qint64 seconds)
{
    if (seconds < 60)
        return Words::tr("in a moment");
    if (seconds < 3600)
        return seconds < 120 ? Words::tr("in 1 minute") : Words::tr("in %n minutes", nullptr, static_cast<int>(seconds / 60));
    return seconds < 7200 ? Words::tr("in 1 hour") : Words::tr("in %n hours", nullptr, static_cast<int>(seconds / 3600));
}

}

QString bytes(qint64 bytes) { return scaled(static_cast<double>(std::max<qint64>(bytes, 0)), {}); }

QString rate(double bytesPerSecond)
{
    return scaled(std::isfinite(bytesPerSecond) ? std::max(bytesPerSecond, 0.0) : 0.0, QStringLiteral("/s"));
}

QString tokensPerSecond(double tokensPerSecond)
{
    if (!std::isfinite(tokensPerSecond) || tokensPerSecond <= 0)
        return {};
    return Words::tr("%1 tok/s").arg(decimal(tokensPerSecond, tokensPerSecond < 1000 ? 1 : 0));
}

QString duration(nanoseconds duration)
{
    const double seconds = std::chrono::duration<double>(duration).count();
    if (seconds < 0.001)
        return Words::tr("under 1 ms");
    if (seconds < 0.1)
        return Words::tr("%1 ms").arg(decimal(std::max(seconds, 0.0) * 1000, 0));
    if (seconds < 1)
        return Words::tr("%1 s").arg(decimal(seconds, 2));
    if (seconds < 9.95)
        return Words::tr("%1 s").arg(decimal(seconds, 1));
    return coarse(round<std::chrono::seconds>(duration), Words::tr("m"));
}

QString remaining(seconds remaining)
{
    const seconds time = std::max(remaining, seconds(0));
    return Words::tr("%1 left").arg(coarse(time < 1min || time >= 1h ? time : round<minutes>(time), Words::tr("min")));
}

QString relativeTime(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return {};
    constexpr qint64 day = 86400;
    const qint64 past = time.secsTo(now);
    if (past >= 0 && past < day)
        return ago(past);
    if (past < 0 && past > -day)
        return ahead(-past);
    return QLocale().toString(time.toLocalTime().date(), QLocale::ShortFormat);
}

QString count(qint64 count) { return QLocale().toString(count); }

QString contextLength(qint64 tokens)
{
    constexpr qint64 kilo = 1024;
    if (tokens >= kilo * kilo)
        return Words::tr("%1M").arg(decimal(static_cast<double>(tokens) / kilo / kilo, tokens % (kilo * kilo) ? 1 : 0));
    if (tokens >= kilo)
        return Words::tr("%1k").arg(decimal(static_cast<double>(tokens) / kilo, 0));
    return count(tokens);
}

}
