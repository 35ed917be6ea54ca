// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/structure.h"

namespace corral::markdown {

/// A Markdown text that grows at its end. Blocks that are finished never change again; what follows them is one open
/// block, the tail. The result depends on the text alone, not on the pieces it came in.
class Stream
{
public:
    /// Costs the length of `piece`, whatever came before.
    void append(QStringView piece);
    /// No more will come: the tail becomes finished blocks, and links whose address the text named later become links.
    /// Nothing but these changes in finished blocks.
    void finish();

    const QList<Block> &finished() const { return m_finished; }
    /// The open block, or null when there is nothing in it. It is worked out when asked for, at a cost that is limited
    /// by the size of a block; so a burst of appends costs one. The pointer is good until the next append.
    const Block *tail();
    /// All that was appended.
    const QString &text() const { return m_text; }
    /// Characters handed to the parser of inline syntax so far, by append(), finish() and tail().
    qint64 parsedCharacters() const { return m_structure.parsed() + m_parsedAhead; }

private:
    void takeLine(qsizetype end);
    bool takePiece(qsizetype end);
    void readAgain();

    QString m_text;
    qsizetype m_lineStart = 0;
    bool m_sameLine = false; ///< the line at m_lineStart is the rest of an overlong one
    Structure m_structure;
    QList<Block> m_finished;
    std::optional<Block> m_tail;
    bool m_tailKnown = true;
    qint64 m_parsedAhead = 0;
};

/// The blocks of a whole text: what a finished Stream of it has.
QList<Block> parse(const QString &text);

}
