// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/block.h"
#include "markdown/inlinesyntax.h"

namespace corral::markdown {

/// Reads the inline syntax of paragraphs and table rows, with the definitions of link addresses that are known from the
/// start, and counts the characters that it reads.
class InlineReader
{
public:
    InlineReader() = default;
    explicit InlineReader(Definitions definitions)
        : m_definitions(std::move(definitions))
    {}

    /// With `open`, the text is the start of a longer one, and what is open at its end is closed.
    Spans read(QStringView text, bool open);
    /// The cells of a table row. `columns` is the number of columns of the table, or 0 when it is not known yet.
    Cells readRow(QStringView row, qsizetype columns, bool open);

    qint64 characters() const { return m_characters; }

private:
    Definitions m_definitions;
    qint64 m_characters = 0;
};

}
