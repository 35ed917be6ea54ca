// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace corral::ui {

/// What KaTeX is given: LaTeX without the delimiters of the Markdown text.
struct FormulaSource
{
    QString latex;
    bool display = false; ///< large operators have their limits above and below, as in a formula on a line of its own

    bool operator==(const FormulaSource &) const = default;
    /// The source of a formula with its delimiters: $…$, \(…\), $$…$$, \[…\] or \begin{…}…\end{…}. Punctuation after the closing
    /// delimiter becomes part of it. Nothing where a delimiter is missing, or where the formula is empty or longer than
    /// `longest`.
    static std::optional<FormulaSource> of(const QString &text);
    static constexpr qsizetype longest = 8000; ///< characters
};

size_t qHash(const FormulaSource &source, size_t seed = 0) noexcept;

}
