// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/jsonelements.h"

#include <utility>

namespace corral::exchange {

namespace {

constexpr qsizetype longestWord = 32;

bool isSpace(char byte) { return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r'; }

}

JsonElements::JsonElements(Take take)
    : m_take(std::move(take))
{}

bool JsonElements::feed(QByteArrayView bytes)
{
    for (const char byte : bytes) {
        if (m_ended || !feed(byte))
            return false;
    }
    return !isTooLarge();
}

bool JsonElements::feed(char byte)
{
    if (m_inString)
        return feedInString(byte);
    switch (byte) {
    case '"':
        m_inString = true;
        m_word.clear();
        break;
    case '[':
    case '{':
        return open(byte);
    case ']':
    case '}':
        return close(byte);
    case ',':
        if (m_depth == m_listDepth)
            return flush();
        break;
    default:
        break;
    }
    if (m_depth > 0 && !(m_element.isEmpty() && isSpace(byte)))
        m_element.append(byte);
    return true;
}

bool JsonElements::feedInString(char byte)
{
    m_element.append(byte);
    if (std::exchange(m_escaped, !m_escaped && byte == '\\'))
        return true;
    if (byte == '"')
        m_inString = false;
    else if (m_word.size() < longestWord)
        m_word.append(byte);
    return true;
}

/// The brackets of the list are not part of an element.
bool JsonElements::open(char byte)
{
    const auto isRootList = m_depth == 0 && byte == '[';
    const auto isNamedList = m_depth == 1 && m_listDepth == 0 && byte == '[' && m_word == "conversations";
    ++m_depth;
    if (isRootList || isNamedList) {
        m_listDepth = m_depth;
        m_hadList = isNamedList;
        m_element.clear();
    } else {
        m_element.append(byte);
    }
    return true;
}

bool JsonElements::close(char byte)
{
    if (m_depth == 0)
        return true;
    if (m_depth == m_listDepth) {
        m_listDepth = 0;
        --m_depth;
        return flush();
    }
    m_element.append(byte);
    if (--m_depth > 0)
        return true;
    if (std::exchange(m_hadList, false)) {
        m_element.clear();
        return true;
    }
    return flush();
}

bool JsonElements::flush()
{
    const auto element = std::exchange(m_element, {});
    if (element.isEmpty())
        return true;
    m_ended = !m_take(element);
    return !m_ended;
}

}
