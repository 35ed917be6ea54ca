// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/block.h"

#include <algorithm>

namespace corral::markdown {

bool Span::sameFormat(const Span &other) const
{
    return bold == other.bold && italic == other.italic && code == other.code && strike == other.strike && math == other.math &&
           image == other.image && key == other.key && note == other.note && script == other.script && link == other.link;
}

QString Block::wholeCode() const { return codeBetween(0, code.size() + cuts.size()); }

QString Block::codeBetween(qsizetype from, qsizetype to) const
{
    QString result;
    qsizetype shown = 0; // the position of the next character in the text that is shown
    const auto addShown = [&](QStringView part) {
        const qsizetype begin = std::clamp<qsizetype>(from - shown, 0, part.size());
        const qsizetype end = std::clamp<qsizetype>(to - shown, begin, part.size());
        result += part.sliced(begin, end - begin);
        shown += part.size();
    };
    qsizetype at = 0;
    for (const Cut &cut : cuts) {
        addShown(QStringView(code).sliced(at, cut.at - at));
        if (from <= shown && shown < to)
            result += cut.pieces.join(QString());
        ++shown;
        at = cut.at;
    }
    addShown(QStringView(code).sliced(at));
    return result;
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
