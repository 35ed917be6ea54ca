// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/blockbuilder.h"
#include "markdown/detailstags.h"

namespace corral::markdown {

/// Divides a text that comes line by line into blocks. It decides what each line means: which open blocks it continues, and
/// which blocks it starts. It follows CommonMark, except that raw HTML is running text, and except where models mean
/// something else (docs/decisions.md). A block never changes after it has ended. Links to addresses that are defined
/// elsewhere in the text become links only if the definitions are known from the start. The work on a line depends on the
/// length of the line, not on the lines before it. The state has a limited size, so a copy is cheap.
class Structure
{
public:
    Structure() = default;
    explicit Structure(Definitions definitions)
        : m_open(std::move(definitions))
    {}

    /// Reads a whole line without its line ending, or with `sameLine` the next piece of an overlong line. The blocks that end
    /// are appended to `blocks`.
    void line(QStringView line, bool sameLine, QList<Block> &blocks);
    /// Ends the text.
    void finish(QList<Block> &blocks);

    /// The open block as it looks with the start of the next line and with open emphasis closed. The start of a line is left
    /// out as long as it can still become the start of a block. `parsed` grows by the number of characters read as inline
    /// syntax.
    std::optional<Block> preview(QStringView partial, bool sameLine, qint64 &parsed) const;

    /// The number of characters read as inline syntax so far.
    qint64 parsed() const { return m_open.parsed(); }
    /// The definitions of link addresses that the text has had so far.
    const Definitions &definitions() const { return m_definitions; }

private:
    void read(QStringView line, bool sameLine, Output &out);
    bool startBlocks(QStringView &rest, qsizetype &matched, Output &out);
    bool startLeaf(QStringView rest, qsizetype matched, Output &out);
    bool startFence(QStringView rest, qsizetype matched, Output &out);
    bool startFormula(QStringView rest, qsizetype matched, Output &out);
    bool startContainer(QStringView &rest, qsizetype matched, Output &out);
    bool startDetails(QStringView &rest, qsizetype matched, Output &out);
    bool continuesParagraph(qsizetype matched) const;
    void readText(QStringView rest, Output &out);
    void addText(QStringView text, Output &out);

    BlockBuilder m_open;
    DetailsTags m_detailsTags;
    Definitions m_definitions; ///< the definitions in this text
    qint64 m_pieces = 0;       ///< the number of blocks, paragraphs, cells and spans so far
};

}
