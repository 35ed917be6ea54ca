// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/sql.h"

namespace corral::store {

/// Where a new database is written before it takes the place of a damaged one, and where it stands when it is finished.
[[nodiscard]] QString unfinishedName(const QString &file);
[[nodiscard]] QString finishedName(const QString &file);

/// Sets the damaged file aside, with what SQLite keeps beside it, and puts the finished new one in its place. Gives the name of
/// the damaged one: "corral.db" becomes "corral-damaged-2026-03-14-090000.db". Not a byte of it is changed.
[[nodiscard]] Result<QString> replaceDamaged(const QString &file);
/// Brings to its end what was cut off: a new file takes the place of one that was set aside already; others are removed.
[[nodiscard]] Result<void> finishReplacing(const QString &file);

}
