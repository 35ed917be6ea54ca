// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/block.h"

namespace corral::markdown {

bool Span::sameFormat(const Span &other) const
{
    return bold == other.bold && italic == other.italic && code == other.code && strike == other.strike && math == other.math &&
           image == other.image && key == other.key && note == other.note && script == other.script && link == other.link;
}

QString Block::wholeCode() const
{
    QString result;
    qsizetype from = 0;
    for (const Cut &cut : cuts) {
        result += QStringView(code).sliced(from, cut.at - from);
        result += cut.pieces.join(QString());
        from = cut.at;
    }
    return result.append(QStringView(code).sliced(from));
}

qsizetype Block::hiddenCharacters() const
{
    qsizetype result = 0;
    for (const Cut &cut : cuts) {
        for (const QString &piece : cut.pieces)
            result += piece.size();
    }
    return result;
}

QString wholeCode(const QList<Block> &blocks, qsizetype index)
{
    if (index < 0 || index >= blocks.size())
        return {};
    QString code = blocks[index].wholeCode();
    for (qsizetype i = index + 1; i < blocks.size() && blocks[i - 1].more && blocks[i].isContinued(); ++i) {
        if (blocks[i].joint == Block::Joint::NextLine)
            code += u'\n';
        code += blocks[i].wholeCode();
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
