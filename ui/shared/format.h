// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>

#include <chrono>

/// Formats figures for display. Decimal units, as Ollama prints them; numbers in the user's locale.
namespace corral::ui::format {

/// "512 B", "38 kB", "4.7 GB": decimal; one fractional digit from a megabyte on.
[[nodiscard]] QString bytes(qint64 bytes);
/// "38.0 MB/s"
[[nodiscard]] QString rate(double bytesPerSecond);
/// "43.2 tok/s"; empty if not measured (zero, negative, not finite).
[[nodiscard]] QString tokensPerSecond(double tokensPerSecond);
/// A duration: "under 1 ms", "85 ms", "0.31 s", "6.4 s", "48 s", "4 m", "4 m 5 s", "2 h 10 m".
[[nodiscard]] QString duration(std::chrono::nanoseconds duration);
/// A remaining duration: "5 s left", "1 min left", "2 h 10 min left".
[[nodiscard]] QString remaining(std::chrono::seconds remaining);
/// "just now", "3 minutes ago", "3 hours ago", then the date; the future is "in 4 minutes". Empty for an invalid time.
[[nodiscard]] QString relativeTime(const QDateTime &time, const QDateTime &now);
/// "12,345"
[[nodiscard]] QString count(qint64 count);
/// "4k", "8k", "128k", "1M" in units of 1,024; smaller numbers unchanged.
[[nodiscard]] QString contextLength(qint64 tokens);

}
