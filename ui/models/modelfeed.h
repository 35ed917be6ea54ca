// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "servers/serverregistry.h"
#include "ui/models/modellistmodel.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace corral::ui {

/// Keeps a list filled with the models of the current server, or with those of all servers.
class ModelFeed : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of the ModelsController")
    /// There are several servers.
    Q_PROPERTY(bool severalServers READ hasSeveralServers NOTIFY scopeChanged FINAL)
    /// The table shows the models of all servers, if there are several.
    Q_PROPERTY(bool allServers READ isAllWanted WRITE setAllWanted NOTIFY scopeChanged FINAL)
    /// Which of the shown servers have no rows, or those that were last seen, with the reason: "Not listed: Studio (Not ready)".
    /// Empty if all lists are there, and for one server alone.
    Q_PROPERTY(QString missing READ missing NOTIFY changed FINAL)
    /// The ids of the servers that models can be pulled to, the current one first if it is one.
    Q_PROPERTY(QStringList libraries READ libraries NOTIFY changed FINAL)

public:
    /// Both outlive it.
    ModelFeed(servers::ServerRegistry &servers, ModelListModel &models, QObject *parent = nullptr);

    /// Whether all servers are wanted; with one server it makes no difference.
    [[nodiscard]] bool isAllWanted() const { return m_all; }
    void setAllWanted(bool all);
    [[nodiscard]] bool hasSeveralServers() const { return m_servers.count() > 1; }
    [[nodiscard]] bool showsAll() const { return m_all && hasSeveralServers(); }
    /// Fetches the lists of the servers that are shown and reachable.
    void refresh();
    [[nodiscard]] QString missing() const;
    [[nodiscard]] QStringList libraries() const;
    /// Their names for display, in the same order.
    Q_INVOKABLE QStringList namesOf(const QStringList &servers) const;
    /// The name of a server for display; empty if there is only one, or no such server.
    [[nodiscard]] QString nameOf(const QString &server) const;

Q_SIGNALS:
    /// The list was brought up to date.
    void changed();
    /// isAllWanted() or hasSeveralServers() changed.
    void scopeChanged();

private:
    [[nodiscard]] bool isShown(const QString &server) const;
    void follow();
    void take(const QString &server);

    servers::ServerRegistry &m_servers;
    ModelListModel &m_models;
    QHash<QString, QPointer<servers::Connection>> m_followed;
    bool m_all = false;
};

}
