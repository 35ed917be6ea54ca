// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace corral::servers {
class ServerRegistry;
}

namespace corral::ui {

class ConversationServer;
class ModelChooserModel;

/// Another server that has the model of the open conversation, while the server of the conversation is unreachable. It is only
/// offered: nothing changes by itself.
class SameModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the ChatController")
    /// The id of the other server; empty if there is none, or the server of the conversation is reachable.
    Q_PROPERTY(QString serverId READ serverId NOTIFY changed FINAL)
    Q_PROPERTY(QString serverName READ serverName NOTIFY changed FINAL)
    /// The model as the other server spells it.
    Q_PROPERTY(QString model READ model NOTIFY changed FINAL)
    /// The digests differ: it has the same name, but is another version.
    Q_PROPERTY(bool differs READ differs NOTIFY changed FINAL)
    /// The name of the unreachable server.
    Q_PROPERTY(QString unreachableName READ unreachableName NOTIFY changed FINAL)

public:
    /// It outlives this object.
    explicit SameModel(ConversationServer &server, QObject *parent = nullptr);
    /// Both outlive this object; `chooser` tells of changes of the servers and their models.
    void setRegistry(servers::ServerRegistry &registry, const ModelChooserModel &chooser);
    /// The model of the open conversation.
    void setModel(const QString &model);

    [[nodiscard]] QString serverId() const { return m_found.serverId; }
    [[nodiscard]] QString serverName() const { return m_found.serverName; }
    [[nodiscard]] QString model() const { return m_found.model; }
    [[nodiscard]] bool differs() const { return m_found.differs; }
    [[nodiscard]] QString unreachableName() const { return m_found.unreachableName; }

Q_SIGNALS:
    void changed();

private:
    struct Found
    {
        QString serverId = {};
        QString serverName = {};
        QString model = {};
        QString unreachableName = {};
        bool differs = false;

        bool operator==(const Found &) const = default;
    };
    void update();
    [[nodiscard]] Found look() const;
    /// On the server in this row; without an id if it has none.
    [[nodiscard]] Found onServer(int row, const QString &digest) const;

    ConversationServer &m_server;
    servers::ServerRegistry *m_registry = nullptr;
    QString m_model;
    Found m_found;
};

}
