// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/structure.h"

namespace corral::markdown {

/// A Markdown text that grows at its end. Finished blocks never change again. After them comes at most one open block, the
/// tail. The blocks depend only on the text, not on the pieces in which it arrives.
///
/// Stream divides the text into lines. Structure decides what each line means. BlockBuilder opens and ends the blocks, and
/// InlineReader reads the text inside them.
class Stream
{
public:
    Stream() = default;
    /// `definitions` are the link addresses that the text defines, so that links in front of a definition can use it.
    explicit Stream(Definitions definitions)
        : m_structure(std::move(definitions))
    {}

    /// The work depends on the length of `piece`, not on the length of the text before it.
    void append(QStringView piece);
    /// Ends the text: the tail becomes finished blocks. Links whose address is defined further down stay text. Another Stream
    /// that is given definitions() reads them as links.
    void end();
    /// The definitions of link addresses in the text so far.
    const Definitions &definitions() const { return m_structure.definitions(); }

    const QList<Block> &finished() const { return m_finished; }
    /// The open block, or null when there is none. It is computed on demand, so a burst of appends causes one computation, and
    /// the work is limited by the size of a block. The pointer is valid until the next append.
    const Block *tail();
    /// Everything that was appended.
    const QString &text() const { return m_text; }
    /// The number of characters that append(), end() and tail() have read as inline syntax so far. The tests use it to keep the
    /// work for each token within its limit.
    qint64 parsedCharacters() const { return m_structure.parsed() + m_parsedAhead; }

private:
    void takeLine(qsizetype end);
    bool takePiece(qsizetype end);

    QString m_text;
    qsizetype m_lineStart = 0;
    bool m_sameLine = false; ///< the text at m_lineStart continues an overlong line
    Structure m_structure;
    QList<Block> m_finished;
    std::optional<Block> m_tail;
    bool m_tailKnown = true;
    qint64 m_parsedAhead = 0;
};

/// Whether two streams with the same text but different definitions have divided it into the same blocks. They always do,
/// unless the text is so long that its rest is shown as source text.
bool sameBlocks(const Stream &one, const Stream &other);

}
