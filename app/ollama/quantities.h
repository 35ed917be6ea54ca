// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

/// Parses quantities in the forms that servers use. Returns nothing for a text or number that is none.
namespace corral::ollama {

/// Not negative, and below 2^53, the limit up to which JSON numbers are exact integers.
[[nodiscard]] std::optional<qint64> wholeNumber(double number);
/// "4096"
[[nodiscard]] std::optional<qint64> numberFromText(const QString &text);
/// "4.7 GB", "3.9GiB", or a plain number of bytes.
[[nodiscard]] std::optional<qint64> bytesFromText(const QString &text);
/// "1m2.5s", as Go writes a duration, or a plain number of nanoseconds.
[[nodiscard]] std::optional<qint64> nanosecondsFromText(const QString &text);
/// RFC 3339 with up to nine fractional digits, of which three are kept. Invalid otherwise.
[[nodiscard]] QDateTime timeFromText(const QString &text);
/// Seconds since 1970, or a larger number of milli-, micro- or nanoseconds. Invalid for times before 1973.
[[nodiscard]] QDateTime timeFromNumber(double number);

}
