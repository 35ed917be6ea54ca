// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/conversation.h"

namespace corral::chat {

/// Where a session writes down what happens. Every call returns at once; calls take effect in the order they were made.
/// A call that fails is reported by whoever implements this, and the chat goes on.
class Journal
{
public:
    virtual ~Journal() = default;

    /// Makes it, or brings all but its messages up to date.
    virtual void saveConversation(const Conversation &conversation) = 0;
    /// A new message; an answer has the state Streaming and is not yet there, or hardly.
    virtual void saveMessage(const Id &conversationId, const Message &message) = 0;
    /// More of an answer that is streaming. Costs what the addition is long, not what the answer is.
    virtual void appendContent(const Id &messageId, const QString &content, const QString &thinking) = 0;
    /// The answer as it stands at its end. Nothing is appended afterwards.
    virtual void finishMessage(const Id &conversationId, const Message &message) = 0;
    virtual void saveRun(const Run &run) = 0;
};

}
