// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/journal.h"
#include "chat/search.h"
#include "chat/storedconversation.h"

#include <QCoroTask>

#include <QFuture>

#include <memory>

namespace corral::chat {

/// What became of a conversation that was to be added.
struct Addition
{
    enum class Kind {
        Added,
        Copied, ///< one with its id and another content is stored: added with new ids, and a title that says so
        Known,  ///< it was stored already, and nothing was added
    };

    Id id; ///< of the stored conversation
    Kind kind = Kind::Added;
};

/// The stored conversations. Writes return immediately and take effect in order; the implementation reports a failed one.
class Repository : public Journal
{
public:
    /// Without deleted ones, newest first; only id, title, model, leaf, draft and times are set.
    virtual QCoro::Task<Result<QList<Conversation>>> list() = 0;
    /// Invalid error if there is none.
    virtual QCoro::Task<Result<StoredConversation>> load(Id conversationId) = 0;

    /// Inserts a conversation that comes from a file. May be called from any thread. Unlike other writes it is not repeated if it
    /// fails: nothing is inserted then.
    virtual QFuture<Result<Addition>> add(std::shared_ptr<const StoredConversation> added) = 0;

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
