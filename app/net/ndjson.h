// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QByteArray>

#include <optional>

namespace corral::net {

/// Cuts newline-delimited JSON into lines, at byte level: a read may end anywhere, also inside a UTF-8 sequence.
///
///     splitter.feed(reply->readAll());
///     while (auto line = splitter.next()) …
///     // at the end of the body:
///     if (auto last = splitter.rest()) …
class NdjsonSplitter
{
public:
    /// A longer line is a protocol error rather than a way to fill the memory.
    static constexpr qsizetype maxLine = 64 * 1024 * 1024;

    /// Takes the next bytes. Fails once a line is longer than maxLine; the splitter is of no more use then.
    [[nodiscard]] Result<void> feed(const QByteArray &bytes);
    /// The next whole line, without "\n" or "\r\n". Blank lines are skipped.
    [[nodiscard]] std::optional<QByteArray> next();
    /// What stands after the last newline, once the body has ended: the server leaves the newline out after a single object.
    [[nodiscard]] std::optional<QByteArray> rest();

private:
    QByteArray m_buffer;
    qsizetype m_start = 0;   ///< of the first line not handed out yet
    qsizetype m_scanned = 0; ///< up to here there is no newline after m_start
};

}
