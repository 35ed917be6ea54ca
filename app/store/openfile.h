// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/sql.h"

#include <chrono>

namespace corral::store {

/// What opening found.
struct Opened
{
    int interrupted = 0;        ///< answers that were still streaming when Corral last ended
    QString setAside;           ///< the name under which a damaged file now lies beside the new one; empty: there was none
    int conversations = 0;      ///< brought over from the damaged file
    int messages = 0;           ///< likewise
    bool incomplete = false;    ///< something in the damaged file could not be read
    bool wasNoDatabase = false; ///< the file set aside is none, and nothing of Corral's was in it
    bool reindexed = false;     ///< only indexes were damaged; they were rebuilt, and nothing was set aside
    bool wasEmpty = false;      ///< the file was there without a single byte

    bool operator==(const Opened &) const = default;
};

/// Up to this size a file is looked through for damage when it is opened, in bytes.
constexpr qint64 checkedSize = 16 * 1024 * 1024;

/// Opens the connection's file and makes it ready: settings, tables, answers that were cut off.
/// A damaged file is set aside, unchanged, and a new one begun with all that could be read in it. Fails, and changes nothing,
/// where a newer Corral or another program wrote the file, and where it can be neither read nor written.
[[nodiscard]] Result<Opened> openFile(QSqlDatabase &database);
/// Erases the conversations that were deleted longer ago than `kept`, from the disk too. Only their ids are kept, for good: a
/// backup may be older than anything that is known of it.
[[nodiscard]] Result<void> purgeDeleted(QSqlDatabase &database, std::chrono::milliseconds kept);

}
