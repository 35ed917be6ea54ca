// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "base/id.h"
#include "llm/values.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace corral::chat {

using corral::Id; ///< of a conversation or a message

namespace role {
inline const QString system = QStringLiteral("system");
inline const QString user = QStringLiteral("user");
inline const QString assistant = QStringLiteral("assistant");
inline const QString tool = QStringLiteral("tool");
}

/// One entry of a conversation. An answer grows while its state is Streaming and never changes afterwards.
struct Message
{
    enum class State {
        Complete,
        Streaming,
        Stopped,     ///< by the user; the text up to then stands
        Failed,      ///< see `error`; the text up to then stands
        Interrupted, ///< Corral ended while the answer was coming; the text up to then stands
    };

    Id id;
    Id parentId; ///< empty: the first of its conversation
    QString role;
    QString content;
    QString thinking;
    QList<llm::ToolCall> toolCalls;
    QString model; ///< which wrote it; of answers only
    QDateTime createdAt;
    State state = State::Complete;
    QString doneReason;                     ///< the server's: "stop", "length"; empty unless it came to its end
    llm::Metrics metrics;                ///< the server's; of an answer cut short, the tokens and time that Corral counted
    qint64 context = 0;                     ///< tokens the model was loaded with; 0 where nobody knows
    std::chrono::nanoseconds firstToken{0}; ///< from sending the question to the first token, as Corral saw it
    std::chrono::nanoseconds thought{0};    ///< from the first token of thinking to the first of the answer
    std::optional<Error> error;             ///< of a Failed one

    [[nodiscard]] bool isAnswer() const { return role == role::assistant; }
    bool operator==(const Message &) const = default;
};

/// What is known of a conversation without its messages.
struct Conversation
{
    Id id;
    QString title; ///< empty until the first question gives it one
    QString model; ///< that answers the next question
    QString systemPrompt;
    QDateTime createdAt;
    QDateTime updatedAt; ///< of the last message
    QString draft;       ///< typed and not sent
    Id leaf;             ///< the message at the end of the path shown; empty: follow the newest

    bool operator==(const Conversation &) const = default;
};

/// The figures of one finished answer, kept when the conversation is gone.
struct Run
{
    Id messageId;
    QString model;
    QString server; ///< as Endpoint::display() words it
    QDateTime startedAt;
    std::chrono::nanoseconds firstToken{0};
    llm::Metrics metrics;

    bool operator==(const Run &) const = default;
};

}
