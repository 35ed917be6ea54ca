// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "profile/instanceclient.h"

#include <QJsonDocument>

namespace corral::profile {
namespace {

using namespace std::chrono_literals;

constexpr auto retryPause = 25ms;

}

InstanceClient::InstanceClient(const QString &folder, QJsonObject request, std::chrono::milliseconds timeout, QObject *parent)
    : QObject(parent)
    , m_name(folder)
    , m_request(std::move(request))
{
    m_timeout.setSingleShot(true);
    m_timeout.setInterval(timeout);
    connect(&m_timeout, &QTimer::timeout, this, [this] { end(false); });
    m_retry.setSingleShot(true);
    m_retry.setInterval(retryPause);
    connect(&m_retry, &QTimer::timeout, this, &InstanceClient::tryToConnect);
    connect(&m_socket, &QLocalSocket::connected, this, [this] {
        m_isConnected = true;
        m_socket.write(QJsonDocument(m_request).toJson(QJsonDocument::Compact) + '\n');
    });
    connect(&m_socket, &QLocalSocket::readyRead, this, [this] {
        if (m_socket.canReadLine())
            end(m_socket.readLine() == "ok\n");
    });
    // Queued, because an unreachable address is reported while tryToConnect() still runs.
    const auto fail = [this] { m_isConnected ? end(false) : m_retry.start(); };
    connect(&m_socket, &QLocalSocket::errorOccurred, this, fail, Qt::QueuedConnection);
    connect(
        &m_socket, &QLocalSocket::disconnected, this, [this] { end(false); }, Qt::QueuedConnection);
}

void InstanceClient::start()
{
    m_timeout.start();
    tryToConnect();
}

void InstanceClient::tryToConnect()
{
    if (!m_isDone)
        m_socket.connectToServer(m_name.text());
}

void InstanceClient::end(bool isAccepted)
{
    if (std::exchange(m_isDone, true))
        return;
    m_timeout.stop();
    m_retry.stop();
    isAccepted ? Q_EMIT accepted() : Q_EMIT refused();
}

}
