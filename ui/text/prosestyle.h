// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/block.h"

#include <QColor>
#include <QFont>
#include <QTextBlockFormat>
#include <QTextCharFormat>
#include <QTextTableFormat>

namespace corral::ui {

/// The style of running text: maps Markdown to the formats of a QTextDocument. All lengths are pixels.
struct ProseStyle
{
    QFont font;
    QFont codeFont;
    QColor text;
    QColor muted;
    QColor link;
    QColor line;
    QColor codeBackground;

    static constexpr int listIndent = 26;
    static constexpr int quoteIndent = 16;
    static constexpr int lineHeight = 150; ///< percent
    static constexpr int cellPadding = 7;

    bool operator==(const ProseStyle &) const = default;

    QTextCharFormat charFormat(const markdown::Span &span, const markdown::Paragraph &paragraph) const;
    /// That of text in the place of a formula, which is typeset.
    QTextCharFormat formulaFormat(const markdown::Span &span, const markdown::Paragraph &paragraph) const;
    QTextCharFormat markerFormat(const markdown::Paragraph &paragraph) const;
    /// `above`: space above the paragraph.
    QTextBlockFormat blockFormat(const markdown::Paragraph &paragraph, int above) const;
    /// If the header is right-to-left, so is the order of the columns.
    QTextTableFormat tableFormat(const markdown::Block &table, const QList<qreal> &columnWidths, qreal available) const;
    QTextBlockFormat cellFormat(const markdown::Block &table, qsizetype column, const markdown::Spans &cell) const;
    /// The widths of a table's columns, including padding, for a total of `available`. If its words do not fit, the table is
    /// wider.
    QList<qreal> columnWidths(const markdown::Block &table, qreal available) const;
    /// Space on the leading side of a block inside lists or quotes.
    static int margin(int indent, int quoteDepth) { return indent * listIndent + quoteDepth * quoteIndent; }

    /// The direction of a text by its first strong character. Code and formulas are always left-to-right.
    static Qt::LayoutDirection direction(const markdown::Spans &spans, Qt::LayoutDirection otherwise = Qt::LeftToRight);
    static bool isRightToLeft(const markdown::Block &table);

    /// The text in front of a paragraph's spans.
    static QString markerText(const markdown::Paragraph &paragraph);
    /// A paragraph that looks like the cells of a table.
    static markdown::Paragraph cellShape(bool header);
    /// The size of the text.
    int textSize(const markdown::Paragraph &paragraph) const;

    /// Space between two paragraphs.
    static int spaceBetween(const markdown::Paragraph &above, const markdown::Paragraph &below);
    /// Space above a block.
    static int spaceAbove(const markdown::Block &block);

private:
    qreal width(const QString &text, const markdown::Span &format, bool bold) const;
};

}
