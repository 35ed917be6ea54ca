// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QMutex>

#include <atomic>

class QSqlDatabase;

namespace corral::store {

/// Ends from another thread what SQLite does on some connections, for when the program ends. What runs then fails.
///
/// SQLite is asked through the library that Qt's driver uses. Where the driver holds SQLite in itself and does not show it, a
/// statement goes on to its end, and only what would come after it is left out.
class Interruption
{
public:
    Interruption() = default;
    Q_DISABLE_COPY_MOVE(Interruption)

    /// A statement that is just about to begin may be missed: to be called again until the work has ended.
    void ask();
    [[nodiscard]] bool isAsked() const { return m_asked; }

    /// The connection is open and stays so until it is removed.
    void add(const QSqlDatabase &database);
    void remove(const QSqlDatabase &database);

private:
    std::atomic<bool> m_asked = false;
    QMutex m_mutex;
    QList<void *> m_connections; ///< as SQLite knows them
};

}
