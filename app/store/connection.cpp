// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/connection.h"

#include <QSqlError>
#include <QUuid>

namespace corral::store {

Connection::Connection(const QString &file, Mode mode, Interruption *interruption)
    : m_name(QUuid::createUuid().toString())
    , m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name))
    , m_interruption(interruption)
{
    m_database.setDatabaseName(file);
    const auto readOnly = mode == Mode::ReadOnly ? QStringLiteral(";QSQLITE_OPEN_READONLY") : QString();
    m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000") + readOnly);
}

Connection::~Connection()
{
    if (m_interruption && m_database.isOpen())
        m_interruption->remove(m_database);
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Result<void> Connection::open()
{
    if (m_database.isOpen())
        return {};
    if (!m_database.open())
        return tl::unexpected(errorFrom(m_database.lastError(), m_database.databaseName()));
    if (m_interruption)
        m_interruption->add(m_database);
    return {};
}

}
