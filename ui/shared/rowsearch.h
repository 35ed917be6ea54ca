// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractItemModel>
#include <QStringList>

namespace corral::ui {

/// A search text for filtering: words that must all occur, in any order, case-insensitive.
class SearchWords
{
public:
    SearchWords() = default;
    explicit SearchWords(const QString &typed);

    /// True for every text if the search is empty.
    [[nodiscard]] bool allIn(const QString &text) const;

private:
    QStringList m_words;
};

/// The first row whose text for `role` is `text`; -1 if there is none.
[[nodiscard]] int rowOfText(const QAbstractItemModel &model, int role, const QString &text);

/// The first row from `from` on, with wrap-around, whose text for `role` begins with `prefix`, case-insensitive; -1 if there is
/// none.
[[nodiscard]] int rowOfPrefix(const QAbstractItemModel &model, int role, const QString &prefix, int from);

}
