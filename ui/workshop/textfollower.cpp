// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/workshop/textfollower.h"

#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace corral::ui {

namespace {

QString partOf(const QTextDocument &document, qsizetype from, qsizetype length)
{
    QString part;
    part.reserve(length);
    QTextBlock block = document.findBlock(static_cast<int>(from));
    qsizetype at = from - block.position();
    for (; block.isValid() && part.size() < length; block = block.next(), at = 0) {
        part += QStringView(block.text()).mid(at, length - part.size());
        if (part.size() < length)
            part += u'\n';
    }
    return part;
}

}

QString TextFollower::textOf(const QTextDocument &document)
{
    return document.toRawText().replace(QChar::ParagraphSeparator, u'\n');
}

bool TextFollower::follow(QString &text, const QTextDocument &document, int position, int removed, int added)
{
    // A document ends with a separator that is not part of the text and may be counted.
    const qsizetype size = document.characterCount() - 1;
    const qsizetype from = std::min<qsizetype>({position, text.size(), size});
    const qsizetype length = std::clamp<qsizetype>(added, 0, size - from);
    const qsizetype before = std::clamp<qsizetype>(removed, 0, text.size() - from);
    if (text.size() - before + length != size) {
        m_copied += size;
        const QString whole = textOf(document);
        return std::exchange(text, whole) != whole;
    }
    const QString part = partOf(document, from, length);
    m_copied += length;
    if (QStringView(text).mid(from, before) == part)
        return false;
    text.replace(from, before, part);
    return true;
}

}
