// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/connection.h"

#include <QSqlError>
#include <QUuid>

namespace corral::store {

Connection::Connection(const QString &file, Mode mode)
    : m_name(QUuid::createUuid().toString())
    , m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name))
{
    m_database.setDatabaseName(file);
    const auto readOnly = mode == Mode::ReadOnly ? QStringLiteral(";QSQLITE_OPEN_READONLY") : QString();
    m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000") + readOnly);
}

Connection::~Connection()
{
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Result<void> Connection::open()
{
    if (m_database.isOpen() || m_database.open())
        return {};
    return tl::unexpected(errorFrom(m_database.lastError(), m_database.databaseName()));
}

}
