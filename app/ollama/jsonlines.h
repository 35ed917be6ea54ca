// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>

#include <optional>

namespace corral::ollama {

/// The object in these bytes, where they are one and nothing else. A byte that is no UTF-8 becomes U+FFFD.
[[nodiscard]] std::optional<QJsonObject> jsonObject(const QByteArray &bytes);

/// Makes objects of the lines of a stream, also where a server or a proxy frames them in another way: several on a line,
/// one over several lines, as elements of an array, or as server-sent events with their comments and their "[DONE]".
/// A line that is one object, as Ollama writes it, is for jsonObject() and need not come here unless isPending().
class JsonLines
{
public:
    /// A longer object is an error rather than a way to fill the memory.
    static constexpr qsizetype maxObject = 64 * 1024 * 1024;

    /// The objects that end on this line. Fails where it is no JSON; what it had kept of an object is dropped then.
    [[nodiscard]] Result<QList<QJsonObject>> read(const QByteArray &line);
    /// Whether an object has begun and not ended.
    [[nodiscard]] bool isPending() const { return m_depth > 0; }

private:
    void take(char byte);
    [[nodiscard]] tl::unexpected<Error> fail(const QByteArray &what);

    QByteArray m_object;
    int m_depth = 0;
    bool m_inText = false;
    bool m_escaped = false;
};

}
