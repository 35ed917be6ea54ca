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

    bool operator==(const ProseStyle &) const = default;

    QTextCharFormat charFormat(const markdown::Span &span, const markdown::Paragraph &paragraph) const;
    QTextCharFormat markerFormat(const markdown::Paragraph &paragraph) const;
    /// `above`: blank space over the paragraph.
    QTextBlockFormat blockFormat(const markdown::Paragraph &paragraph, int above) const;
    QTextTableFormat tableFormat(const markdown::Block &table) const;
    QTextBlockFormat cellFormat(markdown::Block::Align align) const;

    /// Blank space between a paragraph and the one above it.
    static int spaceBetween(const markdown::Paragraph &above, const markdown::Paragraph &below);
    /// Blank space that a block wants above itself.
    static int spaceAbove(const markdown::Block &block);

private:
    int pixelSize(const markdown::Paragraph &paragraph) const;
};

}
