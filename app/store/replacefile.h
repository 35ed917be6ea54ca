// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/sql.h"

namespace corral::store {

/// The names of a new database that replaces a damaged one: while it is written, and when it is complete.
[[nodiscard]] QString unfinishedName(const QString &file);
[[nodiscard]] QString finishedName(const QString &file);

/// Moves the damaged file and SQLite's files beside it away and puts the complete new one in its place. Returns the name of the
/// damaged one: "corral.db" becomes "corral-damaged-2026-03-14-090000.db". Its content is unchanged.
[[nodiscard]] Result<QString> replaceDamaged(const QString &file);
/// Completes an interrupted replacement: a new file takes the place of one that was already moved away; other new files are
/// removed.
[[nodiscard]] Result<void> finishReplacing(const QString &file);

}
