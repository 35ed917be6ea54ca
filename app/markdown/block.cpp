// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/block.h"

namespace corral::markdown {

bool Span::sameFormat(const Span &other) const
{
    return bold == other.bold && italic == other.italic && code == other.code && strike == other.strike && link == other.link;
}

QString wholeCode(const QList<Block> &blocks, qsizetype index)
{
    if (index < 0 || index >= blocks.size())
        return {};
    QString code = blocks[index].code;
    for (qsizetype i = index + 1; i < blocks.size() && blocks[i - 1].more && blocks[i].isContinued(); ++i) {
        if (blocks[i].joint == Block::Joint::NextLine)
            code += u'\n';
        code += blocks[i].code;
    }
    return code;
}

QString plainText(const Spans &spans)
{
    QString text;
    for (const Span &span : spans)
        text += span.text;
    return text;
}

}
