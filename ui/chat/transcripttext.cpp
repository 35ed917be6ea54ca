// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/transcripttext.h"

#include "ui/text/inlineformula.h"
#include "ui/text/prosewriter.h"

#include <QTextCursor>
#include <QTextDocumentFragment>

#include <algorithm>
#include <limits>

namespace corral::ui {

namespace {

using TranscriptKinds::Kind;

/// All of running text, its paragraphs as far apart as they are shown.
QString whole(const QList<markdown::Paragraph> &paragraphs)
{
    QString text;
    for (const auto &paragraph : paragraphs) {
        if (!text.isEmpty())
            text += paragraph.continued ? QString() : paragraph.blankAbove ? QStringLiteral("\n\n") : QStringLiteral("\n");
        text += paragraph.marker.isEmpty() ? QString() : paragraph.marker + u' ';
        text += markdown::plainText(paragraph.spans);
    }
    return text;
}

QString cellsOf(const markdown::Block &table)
{
    QString text;
    const auto add = [&](const markdown::Cells &cells) {
        for (const auto &cell : cells)
            text += markdown::plainText(cell) + u'\n';
    };
    add(table.header);
    for (const auto &row : table.rows)
        add(row);
    return text;
}

/// Part of running text or a table, between two positions of the document that shows it.
QString partOf(const markdown::Block &block, int from, int to)
{
    QTextDocument document;
    ProseWriter writer;
    writer.setDocument(&document);
    writer.show(block);
    const auto end = document.characterCount() - 1;
    if (from <= 0 && to >= end)
        return block.kind == markdown::Block::Kind::Text ? whole(block.paragraphs) : writer.plainText();
    QTextCursor cursor(&document);
    cursor.setPosition(InlineFormula::selectionEdge(document, std::clamp(from, 0, end), InlineFormula::Edge::Start));
    cursor.setPosition(InlineFormula::selectionEdge(document, std::clamp(to, 0, end), InlineFormula::Edge::End),
                       QTextCursor::KeepAnchor);
    return cursor.selection().toPlainText();
}

QString selectableText(const TranscriptRow &row, int from, int to)
{
    const auto part = [from, to](const QString &text) { return text.mid(from, to - from); };
    switch (row.kind) {
    case Kind::Question:
        return part(row.message->question.value(row.block).text);
    case Kind::Code:
        return row.blocks().at(row.block).codeBetween(from, to);
    case Kind::Text:
    case Kind::Table:
        return partOf(row.blocks().at(row.block), from, to);
    default:
        return {};
    }
}

QString separatorBetween(const TranscriptRow &above, const TranscriptRow &below)
{
    const auto line = QStringLiteral("\n");
    if (above.message != below.message)
        return line + line;
    if (below.kind == Kind::Question)
        return above.message->question.value(above.block).endsLine ? line : QString();
    const auto &block = below.blocks().at(below.block);
    if (block.joint == markdown::Block::Joint::SameLine)
        return {};
    const auto blankAbove = block.kind != markdown::Block::Kind::Text || block.blankAbove || above.kind != Kind::Text;
    return block.joint == markdown::Block::Joint::None && blankAbove ? line + line : line;
}

}

QString textBetween(const TranscriptRows &rows, TranscriptPosition from, TranscriptPosition to)
{
    QString text;
    const TranscriptRow *above = nullptr;
    for (int i = std::max(0, from.row); i <= std::min(to.row, rows.count() - 1); ++i) {
        const auto &row = rows.at(i);
        if (row.block < 0)
            continue;
        if (above)
            text += separatorBetween(*above, row);
        text +=
            selectableText(row, i == from.row ? from.position : 0, i == to.row ? to.position : std::numeric_limits<int>::max());
        above = &row;
    }
    return text;
}

QString findableText(const TranscriptRow &row)
{
    const auto &message = *row.message->message;
    switch (row.kind) {
    case Kind::Question:
        return row.message->question.value(row.block).text;
    case Kind::QuestionFooter:
        return isFolded(row) ? message.content.mid(question::beginning(message.content).size()) : QString();
    case Kind::Thinking:
        return isFolded(row) ? message.thinking : QString();
    case Kind::Code:
        return row.blocks().at(row.block).code;
    case Kind::Text:
        return whole(row.blocks().at(row.block).paragraphs);
    case Kind::Table:
        return cellsOf(row.blocks().at(row.block));
    default:
        return {};
    }
}

bool isFolded(const TranscriptRow &row)
{
    if (row.message->expanded)
        return false;
    return row.kind == Kind::Thinking || (row.kind == Kind::QuestionFooter && question::isLong(row.message->message->content));
}

}
