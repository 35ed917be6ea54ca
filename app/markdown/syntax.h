// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/block.h"

#include <optional>

/// What a single line says about the structure of a Markdown text, by the rules of CommonMark and GitHub's tables.
/// Lines come without their end; where a function takes `rest`, the prefixes of the containers are already gone.
namespace corral::markdown::syntax {

/// Columns of white space at the start. Tabs have been expanded before.
int indentOf(QStringView line);
bool isBlank(QStringView line);
/// The line with the tabs of its first columns (white space, list markers, quote marks) turned into spaces.
QString expandTabs(QStringView line);

struct Fence
{
    QChar mark;
    int length = 0;
    int indent = 0;
    QString info;
};
std::optional<Fence> openingFence(QStringView rest);
bool closesFence(QStringView rest, const Fence &fence);

struct Heading
{
    int level = 0;
    QStringView text;
};
std::optional<Heading> atxHeading(QStringView rest);
/// 1 or 2 when the line underlines the paragraph before it, else 0.
int setextLevel(QStringView rest);
bool isRule(QStringView rest);

struct ListMarker
{
    bool ordered = false;
    QChar mark;     ///< - + * or the . ) after the number
    int number = 0; ///< of an ordered one
    int width = 0;  ///< columns up to the content, the marker's indentation included
    bool empty = false;
};
std::optional<ListMarker> listMarker(QStringView rest);
/// Columns taken by "> ", 0 when the line starts no quote.
int quoteMark(QStringView rest);

/// The alignments of "| --- | :-: |", empty when the line is no such row.
QList<Block::Align> delimiterRow(QStringView rest);
/// The raw text of each cell, trimmed, with "\|" turned into "|". A line within code or within a formula does not
/// split. With `open` a code span that has no end goes on to the end of the row.
QStringList cells(QStringView row, bool open = false);
/// The same for a row that should have so many columns: where reading code leaves too few, lines in it split after all.
QStringList cells(QStringView row, qsizetype columns, bool open);

/// Where the code span that begins at `at` ends; where none does, the end of its backticks.
qsizetype codeSpanEnd(QStringView text, qsizetype at);

/// The length of the footnote's label "[^name]" that the text begins with, or 0.
qsizetype noteLabel(QStringView text);
/// "[^name]: text" begins a footnote.
struct Note
{
    QString label;
    int width = 0; ///< columns up to the text
};
std::optional<Note> note(QStringView rest);

/// Longest label of a link and longest address that is read for one; what is longer is text.
constexpr qsizetype longestLabel = 200;
constexpr qsizetype longestAddress = 2048;

/// "[label]: address" says where links with that label go.
struct Definition
{
    QString label; ///< as labels are compared: folded, blanks simplified
    QString address;
};
std::optional<Definition> definition(QStringView rest);
QString foldedLabel(QStringView label);

/// A tag of <details> or <summary> that a line begins with.
struct FoldTag
{
    bool summary = false;
    bool closing = false;
    qsizetype length = 0; ///< blanks before it included
};
std::optional<FoldTag> foldTag(QStringView rest);

/// True while the start of a line can still turn out to be structure rather than text: "##", "12.", "``", "|--".
bool isUndecided(QStringView rest);

}
