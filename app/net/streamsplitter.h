// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QByteArray>

#include <optional>

namespace corral::net {

/// How a streamed body is divided into what net::Stream signals as lines.
enum class Framing {
    Ndjson, ///< one JSON value per line
    Sse,    ///< the data of server-sent events, see SseSplitter
};

/// Divides a body at byte level: a read may end anywhere, even inside a UTF-8 sequence.
///
///     splitter.feed(reply->readAll());
///     while (auto line = splitter.next()) …
///     // at the end of the body:
///     if (auto last = splitter.rest()) …
class StreamSplitter
{
public:
    /// Limit in bytes that protects the memory: a longer line is a protocol error.
    static constexpr qsizetype maxLine = 64 * 1024 * 1024;

    virtual ~StreamSplitter() = default;

    /// Appends bytes. Fails once a line is longer than maxLine; the splitter must not be used after that.
    [[nodiscard]] virtual Result<void> feed(const QByteArray &bytes) = 0;
    /// The next complete line. Blank ones are skipped.
    [[nodiscard]] virtual std::optional<QByteArray> next() = 0;
    /// The incomplete line at the end of the body.
    [[nodiscard]] virtual std::optional<QByteArray> rest() = 0;
};

}
