// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/journal.h"
#include "chat/search.h"
#include "chat/storedconversation.h"

#include <QCoroTask>

namespace corral::chat {

/// The stored conversations. Writes return immediately and take effect in order; the implementation reports a failed one.
class Repository : public Journal
{
public:
    /// Without deleted ones, newest first; only id, title, model, leaf, draft and times are set.
    virtual QCoro::Task<Result<QList<Conversation>>> list() = 0;
    /// Invalid error if there is none.
    virtual QCoro::Task<Result<StoredConversation>> load(Id conversationId) = 0;

    /// The messages that contain all terms, without those of deleted conversations.
    virtual QCoro::Task<Result<SearchResult>> search(SearchQuery query) = 0;

    virtual void rename(const Id &conversationId, const QString &title) = 0;
    /// restore() brings it back until purgeDeleted() erases it.
    virtual void remove(const Id &conversationId) = 0;
    virtual void restore(const Id &conversationId) = 0;
    /// Erases the conversations that were deleted longer than `kept` ago.
    virtual void purgeDeleted(std::chrono::milliseconds kept) = 0;
};

}
