// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shared/rowsearch.h"

#include <algorithm>

namespace corral::ui {

namespace {

QString textAt(const QAbstractItemModel &model, int row, int role) { return model.index(row, 0).data(role).toString(); }

}

SearchWords::SearchWords(const QString &typed)
    : m_words(typed.simplified().split(u' ', Qt::SkipEmptyParts))
{}

bool SearchWords::allIn(const QString &text) const
{
    return std::all_of(m_words.begin(), m_words.end(),
                       [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

int rowOfText(const QAbstractItemModel &model, int role, const QString &text)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (textAt(model, row, role) == text)
            return row;
    }
    return -1;
}

int rowOfPrefix(const QAbstractItemModel &model, int role, const QString &prefix, int from)
{
    const int rows = model.rowCount();
    for (int i = 0; i < rows; ++i) {
        const int row = (std::max(from, 0) + i) % rows;
        if (textAt(model, row, role).startsWith(prefix, Qt::CaseInsensitive))
            return row;
    }
    return -1;
}

}
