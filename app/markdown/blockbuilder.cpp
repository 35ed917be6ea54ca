// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/blockbuilder.h"

#include "markdown/limits.h"
#include "markdown/rowsyntax.h"

#include <QCoreApplication>

#include <utility>

namespace corral::markdown {

void BlockBuilder::closeContainers(qsizetype keep, Output &out)
{
    if (m_containers.size() > keep)
        closeLeaf(out);
    while (m_containers.size() > keep) {
        if (m_containers.hasMarker())
            m_group.add(newParagraph(out), 0, out);
        m_containers.closeInnermost();
    }
}

void BlockBuilder::closeLeaf(Output &out)
{
    switch (std::exchange(m_leaf, Leaf::None)) {
    case Leaf::None:
        break;
    case Leaf::Paragraph:
        m_group.add(m_paragraph.read(m_inline, false), m_paragraph.text().size(), out);
        break;
    case Leaf::Code:
        closeCode(out);
        break;
    case Leaf::Table:
        out.blocks << m_table.take();
        break;
    }
}

void BlockBuilder::closeCode(Output &out)
{
    const bool words = m_code.isWords() && out.purpose != Output::Purpose::Finish;
    const Block block = m_code.take();
    if (!words) {
        out.blocks << block;
        return;
    }
    Paragraph place;
    place.indent = block.indent;
    place.quoteDepth = block.quoteDepth;
    place.apart = block.apart;
    m_group.add(OpenParagraph(place, block.code, m_bold).read(m_inline, false), block.code.size(), out);
}

void BlockBuilder::finish(Output &out)
{
    closeContainers(0, out);
    closeLeaf(out);
    m_group.close(out);
}

void BlockBuilder::addBlankLine()
{
    separate();
    m_overflow = false;
}

Paragraph BlockBuilder::newParagraph(Output &out)
{
    m_any = true;
    return m_containers.newParagraph(std::exchange(m_blank, false), m_group, out);
}

/// An empty block inside the open containers.
Block BlockBuilder::newBlock(Block::Kind kind, Output &out)
{
    closeLeaf(out);
    const Paragraph place = newParagraph(out);
    if (!place.marker.isEmpty())
        m_group.add(place, 0, out);
    m_group.close(out);
    m_overflow = false;
    out.pieces += 2;
    Block block;
    block.kind = kind;
    block.indent = place.indent;
    block.quoteDepth = place.quoteDepth;
    block.apart = place.apart;
    return block;
}

void BlockBuilder::addHeading(const syntax::Heading &heading, Output &out)
{
    closeLeaf(out);
    Paragraph paragraph = newParagraph(out);
    paragraph.heading = heading.level;
    paragraph.spans = m_inline.read(heading.text, out.isPreview());
    m_overflow = false;
    m_group.add(paragraph, heading.text.size(), out);
}

void BlockBuilder::underline(int level, Output &out)
{
    m_paragraph.setHeading(level);
    closeLeaf(out);
}

void BlockBuilder::addRule(Output &out)
{
    const Block rule = newBlock(Block::Kind::Rule, out);
    out.blocks << rule;
}

void BlockBuilder::openFence(const syntax::Fence &fence, Output &out)
{
    m_code = OpenCode::fence(newBlock(Block::Kind::Code, out), fence, m_containers.size());
    m_leaf = Leaf::Code;
}

void BlockBuilder::openIndentedCode(QStringView line, Output &out)
{
    m_code = OpenCode::indented(newBlock(Block::Kind::Code, out), m_containers.size());
    m_leaf = Leaf::Code;
    m_code.add(line, Block::Joint::None, out);
}

void BlockBuilder::openFormula(const formula::Display &display, QStringView line, Output &out)
{
    m_code = OpenCode::formula(newBlock(Block::Kind::Code, out), display.closer, m_containers.size());
    m_leaf = Leaf::Code;
    m_code.add(line, Block::Joint::None, out);
    if (display.closed) {
        m_code.close();
        closeLeaf(out);
    }
}

void BlockBuilder::openRest(const QString &title, Output &out)
{
    closeContainers(0, out);
    m_code = OpenCode::sourceText(OpenCode::Kind::Rest, newBlock(Block::Kind::Code, out), title, 0);
    m_leaf = Leaf::Code;
}

bool BlockBuilder::readCode(QStringView &rest, Output &out)
{
    switch (m_code.read(rest, m_containers, out)) {
    case OpenCode::Result::Taken:
        rest = {};
        return true;
    case OpenCode::Result::Closed:
        closeLeaf(out);
        return true;
    case OpenCode::Result::EndedAfterBlank:
        m_blank = true;
        break;
    case OpenCode::Result::Ended:
        break;
    }
    closeLeaf(out);
    return false;
}

void BlockBuilder::addText(QStringView line, Output &out)
{
    if (m_leaf == Leaf::Table)
        return addRow(line, out);
    if (m_leaf != Leaf::Paragraph)
        openParagraph(line, m_overflow, out);
    else if (!openTable(line, out))
        m_paragraph.addLine(line);
    closeFullParagraph(out);
}

void BlockBuilder::addPiece(QStringView piece, Output &out)
{
    if (m_leaf == Leaf::Code)
        return addCode(piece, Block::Joint::SameLine, out);
    openParagraph(piece, true, out);
    closeFullParagraph(out);
}

void BlockBuilder::openParagraph(QStringView text, bool continued, Output &out)
{
    closeLeaf(out);
    Paragraph place = newParagraph(out);
    place.continued = continued;
    if (text.trimmed().startsWith(u'|') && place.marker.isEmpty())
        m_group.close(out); // the line is probably the header of a table, which is a block of its own
    m_paragraph = OpenParagraph(std::move(place), text.toString(), m_bold);
    m_leaf = Leaf::Paragraph;
    m_overflow = false;
}

void BlockBuilder::closeFullParagraph(Output &out)
{
    if (m_leaf != Leaf::Paragraph || !m_paragraph.isFull() || out.isPreview())
        return;
    closeLeaf(out);
    m_overflow = true;
}

/// If the line is the delimiter row below the header of a table, makes the last line of the paragraph that header.
bool BlockBuilder::openTable(QStringView delimiter, Output &out)
{
    const QList<Block::Align> alignments = syntax::delimiterRow(delimiter);
    const qsizetype columns = alignments.size();
    if (columns == 0 || !m_paragraph.lastLine().contains(u'|'))
        return false;
    const QString header = m_paragraph.lastLine().toString();
    if (syntax::cells(header, columns, false).size() != columns)
        return false;
    m_paragraph.removeLastLine();
    if (m_paragraph.text().isEmpty()) {
        m_leaf = Leaf::None;
        m_blank = m_paragraph.place().apart;
        m_containers.returnMarker(m_paragraph.place().marker);
    }
    if (columns > Limits::maxTableColumns) {
        openSourceRows(QCoreApplication::translate("Markdown", "table of %n columns, as text", nullptr, int(columns)), out);
        addCode(header, Block::Joint::NextLine, out);
        addCode(delimiter, Block::Joint::NextLine, out);
        return true;
    }
    m_table = OpenTable(newBlock(Block::Kind::Table, out), alignments, m_inline.readRow(header, columns, false), out);
    m_leaf = Leaf::Table;
    return true;
}

void BlockBuilder::addRow(QStringView row, Output &out)
{
    if (!m_table.isFull())
        return m_table.addRow(m_inline.readRow(row, m_table.columns(), out.isPreview()), out);
    openSourceRows(QCoreApplication::translate("Markdown", "more than %n rows: the rest of the table as text", nullptr,
                                               Limits::maxRowsInAll),
                   out);
    addCode(row, Block::Joint::NextLine, out);
}

/// Opens a block that shows the rows of a table as source text.
void BlockBuilder::openSourceRows(const QString &title, Output &out)
{
    m_code = OpenCode::sourceText(OpenCode::Kind::Rows, newBlock(Block::Kind::Code, out), title, m_containers.size());
    m_leaf = Leaf::Code;
}

std::optional<Block> BlockBuilder::preview(Output &out)
{
    if (m_leaf == Leaf::Code)
        return m_code.block();
    if (m_leaf == Leaf::Table)
        return m_table.block();
    if (m_leaf == Leaf::Paragraph) {
        const bool maybeHeader = m_paragraph.lastLine().trimmed().startsWith(u'|');
        if (maybeHeader && m_paragraph.hasOneLine() && m_group.isEmpty()) {
            if (std::optional<Block> table = previewHeader(out))
                return table;
        }
        if (maybeHeader && !m_paragraph.hasOneLine())
            m_paragraph.removeLastLine();
        m_group.add(m_paragraph.read(m_inline, true), m_paragraph.text().size(), out);
    }
    return m_group.isEmpty() ? std::nullopt : std::optional(m_group.block());
}

/// The open paragraph as the header of the table that it becomes if a delimiter row follows.
std::optional<Block> BlockBuilder::previewHeader(Output &out)
{
    const Cells header = m_inline.readRow(m_paragraph.text(), 0, true);
    if (header.size() > Limits::maxTableColumns)
        return {};
    Block table;
    table.kind = Block::Kind::Table;
    table.indent = m_paragraph.place().indent;
    table.quoteDepth = m_paragraph.place().quoteDepth;
    table.apart = m_paragraph.place().apart;
    return OpenTable(table, QList<Block::Align>(header.size()), header, out).take();
}

}
