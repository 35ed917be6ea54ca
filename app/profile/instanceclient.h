// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "profile/socketname.h"

#include <QJsonObject>
#include <QLocalSocket>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace corral::profile {

/// Forwards the request of this start to the Corral that holds the profile; see InstanceServer. Emits exactly one of `accepted`
/// and `refused` after start().
class InstanceClient : public QObject
{
    Q_OBJECT

public:
    /// Refused if the other instance does not respond within `timeout`. It may have started just before and not listen yet:
    /// connecting is retried until then.
    InstanceClient(const QString &folder, QJsonObject request, std::chrono::milliseconds timeout = std::chrono::seconds(2),
                   QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    void accepted();
    void refused();

private:
    void tryToConnect();
    void end(bool isAccepted);

    SocketName m_name;
    QJsonObject m_request;
    QLocalSocket m_socket;
    QTimer m_timeout;
    QTimer m_retry;
    bool m_isConnected = false; ///< connected
    bool m_isDone = false;
};

}
