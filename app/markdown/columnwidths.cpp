// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/columnwidths.h"

#include <algorithm>
#include <numeric>

namespace corral::markdown {

namespace {
/// An estimate of a text's width in characters. A wide character counts twice.
int widthOf(QStringView text)
{
    return int(std::accumulate(text.begin(), text.end(), 0,
                               [](int sum, QChar c) { return sum + (c >= QChar(0x1100) && !c.isLowSurrogate() ? 2 : 1); }));
}

template<typename Separator>
QStringView widestPart(QStringView text, Separator isSeparator)
{
    QStringView widest;
    qsizetype start = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && !isSeparator(text[i]))
            continue;
        if (const QStringView part = text.sliced(start, i - start); widthOf(part) > widthOf(widest))
            widest = part;
        start = i + 1;
    }
    return widest;
}

int widestLine(const QString &text)
{
    return widthOf(widestPart(text, [](QChar c) { return c == u'\n'; }));
}
}

void ColumnWidths::add(const Cells &row, Block &table)
{
    const qsizetype columns = table.alignments.size();
    table.widestCells.resize(columns);
    table.longestWords.resize(columns);
    m_cells.resize(columns);
    m_words.resize(columns);
    for (qsizetype column = 0; column < std::min(row.size(), columns); ++column) {
        const QString text = plainText(row[column]);
        if (const int width = widestLine(text); width > m_cells[column]) {
            m_cells[column] = width;
            table.widestCells[column] = row[column];
        }
        const QStringView word = widestPart(text, [](QChar c) { return c.isSpace(); });
        if (const int width = widthOf(word); width > m_words[column]) {
            m_words[column] = width;
            table.longestWords[column] = word.toString();
        }
    }
}

}
