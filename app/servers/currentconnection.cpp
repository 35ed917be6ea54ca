// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servers/currentconnection.h"

namespace corral::servers {

CurrentConnection::CurrentConnection(Connection &connection)
    : m_connection(&connection)
{
    forward();
}

void CurrentConnection::follow(Connection &connection)
{
    if (&connection == m_connection)
        return;
    m_connection->disconnect(this);
    m_connection = &connection;
    forward();
    Q_EMIT backendChanged();
    Q_EMIT modelsChanged();
    Q_EMIT runningChanged();
    Q_EMIT loadChanged();
    Q_EMIT stateChanged();
    Q_EMIT pollingChanged();
}

void CurrentConnection::forward()
{
    connect(m_connection, &Connection::backendChanged, this, &Connection::backendChanged);
    connect(m_connection, &Connection::stateChanged, this, &Connection::stateChanged);
    connect(m_connection, &Connection::modelsChanged, this, &Connection::modelsChanged);
    connect(m_connection, &Connection::runningChanged, this, &Connection::runningChanged);
    connect(m_connection, &Connection::loadChanged, this, &Connection::loadChanged);
    connect(m_connection, &Connection::pollingChanged, this, &Connection::pollingChanged);
    connect(m_connection, &Connection::polled, this, &Connection::polled);
}

}
