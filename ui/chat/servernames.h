// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace corral::servers {
class ServerRegistry;
}

namespace corral::ui {

class ConversationListModel;

/// Keeps the names of the servers in the list of conversations up to date: none while there is only one.
class ServerNames : public QObject
{
    Q_OBJECT

public:
    /// `servers` and `list` outlive it.
    ServerNames(servers::ServerRegistry &servers, ConversationListModel &list, QObject *parent);

private:
    void follow();

    servers::ServerRegistry &m_servers;
    ConversationListModel &m_list;
};

}
