// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "profile/socketname.h"

#include <QJsonObject>
#include <QLocalServer>
#include <QObject>

class QLocalSocket;

namespace corral::profile {

/// Hears what later starts with the same profile want of the Corral that runs: one JSON object on one line from each, which is
/// answered with "ok". Only for the holder of the profile; only the same user can reach it.
class InstanceServer : public QObject
{
    Q_OBJECT

public:
    /// Up to so many bytes of a request are read.
    static constexpr qint64 longestRequest = 64 * 1024;

    /// `folder` is the profile's folder for data.
    explicit InstanceServer(const QString &folder, QObject *parent = nullptr);

    /// Whether it can be reached now. Where it cannot, a later start says that Corral is running, and no more.
    bool listen();

Q_SIGNALS:
    void requested(const QJsonObject &request);

private:
    void take(QLocalSocket *socket);

    SocketName m_name;
    QLocalServer m_server;
};

}
