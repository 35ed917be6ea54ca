// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/block.h"
#include "markdown/formula.h"
#include "markdown/inlinesyntax.h"
#include "markdown/syntax.h"

namespace corral::markdown {

/// The block structure of a text that comes line by line: which containers (quotes, list items) are open and which leaf
/// (paragraph, code, formula, table) is being filled. It follows CommonMark, except where models mean something else
/// (docs/decisions.md) and that raw HTML is running text. A leaf is final once it has ended: links whose address is said
/// elsewhere are read when the `definitions` are known from the start, else they are text. Each line costs its own
/// length, not that of what was before it; what an open leaf holds is limited, so a copy of the whole state is cheap.
class Structure
{
public:
    Structure() = default;
    explicit Structure(Definitions definitions)
        : m_known(std::move(definitions))
    {}

    /// Longest piece of a line that line() is given, and about the longest paragraph.
    static constexpr qsizetype maxParagraph = 4096;
    /// A block of paragraphs is handed on when it has at least so many characters.
    static constexpr qsizetype maxGroup = 800;
    static constexpr qsizetype maxCode = 16384;
    static constexpr int maxCodeLines = 400;
    /// So much of a line of code is shown: each token of it lays all of it out.
    static constexpr qsizetype maxCodeLine = 2000;
    static constexpr int maxTableRows = 16;
    /// A wider table is shown as the text that it is.
    static constexpr int maxTableColumns = 64;
    /// A block of a table is handed on when it has so many cells.
    static constexpr int maxTableCells = 320;
    /// The rows of a table after so many are shown as the text that they are.
    static constexpr int maxRowsInAll = 2000;
    static constexpr int maxContainers = 32;
    /// A text that has so many blocks, paragraphs, cells and spans in all is shown as it is written from there on. Each of
    /// them takes 100 to 200 bytes; a long answer of today's models has a few thousand.
    static constexpr qint64 maxPieces = 300'000;

    /// Takes a whole line without its end, or with `sameLine` the next piece of an overlong one. Blocks that ended are
    /// appended to `out`.
    void line(QStringView line, bool sameLine, QList<Block> &out);
    void finish(QList<Block> &out);

    /// The open block as it looks with the beginning of the next line, open emphasis closed. Of a beginning that does
    /// not yet say whether it is text, nothing is shown. Nothing is changed but `parsed`, which grows by the work done.
    std::optional<Block> preview(QStringView partial, bool sameLine, qint64 &parsed) const;

    /// Characters handed to the parser of inline syntax so far.
    qint64 parsed() const { return m_parsed; }
    /// The addresses of links that the text has named so far.
    const Definitions &definitions() const { return m_found; }

private:
    struct Container
    {
        bool item = false; ///< a list item, else a quote
        int indent = 0;    ///< columns a line needs to belong to the item
        QString marker;    ///< of an item that has shown nothing yet
    };
    struct List
    {
        bool ordered = false;
        QChar mark;
        int next = 0;
    };
    enum class Leaf { None, Paragraph, Fence, Indented, Formula, Table };

