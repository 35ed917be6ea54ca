// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/jsonelements.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace corral::exchange {

namespace {

constexpr qsizetype longestWord = 32;

QByteArrayView withoutBlanksBefore(QByteArrayView bytes)
{
    const auto begin = std::find_if(bytes.begin(), bytes.end(),
                                    [](char byte) { return byte != ' ' && byte != '\n' && byte != '\t' && byte != '\r'; });
    return bytes.sliced(begin - bytes.begin());
}

}

JsonElements::JsonElements(Take take)
    : m_take(std::move(take))
{}

bool JsonElements::feed(QByteArrayView bytes)
{
    while (!bytes.isEmpty() && !m_ended && !isTooLarge())
        bytes = bytes.sliced(m_inString ? feedText(bytes) : feedStructure(bytes));
    return !m_ended && !isTooLarge();
}

/// Returns how many bytes belong to the string.
qsizetype JsonElements::feedText(QByteArrayView bytes)
{
    qsizetype size = 0;
    while (size < bytes.size() && m_inString) {
        const char byte = bytes[size++];
        if (m_escaped)
            m_escaped = false;
        else if (byte == '\\')
            m_escaped = true;
        else
            m_inString = byte != '"';
    }
    const auto text = bytes.first(m_inString ? size : size - 1);
    m_word.append(text.first(std::min(text.size(), longestWord - m_word.size())));
    if (m_depth > 0)
        m_element.append(bytes.first(size));
    return size;
}

/// Returns how many bytes were taken: one that gives structure, or those before it.
qsizetype JsonElements::feedStructure(QByteArrayView bytes)
{
    constexpr std::string_view marks = "\"[]{},";
    const std::string_view text(bytes.data(), std::size_t(bytes.size()));
    const auto size = qsizetype(std::min(text.find_first_of(marks), text.size()));
    if (size == 0) {
        feedMark(bytes.front());
        return 1;
    }
    if (m_depth > 0)
        m_element.append(m_element.isEmpty() ? withoutBlanksBefore(bytes.first(size)) : bytes.first(size));
    return size;
}

void JsonElements::feedMark(char mark)
{
    if (mark == '[' || mark == '{')
        return open(mark);
    if (mark == ']' || mark == '}')
        return close(mark);
    if (mark == ',' && m_depth == m_listDepth)
        return flush();
    if (mark == '"') {
        m_inString = true;
        m_word.clear();
    }
    if (m_depth > 0)
        m_element.append(mark);
}

/// The brackets of the list are not part of an element.
void JsonElements::open(char byte)
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
}

void JsonElements::close(char byte)
{
    if (m_depth == 0)
        return;
    if (m_depth == m_listDepth) {
        m_listDepth = 0;
        --m_depth;
        return flush();
    }
    m_element.append(byte);
    if (--m_depth > 0)
        return;
    if (std::exchange(m_hadList, false))
        m_element.clear();
    flush();
}

void JsonElements::flush()
{
    const auto element = std::exchange(m_element, {});
    if (!element.isEmpty())
        m_ended = !m_take(element);
}

}
