// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/sse.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace corral::net {

Result<void> SseSplitter::feed(const QByteArray &bytes)
{
    m_buffer.remove(0, m_start);
    m_scanned -= m_start;
    m_start = 0;
    m_buffer.append(bytes);
    if (m_buffer.size() + m_data.size() <= maxLine)
        return {};
    return failure(Error::Kind::Protocol,
                   QCoreApplication::translate("corral::net::SseSplitter", "The server sent an event longer than 64 MiB."),
                   QCoreApplication::translate("corral::net::SseSplitter", "Check that the address is that of a model server."));
}

std::optional<QByteArrayView> SseSplitter::nextLine()
{
    const char *begin = m_buffer.constData();
    if (m_afterReturn && m_start < m_buffer.size()) {
        m_afterReturn = false;
        if (begin[m_start] == '\n')
            m_scanned = ++m_start;
    }
    const char *end = begin + m_buffer.size();
    const char *found = std::find_if(begin + std::max(m_start, m_scanned), end, [](char c) { return c == '\n' || c == '\r'; });
    if (found == end) {
        m_scanned = m_buffer.size();
        return std::nullopt;
    }
    const QByteArrayView line(begin + m_start, found - begin - m_start);
    m_afterReturn = *found == '\r';
    m_start = m_scanned = found - begin + 1;
    return line;
}

void SseSplitter::readLine(QByteArrayView line)
{
    if (std::exchange(m_isFirstLine, false) && line.startsWith("\xef\xbb\xbf"))
        line = line.sliced(3);
    if (line.startsWith("data:"))
        line = line.sliced(line.startsWith("data: ") ? 6 : 5);
    else if (!line.startsWith('{'))
        return;
    if (std::exchange(m_hasData, true))
        m_data.append('\n');
    m_data.append(line);
}

std::optional<QByteArray> SseSplitter::takeEvent()
{
    if (!std::exchange(m_hasData, false))
        return std::nullopt;
    auto data = std::exchange(m_data, {});
    return data.trimmed().isEmpty() ? std::nullopt : std::optional(std::move(data));
}

std::optional<QByteArray> SseSplitter::next()
{
    while (const auto line = nextLine()) {
        if (!line->isEmpty())
            readLine(*line);
        else if (auto event = takeEvent())
            return event;
    }
    return std::nullopt;
}

std::optional<QByteArray> SseSplitter::rest()
{
    if (m_start < m_buffer.size())
        readLine(QByteArrayView(m_buffer).sliced(m_start));
    m_start = m_scanned = m_buffer.size();
    return takeEvent();
}

}
