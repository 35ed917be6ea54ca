// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/httpresponseparser.h"

#include <algorithm>

namespace corral::net {

namespace {

constexpr qsizetype maxHead = 256 * 1024;
constexpr qsizetype maxLine = 4 * 1024; ///< limit for the line with the size of a chunk

}

void HttpResponseParser::feed(const QByteArray &bytes)
{
    m_pending += bytes;
    while (m_state == State::Head && readHead())
        ;
    if (m_state == State::Body)
        readBody();
    if (m_state == State::Whole || m_state == State::Broken)
        m_pending.clear();
}

void HttpResponseParser::close()
{
    if (m_state == State::Body && m_framing == Framing::Closing)
        m_state = State::Whole;
}

/// Returns whether another head may follow.
bool HttpResponseParser::readHead()
{
    const auto end = m_pending.indexOf("\r\n\r\n");
    if (end < 0) {
        const bool begins = QByteArray("HTTP/1.").startsWith(m_pending.left(7));
        if (m_pending.size() > maxHead || !begins)
            m_state = State::Broken;
        return false;
    }
    const QList<QByteArray> lines = m_pending.left(end).split('\n');
    m_pending.remove(0, end + 4);
    if (!readStatusLine(lines.first())) {
        m_state = State::Broken;
        return false;
    }
    if (m_status < 200) {
        m_status = 0;
        return true;
    }
    readHeaders(lines.mid(1));
    beginBody();
    return false;
}

bool HttpResponseParser::readStatusLine(const QByteArray &line)
{
    if (!line.startsWith("HTTP/1."))
        return false;
    const auto words = line.trimmed().split(' ');
    m_status = words.value(1).toInt();
    m_reason = words.mid(2).join(' ');
    return m_status >= 100 && m_status <= 999;
}

void HttpResponseParser::readHeaders(const QList<QByteArray> &lines)
{
    for (const QByteArray &line : lines) {
        if (const auto colon = line.indexOf(':'); colon > 0)
            m_headers.append({line.left(colon).trimmed(), line.mid(colon + 1).trimmed()});
    }
}

QByteArray HttpResponseParser::header(const QByteArray &name) const
{
    const auto hit = std::find_if(m_headers.begin(), m_headers.end(),
                                  [&name](const auto &one) { return one.first.compare(name, Qt::CaseInsensitive) == 0; });
    return hit == m_headers.end() ? QByteArray() : hit->second;
}

void HttpResponseParser::beginBody()
{
    bool hasLength = false;
    const qint64 length = header("Content-Length").toLongLong(&hasLength);
    if (header("Transfer-Encoding").toLower().contains("chunked"))
        m_framing = Framing::Chunks;
    else
        m_framing = hasLength && length >= 0 ? Framing::Length : Framing::Closing;
    m_left = m_framing == Framing::Length ? length : 0;
    const bool isEmpty = !m_hasBody || m_status == 204 || m_status == 304 || (m_framing == Framing::Length && m_left == 0);
    m_state = isEmpty ? State::Whole : State::Body;
}

void HttpResponseParser::readBody()
{
    if (m_framing == Framing::Closing) {
        m_body += std::exchange(m_pending, {});
    } else if (m_framing == Framing::Length) {
        appendBody(m_left);
        if (m_left == 0)
            m_state = State::Whole;
    } else {
        while (m_state == State::Body && readChunk())
            ;
    }
}

/// Returns whether the received data may contain another chunk.
bool HttpResponseParser::readChunk()
{
    if (m_inChunk) {
        appendBody(m_left);
        m_inChunk = m_left > 0;
        return !m_inChunk;
    }
    const auto end = m_pending.indexOf('\n');
    if (end < 0) {
        if (m_pending.size() > maxLine)
            m_state = State::Broken;
        return false;
    }
    const QByteArray line = m_pending.left(end).trimmed();
    m_pending.remove(0, end + 1);
    if (m_lastChunk) { // trailers follow, up to an empty line
        if (line.isEmpty())
            m_state = State::Whole;
        return true;
    }
    if (line.isEmpty())
        return true; // the end of the previous chunk
    bool isNumber = false;
    m_left = line.left(line.indexOf(';') < 0 ? line.size() : line.indexOf(';')).trimmed().toLongLong(&isNumber, 16);
    if (!isNumber || m_left < 0)
        m_state = State::Broken;
    m_lastChunk = m_left == 0;
    m_inChunk = !m_lastChunk;
    return true;
}

void HttpResponseParser::appendBody(qint64 most)
{
    const qint64 count = std::min<qint64>(most, m_pending.size());
    m_body += m_pending.left(count);
    m_pending.remove(0, count);
    m_left -= count;
}

}
