// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace corral::ui {

/// Splits a question for display. Users paste files: a long question is collapsed to its beginning, and expanded in pieces, so
/// that no item has thousands of lines.
namespace question {

struct Piece
{
    QString text;
    bool endsLine = false; ///< a line end separates it from the next piece
    bool operator==(const Piece &) const = default;
};

/// Twelve lines or more, or the number of characters that fill about twenty.
[[nodiscard]] bool isLong(const QString &text);
/// The first lines of a long question.
[[nodiscard]] QString beginning(const QString &text);
/// The whole question, split at line ends, or behind a space if a line is longer than a piece. At least one piece.
[[nodiscard]] QList<Piece> pieces(const QString &text);
/// "Show all 3,000 lines", or "Show all 40,000 characters" for a text of few lines.
[[nodiscard]] QString expandText(const QString &text);

}
}
