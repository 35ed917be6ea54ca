// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QMetaType>
#include <QObject>
#include <QString>

namespace corral::markdown {

/// A run of text in one format. A '\n' in the text is a line break inside the paragraph.
struct Span
{
    enum class Script { Line, Above, Below };

    QString text;
    bool bold = false;
    bool italic = false;
    bool code = false;
    bool strike = false;
    bool math = false;  ///< a formula: its source with its delimiters, letter for letter
    bool image = false; ///< what is said in place of an image; the link is its address
    bool key = false;   ///< a key to be pressed
    bool note = false;  ///< the label of a footnote
    Script script = Script::Line;
    QString link = {}; ///< http, https or mailto; empty where the text is no link

    bool operator==(const Span &) const = default;
    bool sameFormat(const Span &other) const;
};
using Spans = QList<Span>;

/// One paragraph, heading or list item.
struct Paragraph
{
    int heading = 0;        ///< 1 to 6, 0 for running text
    int indent = 0;         ///< how many list items it is in
    int quoteDepth = 0;     ///< how many quotes it is in
    QString marker;         ///< "•", "3.", "☐"; empty unless it is the first paragraph of its list item
    bool apart = false;     ///< a blank line was before it
    bool continued = false; ///< the rest of an overlong paragraph, not a new one
    Spans spans;

    bool operator==(const Paragraph &) const = default;
};

using Cells = QList<Spans>;

/// The rest of a line of code that is too long to be shown. It is kept in pieces, so that it can grow at little cost.
struct Cut
{
    qsizetype at = 0; ///< where in Block::code it belongs
    QStringList pieces;

    bool operator==(const Cut &) const = default;
};

/// A piece of a reply that is shown by one item. Long code and long tables are handed on in several blocks, so that
/// no block, and no work on one, grows with the length of the reply.
struct Block
{
    Q_GADGET
    Q_PROPERTY(Kind kind MEMBER kind FINAL)
    Q_PROPERTY(int indent MEMBER indent FINAL)
    Q_PROPERTY(int quoteDepth MEMBER quoteDepth FINAL)
    Q_PROPERTY(bool apart MEMBER apart FINAL)
    Q_PROPERTY(bool continued READ isContinued FINAL)
    Q_PROPERTY(bool more MEMBER more FINAL)
    Q_PROPERTY(QString code MEMBER code FINAL)
    Q_PROPERTY(QString language MEMBER language FINAL)
    Q_PROPERTY(bool closed MEMBER closed FINAL)

public:
    enum class Kind { Text, Code, Table, Rule };
    Q_ENUM(Kind)
    /// How the block hangs on the one before it.
    enum class Joint { None, NextLine, SameLine };
    Q_ENUM(Joint)
    enum class Align { None, Left, Center, Right };
    Q_ENUM(Align)

    Kind kind = Kind::Text;
    int indent = 0;     ///< of Code, Table and Rule: how many list items it is in
    int quoteDepth = 0; ///< of Code, Table and Rule
    bool apart = false; ///< a blank line was before it
    Joint joint = Joint::None;
    bool more = false; ///< the next block continues this one

    QList<Paragraph> paragraphs; ///< of Text

    QString code;        ///< of Code: the lines that are shown, without the last line's end
    QList<Cut> cuts;     ///< of Code: what is not shown of its overlong lines
    bool math = false;   ///< of Code: it is a formula, with its delimiters
    QString language;    ///< of Code: first word of the info string
    bool closed = false; ///< of Code: its closing fence has come

    Cells header;            ///< of Table; empty in one that continues another
    QList<Cells> rows;       ///< a row may have fewer cells than the table has columns
    QList<Align> alignments; ///< one per column
    QString headerText;      ///< what the header says, also in the blocks that continue it
    /// Per column what needs most room, of the header and of the first rows: all blocks of one table have the same, so
    /// that their columns line up.
    Cells widestCells;
    QStringList longestWords;

    /// All the code, with what is not shown.
    QString wholeCode() const;
    /// The code between two places of what is shown, which has one sign where a line is cut: it stands for all that is cut.
    QString codeBetween(qsizetype from, qsizetype to) const;
    /// Characters that are not shown.
    qsizetype hiddenCharacters() const;
    bool isContinued() const { return joint != Joint::None; }
    bool operator==(const Block &) const = default;
};

/// The code of the block at `index` with all the blocks that continue it.
QString wholeCode(const QList<Block> &blocks, qsizetype index);

/// What a reader sees of the spans, without the formats.
QString plainText(const Spans &spans);

}

Q_DECLARE_METATYPE(corral::markdown::Block)
