// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "profile/handover.h"

#include <QJsonDocument>

namespace corral::profile {
namespace {

using namespace std::chrono_literals;

constexpr auto retryPause = 25ms;

}

HandOver::HandOver(const QString &folder, QJsonObject request, std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent)
    , m_name(folder)
    , m_request(std::move(request))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] { end(false); });
    m_retry.setSingleShot(true);
    m_retry.setInterval(retryPause);
    connect(&m_retry, &QTimer::timeout, this, &HandOver::tryToReach);
    connect(&m_socket, &QLocalSocket::connected, this, [this] {
        m_isReached = true;
        m_socket.write(QJsonDocument(m_request).toJson(QJsonDocument::Compact) + '\n');
    });
    connect(&m_socket, &QLocalSocket::readyRead, this, [this] {
        if (m_socket.canReadLine())
            end(m_socket.readLine() == "ok\n");
    });
    // Queued, because an unreachable address is reported while tryToReach() still runs.
    const auto fail = [this] { m_isReached ? end(false) : m_retry.start(); };
    connect(&m_socket, &QLocalSocket::errorOccurred, this, fail, Qt::QueuedConnection);
    connect(
        &m_socket, &QLocalSocket::disconnected, this, [this] { end(false); }, Qt::QueuedConnection);
}

void HandOver::start()
{
    m_patience.start();
    tryToReach();
}

void HandOver::tryToReach()
{
    if (!m_isOver)
        m_socket.connectToServer(m_name.text());
}

void HandOver::end(bool isAccepted)
{
    if (std::exchange(m_isOver, true))
        return;
    m_patience.stop();
    m_retry.stop();
    isAccepted ? Q_EMIT accepted() : Q_EMIT refused();
}

}
