// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/transcriptmodel.h"

#include <QMetaEnum>

namespace corral::test {

inline QString blockText(const markdown::Block &block)
{
    QStringList parts;
    for (const auto &paragraph : block.paragraphs)
        parts.append(markdown::plainText(paragraph.spans));
    for (const auto &row : block.rows) {
        for (const auto &cell : row)
            parts.append(markdown::plainText(cell));
    }
    return parts.join(u'|') + block.code;
}

/// The rows as text, one per line: kind, text, and special properties. Footers of questions are left out: each question has one.
inline QString printed(const ui::TranscriptModel &model)
{
    const auto kinds = QMetaEnum::fromType<ui::TranscriptKinds::Kind>();
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        const auto index = model.index(row);
        if (index.data(ui::TranscriptData::KindRole).toInt() == ui::TranscriptKinds::QuestionFooter)
            continue;
        const auto text = index.data(ui::TranscriptData::TextRole).toString();
        auto line = QString::fromLatin1(kinds.valueToKey(index.data(ui::TranscriptData::KindRole).toInt())) + u' ';
        line += text + blockText(index.data(ui::TranscriptData::BlockRole).value<markdown::Block>());
        if (index.data(ui::TranscriptData::ThoughtRole).toBool())
            line += QStringLiteral(" (thought)");
        if (index.data(ui::TranscriptData::StreamingRole).toBool())
            line += QStringLiteral(" …");
        lines.append(line.trimmed().replace(u'\n', u'/'));
    }
    return lines.join(u'\n');
}

}
