// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/rowsyntax.h"

#include "markdown/formula.h"
#include "markdown/inlinesyntax.h"
#include "markdown/syntax.h"

#include <algorithm>
#include <utility>

namespace corral::markdown::syntax {

namespace {
QStringList splitRow(QStringView row, bool readsCode, bool open)
{
    row = row.trimmed();
    if (row.startsWith(u'|'))
        row = row.mid(1);
    QStringList result;
    QString cell;
    for (qsizetype i = 0; i < row.size(); ++i) {
        qsizetype skipTo = 0; // no cell ends before this position
        if (readsCode && row[i] == u'`') {
            skipTo = codeSpanEnd(row, i);
            if (open && skipTo == i + backticks(row, i))
                skipTo = row.size();
        } else if (readsCode && (row[i] == u'$' || row[i] == u'\\')) {
            skipTo = formula::end(row, i);
        }
        if (skipTo > i) {
            cell += row.sliced(i, skipTo - i).toString().replace(QStringLiteral("\\|"), QStringLiteral("|"));
            i = skipTo - 1;
        } else if (row[i] == u'\\' && i + 1 < row.size() && row[i + 1] == u'|') {
            cell += row[++i];
        } else if (row[i] == u'|') {
            result << std::exchange(cell, {}).trimmed();
        } else {
            cell += row[i];
        }
    }
    if (!cell.trimmed().isEmpty())
        result << cell.trimmed();
    return result;
}
}

QList<Block::Align> delimiterRow(QStringView rest)
{
    const QStringView text = content(rest).trimmed();
    if (!text.contains(u'|') || !text.contains(u'-'))
        return {};
    QList<Block::Align> result;
    for (const QString &cell : cells(text)) {
        const bool left = cell.startsWith(u':');
        const bool right = cell.size() > 1 && cell.endsWith(u':');
        const QStringView dashes = QStringView(cell).mid(left ? 1 : 0).chopped(right ? 1 : 0);
        if (dashes.isEmpty() || !std::all_of(dashes.begin(), dashes.end(), [](QChar c) { return c == u'-'; }))
            return {};
        using enum Block::Align;
        result << (left && right ? Center : left ? Left : right ? Right : None);
    }
    return result;
}

QStringList cells(QStringView row, bool open) { return splitRow(row, true, open); }

QStringList cells(QStringView row, qsizetype columns, bool open)
{
    const QStringList result = splitRow(row, true, open);
    if (open || result.size() >= columns)
        return result;
    const QStringList plain = splitRow(row, false, false);
    return plain.size() == columns ? plain : result;
}

}
