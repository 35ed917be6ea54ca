// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the open end of a text looks before its line is whole.

#include "markdown/structure.h"

#include <algorithm>

namespace corral::markdown {

bool Structure::isUndecided(QStringView rest) const
{
    if (!m_preview || m_leaf == Leaf::Indented || m_leaf == Leaf::Formula || m_leaf == Leaf::Table)
        return false;
    if (m_leaf == Leaf::Fence) {
        const QStringView text = rest.trimmed();
        return !text.isEmpty() && std::all_of(text.begin(), text.end(), [&](QChar c) { return c == m_fence.mark; });
    }
    return syntax::isUndecided(rest);
}

std::optional<Block> Structure::preview(QStringView partial, bool sameLine, qint64 &parsed) const
{
    Structure ahead(*this);
    ahead.m_preview = true;
    QList<Block> ended;
    if (!partial.isEmpty())
        ahead.line(partial, sameLine, ended);
    qint64 work = ahead.m_parsed - m_parsed;
    if (!ended.isEmpty()) { // the line will open another block: it is shown when it is whole
        ahead = *this;
        ahead.m_preview = true;
    }
    std::optional<Block> block = ahead.openBlock();
    work += ended.isEmpty() ? ahead.m_parsed - m_parsed - work : ahead.m_parsed - m_parsed;
    parsed += work;
    return block;
}

/// Of a copy made to look ahead: the block that is open.
std::optional<Block> Structure::openBlock()
{
    if (leafIsCode() || m_leaf == Leaf::Table)
        return m_block;
    if (m_leaf == Leaf::Paragraph) {
        const qsizetype lastLine = m_text.lastIndexOf(u'\n') + 1;
        const bool maybeHeader = QStringView(m_text).mid(lastLine).trimmed().startsWith(u'|');
        if (maybeHeader && lastLine == 0 && m_group.paragraphs.isEmpty()) {
            if (std::optional<Block> table = openHeader())
                return table;
        }
        if (maybeHeader && lastLine > 0)
            m_text.truncate(lastLine - 1);
        QList<Block> none;
        fillParagraph(m_paragraph, m_text, true);
        addToGroup(m_paragraph, m_text.size(), none);
    }
    return m_group.paragraphs.isEmpty() ? std::nullopt : std::optional(m_group);
}

/// The open paragraph as the table that it will become with its next line.
std::optional<Block> Structure::openHeader()
{
    const Cells header = parseCells(m_text, 0, true);
    if (header.size() > maxTableColumns)
        return {};
    Block table;
    table.kind = Block::Kind::Table;
    table.indent = m_paragraph.indent;
    table.quoteDepth = m_paragraph.quoteDepth;
    table.apart = m_paragraph.apart;
    table.header = header;
    table.alignments.resize(table.header.size());
    for (const Spans &cell : table.header)
        table.headerText += plainText(cell) + u' ';
    m_block = table;
    noteWidths(table.header);
    return m_block;
}

}
