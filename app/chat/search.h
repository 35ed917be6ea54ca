// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/conversation.h"
#include "chat/searchquery.h"

namespace corral::chat {

/// A message that contains what was searched for.
struct SearchHit
{
    Id messageId;
    QString role;
    QString model; ///< that wrote it; answers only
    QDateTime createdAt;
    bool isThinking = false; ///< the snippet is of its thinking
    Snippet snippet;

    bool operator==(const SearchHit &) const = default;
};

/// The messages of one conversation that were found, best first.
struct SearchGroup
{
    Id conversationId;
    QString title;
    QList<SearchHit> hits; ///< at most a few
    qsizetype count = 0;   ///< of all messages found in it

    bool operator==(const SearchGroup &) const = default;
};

/// What a search found, best first: by how well the texts match, and newer conversations before older ones.
struct SearchResult
{
    QList<SearchGroup> groups; ///< at most a few dozen
    bool isComplete = true;    ///< false while older messages are still being indexed

    bool operator==(const SearchResult &) const = default;
};

}
