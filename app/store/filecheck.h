// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/interruption.h"
#include "store/sql.h"

namespace corral::store {

/// What a look at the file of a database finds.
enum class Condition {
    Absent,       ///< there is no file
    Empty,        ///< a file without a single byte
    Sound,        ///< also a file that a newer Corral wrote
    BadIndexes,   ///< the tables are sound, an index does not agree with them
    Damaged,      ///< or no database at all
    OtherProgram, ///< a sound database whose tables are none of Corral's
    Unknown,      ///< it could not be looked at; opening it will say why
};

enum class Depth {
    Quick,    ///< that the tables are there; takes the same time for any size
    Thorough, ///< every page; takes seconds for each gigabyte
};

/// Looks at a file on a connection of its own that changes nothing. For any thread. Says nothing certain once `interruption`, if
/// there is one, was asked for.
[[nodiscard]] Condition conditionOf(const QString &file, Depth depth, Interruption *interruption = nullptr);

/// Builds all indexes anew if that is all it takes; otherwise leaves the file as it was. Gives whether it is sound now.
[[nodiscard]] Result<bool> rebuildIndexes(const QString &file);

/// A file that was found damaged while it was in use is repaired at the next start. A file of this name beside it says so.
[[nodiscard]] QString damageMark(const QString &file);
[[nodiscard]] bool isMarkedDamaged(const QString &file);
[[nodiscard]] Result<void> markDamaged(const QString &file);
void removeDamageMark(const QString &file);

}
