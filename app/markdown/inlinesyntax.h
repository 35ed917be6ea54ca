// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>

#include <optional>

/// Syntax inside a line that has to be known while the text is divided into blocks: code spans, labels of footnotes, and
/// definitions of link addresses.
namespace corral::markdown::syntax {

/// The number of backticks at `at`.
qsizetype backticks(QStringView text, qsizetype at);
/// The end of the code span that begins at `at`, or the end of its backticks when the code span is never closed.
qsizetype codeSpanEnd(QStringView text, qsizetype at);

/// The length of the footnote label "[^name]" at the start of the text, or 0.
qsizetype noteLabel(QStringView text);
/// The start of a footnote: "[^name]: text".
struct Note
{
    QString label;
    int width = 0; ///< the number of columns in front of the text
};
std::optional<Note> note(QStringView rest);

/// A link label or a link address that is longer than this is ordinary text.
constexpr qsizetype longestLabel = 200;
constexpr qsizetype longestAddress = 2048;

/// The definition of a link address, "[label]: address".
struct Definition
{
    QString label; ///< normalized by foldedLabel()
    QString address;
};
std::optional<Definition> definition(QStringView rest);
/// The label in the form in which labels are compared: case folded, with simplified white space.
QString foldedLabel(QStringView label);

}

namespace corral::markdown {

/// The addresses of links by their folded labels.
using Definitions = QHash<QString, QString>;

}
