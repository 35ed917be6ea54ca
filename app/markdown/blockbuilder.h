// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/containers.h"
#include "markdown/formula.h"
#include "markdown/inlinereader.h"
#include "markdown/opencode.h"
#include "markdown/openparagraph.h"
#include "markdown/opentable.h"
#include "markdown/textgroup.h"

#include <variant>

namespace corral::markdown {

/// The open blocks at the end of a text: the containers, the leaf to which the next line may belong, and the paragraphs
/// that wait for the end of their block. It opens blocks, adds lines to them and ends them; Structure decides what a line
/// means. The size of the open blocks is limited, so a copy is cheap.
class BlockBuilder
{
public:
    BlockBuilder() = default;
    explicit BlockBuilder(Definitions definitions)
        : m_inline(std::move(definitions))
    {}

    /// The open leaf if it is of this kind, else null.
    const OpenParagraph *paragraph() const { return std::get_if<OpenParagraph>(&m_leaf); }
    const OpenCode *code() const { return std::get_if<OpenCode>(&m_leaf); }
    const OpenTable *table() const { return std::get_if<OpenTable>(&m_leaf); }
    Containers &containers() { return m_containers; }
    const Containers &containers() const { return m_containers; }
    /// Whether the last paragraph ended because of its length, so that the next one continues it.
    bool hasOverflow() const { return m_overflow; }
    /// The number of characters read as inline syntax.
    qint64 parsed() const { return m_inline.characters(); }

    /// Ends the containers after the first `keep` ones.
    void closeContainers(qsizetype keep, Output &out);
    void closeLeaf(Output &out);
    void finish(Output &out);
    /// The next paragraph or block is shown with a space above it.
    void separate() { m_blank = m_any; }
    void addBlankLine();
    /// Whether all paragraphs from here on are bold.
    void setBold(bool bold) { m_bold = bold; }

    void addHeading(const syntax::Heading &heading, Output &out);
    /// Makes the open paragraph a heading.
    void underline(int level, Output &out);
    void addRule(Output &out);
    void openFence(const syntax::Fence &fence, Output &out);
    void openIndentedCode(QStringView line, Output &out);
    void openFormula(const formula::Display &display, QStringView line, Output &out);
    /// Ends everything that is open: the rest of the text becomes code.
    void openRest(const QString &title, Output &out);

    /// Gives the line to the open code. If it does not belong to the code, ends the code and returns false. Otherwise `rest` is
    /// the text after the code's end.
    bool readCode(QStringView &rest, Output &out);
    void addCode(QStringView text, Block::Joint joint, Output &out) { std::get<OpenCode>(m_leaf).add(text, joint, out); }
    /// Adds a line of text to the open table or paragraph, or opens a paragraph.
    void addText(QStringView line, Output &out);
    /// Adds the next piece of an overlong line to the open code, or as a paragraph.
    void addPiece(QStringView piece, Output &out);

    /// The open block as it looks if the text ends here. This changes the object, so it is called on a copy.
    std::optional<Block> preview(Output &out);

private:
    Paragraph newParagraph(Output &out);
    Block newBlock(Block::Kind kind, Output &out);
    void openParagraph(QStringView text, bool continued, Output &out);
    void closeFullParagraph(Output &out);
    bool openTable(OpenParagraph &paragraph, QStringView delimiter, Output &out);
    void openSourceRows(const QString &title, Output &out);
    void addRow(QStringView row, Output &out);
    void closeCode(OpenCode &code, Output &out);
    std::optional<Block> previewHeader(const OpenParagraph &paragraph, Output &out);

    InlineReader m_inline;
    Containers m_containers;
    std::variant<std::monostate, OpenParagraph, OpenCode, OpenTable> m_leaf;
    TextGroup m_group;
    bool m_blank = false;    ///< the next paragraph or block gets a space above it
    bool m_any = false;      ///< the text has a paragraph or block already
    bool m_overflow = false; ///< see hasOverflow()
    bool m_bold = false;
};

}
