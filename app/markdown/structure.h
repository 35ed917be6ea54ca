// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/syntax.h"

namespace corral::markdown {

/// The block structure of a text that comes line by line: which containers (quotes, list items) are open and which leaf
/// (paragraph, code, table) is being filled. It follows CommonMark, except that a leaf is final once it has ended:
/// there are no reference links, and raw HTML is running text. Each line costs its own length, not that of what was
/// before it; what an open leaf holds is limited, so a copy of the whole state is cheap.
class Structure
{
public:
    /// Longest piece of a line that line() is given, and about the longest paragraph.
    static constexpr qsizetype maxParagraph = 4096;
    /// A block of paragraphs is handed on when it has at least so many characters.
    static constexpr qsizetype maxGroup = 800;
    static constexpr qsizetype maxCode = 16384;
    static constexpr int maxCodeLines = 400;
    static constexpr int maxTableRows = 40;
    static constexpr int maxContainers = 32;

    /// Takes a whole line without its end, or with `sameLine` the next piece of an overlong one. Blocks that ended are
    /// appended to `out`.
    void line(QStringView line, bool sameLine, QList<Block> &out);
    void finish(QList<Block> &out);

    /// The open block as it looks with the beginning of the next line, open emphasis closed. Of a beginning that does
    /// not yet say whether it is text, nothing is shown. Nothing is changed but `parsed`, which grows by the work done.
    std::optional<Block> preview(QStringView partial, bool sameLine, qint64 &parsed) const;

    /// Characters handed to the parser of inline syntax so far.
    qint64 parsed() const { return m_parsed; }

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
    enum class Leaf { None, Paragraph, Fence, Indented, Table };

    qsizetype matchContainers(QStringView &rest) const;
    bool codeLine(QStringView rest, QList<Block> &out);
    void blankLine(qsizetype matched, QList<Block> &out);
    bool startBlocks(QStringView &rest, qsizetype &matched, QList<Block> &out);
    bool startLeaf(QStringView rest, qsizetype matched, QList<Block> &out);
    bool startItem(QStringView &rest, qsizetype &matched, QList<Block> &out);
    void textLine(QStringView rest, QList<Block> &out);
    void continueLine(QStringView piece, QList<Block> &out);
    bool startTable(QStringView delimiter, QList<Block> &out);

    void closeContainers(qsizetype keep, QList<Block> &out);
    void closeLeaf(QList<Block> &out);
    void closeGroup(QList<Block> &out);
    void openParagraph(QStringView text, bool continued, QList<Block> &out);
    void openCode(Leaf leaf, const QString &language, QList<Block> &out);
    void addHeading(const syntax::Heading &heading, QList<Block> &out);
    void addCode(QStringView text, Block::Joint joint, QList<Block> &out);
    void addRow(QStringView text, QList<Block> &out);
    void addToGroup(Paragraph paragraph, QList<Block> &out);
    Paragraph newParagraph(QList<Block> &out);
    Block newBlock(Block::Kind kind, QList<Block> &out);
    Cells parseCells(QStringView row, bool open);
    Spans parse(QStringView text);
    void fillParagraph(Paragraph &paragraph, QStringView text, bool open);
    std::optional<Block> openBlock();
    bool leafIsCode() const { return m_leaf == Leaf::Fence || m_leaf == Leaf::Indented; }
    bool isUndecided(QStringView rest) const;

    QList<Container> m_containers;
    QList<List> m_lists; ///< per depth the list that was there last
    Leaf m_leaf = Leaf::None;
    QString m_text;        ///< of the open paragraph
    Paragraph m_paragraph; ///< the open one, without spans
    Block m_block;         ///< the open code or table
    syntax::Fence m_fence;
    int m_codeLines = 0;
    int m_blankCode = 0; ///< blank lines at the end of indented code
    Block m_group;       ///< paragraphs that have ended and wait for company
    qsizetype m_groupSize = 0;
    bool m_blank = false;    ///< a blank line came before what comes next
    bool m_any = false;      ///< something was shown already
    bool m_overflow = false; ///< the last paragraph ended for its length
    bool m_preview = false;  ///< this is a copy, made to look ahead
    qint64 m_parsed = 0;
};

}
