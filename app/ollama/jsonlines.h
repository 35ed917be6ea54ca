// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>

#include <optional>

namespace corral::ollama {

/// The object in these bytes, if they consist of exactly one. A byte that is no UTF-8 becomes U+FFFD.
[[nodiscard]] std::optional<QJsonObject> jsonObject(const QByteArray &bytes);

/// Reassembles objects from the lines of a stream that a server or a proxy frames differently: several per line, one over
/// several lines, as elements of an array, or as server-sent events with their comments and "[DONE]". A line with exactly one
/// object, as Ollama sends it, can go to jsonObject() directly unless isPending().
class JsonLines
{
public:
    /// Limit in bytes that protects the memory: a longer object is an error.
    static constexpr qsizetype maxObject = 64 * 1024 * 1024;

    /// The objects that end on this line. Fails if it is no JSON, and then drops the unfinished object.
    [[nodiscard]] Result<QList<QJsonObject>> read(const QByteArray &line);
    /// Whether an object has begun and not ended.
    [[nodiscard]] bool isPending() const { return m_depth > 0; }

private:
    void addByte(char byte);
    [[nodiscard]] tl::unexpected<Error> fail(const QByteArray &what);

    QByteArray m_object;
    int m_depth = 0;
    bool m_inText = false;
    bool m_escaped = false;
};

}
