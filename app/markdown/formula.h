// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

/// Formulas in LaTeX: $…$ and \(…\) inside a line, and $$…$$, \[…\] and \begin{align}…\end{align}. The source of a formula
/// is kept unchanged, because its characters are not Markdown syntax.
namespace corral::markdown::formula {

/// The end of the formula that begins at `at`, or -1 when no formula begins there. Prices ("$5 and $6") are not formulas.
qsizetype end(QStringView text, qsizetype at);

/// The closing mark of the formula that begins at `at`, whether or not the text contains it. Empty when no formula begins
/// there. A single "$" does not count, because it may belong to a price.
QStringView closer(QStringView text, qsizetype at);

/// The start of a formula that is a separate block.
struct Display
{
    QString closer;
    bool closed = false; ///< the formula ends on the same line
};
std::optional<Display> openingDisplay(QStringView line);

/// The position in the line after the closing mark, or -1 when the line does not contain it.
qsizetype closingDisplay(QStringView line, QStringView closer);

/// Whether the rest of a line consists of white space and punctuation only, which stay on the line of the formula.
bool isTrailer(QStringView rest);

}
