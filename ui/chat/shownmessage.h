// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/conversation.h"
#include "ui/chat/blocks.h"
#include "ui/chat/questiontext.h"

#include <chrono>

namespace corral::ui {

/// A message in the transcript: its parsed blocks, and how many of them have rows.
struct ShownMessage
{
    /// Time for parsing between two frames: much less than a frame.
    static constexpr std::chrono::milliseconds sliceTime{6};

    /// `message` outlives this, and may grow. Nothing of an answer is read yet.
    explicit ShownMessage(const chat::Message &message);

    /// Of what the model thought, or of its answer.
    [[nodiscard]] const QString &text(bool thought) const { return thought ? message->thinking : message->content; }
    /// Whether that text no longer grows, as far as is known.
    [[nodiscard]] bool isWhole(bool thought) const;
    [[nodiscard]] Blocks &blocks(bool thought) { return thought ? thoughts : answer; }
    [[nodiscard]] const Blocks &blocks(bool thought) const { return thought ? thoughts : answer; }
    [[nodiscard]] int &shown(bool thought) { return thought ? shownThoughts : shownBlocks; }

    /// Whether nothing is left to read of what is shown.
    [[nodiscard]] bool isRead(bool thought) const;
    [[nodiscard]] bool isRead() const { return isRead(true) && isRead(false); }

    /// Parses more of the text; all parsed blocks get rows.
    void prepare(QDeadlineTimer deadline);
    /// Unfolds what the model thought, or a long question, or folds it.
    void setExpanded(bool expand);

    const chat::Message *message;
    bool expanded = false;
    bool ended = false;              ///< has its last row: it grows no more, and all of it was read
    QList<question::Piece> question; ///< what is shown of a question
    Blocks thoughts;                 ///< empty unless expanded
    Blocks answer;
    int shownThoughts = 0; ///< how many of them have rows
    int shownBlocks = 0;
};

}
