// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/modelfeed.h"

#include "base/displaytext.h"
#include "ui/shared/unusable.h"

#include <QLocale>

namespace corral::ui {

using servers::Connection;
using servers::ServerRegistry;

ModelFeed::ModelFeed(ServerRegistry &servers, ModelListModel &models, QObject *parent)
    : QObject(parent)
    , m_servers(servers)
    , m_models(models)
{
    for (const auto signal : {&ServerRegistry::added, &ServerRegistry::removed, &ServerRegistry::changed})
        connect(&servers, signal, this, &ModelFeed::follow);
    connect(&servers, &ServerRegistry::currentChanged, this, &ModelFeed::follow);
    follow();
}

void ModelFeed::setAllWanted(bool all)
{
    if (all == m_all)
        return;
    m_all = all;
    follow();
}

bool ModelFeed::isShown(const QString &server) const { return showsAll() || server == m_servers.currentId(); }

QString ModelFeed::nameOf(const QString &server) const
{
    const int row = hasSeveralServers() ? m_servers.rowOf(server) : -1;
    return row < 0 ? QString() : displayText(servers::displayName(m_servers.profileAt(row)));
}

QString ModelFeed::missing() const
{
    QStringList unlisted;
    QStringList seen;
    for (int row = 0; showsAll() && row < m_servers.count(); ++row) {
        const auto &connection = m_servers.connectionAt(row);
        if (connection.state() == Connection::State::Unreachable)
            (connection.hasModels() ? seen : unlisted)
                .append(tr("%1 (%2)", "a server and its state")
                            .arg(nameOf(m_servers.profileAt(row).id), unusableWords(connection.error())));
    }
    QStringList sentences;
    if (!unlisted.isEmpty())
        sentences.append(tr("Not listed: %1").arg(QLocale().createSeparatedList(unlisted)));
    if (!seen.isEmpty())
        sentences.append(tr("As last seen: %1").arg(QLocale().createSeparatedList(seen)));
    return sentences.join(QStringLiteral(" · "));
}

QStringList ModelFeed::libraries() const
{
    QStringList ids;
    for (int row = 0; row < m_servers.count(); ++row) {
        const QString id = m_servers.profileAt(row).id;
        if (m_servers.connectionAt(row).backend()->capabilities().managesModels)
            ids.insert(id == m_servers.currentId() ? 0 : ids.size(), id);
    }
    return ids;
}

QStringList ModelFeed::namesOf(const QStringList &servers) const
{
    QStringList names;
    for (const QString &server : servers)
        names.append(nameOf(server));
    return names;
}

void ModelFeed::follow()
{
    QSet<QString> shown;
    for (int row = 0; row < m_servers.count(); ++row) {
        const QString id = m_servers.profileAt(row).id;
        auto &connection = m_servers.connectionAt(row);
        if (isShown(id))
            shown.insert(id);
        auto &followed = m_followed[id];
        if (followed == &connection)
            continue;
        if (followed)
            followed->disconnect(this);
        followed = &connection;
        for (const auto signal :
             {&Connection::modelsChanged, &Connection::runningChanged, &Connection::stateChanged, &Connection::backendChanged})
            connect(&connection, signal, this, [this, id] { take(id); });
    }
    for (const QString &id : shown)
        take(id);
    m_models.keepServers(shown); // last, so that a selected model finds its namesake on the new server
    Q_EMIT scopeChanged();
    Q_EMIT changed();
}

void ModelFeed::take(const QString &server)
{
    const auto *connection = m_servers.connection(server);
    if (!connection || !isShown(server))
        return Q_EMIT changed(); // it may have a library all the same
    const auto &profile = m_servers.profileAt(m_servers.rowOf(server));
    m_models.setServer({server, nameOf(server), serverMark(profile), modelObstacles(*connection)});
    m_models.setModels(connection->models(), server);
    // The last known list of loaded models is invalid while the server is unreachable.
    m_models.setRunning(connection->isOnline() ? connection->running() : QList<llm::RunningModel>(), server);
    Q_EMIT changed();
}

void ModelFeed::refresh()
{
    for (int row = 0; row < m_servers.count(); ++row) {
        auto &connection = m_servers.connectionAt(row);
        if (isShown(m_servers.profileAt(row).id) && connection.isOnline())
            connection.refreshModels();
    }
}

}
