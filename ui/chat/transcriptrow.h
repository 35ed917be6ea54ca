// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/shownmessage.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace corral::ui {

/// What a row of the transcript shows.
namespace TranscriptKinds {
Q_NAMESPACE
QML_ELEMENT

enum Kind { Question, QuestionFooter, AnswerHeader, Thinking, Text, Code, Table, Rule, AnswerFooter };
Q_ENUM_NS(Kind)
}

/// One row of the transcript: a block of a message, a piece of a question, or what stands above, between and below them.
struct TranscriptRow
{
    TranscriptKinds::Kind kind;
    ShownMessage *message; ///< outlives the row
    int block = -1;        ///< of the answer's blocks, of the thoughts' or of the pieces of the question
    bool thought = false;

    /// The text that it is a part of, where it is a part of an answer or a thought.
    [[nodiscard]] const Blocks &blocks() const { return message->blocks(thought); }
    /// Whether it still changes, or more of its message follows.
    [[nodiscard]] bool isStreaming() const;
};

}
