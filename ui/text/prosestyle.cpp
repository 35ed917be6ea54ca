// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/prosestyle.h"

#include <QFontInfo>

namespace corral::ui {

using markdown::Block;
using markdown::Paragraph;

namespace {
constexpr int paragraphSpace = 10;
constexpr int itemSpace = 3;
constexpr int headingSpace = 18;
constexpr int underHeading = 6;
constexpr int underTable = 8;
}

int ProseStyle::pixelSize(const Paragraph &paragraph) const
{
    static constexpr double scale[] = {1.0, 1.45, 1.25, 1.12, 1.0, 1.0, 1.0};
    const int size = font.pixelSize() > 0 ? font.pixelSize() : QFontInfo(font).pixelSize();
    return qRound(size * scale[qBound(0, paragraph.heading, 6)]);
}

QTextCharFormat ProseStyle::charFormat(const markdown::Span &span, const Paragraph &paragraph) const
{
    QTextCharFormat format;
    if (span.code) {
        format.setFontFamilies(codeFont.families());
        format.setFontFixedPitch(true);
        format.setProperty(QTextFormat::FontPixelSize, paragraph.heading > 0 ? pixelSize(paragraph) : codeFont.pixelSize());
        format.setBackground(codeBackground);
    } else if (paragraph.heading > 0) {
        format.setProperty(QTextFormat::FontPixelSize, pixelSize(paragraph));
    }
    if (span.bold || paragraph.heading > 0)
        format.setFontWeight(QFont::DemiBold);
    if (span.italic)
        format.setFontItalic(true);
    if (span.strike)
        format.setFontStrikeOut(true);
    if (paragraph.quoteDepth > 0)
        format.setForeground(muted);
    if (!span.link.isEmpty()) {
        format.setAnchor(true);
        format.setAnchorHref(span.link);
        format.setForeground(link);
        format.setFontUnderline(true);
    }
    return format;
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
    format.setLeftMargin(paragraph.indent * listIndent + paragraph.quoteDepth * quoteIndent);
    format.setTopMargin(above);
    format.setLineHeight(paragraph.heading > 0 ? 130 : lineHeight, QTextBlockFormat::ProportionalHeight);
    if (!paragraph.marker.isEmpty()) {
        format.setTextIndent(-listIndent);
        const QTextOption::Tab text(listIndent, QTextOption::LeftTab);
        const QTextOption::Tab textAfterWideMarker(1.8 * listIndent, QTextOption::LeftTab);
        format.setTabPositions({text, textAfterWideMarker});
    }
    if (paragraph.heading > 0)
        format.setHeadingLevel(paragraph.heading);
    return format;
}

QTextTableFormat ProseStyle::tableFormat(const Block &table) const
{
    QTextTableFormat format;
    format.setBorder(1);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(line);
    format.setBorderCollapse(true);
    format.setCellSpacing(0);
    format.setCellPadding(7);
    format.setHeaderRowCount(table.header.isEmpty() ? 0 : 1);
    format.setBottomMargin(underTable);
    format.setLeftMargin(table.indent * listIndent + table.quoteDepth * quoteIndent);
    return format;
}

QTextBlockFormat ProseStyle::cellFormat(Block::Align align) const
{
    QTextBlockFormat format;
    if (align == Block::Align::Center)
        format.setAlignment(Qt::AlignHCenter);
    else if (align == Block::Align::Right)
        format.setAlignment(Qt::AlignRight);
    return format;
}

int ProseStyle::spaceBetween(const Paragraph &above, const Paragraph &below)
{
    if (below.continued)
        return 0;
    if (above.heading > 0)
        return underHeading;
    return below.heading > 0 ? headingSpace : below.indent > 0 && above.indent > 0 && !below.apart ? itemSpace : paragraphSpace;
}

int ProseStyle::spaceAbove(const Block &block)
{
    if (block.isContinued())
        return 0;
    if (block.kind != Block::Kind::Text || block.paragraphs.isEmpty())
        return paragraphSpace;
    const Paragraph &first = block.paragraphs.first();
    Paragraph before; // the block's own neighbour is not known: a list's next item looks the same
    before.indent = first.indent;
    return spaceBetween(before, first);
}

}
