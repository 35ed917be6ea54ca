// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/tree.h"

namespace corral::chat {

/// What an answer's figures say of the conversation before it. The server drops what does not fit without a word: the oldest
/// messages first, and the middle of a message that is too long alone.
struct ContextLoss
{
    enum Kind {
        None,
        EarlierDropped, ///< the prompt had fewer tokens than the turns before already came to
        MessageCut,     ///< the prompt has just the length to which the server cuts a message that is too long
        Full,           ///< prompt and answer together filled the context
    };

    Kind kind = None;
    qint64 read = 0;   ///< tokens of the prompt
    qint64 wanted = 0; ///< tokens that it must have had at least, for EarlierDropped; the context's, for the others

    bool operator==(const ContextLoss &) const = default;
};

/// Nothing is said unless the figures leave no doubt: an answer is held against the nearest one before it on its own path,
/// by the same model, and what that thought is not counted, because it is not sent back.
[[nodiscard]] ContextLoss contextLossOf(const Tree &tree, const Id &answer);

}
