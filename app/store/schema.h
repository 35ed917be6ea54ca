// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/sql.h"

namespace corral::store {

/// The version of the tables this Corral knows; kept in the file as user_version.
[[nodiscard]] int schemaVersion();
/// Brings the tables up to `version`, one step after the other, each whole or not at all. Fails for a file that is newer.
[[nodiscard]] Result<void> migrate(QSqlDatabase &database, int version = schemaVersion());

}
