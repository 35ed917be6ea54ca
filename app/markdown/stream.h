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
    Stream() = default;
    /// Links may be used before the text says where they go: what it says of that is known from the start.
    explicit Stream(Definitions definitions)
        : m_structure(std::move(definitions))
    {}

    /// Costs the length of `piece`, whatever came before.
    void append(QStringView piece);
    /// Ends the text: the tail becomes finished blocks. Links whose address is defined further down stay text. Another Stream
    /// that is given definitions() reads them as links.
    void end();
    /// The addresses of links that the text has named so far.
    const Definitions &definitions() const { return m_structure.definitions(); }

    const QList<Block> &finished() const { return m_finished; }
    /// The open block, or null when there is nothing in it. It is worked out when asked for, at a cost that is limited
    /// by the size of a block; so a burst of appends costs one. The pointer is good until the next append.
    const Block *tail();
    /// All that was appended.
    const QString &text() const { return m_text; }
    /// Characters handed to the parser of inline syntax so far, by append(), end() and tail().
    qint64 parsedCharacters() const { return m_structure.parsed() + m_parsedAhead; }

private:
    void takeLine(qsizetype end);
    bool takePiece(qsizetype end);

    QString m_text;
    qsizetype m_lineStart = 0;
    bool m_sameLine = false; ///< the line at m_lineStart is the rest of an overlong one
    Structure m_structure;
    QList<Block> m_finished;
    std::optional<Block> m_tail;
    bool m_tailKnown = true;
    qint64 m_parsedAhead = 0;
};

/// Whether the streams, of the same text, have taken it apart alike: where blocks end does not depend on what a link's
/// address is, unless the text is too long to be read to its end.
bool sameBlocks(const Stream &one, const Stream &other);

}
