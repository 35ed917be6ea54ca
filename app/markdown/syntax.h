// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

/// The rules of CommonMark for single lines: which block does a line start, continue or end?
/// Lines are passed without their line ending. A parameter named `rest` is a line without the prefixes of the open quotes
/// and list items.
namespace corral::markdown::syntax {

/// The number of columns of white space at the start. Tabs must have been expanded before.
int indentOf(QStringView line);
bool isBlank(QStringView line);
/// The line without its indentation. It is empty when the line is indented so far that it is code.
QStringView content(QStringView rest);
/// The line with the tabs in its prefixes (white space, list markers, quote marks) replaced by spaces.
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
/// The level of the heading, 1 or 2, when the line underlines the paragraph above it, else 0.
int setextLevel(QStringView rest);
bool isRule(QStringView rest);

struct ListMarker
{
    bool ordered = false;
    QChar mark;     ///< '-', '+' or '*', or in an ordered list the '.' or ')' after the number
    int number = 0; ///< in an ordered list
    int width = 0;  ///< the number of columns in front of the content, including the marker's indentation
    bool empty = false;
};
std::optional<ListMarker> listMarker(QStringView rest);
/// The number of columns of a quote's prefix "> ", or 0 when the line starts no quote.
int quoteMark(QStringView rest);

/// Returns true while the start of a line can still become the start of a block: "##", "12.", "``", "|--".
bool isUndecided(QStringView rest);

}
