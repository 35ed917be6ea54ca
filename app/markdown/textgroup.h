// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/output.h"

namespace corral::markdown {

/// Collects paragraphs that have ended until there are enough of them for a block of running text.
class TextGroup
{
public:
    /// `size` is the length of the paragraph's source. The group's end depends on it rather than on the text that is shown,
    /// because that text depends on definitions of link addresses that may not be known yet.
    void add(Paragraph paragraph, qsizetype size, Output &out);
    void close(Output &out);

    bool isEmpty() const { return m_block.paragraphs.isEmpty(); }
    const Block &block() const { return m_block; }

private:
    Block m_block;
    qsizetype m_size = 0;
};

}
