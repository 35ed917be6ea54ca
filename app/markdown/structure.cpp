// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/structure.h"

#include <QCoreApplication>

#include <algorithm>

namespace corral::markdown {

void Structure::line(QStringView line, bool sameLine, QList<Block> &out)
{
    if (m_restAsText)
        return addCode(line, sameLine ? Block::Joint::SameLine : Block::Joint::NextLine, out);
    if (m_pieces >= maxPieces && !leafIsCode()) {
        startRestAsText(out);
        return addLine(line, out);
    }
    if (sameLine)
        return continueLine(line, out);
    const bool plainCode = m_leaf == Leaf::Fence && m_containers.isEmpty();
    const QString expanded = !plainCode && line.contains(u'\t') ? syntax::expandTabs(line) : QString();
    QStringView rest = expanded.isNull() ? line : QStringView(expanded);
    const QStringView whole = rest;
    if (leafIsCode()) {
        const qsizetype belongs = matchContainers(rest, m_codeDepth);
        if (staysInCode(rest, belongs) && codeLine(rest, out))
            return;
        closeLeaf(out);
        rest = whole;
    }
    qsizetype matched = matchContainers(rest, m_containers.size());
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
    m_finishing = true;
    closeContainers(0, out);
    closeLeaf(out);
    closeGroup(out);
}

/// Takes the prefixes of the first `limit` open containers off the line; says how many of them it belongs to.
qsizetype Structure::matchContainers(QStringView &rest, qsizetype limit) const
{
    qsizetype matched = 0;
    for (const Container &container : m_containers.first(limit)) {
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
    if (inFormula())
        return false;
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
        } else if (!startNote(rest, matched, out) && !startItem(rest, matched, out) && !startFold(rest, matched, out)) {
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

/// The paragraph has an open "\\[": what its next lines begin with means nothing to Markdown.
bool Structure::inFormula() const { return m_leaf == Leaf::Paragraph && m_openFormula; }

/// Reads whether a line of the open paragraph leaves a "\\[" open.
void Structure::noteFormula(QStringView line)
{
    const qsizetype open = line.lastIndexOf(u"\\[");
    if (open >= 0)
        m_openFormula = (open == 0 || line[open - 1] != u'\\') && line.indexOf(u"\\]", open) < 0;
    else if (m_openFormula)
        m_openFormula = !line.contains(u"\\]");
}

bool Structure::startLeaf(QStringView rest, qsizetype matched, QList<Block> &out)
{
    if (const auto heading = syntax::atxHeading(rest)) {
        closeContainers(matched, out);
        addHeading(*heading, out);
        return true;
    }
    if (startFence(rest, matched, out) || startFormula(rest, matched, out))
        return true;
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

/// "[^name]: text" is an item with the note's name as its marker.
bool Structure::startNote(QStringView &rest, qsizetype &matched, QList<Block> &out)
{
    const auto found = syntax::note(rest);
    if (!found)
        return false;
    constexpr int indent = 4;
    closeContainers(matched, out);
    closeLeaf(out);
    m_lists.resize(qMin(m_lists.size(), m_containers.size()));
    const QString gap = found->label.size() > 2 ? QString(QChar::Nbsp) : QString();
    m_containers << Container{true, indent, found->label + gap};
    matched = m_containers.size();
    rest = rest.mid(found->width);
    return true;
}

/// <details> and <summary> end a paragraph and are not shown themselves.
bool Structure::startFold(QStringView &rest, qsizetype matched, QList<Block> &out)
{
    const auto tag = syntax::foldTag(rest);
    if (!tag || (tag->closing && !tag->summary && m_folds == 0) || (tag->summary && m_folds == 0))
        return false;
    closeContainers(matched, out);
    closeLeaf(out);
    m_blank = m_any;
    if (tag->summary)
        m_summary = !tag->closing;
    else
        m_folds += tag->closing ? -1 : 1;
    rest = rest.mid(tag->length);
    return true;
}

void Structure::textLine(QStringView rest, QList<Block> &out)
{
    const qsizetype end = m_folds > 0 ? rest.indexOf(u"</", 0) : -1;
    for (qsizetype at = end; at >= 0; at = rest.indexOf(u"</", at + 2)) {
        const auto tag = syntax::foldTag(rest.sliced(at));
        if (!tag)
            continue;
        QStringView after = rest.sliced(at);
        if (const QStringView before = rest.first(at); !syntax::isBlank(before))
            addTextLine(before, out);
        qsizetype matched = m_containers.size();
        if (!startFold(after, matched, out))
            break;
        if (!syntax::isBlank(after))
            textLine(after, out);
        return;
    }
    addTextLine(rest, out);
}

void Structure::addTextLine(QStringView rest, QList<Block> &out)
{
    if (m_leaf == Leaf::Table)
        return addRow(rest, out);
    if (const auto definition = syntax::definition(rest); definition && !m_found.contains(definition->label))
        m_found.insert(definition->label, definition->address);
    if (m_leaf != Leaf::Paragraph)
        openParagraph(rest, m_overflow, out);
    else if (!startTable(rest, out))
        continueParagraph(rest);
    if (m_leaf == Leaf::Paragraph && m_text.size() >= maxParagraph && !m_preview) {
        closeLeaf(out);
        m_overflow = true;
    }
}

void Structure::continueParagraph(QStringView line)
{
    m_text += u'\n';
    m_text += line;
    noteFormula(line);
}

/// So much has come that no more of it is read as Markdown.
void Structure::startRestAsText(QList<Block> &out)
{
    closeContainers(0, out);
    openCode(Leaf::Fence, QCoreApplication::translate("Markdown", "a very long text: the rest is shown as plain text"), out);
    m_block.closed = true;
    m_restAsText = true;
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

}
