// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "profile/handover.h"

#include <QJsonDocument>

namespace corral::profile {

HandOver::HandOver(const QString &folder, QJsonObject request, std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent)
    , m_name(folder)
    , m_request(std::move(request))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] { end(false); });
    connect(&m_socket, &QLocalSocket::connected, this,
            [this] { m_socket.write(QJsonDocument(m_request).toJson(QJsonDocument::Compact) + '\n'); });
    connect(&m_socket, &QLocalSocket::readyRead, this, [this] {
        if (m_socket.canReadLine())
            end(m_socket.readLine() == "ok\n");
    });
    // Queued: an address that cannot be reached is told while start() is still at it.
    connect(
        &m_socket, &QLocalSocket::errorOccurred, this, [this] { end(false); }, Qt::QueuedConnection);
    connect(
        &m_socket, &QLocalSocket::disconnected, this, [this] { end(false); }, Qt::QueuedConnection);
}

void HandOver::start()
{
    m_patience.start();
    m_socket.connectToServer(m_name.text());
}

void HandOver::end(bool isAccepted)
{
    if (std::exchange(m_isOver, true))
        return;
    m_patience.stop();
    isAccepted ? Q_EMIT accepted() : Q_EMIT refused();
}

}
