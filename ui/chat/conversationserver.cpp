// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/conversationserver.h"

#include "base/displaytext.h"
#include "llm/backend.h"
#include "servers/serverregistry.h"
#include "ui/shared/unusable.h"

namespace corral::ui {

ConversationServer::ConversationServer(servers::Connection &current, QObject *parent)
    : QObject(parent)
    , m_current(current)
    , m_connection(current)
{
    connect(&m_connection, &servers::Connection::stateChanged, this, &ConversationServer::changed);
    connect(&m_current, &servers::Connection::stateChanged, this, &ConversationServer::changed);
    connect(&m_connection, &servers::Connection::backendChanged, this, &ConversationServer::changed);
}

void ConversationServer::setRegistry(servers::ServerRegistry &registry)
{
    m_registry = &registry;
    connect(&registry, &servers::ServerRegistry::currentChanged, this, &ConversationServer::follow);
    connect(&registry, &servers::ServerRegistry::changed, this, &ConversationServer::follow);
    connect(&registry, &servers::ServerRegistry::added, this, &ConversationServer::follow);
    // The connection ends after this signal.
    connect(&registry, &servers::ServerRegistry::removed, this, &ConversationServer::follow);
    follow();
}

void ConversationServer::setConversationServer(const QString &serverId)
{
    if (serverId == m_serverId)
        return;
    m_serverId = serverId;
    follow();
}

void ConversationServer::follow()
{
    auto *own = m_registry ? m_registry->connection(m_serverId) : nullptr;
    m_connection.follow(own && id() != m_registry->currentId() ? *own : m_current);
    Q_EMIT changed();
}

QString ConversationServer::id() const
{
    if (!m_registry)
        return {};
    return m_registry->rowOf(m_serverId) < 0 ? m_registry->currentId() : m_serverId;
}

QString ConversationServer::otherName() const { return m_registry && id() != m_registry->currentId() ? nameOf(id()) : QString(); }

QString ConversationServer::currentName() const { return m_registry ? nameOf(m_registry->currentId()) : QString(); }

QString ConversationServer::toldName() const { return m_registry && m_registry->count() > 1 ? nameOf(id()) : QString(); }

ServerMark ConversationServer::mark() const
{
    return m_registry ? serverMark(m_registry->profileAt(m_registry->rowOf(id()))) : ServerMark();
}

QString ConversationServer::unusable() const
{
    const bool isUnusable = m_connection.state() == servers::Connection::State::Unreachable;
    return isUnusable ? unusableWords(m_connection.error()) : QString();
}

bool ConversationServer::isNotReady() const { return ui::isNotReady(m_connection.error()); }

bool ConversationServer::pulls() const { return m_connection.isOnline() && m_connection.backend()->capabilities().managesModels; }

QString ConversationServer::nameOf(const QString &id) const
{
    const auto row = m_registry ? m_registry->rowOf(id) : -1;
    return row < 0 ? QString() : displayText(servers::displayName(m_registry->profileAt(row)));
}

QHash<QString, QString> ConversationServer::idsByName() const
{
    QHash<QString, QString> ids;
    for (int row = 0; m_registry && row < m_registry->count(); ++row) {
        const auto &id = m_registry->profileAt(row).id;
        ids.insert(nameOf(id), id);
    }
    return ids;
}

}
