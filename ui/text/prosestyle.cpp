// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/prosestyle.h"

#include "ui/math/formulas.h"
#include "ui/text/inlineformula.h"

#include <QFontInfo>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace corral::ui {

using markdown::Block;
using markdown::Paragraph;

namespace {
constexpr int paragraphSpace = 10;
constexpr int itemSpace = 3;
constexpr int headingSpace = 18;
constexpr int underHeading = 6;
constexpr int underTable = 8;
constexpr int formulaLineHeight = 130; ///< percent, in cells

bool isTypeset(const markdown::Span &span) { return span.math && Formulas::instance().find(span.text); }
}

int ProseStyle::textSize(const Paragraph &paragraph) const
{
    static constexpr double scale[] = {1.0, 1.45, 1.25, 1.12, 1.0, 1.0, 1.0};
    const int size = font.pixelSize() > 0 ? font.pixelSize() : QFontInfo(font).pixelSize();
    return qRound(size * scale[qBound(0, paragraph.heading, 6)]);
}

QTextCharFormat ProseStyle::charFormat(const markdown::Span &span, const Paragraph &paragraph) const
{
    QTextCharFormat format;
    if (span.code || span.math || span.key) {
        format.setFontFamilies(codeFont.families());
        format.setFontFixedPitch(true);
        format.setProperty(QTextFormat::FontPixelSize, paragraph.heading > 0 ? textSize(paragraph) : codeFont.pixelSize());
        format.setBackground(codeBackground);
    } else if (paragraph.heading > 0) {
        format.setProperty(QTextFormat::FontPixelSize, textSize(paragraph));
    }
    if (span.math)
        format.setProperty(InlineFormula::sourceProperty, span.text);
    if (span.bold || paragraph.heading > 0)
        format.setFontWeight(QFont::DemiBold);
    if (span.italic)
        format.setFontItalic(true);
    if (span.strike)
        format.setFontStrikeOut(true);
    if (span.script != markdown::Span::Script::Normal)
        format.setVerticalAlignment(span.script == markdown::Span::Script::Superscript ? QTextCharFormat::AlignSuperScript
                                                                                       : QTextCharFormat::AlignSubScript);
    if (paragraph.quoteDepth > 0 || span.image)
        format.setForeground(muted);
    if (span.note)
        format.setForeground(link);
    if (span.image)
        format.setBackground(codeBackground);
    if (!span.link.isEmpty()) {
        format.setAnchor(true);
        format.setAnchorHref(span.link);
        format.setForeground(link);
        format.setFontUnderline(!span.image);
    }
    return format;
}

QTextCharFormat ProseStyle::formulaFormat(const markdown::Span &span, const Paragraph &paragraph) const
{
    markdown::Span text = span;
    text.math = false;
    text.code = false;
    return charFormat(text, paragraph);
}

QTextCharFormat ProseStyle::markerFormat(const Paragraph &) const
{
    QTextCharFormat format;
    format.setForeground(muted);
    return format;
}

QTextBlockFormat ProseStyle::blockFormat(const Paragraph &paragraph, int above) const
{
    QTextBlockFormat format;
    const Qt::LayoutDirection side = direction(paragraph.spans);
    const int space = margin(paragraph.indent, paragraph.quoteDepth);
    format.setLayoutDirection(side);
    if (side == Qt::RightToLeft)
        format.setRightMargin(space);
    else
        format.setLeftMargin(space);
    format.setTopMargin(above);
    format.setLineHeight(paragraph.heading > 0 ? 130 : lineHeight, QTextBlockFormat::ProportionalHeight);
    if (!paragraph.marker.isEmpty()) {
        format.setTextIndent(-listIndent);
        // In right-to-left text a document confuses the two kinds of tab.
        const auto tab = side == Qt::RightToLeft ? QTextOption::RightTab : QTextOption::LeftTab;
        const QTextOption::Tab text(listIndent, tab);
        const QTextOption::Tab textAfterWideMarker(1.8 * listIndent, tab);
        format.setTabPositions({text, textAfterWideMarker});
    }
    if (paragraph.heading > 0)
        format.setHeadingLevel(paragraph.heading);
    return format;
}

/// Without borders: a document draws them twice as wide as a hairline.
QTextTableFormat ProseStyle::tableFormat(const Block &table, const QList<qreal> &columnWidths, qreal available) const
{
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellSpacing(0);
    format.setCellPadding(cellPadding);
    format.setHeaderRowCount(table.header.isEmpty() ? 0 : 1);
    format.setBottomMargin(table.more ? 0 : underTable);
    QList<QTextLength> lengths;
    qreal whole = 0;
    for (const qreal width : columnWidths) {
        lengths << QTextLength(QTextLength::FixedLength, width);
        whole += width;
    }
    const int space = margin(table.indent, table.quoteDepth);
    format.setLeftMargin(isRightToLeft(table) ? std::max(0.0, std::floor(available - space - whole)) : space);
    if (isRightToLeft(table))
        std::reverse(lengths.begin(), lengths.end());
    format.setColumnWidthConstraints(lengths);
    return format;
}

bool ProseStyle::isRightToLeft(const Block &table)
{
    markdown::Span header;
    header.text = table.headerText;
    return direction({header}) == Qt::RightToLeft;
}

