// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/sql.h"

#include <chrono>

namespace corral::store {

/// The result of opening a database file.
struct OpenResult
{
    int interrupted = 0;        ///< answers that were streaming when Corral last ended
    QString setAside;           ///< new name of a damaged file that was replaced; empty if there was none
    int conversations = 0;      ///< recovered from the damaged file
    int messages = 0;           ///< recovered from the damaged file
    bool incomplete = false;    ///< a part of the damaged file could not be read
    bool wasNoDatabase = false; ///< the replaced file was no database, and nothing of Corral's was in it
    bool reindexed = false;     ///< only indexes were damaged; they were rebuilt, and nothing was replaced
    bool wasEmpty = false;      ///< the file existed and had no bytes

    bool operator==(const OpenResult &) const = default;
};

/// Largest size in bytes of a file that is checked completely when it is opened.
constexpr qint64 checkedSize = 16 * 1024 * 1024;

/// Opens the connection's file and prepares it: settings, migration, interrupted answers. A damaged file is moved aside
/// unchanged, and replaced by a new one with all rows that could be read. Fails, without changes, if a newer Corral or another
/// program wrote the file, and if it can be neither read nor written.
[[nodiscard]] Result<OpenResult> openFile(QSqlDatabase &database);
/// Erases the conversations that were deleted longer than `kept` ago, also from the disk. Only their ids are kept, permanently,
/// because a backup may be older than any other record of them.
[[nodiscard]] Result<void> purgeDeleted(QSqlDatabase &database, std::chrono::milliseconds kept);

}
