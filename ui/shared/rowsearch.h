// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractItemModel>
#include <QStringList>

namespace corral::ui {

/// What was typed to narrow a list: words that all have to occur, in any case and order.
class SearchWords
{
public:
    SearchWords() = default;
    explicit SearchWords(const QString &typed);

    /// True for every text while nothing was typed.
    [[nodiscard]] bool allIn(const QString &text) const;

private:
    QStringList m_words;
};

/// The first row whose text for `role` is `text`; -1 where there is none.
[[nodiscard]] int rowOfText(const QAbstractItemModel &model, int role, const QString &text);

/// The first row from `from` on, round the end, whose text for `role` begins with `prefix` in any case; -1 where there is none.
[[nodiscard]] int rowOfPrefix(const QAbstractItemModel &model, int role, const QString &prefix, int from);

}
