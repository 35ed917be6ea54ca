// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/conversation.h"
#include "ui/chat/blocks.h"
#include "ui/chat/questiontext.h"

namespace corral::ui {

/// A message as displayed by the transcript: its blocks, and how many of them have rows.
struct ShownMessage
{
    /// `message` outlives this object, and may grow. An answer is not parsed yet.
    explicit ShownMessage(const chat::Message &message);

    /// The thinking or the answer.
    [[nodiscard]] const QString &text(bool thought) const { return thought ? message->thinking : message->content; }
    /// Whether that text is known to grow no more.
    [[nodiscard]] bool isWhole(bool thought) const;
    [[nodiscard]] Blocks &blocks(bool thought) { return thought ? thoughts : answer; }
    [[nodiscard]] const Blocks &blocks(bool thought) const { return thought ? thoughts : answer; }
    [[nodiscard]] int &shown(bool thought) { return thought ? shownThoughts : shownBlocks; }

    /// Whether all visible text is parsed.
    [[nodiscard]] bool isRead(bool thought) const;
    [[nodiscard]] bool isRead() const { return isRead(true) && isRead(false); }

    /// Parses more of the text that has no rows yet: everything parsed will get rows.
    void prepare(QDeadlineTimer deadline);
    /// Expands or collapses the thinking, or a long question.
    void setExpanded(bool expand);

    const chat::Message *message;
    bool expanded = false;
    bool ended = false;              ///< has its last row: it grows no more, and is parsed completely
    QList<question::Piece> question; ///< the visible pieces of a question
    Blocks thoughts;                 ///< empty unless expanded
    Blocks answer;
    int shownThoughts = 0; ///< number of its blocks that have rows
    int shownBlocks = 0;
};

}
