// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modelfile/spelling.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace corral::modelfile {

namespace {

constexpr qsizetype mostChanges = 2;

/// Levenshtein distance of two words.
qsizetype distance(QStringView a, QStringView b)
{
    QList<qsizetype> row(b.size() + 1);
    for (qsizetype j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (qsizetype i = 1; i <= a.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const qsizetype changed = diagonal + (a[i - 1].toUpper() == b[j - 1].toUpper() ? 0 : 1);
            diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, changed}));
        }
    }
    return row.last();
}

}

QString nearestWord(QStringView word, const QStringList &known)
{
    QString nearest;
    qsizetype best = mostChanges + 1;
    for (const QString &each : known) {
        if (std::abs(each.size() - word.size()) >= best)
            continue; // the word may be as long as a file
        if (const qsizetype changes = distance(word, each); changes < best) {
            best = changes;
            nearest = each;
        }
    }
    return nearest;
}

}
