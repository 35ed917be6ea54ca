// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/sql.h"

namespace corral::store {

/// What came back from a backup.
struct Restored
{
    int conversations = 0;
    int messages = 0; ///< also those that had been cut off

    bool operator==(const Restored &) const = default;
};

/// Brings over what is in the backup and not in the database, which is open, up to date and in no transaction: all of it or
/// nothing. What the database has stays as it is, except that messages which were cut off by damage become whole and hang where
/// they did. Conversations that are deleted in either stay deleted, also those that were erased since. Fails where the backup is
/// missing, damaged, or a newer Corral's.
[[nodiscard]] Result<Restored> restoreMissing(QSqlDatabase &database, const QString &backup);

}
