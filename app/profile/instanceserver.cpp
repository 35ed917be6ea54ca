// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "profile/instanceserver.h"

#include <QJsonDocument>
#include <QLocalSocket>
#include <QLoggingCategory>

namespace corral::profile {
namespace {

Q_LOGGING_CATEGORY(log, "corral.profile")

}

InstanceServer::InstanceServer(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_name(folder)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (auto *socket = m_server.nextPendingConnection()) {
            connect(socket, &QLocalSocket::readyRead, this, [this, socket] { readRequest(socket); });
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
            readRequest(socket);
        }
    });
}

bool InstanceServer::listen()
{
    QLocalServer::removeServer(m_name.text()); // left by a holder that has crashed
    if (m_server.listen(m_name.text()))
        return true;
    qCWarning(log, "Later starts cannot reach this one: %s", qUtf8Printable(m_server.errorString()));
    return false;
}

void InstanceServer::readRequest(QLocalSocket *socket)
{
    if (!socket->canReadLine()) {
        if (socket->bytesAvailable() >= longestRequest)
            socket->abort();
        return;
    }
    const auto request = QJsonDocument::fromJson(socket->readLine(longestRequest));
    if (request.isObject()) {
        socket->write("ok\n");
        Q_EMIT requested(request.object());
    }
    socket->disconnectFromServer();
}

}
