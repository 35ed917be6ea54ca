// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/sessionpool.h"

#include <utility>

namespace corral::chat {

namespace {

/// Time for the threads that read the sockets, also on a busy machine; hardly noticeable when closing the window.
constexpr std::chrono::milliseconds lastReading{100};

}

SessionPool::SessionPool(Session::Services services, QObject *parent)
    : QObject(parent)
    , m_services(std::move(services))
{}

SessionPool::~SessionPool()
{
    for (const auto *session : std::as_const(m_sessions))
        session->disconnect(this);
    interrupt();
    qDeleteAll(m_sessions);
}

Session *SessionPool::find(const Id &id) const { return m_sessions.value(id); }

QList<const Session *> SessionPool::all() const
{
    QList<const Session *> sessions;
    for (const auto &id : m_recent)
        if (const auto *session = find(id))
            sessions.append(session);
    return sessions;
}

Session &SessionPool::add(Conversation conversation, Tree messages)
{
    auto *session = new Session(m_services, std::move(conversation), std::move(messages), this);
    m_sessions.insert(session->conversation().id, session);
    m_recent.append(session->conversation().id);
    connect(session, &Session::conversationChanged, this, [this, session] { Q_EMIT conversationChanged(session); });
    connect(session, &Session::messageAdded, this, [this, session] { Q_EMIT pathChanged(session); });
    connect(session, &Session::pathChanged, this, [this, session] { Q_EMIT pathChanged(session); });
    connect(session, &Session::tokensPerSecondChanged, this, &SessionPool::tokensPerSecondChanged);
    connect(session, &Session::flushed, this, [this, session] { Q_EMIT flushed(session); });
    connect(session, &Session::phaseChanged, this, [this, session](const Id &answerId) {
        Q_EMIT phaseChanged(session, answerId);
        if (!session->isRunning())
            QMetaObject::invokeMethod(this, &SessionPool::trim, Qt::QueuedConnection);
    });
    return *session;
}

void SessionPool::drop(const Id &id)
{
    m_recent.removeAll(id);
    auto *session = m_sessions.take(id);
    if (!session)
        return;
    session->stopAll();
    session->disconnect(this);
    session->deleteLater();
}

void SessionPool::setShown(const Id &id)
{
    m_recent.removeAll(id);
    m_recent.prepend(id);
    updateVisibility();
    trim();
}

void SessionPool::setAllKept(bool kept)
{
    m_allKept = kept;
    trim();
}

void SessionPool::setVisible(bool visible)
{
    m_visible = visible;
    updateVisibility();
}

void SessionPool::updateVisibility() const
{
    for (auto *session : m_sessions)
        session->setVisible(m_visible && !m_recent.isEmpty() && session->conversation().id == m_recent.first());
}

void SessionPool::trim()
{
    qsizetype idle = 0;
    const auto recent = m_recent;
    for (const auto &id : recent) {
        const auto *session = find(id);
        if (session && !session->isRunning() && ++idle > kept && !m_allKept)
            drop(id);
    }
}

void SessionPool::interrupt()
{
    if (runningCount() == 0)
        return;
    const QDeadlineTimer deadline(lastReading);
    for (auto *session : std::as_const(m_sessions)) // they read in parallel
        session->readLast(QDeadlineTimer(0));
    for (auto *session : std::as_const(m_sessions))
        session->readLast(deadline);
    for (auto *session : std::as_const(m_sessions))
        session->interrupt();
}

int SessionPool::runningCount() const
{
    int running = 0;
    for (const auto *session : m_sessions)
        running += session->runningCount();
    return running;
}

double SessionPool::tokensPerSecond() const
{
    double rate = 0;
    for (const auto *session : m_sessions)
        rate += session->tokensPerSecond();
    return rate;
}

}
