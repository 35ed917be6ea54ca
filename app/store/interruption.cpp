// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/interruption.h"

#include <QCoreApplication>
#include <QLibrary>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QVariant>

namespace corral::store {

namespace {

/// https://www.sqlite.org/c3ref/interrupt.html; any thread may call it while the connection is open.
using Interrupt = void (*)(void *connection);

/// Looks the symbol up in the driver plugin and its dependencies. So it belongs to the SQLite library that made the
/// connections, or it is not found; another copy of SQLite in the process would not know them.
Interrupt findInterrupt()
{
    const auto folders = QCoreApplication::libraryPaths();
    for (const auto &folder : folders) {
        QLibrary plugin(folder + QStringLiteral("/sqldrivers/qsqlite"));
        if (!plugin.load())
            continue;
        if (const auto found = plugin.resolve("sqlite3_interrupt"))
            return reinterpret_cast<Interrupt>(found);
    }
    return nullptr;
}

/// Null for another driver.
void *connectionOf(const QSqlDatabase &database)
{
    const auto handle = database.driver()->handle();
    return qstrcmp(handle.typeName(), "sqlite3*") == 0 ? *static_cast<void *const *>(handle.constData()) : nullptr;
}

}

void Interruption::request()
{
    m_requested = true;
    const QMutexLocker lock(&m_mutex);
    if (m_connections.isEmpty())
        return;
    static const auto interrupt = findInterrupt();
    if (!interrupt)
        return;
    for (auto *connection : std::as_const(m_connections))
        interrupt(connection);
}

void Interruption::add(const QSqlDatabase &database)
{
    const QMutexLocker lock(&m_mutex);
    if (auto *connection = connectionOf(database))
        m_connections.append(connection);
}

void Interruption::remove(const QSqlDatabase &database)
{
    const QMutexLocker lock(&m_mutex);
    m_connections.removeAll(connectionOf(database));
}

}
