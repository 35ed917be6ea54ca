// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/transcriptrows.h"

namespace corral::ui {

/// A place in the text of a row.
struct TranscriptPosition
{
    int row = 0;
    int position = 0;
};

/// What a reader sees of the rows from one place to another, for the clipboard: paragraphs and messages apart, code and
/// questions letter for letter.
[[nodiscard]] QString textBetween(const TranscriptRows &rows, TranscriptPosition from, TranscriptPosition to);
/// The text that a search looks through for a row: what it shows, or, of a row that folds a text, what it hides.
[[nodiscard]] QString findableText(const TranscriptRow &row);
/// Whether the row hides a text: thinking, or the rest of a long question.
[[nodiscard]] bool isFolded(const TranscriptRow &row);

}
