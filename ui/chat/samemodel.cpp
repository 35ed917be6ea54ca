// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/samemodel.h"

#include "base/displaytext.h"
#include "llm/modelkey.h"
#include "llm/modelname.h"
#include "servers/serverregistry.h"
#include "ui/chat/conversationserver.h"
#include "ui/chat/modelchoosermodel.h"

#include <utility>

namespace corral::ui {

SameModel::SameModel(ConversationServer &server, QObject *parent)
    : QObject(parent)
    , m_server(server)
{}

void SameModel::setRegistry(servers::ServerRegistry &registry, const ModelChooserModel &chooser)
{
    m_registry = &registry;
    connect(&m_server, &ConversationServer::changed, this, &SameModel::update);
    connect(&m_server.connection(), &servers::Connection::stateChanged, this, &SameModel::update);
    for (const auto signal : {&ModelChooserModel::serversChanged, &ModelChooserModel::modelCountChanged})
        connect(&chooser, signal, this, &SameModel::update);
}

void SameModel::setModel(const QString &model)
{
    m_model = model;
    update();
}

void SameModel::update()
{
    auto found = look();
    if (std::exchange(m_found, found) != found)
        Q_EMIT changed();
}

/// The same content is better than another version; then the current server, then the first in the list.
SameModel::Found SameModel::look() const
{
    const auto &own = m_server.connection();
    if (!m_registry || m_model.isEmpty() || own.state() != servers::Connection::State::Unreachable)
        return {};
    const auto known = llm::findModel(own.models(), m_model);
    const QString digest = known == own.models().end() ? QString() : known->digest;
    Found best;
    for (int row = 0; row < m_registry->count(); ++row) {
        const Found found = onServer(row, digest);
        const bool isCurrent = found.serverId == m_registry->currentId();
        if (!found.serverId.isEmpty() &&
            (best.serverId.isEmpty() || (best.differs && !found.differs) || (best.differs == found.differs && isCurrent)))
            best = found;
    }
    return best;
}

SameModel::Found SameModel::onServer(int row, const QString &digest) const
{
    const auto &profile = m_registry->profileAt(row);
    const auto &connection = m_registry->connectionAt(row);
    if (profile.id == m_server.id() || !connection.isOnline())
        return {};
    const auto at = llm::findModel(connection.models(), m_model);
    if (at == connection.models().end() || !llm::canChat(at->capabilities))
        return {};
    const bool tell = llm::identifiesContent(digest) && llm::identifiesContent(at->digest);
    return {.serverId = profile.id,
            .serverName = displayText(servers::displayName(profile)),
            .model = at->name,
            .unreachableName = m_server.name(),
            .differs = tell && digest != at->digest};
}

}
