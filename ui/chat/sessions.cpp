// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/sessions.h"

#include <utility>

namespace corral::ui {

using chat::Session;

namespace {

/// Time for the threads that read the sockets, also on a busy machine; hardly noticeable when closing the window.
constexpr std::chrono::milliseconds lastReading{100};

}

Sessions::Sessions(Session::Services services, QObject *parent)
    : QObject(parent)
    , m_services(std::move(services))
{}

Sessions::~Sessions()
{
    for (const auto *session : std::as_const(m_sessions))
        session->disconnect(this);
    interrupt();
    qDeleteAll(m_sessions);
}

Session *Sessions::find(const chat::Id &id) const { return m_sessions.value(id); }

QList<const Session *> Sessions::all() const
{
    QList<const Session *> sessions;
    for (const auto &id : m_recent)
        if (const auto *session = find(id))
            sessions.append(session);
    return sessions;
}

Session &Sessions::add(chat::Conversation conversation, chat::Tree messages)
{
    auto *session = new Session(m_services, std::move(conversation), std::move(messages), this);
    m_sessions.insert(session->conversation().id, session);
    m_recent.append(session->conversation().id);
    connect(session, &Session::conversationChanged, this, [this, session] { Q_EMIT conversationChanged(session); });
    connect(session, &Session::messageAdded, this, [this, session] { Q_EMIT messageAdded(session); });
    connect(session, &Session::tokensPerSecondChanged, this, &Sessions::tokensPerSecondChanged);
    connect(session, &Session::flushed, this, [this, session] { Q_EMIT flushed(session); });
    connect(session, &Session::phaseChanged, this, [this, session] {
        Q_EMIT phaseChanged(session);
        if (!session->isRunning())
            QMetaObject::invokeMethod(this, &Sessions::trim, Qt::QueuedConnection);
    });
    return *session;
}

void Sessions::drop(const chat::Id &id)
{
    m_recent.removeAll(id);
    auto *session = m_sessions.take(id);
    if (!session)
        return;
    session->stop();
    session->disconnect(this);
    session->deleteLater();
}

void Sessions::setShown(const chat::Id &id)
{
    m_recent.removeAll(id);
    m_recent.prepend(id);
    tellWatched();
    trim();
}

void Sessions::setAllKept(bool kept)
{
    m_allKept = kept;
    trim();
}

void Sessions::setWatched(bool watched)
{
    m_watched = watched;
    tellWatched();
}

void Sessions::tellWatched() const
{
    for (auto *session : m_sessions)
        session->setWatched(m_watched && !m_recent.isEmpty() && session->conversation().id == m_recent.first());
}

void Sessions::trim()
{
    qsizetype idle = 0;
    const auto recent = m_recent;
    for (const auto &id : recent) {
        const auto *session = find(id);
        if (session && !session->isRunning() && ++idle > kept && !m_allKept)
            drop(id);
    }
}

void Sessions::interrupt()
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

int Sessions::runningCount() const
{
    int running = 0;
    for (const auto *session : m_sessions)
        running += session->isRunning() ? 1 : 0;
    return running;
}

double Sessions::tokensPerSecond() const
{
    double rate = 0;
    for (const auto *session : m_sessions)
        rate += session->tokensPerSecond();
    return rate;
}

}
