// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

/// Quantities in the forms that servers give them in. Nothing where a text or a number cannot be one.
namespace corral::ollama {

/// Not negative, and below 2^53, from where on JSON cannot tell whole numbers apart.
[[nodiscard]] std::optional<qint64> wholeNumber(double number);
/// "4096"
[[nodiscard]] std::optional<qint64> numberFromText(const QString &text);
/// "4.7 GB", "3.9GiB", or a plain number of bytes.
[[nodiscard]] std::optional<qint64> bytesFromText(const QString &text);
/// "1m2.5s", as Go writes a duration, or a plain number of nanoseconds.
[[nodiscard]] std::optional<qint64> nanosecondsFromText(const QString &text);
/// RFC 3339 with up to nine digits of fraction, of which three are kept. Not valid where the text is none.
[[nodiscard]] QDateTime timeFromText(const QString &text);
/// Seconds since 1970, or a larger number of milli-, micro- or nanoseconds. Not valid below 1973: such a number is no time.
[[nodiscard]] QDateTime timeFromNumber(double number);

}
