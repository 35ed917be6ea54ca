// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QMutex>

#include <atomic>

class QSqlDatabase;

namespace corral::store {

/// Interrupts SQLite on some connections from another thread, for the end of the program. The running statements fail.
///
/// Uses sqlite3_interrupt of the library behind Qt's driver. If the driver hides its copy of SQLite, a running statement
/// continues to its end, and only further ones are skipped.
class Interruption
{
public:
    Interruption() = default;
    Q_DISABLE_COPY_MOVE(Interruption)

    /// May miss a statement that is just starting: call it repeatedly until the work has ended.
    void request();
    [[nodiscard]] bool isRequested() const { return m_requested; }

    /// The connection is open and stays open until it is removed.
    void add(const QSqlDatabase &database);
    void remove(const QSqlDatabase &database);

private:
    std::atomic<bool> m_requested = false;
    QMutex m_mutex;
    QList<void *> m_connections; ///< SQLite's handles
};

}
