// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/messagetexts.h"
#include "ui/chat/transcriptrows.h"

#include <QCoreApplication>
#include <QHash>
#include <QPointer>
#include <QSet>
#include <QVariant>

#include <optional>

namespace corral::ui {

/// The data of the transcript's rows, by role.
class TranscriptData
{
    Q_DECLARE_TR_FUNCTIONS(corral::ui::TranscriptModel)

public:
    enum Role {
        /// "kind": Kind
        KindRole = Qt::UserRole + 1,
        /// "messageId": of every row
        MessageIdRole,
        /// "block": markdown::Block of Text, Code, Table and Rule, for the documents of Corral.Ui.Text
        BlockRole,
        /// "text": of Question its piece as typed; of QuestionFooter, if the question is long, "Show all 3,000 lines" or "Show
        /// less"; of Thinking "Thinking…" or "Thought for 6 s"; of AnswerHeader, while nothing came, "Loading llama3.2:3b…",
        /// "Waiting for the first token · 12 s" or "Reading the prompt · 42 % of 3,120 tokens"; of AnswerFooter how the answer
        /// ended, "Stopped", "Interrupted", "Failed" or "Stopped at the token limit (num_predict)", or nothing
        TextRole,
        /// "streaming": the message still grows; of a block, that it is the one that still changes
        StreamingRole,
        /// "thought": the block belongs to what the model thought
        ThoughtRole,
        /// "expanded": of Thinking and QuestionFooter, settable through setExpanded()
        ExpandedRole,
        /// "continued", "more": of Question, that a piece of it is above or below
        ContinuedRole,
        MoreRole,
        /// "modelName": of AnswerHeader and AnswerFooter
        ModelNameRole,
        /// "time": of Question, AnswerHeader and AnswerFooter, "14:05" or "12 Mar 14:05"
        TimeRole,
        /// "exactTime": the same with the date and seconds, for the tooltip
        ExactTimeRole,
        /// "figures": of AnswerFooter, "812 tokens · 43.2 tok/s · first token 0.31 s"; empty where nothing is known
        FiguresRole,
        /// "figuresDetail": of AnswerFooter, one a line, for the tooltip
        FiguresDetailRole,
        /// "errorText", "errorHint": of AnswerFooter, of an answer that failed
        ErrorTextRole,
        ErrorHintRole,
        /// "note": of AnswerFooter, that not all of the conversation reached the model; empty where nothing speaks for it
        NoteRole,
        /// "promptRead": of AnswerHeader, the part of the prompt that the server has read, from 0 to 1; -1 where it does not
        /// tell, and once the answer has begun
        PromptReadRole,
        /// "version", "versions": of QuestionFooter and AnswerFooter, which of the messages with the same predecessor it is,
        /// counted from 1, and how many there are
        VersionRole,
        VersionsRole,
        /// "last": the row belongs to the last message
        LastRole,
    };

    /// `rows` outlives it.
    explicit TranscriptData(const TranscriptRows &rows);

    [[nodiscard]] static QHash<int, QByteArray> roleNames();
    [[nodiscard]] QVariant at(int row, int role) const;

    /// The one that the rows belong to.
    void setSession(const chat::Session *session) { m_session = session; }
    /// Which models are in memory, by llm::modelKey, for what an answer that has not begun waits for; nothing where nobody
    /// knows.
    void setLoadedModels(const std::optional<QSet<QString>> &keys) { m_loadedModels = keys; }

private:
    [[nodiscard]] QVariant messageData(const TranscriptRow &row, int role) const;
    [[nodiscard]] QString textOf(const TranscriptRow &row) const;
    [[nodiscard]] Waiting waitingFor(const chat::Message &answer) const;
    [[nodiscard]] double promptReadOf(const chat::Message &answer) const;

    const TranscriptRows &m_rows;
    QPointer<const chat::Session> m_session;
    std::optional<QSet<QString>> m_loadedModels;
};

}
