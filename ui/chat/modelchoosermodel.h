// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/modelchoicemodel.h"
#include "ui/shared/servermark.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <vector>

namespace corral::servers {
class Connection;
class ServerRegistry;
struct ServerProfile;
}

namespace corral::ui {

/// List model of the models that a conversation can use on all servers: a heading per server, its models below, in the order of
/// the servers' lists. ModelChoiceFilter sorts and filters it.
class ModelChooserModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the ChatController")
    /// Of all servers.
    Q_PROPERTY(int modelCount READ modelCount NOTIFY modelCountChanged FINAL)

public:
    /// Those of ModelChoiceModel, and:
    enum Role {
        HeadingRole = ModelChoiceModel::CloudRole + 1, ///< "heading": the row is a server
        ServerIdRole,                                  ///< "serverId": of the row's server
        ServerNameRole,                                ///< "serverName": for display
        ServerMarkRole,                                ///< "serverMark": a ServerMark
        StateTextRole,                                 ///< "stateText": "Unreachable", "No models"; empty if it has models
        RankRole,                                      ///< the place of the server: the current one first
    };

    /// Until setRegistry(), `only` is the only server; it outlives the model.
    explicit ModelChooserModel(const servers::Connection &only, QObject *parent = nullptr);
    /// It outlives the model.
    void setRegistry(servers::ServerRegistry &registry);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int modelCount() const;
    /// There are several servers: then they have headings.
    [[nodiscard]] bool isGrouped() const { return m_groups.size() > 1; }

Q_SIGNALS:
    void modelCountChanged();
    /// Which servers there are, or their names, states or order.
    void serversChanged();

private:
    struct Group
    {
        QString server;
        const servers::Connection *connection = nullptr;
        std::unique_ptr<ModelChoiceModel> models;
    };

    void add(const QString &server, const servers::Connection &connection);
    void removeAt(std::size_t group);
    void watch(const servers::Connection &connection);
    void forward(const ModelChoiceModel &models);
    void follow();
    void takeModels();
    void tellServers();
    [[nodiscard]] int firstRow(const ModelChoiceModel &models) const;
    /// Null if there is no registry, or the server was removed.
    [[nodiscard]] const servers::ServerProfile *profileOf(const Group &group) const;
    [[nodiscard]] QString nameOf(const Group &group) const;
    [[nodiscard]] ServerMark markOf(const Group &group) const;
    [[nodiscard]] int rankOf(const Group &group) const;

    servers::ServerRegistry *m_registry = nullptr;
    std::vector<Group> m_groups;
    QList<QVariantList> m_told; ///< what was signalled of each group
};

}
