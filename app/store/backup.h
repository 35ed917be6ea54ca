// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/interruption.h"
#include "store/sql.h"

namespace corral::store {

/// What became of the wish for a backup.
enum class BackupOutcome {
    Made,
    AlreadyThere,  ///< there is one of that day
    NothingToKeep, ///< no conversation is stored
    Stopped,       ///< it was interrupted
    SourceDamaged, ///< the database is damaged, and marked for repair at the next start; the backups stay as they are
};

/// Looks through the whole database, and if it is sound writes a copy to `target`, which is not there yet: without what was
/// deleted, and with answers that stream as Interrupted ones. Other connections may write meanwhile. Takes seconds for each
/// gigabyte, unless it is interrupted. Where it fails or stops nothing remains.
[[nodiscard]] Result<BackupOutcome> writeBackup(const QString &database, const QString &target, Interruption &interruption);

}