    qsizetype matchContainers(QStringView &rest, qsizetype limit) const;
    bool staysInCode(QStringView rest, qsizetype matched);
    bool codeLine(QStringView rest, QList<Block> &out);
    void fenceLine(QStringView rest, QList<Block> &out);
    bool indentedLine(QStringView rest, QList<Block> &out);
    void addBlankCode(QList<Block> &out);
    bool formulaLine(QStringView rest, QList<Block> &out);
    void blankLine(qsizetype matched, QList<Block> &out);
    bool startBlocks(QStringView &rest, qsizetype &matched, QList<Block> &out);
    bool inFormula() const;
    void noteFormula(QStringView line);
    bool startLeaf(QStringView rest, qsizetype matched, QList<Block> &out);
    bool startFence(QStringView rest, qsizetype matched, QList<Block> &out);
    bool startFormula(QStringView rest, qsizetype matched, QList<Block> &out);
    bool startItem(QStringView &rest, qsizetype &matched, QList<Block> &out);
    bool startNote(QStringView &rest, qsizetype &matched, QList<Block> &out);
    bool startFold(QStringView &rest, qsizetype matched, QList<Block> &out);
    void textLine(QStringView rest, QList<Block> &out);
    void continueLine(QStringView piece, QList<Block> &out);
    void continueParagraph(QStringView line);
    void addTextLine(QStringView rest, QList<Block> &out);
    bool startTable(QStringView delimiter, QList<Block> &out);
    void startTableAsText(const QString &header, QStringView delimiter, qsizetype columns, QList<Block> &out);
    void startRowsAsText(QStringView row, QList<Block> &out);
    void startRestAsText(QList<Block> &out);
    void count(const Cells &cells);

    void closeContainers(qsizetype keep, QList<Block> &out);
    void closeLeaf(QList<Block> &out);
    void closeGroup(QList<Block> &out);
    void openParagraph(QStringView text, bool continued, QList<Block> &out);
    void closeFormula(QList<Block> &out);
    void openCode(Leaf leaf, const QString &language, QList<Block> &out);
    void addHeading(const syntax::Heading &heading, QList<Block> &out);
    void addCode(QStringView text, Block::Joint joint, QList<Block> &out);
    void addLine(QStringView text, QList<Block> &out);
    void hide(QStringView text);
    void addRow(QStringView text, QList<Block> &out);
    void noteWidths(const Cells &row);
    void addToGroup(Paragraph paragraph, qsizetype size, QList<Block> &out);
    Paragraph newParagraph(QList<Block> &out);
    Block newBlock(Block::Kind kind, QList<Block> &out);
    Cells parseCells(QStringView row, qsizetype columns, bool open);
    Spans parse(QStringView text);
    void fillParagraph(Paragraph &paragraph, QStringView text, bool open);
    std::optional<Block> openBlock();
    std::optional<Block> openHeader();
    bool leafIsCode() const;
    bool isMarkdownFence() const;
    bool isUndecided(QStringView rest) const;

    QList<Container> m_containers;
    QList<List> m_lists; ///< per depth the list that was there last
    Leaf m_leaf = Leaf::None;
    QString m_text;        ///< of the open paragraph
    Paragraph m_paragraph; ///< the open one, without spans
    Block m_block;         ///< the open code or table
    syntax::Fence m_fence;
    qsizetype m_codeDepth = 0;  ///< how many containers the lines of the open code are in
    int m_innerFences = 0;      ///< open ones within a fence that holds Markdown
    QString m_closer;           ///< of the open formula
    bool m_asText = false;      ///< the open code is a table that is too wide or too long
    bool m_restAsText = false;  ///< the open code is all that comes
    int m_rows = 0;             ///< of the open table, in all its blocks
    qint64 m_pieces = 0;        ///< blocks, paragraphs, cells and spans so far
    bool m_openFormula = false; ///< the open paragraph has a "\\[" without an end
    int m_codeLines = 0;
    int m_blankCode = 0; ///< blank lines at the end of indented code or of a formula
    QList<int> m_widths; ///< of the open table: how much its widestCells have
    QList<int> m_words;  ///< and its longestWords
    Definitions m_known; ///< from before
    Definitions m_found;
    int m_folds = 0;        ///< open <details>
    bool m_summary = false; ///< within an open <summary>
    Block m_group;          ///< paragraphs that have ended and wait for company
    qsizetype m_groupSize = 0;
    bool m_blank = false;    ///< a blank line came before what comes next
    bool m_any = false;      ///< something was shown already
    bool m_overflow = false; ///< the last paragraph ended for its length
    bool m_finishing = false;
    bool m_preview = false; ///< this is a copy, made to look ahead
    qint64 m_parsed = 0;
};

}
