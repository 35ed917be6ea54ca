// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "servers/currentconnection.h"
#include "ui/shared/servermark.h"

#include <QHash>
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace corral::servers {
class ServerRegistry;
}

namespace corral::ui {

/// The server of the open conversation: the one that answered its last question, else the current one.
class ConversationServer : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Handed down by the window")
    Q_PROPERTY(QString id READ id NOTIFY changed FINAL)
    Q_PROPERTY(QString otherName READ otherName NOTIFY changed FINAL)
    Q_PROPERTY(QString currentName READ currentName NOTIFY changed FINAL)
    /// The name and mark of the server that answers, where there are several; otherwise empty.
    Q_PROPERTY(QString toldName READ toldName NOTIFY changed FINAL)
    Q_PROPERTY(corral::ui::ServerMark mark READ mark NOTIFY changed FINAL)
    /// "Unreachable", "Refuses access": see unusableWords(); empty if it can be used.
    Q_PROPERTY(QString unusable READ unusable NOTIFY changed FINAL)
    /// It cannot be used yet, which is no failure.
    Q_PROPERTY(bool notReady READ isNotReady NOTIFY changed FINAL)
    /// The current server can be used.
    Q_PROPERTY(bool currentUsable READ isCurrentUsable NOTIFY changed FINAL)
    /// A model can be pulled there now.
    Q_PROPERTY(bool pulls READ pulls NOTIFY changed FINAL)

public:
    /// `current` is the connection of the current server; it outlives this object.
    explicit ConversationServer(servers::Connection &current, QObject *parent = nullptr);
    /// From now on a conversation may have a server other than the current one. `registry` outlives this object.
    void setRegistry(servers::ServerRegistry &registry);

    [[nodiscard]] servers::Connection &connection() { return m_connection; }
    /// Another conversation is open; `serverId` may be empty.
    void setConversationServer(const QString &serverId);

    /// Of the server that gets the next question; empty without a registry.
    [[nodiscard]] QString id() const;
    /// The name of that server; empty without a registry.
    [[nodiscard]] QString name() const { return m_registry ? nameOf(id()) : QString(); }
    /// The name of any server; empty if there is none with this id.
    [[nodiscard]] QString nameOf(const QString &id) const;
    /// The ids of all servers by their names.
    [[nodiscard]] QHash<QString, QString> idsByName() const;
    /// The name of the server, where it is another than the current one; otherwise empty.
    [[nodiscard]] QString otherName() const;
    /// The name of the current server; empty without a registry.
    [[nodiscard]] QString currentName() const;
    [[nodiscard]] QString toldName() const;
    [[nodiscard]] ServerMark mark() const;
    [[nodiscard]] QString unusable() const;
    [[nodiscard]] bool isNotReady() const;
    [[nodiscard]] bool isCurrentUsable() const { return m_current.isOnline(); }
    [[nodiscard]] bool pulls() const;

Q_SIGNALS:
    void changed();

private:
    void follow();

    servers::Connection &m_current;
    servers::ServerRegistry *m_registry = nullptr;
    servers::CurrentConnection m_connection;
    QString m_serverId; ///< as the conversation has it
};

}
