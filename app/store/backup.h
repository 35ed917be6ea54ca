// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/interruption.h"
#include "store/sql.h"

namespace corral::store {

/// The result of making a backup.
enum class BackupOutcome {
    Made,
    AlreadyThere,  ///< there is one of that day
    NothingToKeep, ///< no conversation is stored
    Stopped,       ///< it was interrupted
    SourceDamaged, ///< the database is damaged, and marked for repair at the next start; existing backups are kept
};

/// Checks the whole database, and if it is sound writes a copy to `target`, which must not exist: without deleted
/// conversations, and with streaming answers as Interrupted. Other connections may write meanwhile. Takes seconds per gigabyte,
/// unless it is interrupted. On failure or interruption no file remains.
[[nodiscard]] Result<BackupOutcome> writeBackup(const QString &database, const QString &target, Interruption &interruption);

}
