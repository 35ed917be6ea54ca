// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/sql.h"

#include "chat/search.h"

/// Full-text search, for the thread that the connection belongs to.
namespace corral::store {

/// Adds to the index first what a short time allows: usually all that is new. Where very many
/// messages match, the newest come first; otherwise the best do.
[[nodiscard]] Result<chat::SearchResult> searchMessages(QSqlDatabase &database, const chat::SearchQuery &query);

}
