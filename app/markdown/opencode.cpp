// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/opencode.h"

#include "markdown/limits.h"

#include <algorithm>
#include <utility>

namespace corral::markdown {

using enum Block::Joint;

OpenCode::OpenCode(Kind kind, Block block, qsizetype depth)
    : m_kind(kind)
    , m_block(std::move(block))
    , m_depth(depth)
{}

OpenCode OpenCode::fence(Block block, const syntax::Fence &fence, qsizetype depth)
{
    OpenCode code(Kind::Fence, std::move(block), depth);
    code.m_block.language = fence.info.section(u' ', 0, 0, QString::SectionSkipEmpty);
    code.m_fence = fence;
    return code;
}

OpenCode OpenCode::indented(Block block, qsizetype depth)
{
    OpenCode code(Kind::Indented, std::move(block), depth);
    code.m_block.closed = true;
    return code;
}

OpenCode OpenCode::formula(Block block, const formula::Display &display, qsizetype depth)
{
    OpenCode code(Kind::Formula, std::move(block), depth);
    code.m_block.math = true;
    code.m_block.closed = display.closed;
    code.m_closer = display.closer;
    return code;
}

OpenCode OpenCode::sourceText(Kind kind, Block block, const QString &title, qsizetype depth)
{
    OpenCode code(kind, std::move(block), depth);
    code.m_block.language = title;
    code.m_block.closed = true;
    return code;
}

bool OpenCode::isText() const
{
    if (m_kind != Kind::Formula || m_block.closed || m_block.isContinued() || m_closer != u"$$")
        return false;
    const bool onlyOpened = m_block.code.trimmed().size() <= m_closer.size();
    return onlyOpened || !m_block.code.startsWith(u"$$\n");
}

OpenCode::Result OpenCode::read(QStringView &rest, const Containers &containers, Output &out)
{
    const qsizetype matched = containers.match(rest, m_depth);
    if (!holds(rest, matched, containers))
        return Result::Ended;
    switch (m_kind) {
    case Kind::Fence:
        return readFence(rest, m_fence.indent >= 4 || m_depth < containers.size(), out);
    case Kind::Indented:
        return readIndented(rest, out);
    case Kind::Formula:
        return readFormula(rest, out);
    case Kind::Rows:
        if (syntax::isBlank(rest) || !rest.contains(u'|'))
            return Result::Ended;
        break;
    case Kind::Rest:
        break;
    }
    add(rest, NextLine, out);
    return Result::Taken;
}

/// Whether a line with the prefixes of `matched` containers can belong to the code. Models often write the lines of a fence
/// in a list without indentation. Such a fence ends only at the next item of the list.
bool OpenCode::holds(QStringView rest, qsizetype matched, const Containers &containers)
{
    if (matched == m_depth)
        return true;
    if (m_kind == Kind::Indented || m_kind == Kind::Rows || !containers.areItems(matched))
        return false;
    if (syntax::isBlank(rest))
        return true;
    if (containers.isNextItem(rest, matched))
        return false;
    m_depth = matched;
    return true;
}

/// With `anyIndent`, the closing fence may have any indentation.
OpenCode::Result OpenCode::readFence(QStringView &rest, bool anyIndent, Output &out)
{
    const bool closes = syntax::closesFence(anyIndent ? rest.trimmed() : rest, m_fence);
    if (closes && m_innerFences == 0) {
        m_block.closed = true;
        rest = {};
        return Result::Closed;
    }
    if (out.isPreview()) {
        const QStringView text = rest.trimmed();
        const bool isStartOfFence = std::all_of(text.begin(), text.end(), [&](QChar c) { return c == m_fence.mark; });
        if (!text.isEmpty() && isStartOfFence)
            return Result::Taken;
    }
    if (closes) {
        --m_innerFences;
    } else if (isMarkdown()) {
        const auto inner = syntax::openingFence(rest);
        m_innerFences +=
            inner && inner->mark == m_fence.mark && inner->length >= m_fence.length && !inner->info.isEmpty() ? 1 : 0;
    }
    add(rest.mid(std::min(m_fence.indent, syntax::indentOf(rest))), NextLine, out);
    return Result::Taken;
}

bool OpenCode::isMarkdown() const
{
    return m_block.language.compare(u"markdown", Qt::CaseInsensitive) == 0 ||
           m_block.language.compare(u"md", Qt::CaseInsensitive) == 0 ||
           m_block.language.compare(u"mdx", Qt::CaseInsensitive) == 0;
}

OpenCode::Result OpenCode::readIndented(QStringView rest, Output &out)
{
    if (syntax::isBlank(rest)) {
        ++m_blankLines;
        return Result::Taken;
    }
    if (syntax::indentOf(rest) < 4)
        return m_blankLines > 0 ? Result::EndedAfterBlank : Result::Ended;
    addBlankLines(out);
    add(rest.mid(4), NextLine, out);
    return Result::Taken;
}

/// A blank line ends a formula, as in LaTeX, except directly after the opening mark or before the closing mark.
OpenCode::Result OpenCode::readFormula(QStringView &rest, Output &out)
{
    if (syntax::isBlank(rest)) {
        ++m_blankLines;
        return Result::Taken;
    }
    const bool onlyOpened = m_block.code.trimmed().size() <= m_closer.size() && !m_block.isContinued();
    if (m_blankLines > 0 && !onlyOpened && !rest.trimmed().startsWith(m_closer))
        return Result::EndedAfterBlank;
    addBlankLines(out);
    const qsizetype end = formula::closingDisplay(rest, m_closer);
    if (end < 0) {
        add(rest, NextLine, out);
        return Result::Taken;
    }
    const bool alone = formula::isTrailer(rest.sliced(end));
    add(alone ? rest : rest.first(end), NextLine, out);
    m_block.closed = true;
    rest = alone ? QStringView() : rest.sliced(end);
    return Result::Closed;
}

/// Adds the blank lines that turned out to be inside the code.
void OpenCode::addBlankLines(Output &out)
{
    if (out.isPreview()) // a preview does not split the block, so it needs no more lines than one block has
        m_blankLines = std::min(m_blankLines, Limits::maxCodeLines);
    for (; m_blankLines > 0; --m_blankLines)
        add({}, NextLine, out);
}

void OpenCode::add(QStringView text, Block::Joint joint, Output &out)
{
    if (joint == SameLine)
        return hide(text);
    const bool full = m_lines >= Limits::maxCodeLines || m_block.code.size() >= Limits::maxCode;
    if (full && !out.isPreview()) {
        Block next = m_block;
        next.code.clear();
        next.cuts.clear();
        next.joint = joint;
        next.blankAbove = false;
        m_block.more = true;
        out.blocks << std::exchange(m_block, next);
        m_lines = 0;
        joint = None;
    }
    if (joint == NextLine && m_lines > 0)
        m_block.code += u'\n';
    ++m_lines;
    constexpr qsizetype limit = Limits::maxCodeLine;
    const qsizetype shown = text.size() > limit && text[limit - 1].isHighSurrogate() ? limit - 1 : limit;
    m_block.code += text.left(shown);
    if (text.size() > shown)
        hide(text.sliced(shown));
}

/// Keeps the rest of an overlong line without showing it.
void OpenCode::hide(QStringView text)
{
    if (m_block.cuts.isEmpty() || m_block.cuts.last().at != m_block.code.size())
        m_block.cuts << Cut{m_block.code.size(), {}};
    QStringList &pieces = m_block.cuts.last().pieces;
    if (pieces.isEmpty() || pieces.last().size() >= Limits::maxCode)
        pieces << QString();
    pieces.last() += text;
}

}
