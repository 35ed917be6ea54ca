// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/sql.h"

#include <chrono>

namespace corral::store {

/// What opening found.
struct Opened
{
    int interrupted = 0; ///< answers that were still streaming when Corral last ended
    QString setAside;    ///< the name under which a damaged file now lies beside the new one; empty: there was none

    bool operator==(const Opened &) const = default;
};

/// Deleted conversations can be brought back for so long, then they go for good at the next start.
constexpr std::chrono::hours keepDeleted{24 * 7};
/// Up to this size a file is looked through for damage when it is opened.
constexpr qint64 checkedSize = 16 * 1024 * 1024;

/// Opens the connection's file and makes it ready: settings, tables, answers that were cut off, what was deleted long ago.
/// A damaged file is set aside and a new one begun.
[[nodiscard]] Result<Opened> openFile(QSqlDatabase &database);

}
