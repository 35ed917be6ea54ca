// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/blocks.h"

#include <algorithm>

namespace corral::ui {

namespace {

/// Parsing takes 2 to 4 ms for prose.
constexpr qsizetype pieceSize = 16'000;

/// Returns whether the stream now has all of the text.
bool appendPiece(markdown::Stream &stream, const QString &text)
{
    const auto from = stream.text().size();
    stream.append(QStringView(text).sliced(from, std::min(pieceSize, text.size() - from)));
    return stream.text().size() == text.size();
}

}

void Blocks::readMore(const QString &text, bool whole, QDeadlineTimer deadline)
{
    while (!hasRead(text, whole)) {
        readPiece(text, whole);
        if (deadline.hasExpired())
            return;
    }
}

bool Blocks::hasRead(const QString &text, bool whole) const
{
    if (m_whole >= 0)
        return m_whole == text.size();
    return !whole && (m_growing ? m_growing->text().size() : 0) == text.size();
}

/// A text shorter than a piece is complete after one.
void Blocks::readPiece(const QString &text, bool whole)
{
    if (m_whole >= 0)
        clear();
    if (!m_growing)
        m_growing = std::make_unique<markdown::Stream>();
    if (!m_secondPass) {
        if (!appendPiece(*m_growing, text) || !whole)
            return;
        m_growing->end();
        if (m_growing->definitions().isEmpty())
            return endWith(*m_growing);
        m_secondPass = std::make_unique<markdown::Stream>(m_growing->definitions());
    }
    if (appendPiece(*m_secondPass, text)) {
        m_secondPass->end();
        endWith(markdown::sameBlocks(*m_growing, *m_secondPass) ? *m_secondPass : *m_growing);
    }
}

void Blocks::endWith(const markdown::Stream &stream)
{
    m_finished = stream.finished();
    m_whole = stream.text().size();
    m_growing.reset();
    m_secondPass.reset();
}

void Blocks::clear() { *this = {}; }

int Blocks::count() const { return finishedCount() + (m_growing && m_growing->tail() ? 1 : 0); }

int Blocks::finishedCount() const { return int(m_growing ? m_growing->finished().size() : m_finished.size()); }

const markdown::Block &Blocks::at(int index) const
{
    static const markdown::Block gone;
    const auto &finished = m_growing ? m_growing->finished() : m_finished;
    if (index < finished.size())
        return finished.at(index);
    const auto *tail = m_growing ? m_growing->tail() : nullptr;
    return tail ? *tail : gone;
}

QString Blocks::codeAt(int index) const
{
    while (index > 0 && at(index).isContinued())
        --index;
    QList<markdown::Block> parts;
    do {
        parts.append(at(index));
    } while (parts.last().more && ++index < count());
    return markdown::wholeCode(parts, 0);
}

}
