// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>

#include <utility>

namespace corral::net {

/// Incremental parser of the response to one HTTP/1.1 request. Informational responses such as "100 Continue" and "103 Early
/// Hints" are skipped.
class HttpResponseParser
{
public:
    enum class State {
        Head,
        Body,
        Whole,
        Broken, ///< this is not HTTP
    };

    /// The response to HEAD announces a body that does not follow.
    explicit HttpResponseParser(bool hasBody = true)
        : m_hasBody(hasBody)
    {}

    void feed(const QByteArray &bytes);
    /// The connection was closed, which ends some responses.
    void close();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] int status() const { return m_status; } ///< 0 before the end of the head
    [[nodiscard]] QByteArray reason() const { return m_reason; }
    [[nodiscard]] const QList<std::pair<QByteArray, QByteArray>> &headers() const { return m_headers; }
    /// The body received since the last call.
    [[nodiscard]] QByteArray takeBody() { return std::exchange(m_body, {}); }

private:
    /// How the end of the body is determined.
    enum class Framing { Length, Chunks, Closing };

    [[nodiscard]] bool readHead();
    [[nodiscard]] bool readStatusLine(const QByteArray &line);
    void readHeaders(const QList<QByteArray> &lines);
    void beginBody();
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
    void readBody();
    [[nodiscard]] bool readChunk();
    void appendBody(qint64 most);

    State m_state = State::Head;
    Framing m_framing = Framing::Closing;
    QByteArray m_pending;
    QByteArray m_body;
    QByteArray m_reason;
    QList<std::pair<QByteArray, QByteArray>> m_headers;
    qint64 m_left = 0; ///< bytes left of the body, or of the chunk
    int m_status = 0;
    bool m_hasBody;
    bool m_inChunk = false;
    bool m_lastChunk = false;
};

}
