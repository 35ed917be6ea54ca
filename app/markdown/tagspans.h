// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/block.h"

namespace corral::markdown {

/// Gathers spans, and gives those between an HTML tag and its closing one their look. Only the few tags that models write
/// into running text are read; a tag without its other half stays text.
class TagSpans
{
public:
    /// "<br>"
    static bool isLineBreak(const QString &tag);
    /// <sub>, <sup>, <kbd> and what closes them.
    static bool isPaired(const QString &tag);
    /// The end of a text that may become one of these tags: "<su". Where there is none, the text's end.
    static qsizetype unfinishedTag(QStringView text);
    /// The paired tag that the text has at a place, as "sub" or "/sub"; empty where there is none.
    static QString tagAt(QStringView text, qsizetype at);

    void add(Span span);
    void addTag(const QString &tag, const Span &format);
    Spans take();

private:
    struct Piece
    {
        Span span;
        QString tag; ///< "sub", "/sub"; empty for text
        bool paired = false;
    };
    void pair();

    QList<Piece> m_pieces;
};

}
