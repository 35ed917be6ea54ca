// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/sql.h"

namespace corral::store {

/// The result of restoring a backup.
struct RestoreResult
{
    int conversations = 0;
    int messages = 0; ///< including those that had been truncated

    bool operator==(const RestoreResult &) const = default;
};

/// Inserts what the backup has and the database lacks, in one transaction. The database is open and migrated, with no
/// transaction active. Its rows stay as they are, except that messages truncated by damage are completed and get their parent
/// back. Conversations that are deleted in either stay deleted, also those erased since. Fails if the backup is missing,
/// damaged, or of a newer schema version.
[[nodiscard]] Result<RestoreResult> restoreMissing(QSqlDatabase &database, const QString &backup);

}
