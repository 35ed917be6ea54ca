// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/structure.h"

#include "markdown/limits.h"

#include <QCoreApplication>

namespace corral::markdown {

namespace {
/// Whether the start of a line that is still growing can become the start of a block.
bool isUndecided(QStringView rest, const Output &out) { return out.isPreview() && syntax::isUndecided(rest); }
}

void Structure::line(QStringView line, bool sameLine, QList<Block> &blocks)
{
    Output out{blocks, m_pieces, Output::Purpose::Read};
    read(line, sameLine, out);
}

void Structure::finish(QList<Block> &blocks)
{
    Output out{blocks, m_pieces, Output::Purpose::Finish};
    m_open.finish(out);
}

std::optional<Block> Structure::preview(QStringView partial, bool sameLine, qint64 &parsed) const
{
    QList<Block> ended;
    Structure ahead(*this);
    Output out{ended, ahead.m_pieces, Output::Purpose::Preview};
    if (!partial.isEmpty())
        ahead.read(partial, sameLine, out);
    if (!ended.isEmpty()) { // the line starts another block, which is shown when the line is complete
        parsed += ahead.parsed() - this->parsed();
        ahead = *this;
    }
    const std::optional<Block> block = ahead.m_open.preview(out);
    parsed += ahead.parsed() - this->parsed();
    return block;
}

void Structure::read(QStringView line, bool sameLine, Output &out)
{
    const OpenCode *code = m_open.code();
    if (code && code->kind() == OpenCode::Kind::Rest)
        return m_open.addCode(line, sameLine ? Block::Joint::SameLine : Block::Joint::NextLine, out);
    if (m_pieces >= Limits::maxPieces && !code) {
        m_open.openRest(QCoreApplication::translate("Markdown", "a very long text: the rest is shown as plain text"), out);
        return m_open.addCode(line, Block::Joint::NextLine, out);
    }
    if (sameLine)
        return m_open.addPiece(line, out);
    const bool keepsTabs = code && code->keepsTabs() && m_open.containers().isEmpty();
    const QString expanded = !keepsTabs && line.contains(u'\t') ? syntax::expandTabs(line) : QString();
    QStringView rest = expanded.isNull() ? line : QStringView(expanded);
    if (code) {
        const QStringView whole = rest;
        if (m_open.readCode(rest, out)) {
            if (!rest.isEmpty())
                readText(rest, out);
            return;
        }
        rest = whole;
    }
    qsizetype matched = m_open.containers().match(rest, m_open.containers().size());
    if (syntax::isBlank(rest)) {
        m_open.closeContainers(matched, out);
        m_open.closeLeaf(out);
        m_open.addBlankLine();
        return;
    }
    const bool isText = m_open.table() || !isUndecided(rest, out);
    if (!isText || startBlocks(rest, matched, out))
        return;
    const bool lazy = m_open.paragraph() && matched < m_open.containers().size();
    if (!lazy)
        m_open.closeContainers(matched, out);
    readText(rest, out);
}

/// Opens the blocks that the line starts. Returns true when nothing of the line is left. `matched` is the number of containers
/// to which the line belongs.
bool Structure::startBlocks(QStringView &rest, qsizetype &matched, Output &out)
{
    if (m_open.paragraph() && m_open.paragraph()->isInFormula())
        return false;
    while (!m_open.containers().isFull()) {
        if (startLeaf(rest, matched, out))
            return true;
        if (!startContainer(rest, matched, out) && !startDetails(rest, matched, out))
            break;
        matched = m_open.containers().size();
        if (syntax::isBlank(rest) || isUndecided(rest, out))
            return true;
    }
    if (syntax::indentOf(rest) < 4 || m_open.paragraph() || m_open.hasOverflow())
        return false;
    m_open.closeContainers(matched, out);
    m_open.openIndentedCode(rest.mid(4), out);
    return true;
}

bool Structure::startLeaf(QStringView rest, qsizetype matched, Output &out)
{
    if (const auto heading = syntax::atxHeading(rest)) {
        m_open.closeContainers(matched, out);
        m_open.addHeading(*heading, out);
        return true;
    }
    if (startFence(rest, matched, out) || startFormula(rest, matched, out))
        return true;
    if (const int level = syntax::setextLevel(rest);
        level > 0 && continuesParagraph(matched) && !m_open.paragraph()->properties().continued) {
        m_open.underline(level, out);
        return true;
    }
    if (syntax::isRule(rest)) {
        m_open.closeContainers(matched, out);
        m_open.addRule(out);
        return true;
    }
    return false;
}

bool Structure::startFence(QStringView rest, qsizetype matched, Output &out)
{
    auto fence = syntax::openingFence(rest);
    if (!fence && matched > 0 && matched == m_open.containers().size()) // in a list, models indent a fence by any width
        fence = syntax::openingFence(rest.trimmed());
    if (!fence)
        return false;
    if (out.isPreview())
        return true; // more of its language may follow
    m_open.closeContainers(matched, out);
    fence->indent = syntax::indentOf(rest);
    m_open.openFence(*fence, out);
    return true;
}

bool Structure::startFormula(QStringView rest, qsizetype matched, Output &out)
{
    const bool inParagraph = m_open.paragraph() != nullptr;
    const bool isCode = syntax::indentOf(rest) >= 4 && !inParagraph && matched == 0;
    const auto display = isCode ? std::nullopt : formula::openingDisplay(rest);
    if (!display)
        return false;
    const bool lazy = inParagraph && matched < m_open.containers().size();
    if (!lazy)
        m_open.closeContainers(matched, out);
    m_open.openFormula(*display, rest.trimmed(), out);
    return true;
}

/// Opens the quote, list item or footnote that the line starts, and removes its prefix from the line.
bool Structure::startContainer(QStringView &rest, qsizetype matched, Output &out)
{
    const int quote = syntax::quoteMark(rest);
    const auto note = quote == 0 ? syntax::note(rest) : std::nullopt;
    const auto item = quote == 0 && !note ? syntax::listMarker(rest) : std::nullopt;
    const bool isItem = item && (!continuesParagraph(matched) || (!item->empty && (!item->ordered || item->number == 1)));
    if (quote == 0 && !note && !isItem)
        return false;
    m_open.closeContainers(matched, out);
    m_open.closeLeaf(out);
    if (quote > 0) {
        m_open.containers().openQuote();
        rest = rest.mid(quote);
    } else if (note) {
        m_open.containers().openNote(*note);
        rest = rest.mid(note->width);
    } else {
        m_open.containers().openItem(*item);
        rest = rest.mid(qMin<qsizetype>(item->width, rest.size()));
    }
    return true;
}

/// Reads a tag of <details> or <summary>. It ends a paragraph.
bool Structure::startDetails(QStringView &rest, qsizetype matched, Output &out)
{
    if (!m_detailsTags.takeTag(rest))
        return false;
    m_open.closeContainers(matched, out);
    m_open.closeLeaf(out);
    m_open.separate();
    m_open.setBold(m_detailsTags.inSummary());
    return true;
}

/// Whether the line belongs to the containers of the open paragraph.
bool Structure::continuesParagraph(qsizetype matched) const
{
    return m_open.paragraph() && matched == m_open.containers().size();
}

/// Reads a line that starts no block. It may close <details> or <summary>.
void Structure::readText(QStringView rest, Output &out)
{
    for (qsizetype at = m_detailsTags.closingTag(rest); at >= 0; at = m_detailsTags.closingTag(rest)) {
        if (const QStringView before = rest.first(at); !syntax::isBlank(before))
            addText(before, out);
        rest = rest.sliced(at);
        startDetails(rest, m_open.containers().size(), out);
        if (syntax::isBlank(rest))
            return;
    }
    addText(rest, out);
}

void Structure::addText(QStringView text, Output &out)
{
    if (!m_open.table()) {
        const auto definition = syntax::definition(text);
        if (definition && !m_definitions.contains(definition->label))
            m_definitions.insert(definition->label, definition->address);
    }
    m_open.addText(text, out);
}

}
