// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/ndjson.h"

#include <QCoreApplication>

namespace corral::net {

namespace {

/// Without a trailing "\r"; a line of only "\r" is blank.
qsizetype lengthWithoutReturn(const char *begin, qsizetype length)
{
    return length > 0 && begin[length - 1] == '\r' ? length - 1 : length;
}

}

Result<void> NdjsonSplitter::feed(const QByteArray &bytes)
{
    const qsizetype pending = m_buffer.size() - m_start;
    if (pending == 0) {
        m_buffer = bytes; // implicitly shared, not copied
    } else {
        m_buffer.remove(0, m_start);
        m_buffer.append(bytes);
    }
    m_scanned -= m_start;
    m_start = 0;
    if (pending + bytes.size() <= maxLine)
        return {};
    const qsizetype newline = m_buffer.indexOf('\n', m_scanned);
    if ((newline < 0 ? m_buffer.size() : newline) <= maxLine)
        return {};
    return failure(
        Error::Kind::Protocol,
        QCoreApplication::translate("corral::net::NdjsonSplitter", "The server sent a line longer than 64 MiB."),
        QCoreApplication::translate("corral::net::NdjsonSplitter", "Check that the address is that of an Ollama server."));
}

std::optional<QByteArray> NdjsonSplitter::next()
{
    for (;;) {
        const qsizetype newline = m_buffer.indexOf('\n', m_scanned);
        if (newline < 0) {
            m_scanned = m_buffer.size();
            return std::nullopt;
        }
        const qsizetype start = m_start;
        m_start = m_scanned = newline + 1;
        if (const auto length = lengthWithoutReturn(m_buffer.constData() + start, newline - start); length > 0)
            return QByteArray(m_buffer.constData() + start, length);
    }
}

std::optional<QByteArray> NdjsonSplitter::rest()
{
    const qsizetype start = m_start;
    m_start = m_scanned = m_buffer.size();
    const auto length = lengthWithoutReturn(m_buffer.constData() + start, m_buffer.size() - start);
    if (length <= 0)
        return std::nullopt;
    return QByteArray(m_buffer.constData() + start, length);
}

}
