// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/transcriptmodel.h"
#include "ui/text/prosewriter.h"

#include <QTextCursor>
#include <QTextDocumentFragment>

#include <algorithm>

/// What goes to the clipboard when rows are selected.
namespace corral::ui {

namespace {

/// All of running text, its paragraphs as far apart as they are shown.
QString whole(const QList<markdown::Paragraph> &paragraphs)
{
    QString text;
    for (const auto &paragraph : paragraphs) {
        if (!text.isEmpty())
            text += paragraph.continued ? QString() : paragraph.apart ? QStringLiteral("\n\n") : QStringLiteral("\n");
        text += paragraph.marker.isEmpty() ? QString() : paragraph.marker + u' ';
        text += markdown::plainText(paragraph.spans);
    }
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
    cursor.setPosition(std::clamp(from, 0, end));
    cursor.setPosition(std::clamp(to, 0, end), QTextCursor::KeepAnchor);
    return cursor.selection().toPlainText();
}

}

QString TranscriptModel::selectableText(const Row &row, int from, int to) const
{
    const auto part = [from, to](const QString &text) { return text.mid(from, to - from); };
    switch (row.kind) {
    case Kind::Question:
        return part(row.entry->question.value(row.block).text);
    case Kind::Code:
        return blocksOf(row).at(row.block).codeBetween(from, to);
    case Kind::Text:
    case Kind::Table:
        return partOf(blocksOf(row).at(row.block), from, to);
    default:
        return {};
    }
}

QString TranscriptModel::separatorBetween(const Row &above, const Row &below) const
{
    const auto line = QStringLiteral("\n");
    if (above.entry != below.entry)
        return line + line;
    if (below.kind == Kind::Question)
        return above.entry->question.value(above.block).endsLine ? line : QString();
    const auto &block = blocksOf(below).at(below.block);
    if (block.joint == markdown::Block::Joint::SameLine)
        return {};
    const auto apart = block.kind != markdown::Block::Kind::Text || block.apart || above.kind != Kind::Text;
    return block.joint == markdown::Block::Joint::None && apart ? line + line : line;
}

QString TranscriptModel::textBetween(int firstRow, int firstPosition, int lastRow, int lastPosition) const
{
    QString text;
    const Row *above = nullptr;
    for (int i = std::max(0, firstRow); i <= std::min(lastRow, count() - 1); ++i) {
        const auto &row = m_rows[std::size_t(i)];
        if (row.block < 0)
            continue;
        const auto from = i == firstRow ? firstPosition : 0;
        const auto to = i == lastRow ? lastPosition : std::numeric_limits<int>::max();
        if (above)
            text += separatorBetween(*above, row);
        text += selectableText(row, from, to);
        above = &row;
    }
    return text;
}

}
