// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/blocktext.h"

namespace corral::ui {

QString plainText(const markdown::Block &block)
{
    QStringList lines;
    for (const markdown::Paragraph &paragraph : block.paragraphs)
        lines << (paragraph.marker.isEmpty() ? QString() : paragraph.marker + u' ') + markdown::plainText(paragraph.spans);
    const auto addRow = [&lines, columns = block.alignments.size()](const markdown::Cells &cells) {
        QStringList texts;
        for (qsizetype column = 0; !cells.isEmpty() && column < columns; ++column)
            texts << markdown::plainText(cells.value(column));
        if (!texts.isEmpty())
            lines << texts.join(QStringLiteral(" | "));
    };
    addRow(block.header);
    for (const markdown::Cells &cells : block.rows)
        addRow(cells);
    return lines.join(u'\n');
}

bool isWholeFormula(const markdown::Block &block)
{
    return block.math && block.closed && !block.isContinued() && !block.more && block.cuts.isEmpty();
}

}
