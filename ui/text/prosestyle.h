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

/// How running text looks: turns what Markdown means into the formats of a QTextDocument. All lengths are pixels.
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
    static constexpr int lineHeight = 150; ///< per cent
    static constexpr int cellPadding = 7;

    bool operator==(const ProseStyle &) const = default;

    QTextCharFormat charFormat(const markdown::Span &span, const markdown::Paragraph &paragraph) const;
    QTextCharFormat markerFormat(const markdown::Paragraph &paragraph) const;
    /// `above`: blank space over the paragraph.
    QTextBlockFormat blockFormat(const markdown::Paragraph &paragraph, int above) const;
    /// The columns of a table whose header is written from right to left run so, too.
    QTextTableFormat tableFormat(const markdown::Block &table, const QList<qreal> &columnWidths, qreal available) const;
    QTextBlockFormat cellFormat(const markdown::Block &table, qsizetype column, const markdown::Spans &cell) const;
    /// The widths of a table's columns, their padding included, where `available` is there for all of it. Where that is
    /// not enough for its words, the table is wider.
    QList<qreal> columnWidths(const markdown::Block &table, qreal available) const;
    /// Blank space on the side where a block begins that is in lists or quotes.
    static int margin(int indent, int quoteDepth) { return indent * listIndent + quoteDepth * quoteIndent; }

    /// The direction of a text by its first letter that has one. Code and formulas run from left to right in any text.
    static Qt::LayoutDirection direction(const markdown::Spans &spans, Qt::LayoutDirection otherwise = Qt::LeftToRight);
    static bool isRightToLeft(const markdown::Block &table);

    /// Blank space between a paragraph and the one above it.
    static int spaceBetween(const markdown::Paragraph &above, const markdown::Paragraph &below);
    /// Blank space that a block wants above itself.
    static int spaceAbove(const markdown::Block &block);

private:
    qreal width(const QString &text, const markdown::Span &format, bool bold) const;
    int pixelSize(const markdown::Paragraph &paragraph) const;
};

}
