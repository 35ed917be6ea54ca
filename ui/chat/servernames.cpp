// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/servernames.h"

#include "servers/serverregistry.h"
#include "ui/chat/conversationlistmodel.h"

namespace corral::ui {

ServerNames::ServerNames(servers::ServerRegistry &servers, ConversationListModel &list, QObject *parent)
    : QObject(parent)
    , m_servers(servers)
    , m_list(list)
{
    using Registry = servers::ServerRegistry;
    for (const auto signal : {&Registry::added, &Registry::removed, &Registry::changed})
        connect(&servers, signal, this, &ServerNames::follow);
    follow();
}

void ServerNames::follow()
{
    QHash<QString, QString> names;
    if (m_servers.count() > 1)
        for (const auto &profile : m_servers.profiles())
            names.insert(profile.id, servers::displayName(profile));
    m_list.setServerNames(names);
}

}
