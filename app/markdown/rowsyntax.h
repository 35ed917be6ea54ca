// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/block.h"

/// The syntax of table rows, by the rules of GitHub Flavored Markdown.
namespace corral::markdown::syntax {

/// The alignments that a delimiter row such as "| --- | :-: |" gives, or an empty list when the line is no delimiter row.
QList<Block::Align> delimiterRow(QStringView rest);
/// The source text of each cell, trimmed, with "\|" replaced by "|". A '|' inside a code span or a formula does not
/// separate cells. With `open`, a code span without an end extends to the end of the row.
QStringList cells(QStringView row, bool open = false);
/// The cells of a row in a table with this number of columns. When code spans leave too few cells, and the row has the
/// right number of cells without them, then a '|' inside a code span separates cells too.
QStringList cells(QStringView row, qsizetype columns, bool open);

}