QTextBlockFormat ProseStyle::cellFormat(const Block &table, qsizetype column, const markdown::Spans &cell) const
{
    QTextBlockFormat format;
    const auto usual = isRightToLeft(table) ? Qt::RightToLeft : Qt::LeftToRight;
    format.setLayoutDirection(direction(cell, usual));
    if (format.layoutDirection() != usual)
        format.setAlignment((usual == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute);
    if (std::any_of(cell.cbegin(), cell.cend(), isTypeset)) // the room below a line is in proportion to its height
        format.setLineHeight(formulaLineHeight, QTextBlockFormat::ProportionalHeight);
    const Block::Align align = table.alignments.value(column);
    if (align == Block::Align::Center)
        format.setAlignment(Qt::AlignHCenter);
    else if (align == Block::Align::Right)
        format.setAlignment(Qt::AlignRight | Qt::AlignAbsolute);
    else if (align == Block::Align::Left)
        format.setAlignment(Qt::AlignLeft | Qt::AlignAbsolute);
    return format;
}

qreal ProseStyle::width(const QString &text, const markdown::Span &format, bool bold) const
{
    if (const auto formula = format.math ? Formulas::instance().find(format.text) : nullptr)
        return formula->width * Formula::em(QFontInfo(font).pixelSize());
    QFont used = format.code || format.math || format.key ? codeFont : font;
    used.setBold(bold || format.bold);
    return QFontMetricsF(used).horizontalAdvance(text);
}

QList<qreal> ProseStyle::columnWidths(const Block &table, qreal available) const
{
    constexpr qreal widestWord = 280;
    constexpr qreal widestCell = 640;
    constexpr qreal narrowestCell = 110; // minimum width of a cell with several words
    const qreal padding = 2 * cellPadding + 2;
    QList<qreal> least;
    QList<qreal> wanted;
    for (qsizetype column = 0; column < table.widestCells.size(); ++column) {
        qreal widest = 0;
        qreal line = 0;
        for (const markdown::Span &span : table.widestCells[column]) {
            const QStringList lines = span.text.split(u'\n');
            for (qsizetype i = 0; i < lines.size(); ++i) {
                line = (i > 0 ? 0 : line) + width(lines[i], span, true);
                widest = std::max(widest, line);
            }
        }
        const QString word = table.longestWords.value(column);
        markdown::Span code;
        code.code = true;
        const qreal longest = std::max(width(word, {}, true), width(word, code, false));
        widest = std::min(std::max(widest, longest), widestCell);
        least << std::ceil(std::max(std::min(longest, widestWord), std::min(widest, narrowestCell)) + padding);
        wanted << std::max(least.last(), std::ceil(widest + padding));
    }
    const qreal sumWanted = std::accumulate(wanted.cbegin(), wanted.cend(), 0.0);
    const qreal sumLeast = std::accumulate(least.cbegin(), least.cend(), 0.0);
    const qreal room = available - margin(table.indent, table.quoteDepth);
    if (sumWanted <= room || sumWanted <= sumLeast) {
        // Later rows may need more than the first ones: a long table uses all the available width.
        const qreal left = table.more || table.isContinued() ? std::max(0.0, room - sumWanted) : 0;
        for (qreal &width : wanted)
            width += std::floor(left * width / std::max(1.0, sumWanted));
        return wanted;
    }
    const qreal share = std::max(0.0, room - sumLeast) / (sumWanted - sumLeast);
    for (qsizetype column = 0; column < least.size(); ++column)
        least[column] += std::floor(share * (wanted[column] - least[column]));
    return least;
}

Qt::LayoutDirection ProseStyle::direction(const markdown::Spans &spans, Qt::LayoutDirection otherwise)
{
    for (const markdown::Span &span : spans) {
        if (span.code || span.math || span.image || span.note)
            continue;
        for (qsizetype i = 0; i < span.text.size(); ++i) {
            char32_t c = span.text[i].unicode();
            if (QChar::isHighSurrogate(c) && i + 1 < span.text.size())
                c = QChar::surrogateToUcs4(char16_t(c), span.text[++i].unicode());
            const QChar::Direction side = QChar::direction(c);
            if (side == QChar::DirL)
                return Qt::LeftToRight;
            if (side == QChar::DirR || side == QChar::DirAL)
                return Qt::RightToLeft;
        }
    }
    return otherwise;
}

QString ProseStyle::markerText(const Paragraph &paragraph)
{
    return paragraph.marker.isEmpty() ? QString() : paragraph.marker + u'\t';
}

Paragraph ProseStyle::cellShape(bool header)
{
    Paragraph shape;
    shape.heading = header ? 6 : 0;
    return shape;
}

int ProseStyle::spaceBetween(const Paragraph &above, const Paragraph &below)
{
    if (below.continued)
        return 0;
    if (above.heading > 0)
        return underHeading;
    return below.heading > 0                                           ? headingSpace
           : below.indent > 0 && above.indent > 0 && !below.blankAbove ? itemSpace
                                                                       : paragraphSpace;
}

int ProseStyle::spaceAbove(const Block &block)
{
    if (block.isContinued())
        return 0;
    if (block.kind != Block::Kind::Text || block.paragraphs.isEmpty())
        return paragraphSpace;
    const Paragraph &first = block.paragraphs.first();
    Paragraph before; // the actual previous block is not known: a next list item looks the same
    before.indent = first.indent;
    return spaceBetween(before, first);
}

}
