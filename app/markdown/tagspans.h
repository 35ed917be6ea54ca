// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/block.h"

namespace corral::markdown {

/// Collects spans, and applies the formats of the HTML tags around them. It reads only the few tags that models write in
/// running text. A tag without its counterpart stays text.
class TagSpans
{
public:
    /// Whether the tag is <br>.
    static bool isLineBreak(const QString &tag);
    /// Whether the tag is <sub>, <sup>, <kbd> or one of their closing tags.
    static bool isPaired(const QString &tag);
    /// The start of an incomplete tag, such as "<su", at the end of the text, or the length of the text when there is none.
    static qsizetype unfinishedTag(QStringView text);
    /// The name of the paired tag at this position, "sub" or "/sub" for example, or an empty string.
    static QString tagAt(QStringView text, qsizetype at);

    void add(Span span);
    void addTag(const QString &tag, const Span &format);
    Spans take();

private:
    struct Piece
    {
        Span span;
        QString tag; ///< the name of a tag, "sub" or "/sub" for example; empty for text
        bool paired = false;
    };
    void pair();

    QList<Piece> m_pieces;
};

}
