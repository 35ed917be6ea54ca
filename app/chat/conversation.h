// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "base/id.h"
#include "chat/options.h"
#include "chat/part.h"
#include "llm/values.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace corral::chat {

using corral::Id; ///< identifies a conversation or a message

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
        Stopped,     ///< by the user; the text received so far is kept
        Failed,      ///< see `error`; the text received so far is kept
        Interrupted, ///< Corral ended while the answer streamed; the text received so far is kept
    };

    Id id;
    Id parentId; ///< empty for the first message of the conversation
    QString role;
    QString content;
    QString thinking;
    QList<Part> parts; ///< in the order in which they came
    QString model;     ///< the model that wrote it; answers only
    QDateTime createdAt;
    State state = State::Complete;
    QString doneReason;                       ///< as the server sent it: "stop", "length"; empty unless the answer is complete
    llm::Metrics metrics;                     ///< as the server sent them; where it did not, as Corral counted them
    qint64 context = 0;                       ///< context size in tokens with which the model was loaded; 0 if unknown
    std::chrono::nanoseconds firstToken{0};   ///< time to first token: from sending the request to the first token, as Corral
                                              ///< measured it
    std::chrono::nanoseconds thinkingTime{0}; ///< from the first token of thinking to the first of the answer
    std::optional<Error> error;               ///< set for state Failed
    QString options = {};                     ///< what the request for this answer set, as JSON: see sentText(); empty: nothing

    [[nodiscard]] bool isAnswer() const { return role == role::assistant; }
    bool operator==(const Message &) const = default;
};

/// A conversation without its messages.
struct Conversation
{
    Id id;
    QString title;  ///< empty until the first question provides one
    QString model;  ///< the model that answers the next question
    QString server; ///< id of the server profile that answers the next question; empty: not chosen yet, the current one
    QString systemPrompt;
    QDateTime createdAt;
    QDateTime updatedAt;     ///< time of the last message
    QString draft;           ///< typed and not sent
    Id leaf;                 ///< the last message of the path shown; empty: follow the newest
    QStringList queued = {}; ///< questions that wait for the end of an answer, in the order in which they are sent
    Options options = {};    ///< for the next answers

    bool operator==(const Conversation &) const = default;
};

}
