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
    QString text;
    bool bold = false;
    bool italic = false;
    bool code = false;
    bool strike = false;
    QString link; ///< http, https or mailto; empty where the text is no link

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

    QString code;        ///< of Code: the lines, without the last line's end
    QString language;    ///< of Code: first word of the info string
    bool closed = false; ///< of Code: its closing fence has come

    Cells header; ///< of Table; empty in one that continues another
    QList<Cells> rows;
    QList<Align> alignments; ///< one per column

    bool isContinued() const { return joint != Joint::None; }
    bool operator==(const Block &) const = default;
};

/// The code of the block at `index` with all the blocks that continue it.
QString wholeCode(const QList<Block> &blocks, qsizetype index);

/// What a reader sees of the spans, without the formats.
QString plainText(const Spans &spans);

}

Q_DECLARE_METATYPE(corral::markdown::Block)
