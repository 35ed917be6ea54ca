// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/structure.h"

#include <algorithm>

namespace corral::markdown {

void Structure::line(QStringView line, bool sameLine, QList<Block> &out)
{
    if (sameLine)
        return continueLine(line, out);
    const bool plainCode = m_leaf == Leaf::Fence && m_containers.isEmpty();
    const QString expanded = !plainCode && line.contains(u'\t') ? syntax::expandTabs(line) : QString();
    QStringView rest = expanded.isNull() ? line : QStringView(expanded);
    qsizetype matched = matchContainers(rest);
    if (leafIsCode()) {
        if (matched == m_containers.size() && codeLine(rest, out))
            return;
        closeLeaf(out);
    }
    if (syntax::isBlank(rest))
        return blankLine(matched, out);
    if (isUndecided(rest) || startBlocks(rest, matched, out))
        return;
    const bool lazy = m_leaf == Leaf::Paragraph && matched < m_containers.size();
    if (!lazy)
        closeContainers(matched, out);
    textLine(rest, out);
}

void Structure::finish(QList<Block> &out)
{
    closeContainers(0, out);
    closeLeaf(out);
    closeGroup(out);
}

/// Takes the prefixes of the open containers off the line; says how many of them it belongs to.
qsizetype Structure::matchContainers(QStringView &rest) const
{
    qsizetype matched = 0;
    for (const Container &container : m_containers) {
        int width = container.indent;
        if (!container.item) {
            width = syntax::quoteMark(rest);
            if (width == 0)
                break;
        } else if (syntax::isBlank(rest)) {
            const bool empty = matched == m_containers.size() - 1 && !container.marker.isEmpty();
            if (empty)
                break;
            width = int(qMin<qsizetype>(width, rest.size()));
        } else if (syntax::indentOf(rest) < width) {
            break;
        }
        rest = rest.mid(width);
        ++matched;
    }
    return matched;
}

/// False when the line ends the code and is something else.
bool Structure::codeLine(QStringView rest, QList<Block> &out)
{
    using enum Block::Joint;
    if (m_leaf == Leaf::Fence) {
        if (syntax::closesFence(rest, m_fence)) {
            m_block.closed = true;
            closeLeaf(out);
        } else if (!isUndecided(rest)) {
            addCode(rest.mid(qMin(m_fence.indent, syntax::indentOf(rest))), NextLine, out);
        }
        return true;
    }
    if (syntax::isBlank(rest)) {
        ++m_blankCode;
        return true;
    }
    if (syntax::indentOf(rest) < 4) {
        m_blank = m_blankCode > 0;
        return false;
    }
    for (; m_blankCode > 0; --m_blankCode)
        addCode({}, NextLine, out);
    addCode(rest.mid(4), NextLine, out);
    return true;
}

void Structure::blankLine(qsizetype matched, QList<Block> &out)
{
    closeContainers(matched, out);
    closeLeaf(out);
    m_blank = m_any;
    m_overflow = false;
}

/// Opens what the line starts. True when nothing of the line is left.
bool Structure::startBlocks(QStringView &rest, qsizetype &matched, QList<Block> &out)
{
    while (m_containers.size() < maxContainers) {
        if (const int width = syntax::quoteMark(rest)) {
            closeContainers(matched, out);
            closeLeaf(out);
            m_lists.resize(qMin(m_lists.size(), m_containers.size()));
            m_containers << Container{};
            matched = m_containers.size();
            rest = rest.mid(width);
        } else if (startLeaf(rest, matched, out)) {
            return true;
        } else if (!startItem(rest, matched, out)) {
            break;
        }
        if (syntax::isBlank(rest) || isUndecided(rest))
            return true;
    }
    if (syntax::indentOf(rest) >= 4 && m_leaf != Leaf::Paragraph && !m_overflow) {
        closeContainers(matched, out);
        openCode(Leaf::Indented, {}, out);
        m_block.closed = true;
        addCode(rest.mid(4), Block::Joint::None, out);
        return true;
    }
    return false;
}

bool Structure::startLeaf(QStringView rest, qsizetype matched, QList<Block> &out)
{
    if (const auto heading = syntax::atxHeading(rest)) {
        closeContainers(matched, out);
        addHeading(*heading, out);
        return true;
    }
    if (const auto fence = syntax::openingFence(rest)) {
        if (m_preview)
            return true; // its language is still coming in
        closeContainers(matched, out);
        const QString language = fence->info.section(u' ', 0, 0, QString::SectionSkipEmpty);
        openCode(Leaf::Fence, language, out);
        m_fence = *fence;
        return true;
    }
    const bool inParagraph = m_leaf == Leaf::Paragraph && matched == m_containers.size();
    if (const int level = syntax::setextLevel(rest); level && inParagraph && !m_paragraph.continued) {
        m_paragraph.heading = level;
        closeLeaf(out);
        return true;
    }
    if (syntax::isRule(rest)) {
        closeContainers(matched, out);
        const Block rule = newBlock(Block::Kind::Rule, out);
        out << rule;
        return true;
    }
    return false;
}

bool Structure::startItem(QStringView &rest, qsizetype &matched, QList<Block> &out)
{
    const auto found = syntax::listMarker(rest);
    const bool inParagraph = m_leaf == Leaf::Paragraph && matched == m_containers.size();
    if (!found || (inParagraph && (found->empty || (found->ordered && found->number != 1))))
        return false;
    closeContainers(matched, out);
    closeLeaf(out);
    const qsizetype depth = m_containers.size();
    m_lists.resize(qMin(m_lists.size(), depth + 1));
    const bool goesOn = m_lists.size() > depth && m_lists[depth].ordered == found->ordered && m_lists[depth].mark == found->mark;
    m_lists.resize(depth + 1);
    List &list = m_lists[depth];
    if (!goesOn)
        list = List{found->ordered, found->mark, found->number};
    static constexpr QStringView bullets = u"•◦▪";
    const qsizetype nested = std::count_if(m_containers.cbegin(), m_containers.cend(), [](const auto &c) { return c.item; });
    const QString marker =
        found->ordered ? QString::number(list.next) + found->mark : QString(bullets[qMin<qsizetype>(nested, 2)]);
    ++list.next;
    m_containers << Container{true, found->width, marker};
    matched = m_containers.size();
    rest = rest.mid(qMin<qsizetype>(found->width, rest.size()));
    return true;
}

void Structure::textLine(QStringView rest, QList<Block> &out)
{
    if (m_leaf == Leaf::Table)
        return addRow(rest, out);
    if (m_leaf != Leaf::Paragraph)
        openParagraph(rest, m_overflow, out);
    else if (!startTable(rest, out))
        m_text += u'\n' + rest.toString();
    if (m_leaf == Leaf::Paragraph && m_text.size() >= maxParagraph && !m_preview) {
        closeLeaf(out);
        m_overflow = true;
    }
}

void Structure::continueLine(QStringView piece, QList<Block> &out)
{
    if (leafIsCode())
        return addCode(piece, Block::Joint::SameLine, out);
    openParagraph(piece, true, out);
    if (m_text.size() >= maxParagraph && !m_preview) {
        closeLeaf(out);
        m_overflow = true;
    }
}

/// Turns the last line of the paragraph into a table's header when `delimiter` is the row under it.
bool Structure::startTable(QStringView delimiter, QList<Block> &out)
{
    const QList<Block::Align> alignments = syntax::delimiterRow(delimiter);
    const qsizetype start = m_text.lastIndexOf(u'\n') + 1;
    const QString header = m_text.mid(start);
    if (alignments.isEmpty() || !header.contains(u'|') || syntax::cells(header).size() != alignments.size())
        return false;
    m_text.truncate(qMax<qsizetype>(start - 1, 0));
    if (m_text.isEmpty()) {
        m_leaf = Leaf::None;
        m_blank = m_paragraph.apart;
        if (!m_paragraph.marker.isEmpty() && !m_containers.isEmpty())
            m_containers.last().marker = m_paragraph.marker;
    }
    Block table = newBlock(Block::Kind::Table, out);
    table.alignments = alignments;
    table.header = parseCells(header, false);
    m_block = table;
    m_leaf = Leaf::Table;
    return true;
}

bool Structure::isUndecided(QStringView rest) const
{
    if (!m_preview || m_leaf == Leaf::Indented || m_leaf == Leaf::Table)
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

}
