// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "llm/keepalive.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <cmath>
#include <optional>

namespace corral::llm {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(corral::llm::KeepAlive)
};

/// Go counts durations in 64-bit nanoseconds: about 292 years.
constexpr double longestSeconds = 9.2e9;

double secondsOf(const QString &unit)
{
    if (unit == QLatin1String("h"))
        return 3600;
    if (unit == QLatin1String("m"))
        return 60;
    if (unit == QLatin1String("s"))
        return 1;
    if (unit == QLatin1String("ms"))
        return 1e-3;
    return unit == QLatin1String("ns") ? 1e-9 : 1e-6;
}

/// Go's time.ParseDuration without the sign, and plain whole seconds.
std::optional<double> secondsIn(const QString &text)
{
    static const QRegularExpression whole(QStringLiteral("\\A[0-9]+\\z"));
    if (whole.match(text).hasMatch())
        return text.toDouble();
    static const QRegularExpression part(QStringLiteral("\\G([0-9]+\\.?[0-9]*|\\.[0-9]+)(ns|us|µs|μs|ms|s|m|h)"));
    double seconds = 0;
    qsizetype at = 0;
    while (at < text.size()) {
        const auto match = part.match(text, at);
        if (!match.hasMatch())
            return std::nullopt;
        seconds += match.captured(1).toDouble() * secondsOf(match.captured(2));
        at = match.capturedEnd();
    }
    return text.isEmpty() ? std::nullopt : std::optional(seconds);
}

}

Result<KeepAlive> parseKeepAlive(const QString &text)
{
    QString rest = text.trimmed();
    if (rest.isEmpty())
        return KeepAlive();
    const bool negative = rest.startsWith(QLatin1Char('-'));
    if (negative || rest.startsWith(QLatin1Char('+')))
        rest.remove(0, 1);
    const auto seconds = secondsIn(rest);
    if (!seconds)
        return failure(Error::Kind::Invalid, Words::tr("“%1” is not a duration.").arg(text.trimmed()),
                       Words::tr("Write it like 30s, 10m or 1h30m; 0 unloads at once, -1 keeps the model loaded."));
    if (*seconds > longestSeconds)
        return failure(Error::Kind::Invalid, Words::tr("“%1” is longer than Ollama can count.").arg(text.trimmed()),
                       Words::tr("Write -1 to keep the model loaded."));
    if (negative && *seconds > 0)
        return std::chrono::seconds(-1);
    return std::chrono::seconds(qint64(*seconds > 0 && *seconds < 1 ? 1 : std::llround(*seconds)));
}

}
