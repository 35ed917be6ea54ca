// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/foldedtext.h"

#include <QStringList>

namespace corral::chat {

/// One word of a query, or a phrase: words that follow each other.
struct SearchTerm
{
    QStringList words;    ///< as typed
    QStringList folded;   ///< as FoldedText has them
    bool isPrefix = true; ///< the last word may be the beginning of a longer one

    /// Where the term is in a text, in order; at most `most` times.
    [[nodiscard]] QList<TextRange> find(const FoldedText &text, qsizetype most = -1) const;

    bool operator==(const SearchTerm &) const = default;
};

/// A part of a text around what was found, on one line.
struct Snippet
{
    QString text;
    QList<TextRange> marks; ///< what was found, within `text`

    bool operator==(const Snippet &) const = default;
};

/// What a person types to search for texts: all words, in any order; in quotation marks, exactly these words one after the
/// other. Any text is a valid query; without a letter or digit it is empty.
///
/// A word is a run of letters and digits. Scripts that are written without spaces have a word for each character. So a text is
/// found by any sequence of their characters.
class SearchQuery
{
public:
    SearchQuery() = default;
    /// Only the first `longest` characters are read.
    explicit SearchQuery(const QString &typed);
    static constexpr qsizetype longest = 500;

    [[nodiscard]] bool isEmpty() const { return m_terms.isEmpty(); }
    [[nodiscard]] const QList<SearchTerm> &terms() const { return m_terms; }

    /// Where the terms are in the text, in order; all words of a phrase are one range. At most `most` of each term.
    [[nodiscard]] QList<TextRange> find(QStringView text, qsizetype most = -1) const;
    /// The text around the first occurrences, without most of its Markdown syntax; its beginning where there is none.
    [[nodiscard]] Snippet snippet(QStringView text) const;

    bool operator==(const SearchQuery &) const = default;

private:
    QList<SearchTerm> m_terms;
};

/// The words of a text, separated by spaces where the script has none; the other characters stay.
[[nodiscard]] QString withSeparateWords(const QString &text);
/// Changes when withSeparateWords() may give another result for the same text.
[[nodiscard]] QString wordsVersion();

}
