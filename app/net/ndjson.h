// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QByteArray>

#include <optional>

namespace corral::net {

/// Splits newline-delimited JSON into lines, at byte level: a read may end anywhere, even inside a UTF-8 sequence.
///
///     splitter.feed(reply->readAll());
///     while (auto line = splitter.next()) …
///     // at the end of the body:
///     if (auto last = splitter.rest()) …
class NdjsonSplitter
{
public:
    /// Limit in bytes that protects the memory: a longer line is a protocol error.
    static constexpr qsizetype maxLine = 64 * 1024 * 1024;

    /// Appends bytes. Fails once a line is longer than maxLine; the splitter must not be used after that.
    [[nodiscard]] Result<void> feed(const QByteArray &bytes);
    /// The next complete line, without "\n" or "\r\n". Blank lines are skipped.
    [[nodiscard]] std::optional<QByteArray> next();
    /// The text after the last newline, at the end of the body: the server omits the newline after a single object.
    [[nodiscard]] std::optional<QByteArray> rest();

private:
    QByteArray m_buffer;
    qsizetype m_start = 0;   ///< of the first line not returned yet
    qsizetype m_scanned = 0; ///< no newline between m_start and this position
};

}
