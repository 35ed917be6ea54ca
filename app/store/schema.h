// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/sql.h"

namespace corral::store {

/// The schema version of this Corral; stored in the file as user_version.
[[nodiscard]] int schemaVersion();
/// Migrates the tables to `version`, each step in one transaction. Fails for a file with a newer version.
[[nodiscard]] Result<void> migrate(QSqlDatabase &database, int version = schemaVersion());

}
