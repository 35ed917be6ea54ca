// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/thinktagsplitter.h"

#include <algorithm>
#include <array>
#include <utility>

namespace corral::chat {

namespace {

constexpr std::array<QStringView, 2> openingTags{u"<think>", u"<thinking>"};
constexpr std::array<QStringView, 2> closingTags{u"</think>", u"</thinking>"};

/// The tag at the start of the text, or nothing.
QStringView tagAt(QStringView text, const std::array<QStringView, 2> &tags)
{
    const auto *found = std::find_if(tags.begin(), tags.end(), [text](QStringView tag) { return text.startsWith(tag); });
    return found == tags.end() ? QStringView() : *found;
}

/// Whether the text is a prefix of a tag.
bool mayBecome(QStringView text, const std::array<QStringView, 2> &tags)
{
    return std::any_of(tags.begin(), tags.end(),
                       [text](QStringView tag) { return tag.size() > text.size() && tag.startsWith(text); });
}

qsizetype firstLetter(QStringView text)
{
    const auto found = std::find_if(text.begin(), text.end(), [](QChar c) { return !c.isSpace(); });
    return found - text.begin();
}

QStringView withoutBlanksAtEnd(QStringView text)
{
    while (!text.isEmpty() && text.back().isSpace())
        text.chop(1);
    return text;
}

}

ThinkTagSplitter::Piece ThinkTagSplitter::append(QStringView text)
{
    Piece piece;
    m_text += text;
    if (m_state == State::Start)
        start();
    if (m_state == State::Thinking || m_state == State::Answer)
        readToClosingTag(piece, false);
    if (m_state == State::Split)
        addContent(std::exchange(m_text, {}), piece);
    return piece;
}

ThinkTagSplitter::Piece ThinkTagSplitter::finish()
{
    Piece piece;
    if (m_state == State::Start)
        m_state = State::Answer;
    if (m_state == State::Thinking || m_state == State::Answer)
        readToClosingTag(piece, true);
    if (m_state == State::Split)
        addContent(std::exchange(m_text, {}), piece);
    return piece;
}

/// Blanks may precede the opening tag.
void ThinkTagSplitter::start()
{
    const QStringView begun = QStringView(m_text).sliced(firstLetter(m_text));
    if (const QStringView tag = tagAt(begun, openingTags); !tag.isEmpty()) {
        m_text = begun.sliced(tag.size()).toString();
        m_state = State::Thinking;
    } else if (!begun.isEmpty() && !mayBecome(begun, openingTags)) {
        m_state = State::Answer;
    }
}

/// An empty tag if there is none: the text after it is held back until more arrives.
ThinkTagSplitter::Tag ThinkTagSplitter::closingTag(bool ended) const
{
    for (qsizetype at = m_text.indexOf(u'<'); at >= 0; at = m_text.indexOf(u'<', at + 1)) {
        const QStringView rest = QStringView(m_text).sliced(at);
        const QStringView tag = tagAt(rest, closingTags);
        const bool undecided = tag.isEmpty() ? mayBecome(rest, closingTags) : rest.size() == tag.size();
        if (undecided && !ended)
            return {at, at};
        if (!tag.isEmpty() && closes(at, at + tag.size()))
            return {at, at + tag.size()};
    }
    return {m_text.size(), m_text.size()};
}

/// Emits m_text up to the closing tag. If the opening tag was missing, the answer so far becomes thinking.
void ThinkTagSplitter::readToClosingTag(Piece &piece, bool ended)
{
    const auto [from, to] = closingTag(ended);
    const QString rest = m_text.sliced(to);
    const QStringView before = QStringView(m_text).first(from);
    piece.contentIsThinking = m_state == State::Answer && to > from;
    if (piece.contentIsThinking)
        piece.thinking = withoutBlanksAtEnd(before).toString();
    else if (m_state == State::Thinking)
        addThinking(before, piece);
    else
        addContent(before, piece);
    if (to > from) {
        m_state = State::Split;
        m_any = false;
    }
    m_text = rest;
}

/// Whether the closing tag in m_text counts: it is not inside code, and not mentioned in the middle of a line.
bool ThinkTagSplitter::closes(qsizetype at, qsizetype end) const
{
    ThinkTagSplitter before(*this);
    before.readLines(QStringView(m_text).first(at));
    const QStringView after = QStringView(m_text).sliced(end);
    const bool endsLine = after.isEmpty() || after.front() == u'\n' || after.front() == u'\r';
    const bool beginsLine = before.m_line.trimmed().isEmpty();
    const bool inCode = before.m_line.count(u'`') % 2 == 1;
    // Unclosed thinking would swallow the whole answer, so only a code span that ends after the tag counts as code here.
    if (inCode && (m_state == State::Answer || after.startsWith(u'`')))
        return false;
    if (!before.m_fence.isEmpty())
        return m_state == State::Thinking && beginsLine && endsLine;
    return m_state == State::Thinking || beginsLine || endsLine;
}

/// Surrounding blanks are not part of the thinking; thinking of only blanks is dropped.
void ThinkTagSplitter::addThinking(QStringView text, Piece &piece)
{
    readLines(text);
    const QStringView said = m_any ? text : text.sliced(firstLetter(text));
    const QStringView kept = withoutBlanksAtEnd(said);
    if (!kept.isEmpty()) {
        piece.thinking += std::exchange(m_blanks, {}) + kept.toString();
        m_any = true;
    }
    if (m_any)
        m_blanks += said.sliced(kept.size());
}

void ThinkTagSplitter::addContent(QStringView text, Piece &piece)
{
    if (m_state == State::Split && !m_any)
        text = text.sliced(firstLetter(text));
    if (text.isEmpty())
        return;
    m_any = true;
    if (m_state == State::Answer)
        readLines(text);
    piece.content += text;
}

/// Tracks lines, to know which text is code.
void ThinkTagSplitter::readLines(QStringView text)
{
    for (qsizetype end; (end = text.indexOf(u'\n')) >= 0; text = text.sliced(end + 1)) {
        const QString line = (m_line + text.first(end).toString()).trimmed();
        m_line.clear();
        const bool marks = line.startsWith(u"```") || line.startsWith(u"~~~");
        if (marks && m_fence.isEmpty())
            m_fence = line.first(3);
        else if (marks && line.startsWith(m_fence) && line.count(m_fence.front()) == line.size())
            m_fence.clear();
    }
    m_line += text;
}

void splitThinkTags(Message &answer)
{
    if (!answer.thinking.isEmpty())
        return;
    const QStringView begun = QStringView(answer.content).sliced(firstLetter(answer.content));
    if (tagAt(begun, openingTags).isEmpty() && !answer.content.contains(u"</think"))
        return;
    ThinkTagSplitter splitter;
    auto first = splitter.append(answer.content);
    const auto last = splitter.finish();
    answer.thinking = (last.contentIsThinking ? first.content : QString()) + first.thinking + last.thinking;
    answer.content = (last.contentIsThinking ? QString() : first.content) + last.content;
}

}
