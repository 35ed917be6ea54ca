// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "profile/socketname.h"

#include <QJsonObject>
#include <QLocalServer>
#include <QObject>

class QLocalSocket;

namespace corral::profile {

/// Receives the requests of later starts with the same profile: each sends one JSON object on one line, which is answered with
/// "ok". Only for the holder of the profile; only the same user can connect.
class InstanceServer : public QObject
{
    Q_OBJECT

public:
    /// Limit of a request in bytes.
    static constexpr qint64 longestRequest = 64 * 1024;

    /// `folder` is the data folder of the profile.
    explicit InstanceServer(const QString &folder, QObject *parent = nullptr);

    /// Returns whether it listens. If not, a later start can only report that Corral is running.
    bool listen();

Q_SIGNALS:
    void requested(const QJsonObject &request);

private:
    void readRequest(QLocalSocket *socket);

    SocketName m_name;
    QLocalServer m_server;
};

}
