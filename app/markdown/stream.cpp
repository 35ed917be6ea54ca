// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/stream.h"

#include "markdown/limits.h"

#include <algorithm>

namespace corral::markdown {

namespace {
/// The best position to divide an overlong line: after a sentence, else after a word.
qsizetype cutOf(QStringView piece)
{
    const qsizetype least = piece.size() / 2;
    for (qsizetype i = piece.size() - 1; i > least; --i) {
        if (piece[i] == u' ' && QStringView(u".!?").contains(piece[i - 1]))
            return i + 1;
        if (QStringView(u"。！？").contains(piece[i]))
            return i + 1;
    }
    const qsizetype word = piece.lastIndexOf(u' ') + 1;
    if (word > least)
        return word;
    return piece.last().isHighSurrogate() ? piece.size() - 1 : piece.size();
}
}

void Stream::append(QStringView piece)
{
    if (piece.isEmpty())
        return;
    qsizetype from = m_text.size();
    m_text += piece;
    m_tailKnown = false;
    for (qsizetype end; (end = m_text.indexOf(u'\n', from)) >= 0; from = end + 1)
        takeLine(end);
    while (takePiece(m_text.size())) {
    }
}

void Stream::end()
{
    if (m_lineStart < m_text.size())
        takeLine(m_text.size());
    m_structure.finish(m_finished);
    m_tail.reset();
    m_tailKnown = true;
}

/// Reads the line from m_lineStart to `end`, the position of its line ending.
void Stream::takeLine(qsizetype end)
{
    while (takePiece(end)) {
    }
    QStringView line = QStringView(m_text).sliced(m_lineStart, end - m_lineStart);
    if (line.endsWith(u'\r'))
        line.chop(1);
    if (!m_sameLine || !line.isEmpty())
        m_structure.line(line, m_sameLine, m_finished);
    m_lineStart = end + 1;
    m_sameLine = false;
}

/// If the line is overlong, reads a piece of it. Where the piece ends depends only on the text up to the limit, not on how
/// much of the line is there.
bool Stream::takePiece(qsizetype end)
{
    constexpr qsizetype limit = Limits::maxParagraph;
    if (end - m_lineStart <= limit)
        return false;
    const QStringView piece = QStringView(m_text).sliced(m_lineStart, limit);
    const qsizetype size = cutOf(piece);
    m_structure.line(piece.first(size), m_sameLine, m_finished);
    m_lineStart += size;
    m_sameLine = true;
    return true;
}

const Block *Stream::tail()
{
    if (!m_tailKnown) {
        QStringView partial = QStringView(m_text).sliced(qMin(m_lineStart, m_text.size()));
        if (partial.endsWith(u'\r'))
            partial.chop(1);
        m_tail = m_structure.preview(partial, m_sameLine, m_parsedAhead);
        m_tailKnown = true;
    }
    return m_tail ? &*m_tail : nullptr;
}

bool sameBlocks(const Stream &one, const Stream &other) { return one.finished().size() == other.finished().size(); }

}
