// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QMetaType>
#include <QObject>
#include <QString>

namespace corral::markdown {

/// A piece of text in one format. A '\n' in the text is a line break inside the paragraph.
struct Span
{
    enum class Script { Normal, Superscript, Subscript };

    QString text;
    bool bold = false;
    bool italic = false;
    bool code = false;
    bool strike = false;
    bool math = false;  ///< the text is the unchanged source of a formula, with its delimiters
    bool open = false;  ///< it is a formula whose end has not arrived yet; a closing delimiter stands for it
    bool image = false; ///< the text replaces an image, and the link is the image's address
    bool key = false;   ///< the name of a key on the keyboard
    bool note = false;  ///< the label of a footnote
    Script script = Script::Normal;
    QString link = {}; ///< an address with the scheme http, https or mailto; empty when the text is no link

    bool operator==(const Span &) const = default;
    bool sameFormat(const Span &other) const;
};
using Spans = QList<Span>;

/// One paragraph, heading or list item.
struct Paragraph
{
    int heading = 0;         ///< the level of a heading, 1 to 6, or 0 for running text
    int indent = 0;          ///< the number of list items around it
    int quoteDepth = 0;      ///< the number of quotes around it
    QString marker;          ///< such as "•", "3." or "☐"; only the first paragraph of a list item has one
    bool blankAbove = false; ///< a blank line is above it
    bool continued = false;  ///< it is the rest of an overlong paragraph
    Spans spans;

    bool operator==(const Paragraph &) const = default;
};

using Cells = QList<Spans>;

/// The part of an overlong line of code that is not shown. It is kept in pieces, so that appending to it is cheap.
struct Cut
{
    qsizetype at = 0; ///< its position in Block::code
    QStringList pieces;

    bool operator==(const Cut &) const = default;
};

/// A part of a text that one item shows. Long code and long tables are divided into several blocks, so that neither a block
/// nor the work on it grows with the length of the text.
struct Block
{
    Q_GADGET
    Q_PROPERTY(Kind kind MEMBER kind FINAL)
    Q_PROPERTY(int indent MEMBER indent FINAL)
    Q_PROPERTY(int quoteDepth MEMBER quoteDepth FINAL)
    Q_PROPERTY(bool blankAbove MEMBER blankAbove FINAL)
    Q_PROPERTY(bool continued READ isContinued FINAL)
    Q_PROPERTY(bool more MEMBER more FINAL)
    Q_PROPERTY(QString code MEMBER code FINAL)
    Q_PROPERTY(QString language MEMBER language FINAL)
    Q_PROPERTY(bool closed MEMBER closed FINAL)

public:
    enum class Kind { Text, Code, Table, Rule };
    Q_ENUM(Kind)
    /// How the block continues the one before it: not at all, on the next line or on the same line.
    enum class Joint { None, NextLine, SameLine };
    Q_ENUM(Joint)
    enum class Align { None, Left, Center, Right };
    Q_ENUM(Align)

    Kind kind = Kind::Text;
    int indent = 0;          ///< Code, Table, Rule: the number of list items around it
    int quoteDepth = 0;      ///< Code, Table, Rule: the number of quotes around it
    bool blankAbove = false; ///< a blank line is above it
    Joint joint = Joint::None;
    bool more = false; ///< the next block continues this one

    QList<Paragraph> paragraphs; ///< Text

    QString code;        ///< Code: the lines that are shown, without a line ending after the last one
    QList<Cut> cuts;     ///< Code: the parts of its overlong lines that are not shown
    bool math = false;   ///< Code: it is a formula, with its delimiters
    QString language;    ///< Code: the first word of the info string
    bool closed = false; ///< Code: the text has its closing fence

    Cells header;            ///< Table: empty in a block that continues another
    QList<Cells> rows;       ///< Table: a row may have fewer cells than the table has columns
    QList<Align> alignments; ///< Table: one for each column
    QString headerText;      ///< Table: the plain text of the header, also in the blocks that continue the table
    /// Table: the widest cell and the longest word of each column, from the header and the rows of the first block. They are the
    /// same in all blocks of a table, so that the columns line up.
    Cells widestCells;
    QStringList longestWords;

    /// All of the code, including the parts that are not shown.
    QString wholeCode() const;
    /// The code between two positions in the text that is shown. In that text, a single character stands for the part of a line
    /// that is cut off.
    QString codeBetween(qsizetype from, qsizetype to) const;
    /// The number of characters that are not shown.
    qsizetype hiddenCharacters() const;
    bool isContinued() const { return joint != Joint::None; }
    bool operator==(const Block &) const = default;
};

/// The code of the block at `index` and of all the blocks that continue it.
QString wholeCode(const QList<Block> &blocks, qsizetype index);

/// The text of the spans without their formats.
QString plainText(const Spans &spans);

}

Q_DECLARE_METATYPE(corral::markdown::Block)
