// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/conversation.h"

namespace corral::chat {

/// Tells what a model thought from what it answers, where the server leaves both in one text:
///
///     <think>The user greets me.</think>Hello!
///
/// The opening tag may be missing, because some templates put it into the prompt. Tags in code are part of the text, and so
/// is a pair of them further down. It takes an answer as it grows; the result depends on the text alone, not on its pieces.
class Thoughts
{
public:
    struct Piece
    {
        QString content;
        QString thinking;
        bool backwards = false; ///< all that was content before this piece was thought
    };

    /// Costs the length of `text`. A beginning that may become a tag is held back.
    [[nodiscard]] Piece take(QStringView text);
    /// No more will come: what was held back.
    [[nodiscard]] Piece finish();

private:
    enum class State { Start, Thinking, Answer, Parted };

    /// From the first character of m_text to the one after it.
    struct Tag
    {
        qsizetype from;
        qsizetype to;
    };

    void start();
    [[nodiscard]] Tag closingTag(bool ended) const;
    void readToClosingTag(Piece &piece, bool ended);
    [[nodiscard]] bool closes(qsizetype at, qsizetype end) const;
    void addThinking(QStringView text, Piece &piece);
    void addContent(QStringView text, Piece &piece);
    void readLines(QStringView text);

    State m_state = State::Start;
    QString m_text;     ///< come and not yet told of
    QString m_blanks;   ///< at the end of what was thought so far
    QString m_line;     ///< the beginning of the line that m_text goes on
    QString m_fence;    ///< opened the code that m_text is in
    bool m_any = false; ///< there is something thought, or something answered after it
};

/// The same for a whole answer, in place. One whose thinking is known is left as it is.
void splitThoughts(Message &answer);

}
