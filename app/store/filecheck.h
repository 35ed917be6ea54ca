// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/interruption.h"
#include "store/sql.h"

namespace corral::store {

/// The condition of a database file.
enum class Condition {
    Absent,       ///< there is no file
    Empty,        ///< the file has no bytes
    Sound,        ///< also a file that a newer Corral wrote
    BadIndexes,   ///< the tables are sound, but an index does not match
    Damaged,      ///< or not a database
    OtherProgram, ///< a sound database without Corral's tables
    Unknown,      ///< could not be checked; opening it will give the error
};

/// How thoroughly a file is checked.
enum class Depth {
    Quick,    ///< checks that the tables exist; constant time
    Thorough, ///< checks every page; takes seconds per gigabyte
};

/// Checks a file on a read-only connection of its own. Thread-safe. The result is not reliable after `interruption`, if not
/// null, was requested.
[[nodiscard]] Condition conditionOf(const QString &file, Depth depth, Interruption *interruption = nullptr);

/// Rebuilds all indexes if that is sufficient; otherwise leaves the file unchanged. Returns whether it is sound now.
[[nodiscard]] Result<bool> rebuildIndexes(const QString &file);

/// The name of the marker file beside a database that was found damaged while in use, and that the next start repairs.
[[nodiscard]] QString damageMark(const QString &file);
[[nodiscard]] bool isMarkedDamaged(const QString &file);
[[nodiscard]] Result<void> markDamaged(const QString &file);
void removeDamageMark(const QString &file);

}
