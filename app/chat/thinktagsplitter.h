// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/conversation.h"

namespace corral::chat {

/// Separates thinking from the answer if the server sends both in one text:
///
///     <think>The user greets me.</think>Hello!
///
/// The opening tag may be missing, because some templates put it into the prompt. Tags inside code, and a second pair further
/// down, are part of the text. The text comes in pieces; the result does not depend on where it is cut.
class ThinkTagSplitter
{
public:
    struct Piece
    {
        QString content;
        QString thinking;
        bool contentIsThinking = false; ///< all content before this piece was thinking after all
    };

    /// O(length of `text`). A suffix that may become a tag is held back.
    [[nodiscard]] Piece append(QStringView text);
    /// Ends the text: returns what was held back.
    [[nodiscard]] Piece finish();

private:
    enum class State { Start, Thinking, Answer, Split };

    /// From its first character in m_text to one past its last.
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
    QString m_text;     ///< received and not returned yet
    QString m_blanks;   ///< blanks at the end of the thinking so far
    QString m_line;     ///< the start of the line that m_text continues
    QString m_fence;    ///< the fence of the code block that m_text is in
    bool m_any = false; ///< some thinking, or some answer after it, was returned
};

/// The same for a whole answer, in place. One whose thinking is known is left as it is.
void splitThinkTags(Message &answer);

}
