// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The code and the formulas of Structure: leaves whose lines are kept as they are.

#include "markdown/structure.h"

namespace corral::markdown {

using enum Block::Joint;

bool Structure::leafIsCode() const { return m_leaf == Leaf::Fence || m_leaf == Leaf::Indented || m_leaf == Leaf::Formula; }

/// Whether a line that belongs to `matched` of the containers can belong to the open code. In a list, models often begin
/// the lines of a fence at the margin; only the list's next item ends it.
bool Structure::staysInCode(QStringView rest, qsizetype matched)
{
    if (matched == m_codeDepth)
        return true;
    if (m_leaf == Leaf::Indented || m_asText)
        return false;
    for (qsizetype i = matched; i < m_codeDepth; ++i) {
        if (!m_containers[i].item)
            return false;
    }
    if (syntax::isBlank(rest))
        return true;
    if (const auto marker = syntax::listMarker(rest); marker && matched < m_lists.size()) {
        const List &list = m_lists[matched];
        const bool next = !marker->ordered || marker->number == list.next;
        if (list.ordered == marker->ordered && list.mark == marker->mark && next)
            return false;
    }
    m_codeDepth = matched;
    return true;
}

bool Structure::isMarkdownFence() const
{
    return m_block.language.compare(u"markdown", Qt::CaseInsensitive) == 0 ||
           m_block.language.compare(u"md", Qt::CaseInsensitive) == 0 ||
           m_block.language.compare(u"mdx", Qt::CaseInsensitive) == 0;
}

/// False when the line ends the code and is something else.
bool Structure::codeLine(QStringView rest, QList<Block> &out)
{
    if (m_leaf == Leaf::Indented)
        return indentedLine(rest, out);
    if (m_leaf == Leaf::Formula)
        return formulaLine(rest, out);
    if (m_asText) {
        if (syntax::isBlank(rest) || !rest.contains(u'|'))
            return false;
        addLine(rest, out);
    } else {
        fenceLine(rest, out);
    }
    return true;
}

void Structure::fenceLine(QStringView rest, QList<Block> &out)
{
    const bool anyIndent = m_fence.indent >= 4 || m_codeDepth < m_containers.size();
    const bool closes = syntax::closesFence(anyIndent ? rest.trimmed() : rest, m_fence);
    if (closes && m_innerFences == 0) {
        m_block.closed = true;
        return closeLeaf(out);
    }
    if (isUndecided(rest))
        return;
    if (closes) {
        --m_innerFences;
    } else if (isMarkdownFence()) {
        const auto inner = syntax::openingFence(rest);
        m_innerFences +=
            inner && inner->mark == m_fence.mark && inner->length >= m_fence.length && !inner->info.isEmpty() ? 1 : 0;
    }
    addCode(rest.mid(qMin(m_fence.indent, syntax::indentOf(rest))), NextLine, out);
}

bool Structure::indentedLine(QStringView rest, QList<Block> &out)
{
    if (syntax::isBlank(rest)) {
        ++m_blankCode;
        return true;
    }
    if (syntax::indentOf(rest) < 4) {
        m_blank = m_blankCode > 0;
        return false;
    }
    addBlankCode(out);
    addCode(rest.mid(4), NextLine, out);
    return true;
}

/// The blank lines that turned out to be within the code.
void Structure::addBlankCode(QList<Block> &out)
{
    if (m_preview) // what is shown before the line is whole needs no more than a block
        m_blankCode = qMin(m_blankCode, maxCodeLines);
    for (; m_blankCode > 0; --m_blankCode)
        addCode({}, NextLine, out);
}

/// A blank line ends a formula, as in LaTeX, unless nothing but its opening mark has come, or its closing one follows.
bool Structure::formulaLine(QStringView rest, QList<Block> &out)
{
    if (syntax::isBlank(rest)) {
        ++m_blankCode;
        return true;
    }
    const bool onlyOpened = m_block.code.trimmed().size() <= m_closer.size() && !m_block.isContinued();
    if (m_blankCode > 0 && !onlyOpened && !rest.trimmed().startsWith(m_closer)) {
        m_blank = true;
        return false;
    }
    addBlankCode(out);
    const qsizetype end = formula::closingDisplay(rest, m_closer);
    if (end < 0) {
        addCode(rest, NextLine, out);
        return true;
    }
    const bool alone = formula::isTrailer(rest.sliced(end));
    addCode(alone ? rest : rest.first(end), NextLine, out);
    m_block.closed = true;
    closeLeaf(out);
    if (!alone)
        textLine(rest.sliced(end), out);
    return true;
}

bool Structure::startFence(QStringView rest, qsizetype matched, QList<Block> &out)
{
    auto fence = syntax::openingFence(rest);
    if (!fence && matched > 0 && matched == m_containers.size()) // in a list, models indent it as they like
        fence = syntax::openingFence(rest.trimmed());
    if (!fence)
        return false;
    if (m_preview)
        return true; // its language is still coming in
    closeContainers(matched, out);
    fence->indent = syntax::indentOf(rest);
    openCode(Leaf::Fence, fence->info.section(u' ', 0, 0, QString::SectionSkipEmpty), out);
    m_fence = *fence;
    m_innerFences = 0;
    return true;
}

bool Structure::startFormula(QStringView rest, qsizetype matched, QList<Block> &out)
{
    const bool free = m_leaf == Leaf::Paragraph || matched > 0; // else so much indentation makes it code
    if (syntax::indentOf(rest) >= 4 && !free)
        return false;
    const auto display = formula::openingDisplay(rest);
    if (!display)
        return false;
    const bool lazy = m_leaf == Leaf::Paragraph && matched < m_containers.size();
    if (!lazy)
        closeContainers(matched, out);
    openCode(Leaf::Formula, {}, out);
    m_block.math = true;
    m_closer = display->closer;
    addCode(rest.trimmed(), None, out);
    if (display->closed) {
        m_block.closed = true;
        closeLeaf(out);
    }
    return true;
}

/// What never became a formula is text after all: "$$ is a sign of its own".
void Structure::closeFormula(QList<Block> &out)
{
    Block block = std::exchange(m_block, {});
    m_blankCode = 0;
    const bool onlyOpened = block.code.trimmed().size() <= m_closer.size();
    const bool text = m_closer == u"$$" && (onlyOpened || !block.code.startsWith(u"$$\n"));
    if (block.closed || block.isContinued() || m_finishing || !text) {
        out << block;
        return;
    }
    Paragraph paragraph;
    paragraph.indent = block.indent;
    paragraph.quoteDepth = block.quoteDepth;
    paragraph.apart = block.apart;
    fillParagraph(paragraph, block.code, false);
    addToGroup(paragraph, block.code.size(), out);
}

void Structure::openCode(Leaf leaf, const QString &language, QList<Block> &out)
{
    m_block = newBlock(Block::Kind::Code, out);
    m_block.language = language;
    m_leaf = leaf;
    m_codeLines = 0;
    m_blankCode = 0;
    m_asText = false;
    m_codeDepth = m_containers.size();
}

void Structure::addCode(QStringView text, Block::Joint joint, QList<Block> &out)
{
    if (joint == SameLine)
        return hide(text);
    const bool full = m_codeLines >= maxCodeLines || m_block.code.size() >= maxCode;
    if (full && !m_preview) {
        Block next = m_block;
        next.code.clear();
        next.cuts.clear();
        next.joint = joint;
        next.apart = false;
        m_block.more = true;
        out << std::exchange(m_block, next);
        m_codeLines = 0;
        joint = None;
    }
    if (joint == NextLine && m_codeLines > 0)
        m_block.code += u'\n';
    ++m_codeLines;
    const qsizetype shown = text.size() > maxCodeLine && text[maxCodeLine - 1].isHighSurrogate() ? maxCodeLine - 1 : maxCodeLine;
    m_block.code += text.left(shown);
    if (text.size() > shown)
        hide(text.sliced(shown));
}

void Structure::addLine(QStringView text, QList<Block> &out)
{
    addCode(text.left(maxParagraph), NextLine, out);
    for (qsizetype at = maxParagraph; at < text.size(); at += maxParagraph)
        addCode(text.mid(at, maxParagraph), SameLine, out);
}

/// Keeps the rest of an overlong line without showing it.
void Structure::hide(QStringView text)
{
    if (m_block.cuts.isEmpty() || m_block.cuts.last().at != m_block.code.size())
        m_block.cuts << Cut{m_block.code.size(), {}};
    QStringList &pieces = m_block.cuts.last().pieces;
    if (pieces.isEmpty() || pieces.last().size() >= maxCode)
        pieces << QString();
    pieces.last() += text;
}

}
