// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/fuzzy.h"

#include <QStringList>

namespace corral::ui {

namespace {

constexpr int startsWordScore = 8;
constexpr int followsScore = 5;
constexpr int wholeRunScore = 20;
constexpr int skippedPenalty = 1;

/// Removes case and accents.
QString plain(const QString &text)
{
    QString letters;
    for (const QChar c : text.normalized(QString::NormalizationForm_D))
        if (c.category() != QChar::Mark_NonSpacing)
            letters.append(c.toCaseFolded());
    return letters;
}

bool startsWord(const QString &text, qsizetype at) { return at == 0 || !text.at(at - 1).isLetterOrNumber(); }

/// The score for matching the letters of `word` in order, each at its next occurrence at or after `from`.
std::optional<int> scoreFrom(const QString &word, const QString &text, qsizetype from)
{
    int score = 0;
    qsizetype last = -1;
    for (const QChar c : word) {
        const qsizetype at = text.indexOf(c, last < 0 ? from : last + 1);
        if (at < 0)
            return {};
        if (startsWord(text, at))
            score += startsWordScore;
        if (last >= 0 && at == last + 1)
            score += followsScore;
        else if (last >= 0)
            score -= skippedPenalty;
        last = at;
    }
    return score + (startsWord(text, from) && text.indexOf(word, from) == from ? wholeRunScore : 0);
}

/// The best score over all starting positions of the word.
std::optional<int> scoreWord(const QString &word, const QString &text)
{
    std::optional<int> best;
    for (qsizetype at = text.indexOf(word.front()); at >= 0; at = text.indexOf(word.front(), at + 1))
        if (const auto score = scoreFrom(word, text, at); score && (!best || *score > *best))
            best = score;
    return best;
}

}

std::optional<int> fuzzyScore(const QString &query, const QString &text)
{
    const QString letters = plain(text);
    int sum = 0;
    for (const QString &word : plain(query).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const auto score = scoreWord(word, letters);
        if (!score)
            return {};
        sum += *score;
    }
    return sum;
}

}
