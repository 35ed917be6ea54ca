// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

/// Formulas in LaTeX, as models write them: $…$ and \(…\) within a line, $$…$$, \[…\] and \begin{align}…\end{align}.
/// Their source is kept letter for letter: none of its marks means anything to Markdown.
namespace corral::markdown::formula {

/// Where the formula that begins at `at` ends, or -1 when none does. Prices ("$5 and $6") are none.
qsizetype end(QStringView text, qsizetype at);

/// What would close a formula that begins at `at` and has not ended, empty where none begins. A single "$" is no
/// beginning: it may be a price.
QStringView closer(QStringView text, qsizetype at);

/// A line that begins a formula which is a block of its own.
struct Display
{
    QString closer;
    bool closed = false; ///< it ends on the same line
};
std::optional<Display> openingDisplay(QStringView line);

/// Where in the line of a formula its closer ends, or -1.
qsizetype closingDisplay(QStringView line, QStringView closer);

/// Nothing follows but blanks and full stops or commas, which belong to the formula's line.
bool isTrailer(QStringView rest);

}
