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
    auto leaf = std::exchange(m_leaf, {});
    if (const auto *paragraph = std::get_if<OpenParagraph>(&leaf))
        m_group.add(paragraph->read(m_inline, false), paragraph->text().size(), out);
    else if (auto *code = std::get_if<OpenCode>(&leaf))
        closeCode(*code, out);
    else if (auto *table = std::get_if<OpenTable>(&leaf))
        out.blocks << table->take();
}

void BlockBuilder::closeCode(OpenCode &code, Output &out)
{
    const bool words = code.isText() && out.purpose != Output::Purpose::Finish;
    const Block block = code.take();
    if (!words) {
        out.blocks << block;
        return;
    }
    Paragraph paragraph;
    paragraph.indent = block.indent;
    paragraph.quoteDepth = block.quoteDepth;
    paragraph.blankAbove = block.blankAbove;
    m_group.add(OpenParagraph(paragraph, block.code, m_bold).read(m_inline, false), block.code.size(), out);
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
    const Paragraph paragraph = newParagraph(out);
    if (!paragraph.marker.isEmpty())
        m_group.add(paragraph, 0, out);
    m_group.close(out);
    m_overflow = false;
    out.pieces += 2;
    Block block;
    block.kind = kind;
    block.indent = paragraph.indent;
    block.quoteDepth = paragraph.quoteDepth;
    block.blankAbove = paragraph.blankAbove;
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
    std::get<OpenParagraph>(m_leaf).setHeading(level);
    closeLeaf(out);
}

void BlockBuilder::addRule(Output &out)
{
    const Block rule = newBlock(Block::Kind::Rule, out);
    out.blocks << rule;
}

void BlockBuilder::openFence(const syntax::Fence &fence, Output &out)
{
    m_leaf = OpenCode::fence(newBlock(Block::Kind::Code, out), fence, m_containers.size());
}

void BlockBuilder::openIndentedCode(QStringView line, Output &out)
{
    m_leaf = OpenCode::indented(newBlock(Block::Kind::Code, out), m_containers.size());
    addCode(line, Block::Joint::None, out);
}

void BlockBuilder::openFormula(const formula::Display &display, QStringView line, Output &out)
{
    m_leaf = OpenCode::formula(newBlock(Block::Kind::Code, out), display, m_containers.size());
    addCode(line, Block::Joint::None, out);
    if (display.closed)
        closeLeaf(out);
}

void BlockBuilder::openRest(const QString &title, Output &out)
{
    closeContainers(0, out);
    m_leaf = OpenCode::sourceText(OpenCode::Kind::Rest, newBlock(Block::Kind::Code, out), title, 0);
}

bool BlockBuilder::readCode(QStringView &rest, Output &out)
{
    switch (std::get<OpenCode>(m_leaf).read(rest, m_containers, out)) {
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
    if (table())
        return addRow(line, out);
    auto *paragraph = std::get_if<OpenParagraph>(&m_leaf);
    if (!paragraph)
        openParagraph(line, m_overflow, out);
    else if (!openTable(*paragraph, line, out))
        paragraph->addLine(line);
    closeFullParagraph(out);
}

void BlockBuilder::addPiece(QStringView piece, Output &out)
{
    if (code())
        return addCode(piece, Block::Joint::SameLine, out);
    openParagraph(piece, true, out);
    closeFullParagraph(out);
}

void BlockBuilder::openParagraph(QStringView text, bool continued, Output &out)
{
    closeLeaf(out);
    Paragraph paragraph = newParagraph(out);
    paragraph.continued = continued;
    if (text.trimmed().startsWith(u'|') && paragraph.marker.isEmpty())
        m_group.close(out); // the line is probably the header of a table, which is a block of its own
    m_leaf = OpenParagraph(std::move(paragraph), text.toString(), m_bold);
    m_overflow = false;
}

void BlockBuilder::closeFullParagraph(Output &out)
{
    if (!paragraph() || !paragraph()->isFull() || out.isPreview())
        return;
    closeLeaf(out);
    m_overflow = true;
}

/// If the line is the delimiter row below the header of a table, makes the last line of the paragraph that header.
bool BlockBuilder::openTable(OpenParagraph &paragraph, QStringView delimiter, Output &out)
{
    const QList<Block::Align> alignments = syntax::delimiterRow(delimiter);
    const qsizetype columns = alignments.size();
    if (columns == 0 || !paragraph.lastLine().contains(u'|'))
        return false;
    const QString header = paragraph.lastLine().toString();
    if (syntax::cells(header, columns, false).size() != columns)
        return false;
    paragraph.removeLastLine();
    if (paragraph.text().isEmpty()) {
        m_blank = paragraph.properties().blankAbove;
        m_containers.returnMarker(paragraph.properties().marker);
        m_leaf = {};
    }
    if (columns > Limits::maxTableColumns) {
        openSourceRows(QCoreApplication::translate("Markdown", "table of %n columns, as text", nullptr, int(columns)), out);
        addCode(header, Block::Joint::NextLine, out);
        addCode(delimiter, Block::Joint::NextLine, out);
        return true;
    }
    m_leaf = OpenTable(newBlock(Block::Kind::Table, out), alignments, m_inline.readRow(header, columns, false), out);
    return true;
}

void BlockBuilder::addRow(QStringView row, Output &out)
{
    auto &table = std::get<OpenTable>(m_leaf);
    if (!table.isFull())
        return table.addRow(m_inline.readRow(row, table.columns(), out.isPreview()), out);
    openSourceRows(QCoreApplication::translate("Markdown", "more than %n rows: the rest of the table as text", nullptr,
                                               Limits::maxRowsInAll),
                   out);
    addCode(row, Block::Joint::NextLine, out);
}

/// Opens a block that shows the rows of a table as source text.
void BlockBuilder::openSourceRows(const QString &title, Output &out)
{
    m_leaf = OpenCode::sourceText(OpenCode::Kind::Rows, newBlock(Block::Kind::Code, out), title, m_containers.size());
}

std::optional<Block> BlockBuilder::preview(Output &out)
{
    if (code())
        return code()->block();
    if (table())
        return table()->block();
    if (auto *paragraph = std::get_if<OpenParagraph>(&m_leaf)) {
        const bool maybeHeader = paragraph->lastLine().trimmed().startsWith(u'|');
        if (maybeHeader && paragraph->hasOneLine() && m_group.isEmpty()) {
            if (std::optional<Block> table = previewHeader(*paragraph, out))
                return table;
        }
        if (maybeHeader && !paragraph->hasOneLine())
            paragraph->removeLastLine();
        m_group.add(paragraph->read(m_inline, true), paragraph->text().size(), out);
    }
    return m_group.isEmpty() ? std::nullopt : std::optional(m_group.block());
}

/// The paragraph as the header of the table that it becomes if a delimiter row follows.
std::optional<Block> BlockBuilder::previewHeader(const OpenParagraph &paragraph, Output &out)
{
    const Cells header = m_inline.readRow(paragraph.text(), 0, true);
    if (header.size() > Limits::maxTableColumns)
        return {};
    Block table;
    table.kind = Block::Kind::Table;
    table.indent = paragraph.properties().indent;
    table.quoteDepth = paragraph.properties().quoteDepth;
    table.blankAbove = paragraph.properties().blankAbove;
    return OpenTable(table, QList<Block::Align>(header.size()), header, out).take();
}

}
