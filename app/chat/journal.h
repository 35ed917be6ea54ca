// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/conversation.h"

namespace corral::chat {

/// Persists the changes of a session. Calls return immediately and take effect in order. The implementation reports a failed
/// call; the session continues.
class Journal
{
public:
    virtual ~Journal() = default;

    /// Inserts the conversation or updates it, without its messages.
    virtual void saveConversation(const Conversation &conversation) = 0;
    /// Inserts a message; an answer has the state Streaming and little or no content yet.
    virtual void saveMessage(const Id &conversationId, const Message &message) = 0;
    /// Appends to a streaming answer. The cost depends on the length of the addition, not of the answer.
    virtual void appendContent(const Id &messageId, const QString &content, const QString &thinking) = 0;
    /// Stores the final state of the answer. Nothing is appended afterwards.
    virtual void finishMessage(const Id &conversationId, const Message &message) = 0;
};

}
