// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/block.h"

/// Short descriptions of blocks that are easy to read and compare: "{b:word}" is bold, "{@url:label}" is a link.
namespace corral::markdown {

inline QString described(const Spans &spans)
{
    QString result;
    for (const Span &span : spans) {
        QString format;
        format += span.bold ? QStringLiteral("b") : QString();
        format += span.italic ? QStringLiteral("i") : QString();
        format += span.code ? QStringLiteral("c") : QString();
        format += span.strike ? QStringLiteral("s") : QString();
        format += span.math ? QStringLiteral("m") : QString();
        format += span.image ? QStringLiteral("p") : QString();
        format += span.key ? QStringLiteral("k") : QString();
        format += span.note ? QStringLiteral("n") : QString();
        format += span.script == Span::Script::Superscript ? QStringLiteral("^") : QString();
        format += span.script == Span::Script::Subscript ? QStringLiteral("v") : QString();
        format += span.link.isEmpty() ? QString() : u'@' + span.link;
        result += format.isEmpty() ? span.text : u'{' + format + u':' + span.text + u'}';
    }
    return result;
}

inline QString described(const Paragraph &paragraph)
{
    QString result = QString(paragraph.quoteDepth, u'>') + QString(paragraph.indent, u'.') + QString(paragraph.heading, u'#');
    result += paragraph.marker.isEmpty() ? QString() : paragraph.marker + u' ';
    return (paragraph.blankAbove ? QStringLiteral("+") : QString()) + result + described(paragraph.spans);
}

inline QString described(const Cells &cells)
{
    QStringList texts;
    for (const Spans &cell : cells)
        texts << described(cell);
    return texts.join(u'|');
}

inline QStringList described(const Block &block)
{
    QStringList result;
    switch (block.kind) {
    case Block::Kind::Text:
        for (const Paragraph &paragraph : block.paragraphs)
            result << described(paragraph);
        break;
    case Block::Kind::Code:
        result << QStringLiteral("%1 %2%3")
                      .arg(block.math ? QStringLiteral("formula") : QStringLiteral("code ") + block.language)
                      .arg(block.indent)
                      .arg(block.closed ? QString() : QStringLiteral(" open"))
               << block.wholeCode().split(u'\n');
        break;
    case Block::Kind::Table:
        result << QStringLiteral("table ") + described(block.header);
        for (const Cells &row : block.rows)
            result << described(row);
        break;
    case Block::Kind::Rule:
        result << QStringLiteral("rule");
    }
    return result;
}

inline QStringList described(const QList<Block> &blocks)
{
    QStringList result;
    for (const Block &block : blocks)
        result << described(block);
    return result;
}

}
