// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/sql.h"

/// The full-text index of the messages, for the thread that the connection belongs to.
///
/// The FTS5 table search_index has no copy of the texts. Triggers note what it lacks: search_pending has the numbers of the
/// messages that are to be added, search_stale the former texts of those that are to be removed. So whatever changes a message,
/// and whenever the program is killed, the index catches up. The triggers add nothing to what a streaming answer costs.
/// https://www.sqlite.org/fts5.html#contentless_tables
namespace corral::store {

/// Brings the index closer to the messages, in one short transaction. Returns whether there is more to do. Creates the index if
/// it is missing, and makes it anew if it is damaged or was made by other rules.
[[nodiscard]] Result<bool> updateIndex(QSqlDatabase &database);
/// The same until there is nothing more to do.
[[nodiscard]] Result<void> completeIndex(QSqlDatabase &database);
/// Removes the texts of erased messages from the index, within a transaction of the caller. Remains of their words are
/// overwritten by updateIndex().
[[nodiscard]] Result<void> removeStale(QSqlDatabase &database);
/// Overwrites these remains at once; the time depends on the size of the index.
[[nodiscard]] Result<void> overwriteRemains(QSqlDatabase &database);
/// Drops the index and notes all messages as missing in it. A file without its tables stays as it is.
[[nodiscard]] Result<void> dropIndex(QSqlDatabase &database);
/// Does the same in a transaction of its own, if this error may come from a damaged index; otherwise returns the error.
[[nodiscard]] Result<void> dropDamagedIndex(QSqlDatabase &database, const Error &error);
/// Whether messages are missing in the index, other than answers that are being written.
[[nodiscard]] Result<bool> isIndexIncomplete(const QSqlDatabase &database);

}
