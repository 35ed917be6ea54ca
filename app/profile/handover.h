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

/// Tells the Corral that holds a profile what this start was to do; see InstanceServer. Emits exactly one of `accepted` and
/// `refused` after start().
class HandOver : public QObject
{
    Q_OBJECT

public:
    /// Within `patience` the other answers, or it is taken for one that does not. It may have started so shortly before that it
    /// does not listen yet: until then it is tried again.
    HandOver(const QString &folder, QJsonObject request, std::chrono::milliseconds patience = std::chrono::seconds(2),
             QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    void accepted();
    void refused();

private:
    void tryToReach();
    void end(bool isAccepted);

    SocketName m_name;
    QJsonObject m_request;
    QLocalSocket m_socket;
    QTimer m_patience;
    QTimer m_retry;
    bool m_isReached = false; ///< somebody listens
    bool m_isOver = false;
};

}
