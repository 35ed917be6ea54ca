// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace corral::markdown {

/// These limits keep the work on a line, on a block and on a whole text small, whatever a model writes.
struct Limits
{
    /// The longest piece of a line that Structure takes at once, and about the length of the longest paragraph.
    static constexpr qsizetype maxParagraph = 4096;
    /// A block of running text ends when its paragraphs have at least this many characters.
    static constexpr qsizetype maxGroup = 800;
    /// A block of code ends when it has this many characters or lines.
    static constexpr qsizetype maxCode = 16384;
    static constexpr int maxCodeLines = 400;
    /// Only this much of a line of code is shown, because each token that is added to a line lays out all of it.
    static constexpr qsizetype maxCodeLine = 2000;
    /// A block of a table ends when it has this many rows or cells.
    static constexpr int maxTableRows = 16;
    static constexpr int maxTableCells = 320;
    /// A table with more columns is shown as source text.
    static constexpr int maxTableColumns = 64;
    /// The rows of a table after this many are shown as source text.
    static constexpr int maxRowsInAll = 2000;
    /// The number of quotes and list items that can be inside one another.
    static constexpr int maxContainers = 32;
    /// When a text has this many blocks, paragraphs, cells and spans in all, the rest of it is shown as source text. Each of
    /// them takes 100 to 200 bytes. A long answer of today's models has a few thousand.
    static constexpr qint64 maxPieces = 300'000;
};

}
