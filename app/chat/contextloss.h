// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/tree.h"

namespace corral::chat {

/// Detects from the metrics of an answer that the server dropped a part of the conversation. The server truncates silently: the
/// oldest messages first, then the middle of a single message that is too long.
struct ContextLoss
{
    enum Kind {
        None,
        EarlierDropped, ///< the prompt had fewer tokens than the earlier turns together
        MessageCut,     ///< the prompt has exactly the length to which the server truncates a message that is too long
        Full,           ///< prompt and answer together filled the context
    };

    Kind kind = None;
    qint64 read = 0;   ///< prompt tokens
    qint64 wanted = 0; ///< for EarlierDropped: the least number of tokens the prompt needed; otherwise the size of the context

    bool operator==(const ContextLoss &) const = default;
};

/// Reports a loss only if the metrics prove it: an answer is compared with the nearest earlier one on its path by the same
/// model. The thinking of the earlier one is not counted, because it is not sent back.
[[nodiscard]] ContextLoss contextLossOf(const Tree &tree, const Id &answer);

}
