// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/textgroup.h"

#include "markdown/limits.h"

#include <utility>

namespace corral::markdown {

void TextGroup::add(Paragraph paragraph, qsizetype size, Output &out)
{
    if (isEmpty())
        m_block.blankAbove = paragraph.blankAbove;
    m_size += size + 1;
    out.pieces += 1 + paragraph.spans.size();
    m_block.paragraphs << std::move(paragraph);
    if (m_size >= Limits::maxGroup && !out.isPreview())
        close(out);
}

void TextGroup::close(Output &out)
{
    if (!isEmpty())
        out.blocks << std::exchange(m_block, {});
    m_size = 0;
}

}
