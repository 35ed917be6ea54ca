// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace corral::ui {

/// A question as it is shown. People paste files: a long one is folded to its beginning, and unfolded it comes in pieces, so
/// that no item holds thousands of lines.
namespace question {

struct Piece
{
    QString text;
    bool endsLine = false; ///< between it and the next is the end of a line, otherwise nothing
    bool operator==(const Piece &) const = default;
};

/// Of twelve lines or more, or so many characters as fill about twenty.
[[nodiscard]] bool isLong(const QString &text);
/// The first lines of a long one.
[[nodiscard]] QString beginning(const QString &text);
/// All of it, cut at ends of lines, or behind a space where a line is longer than a piece. At least one piece.
[[nodiscard]] QList<Piece> pieces(const QString &text);
/// "Show all 3,000 lines", or "Show all 40,000 characters" of a text of few lines.
[[nodiscard]] QString unfoldWords(const QString &text);

}
}
