// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/session.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace corral::chat {

/// The conversations that are open in memory: the one that is shown, those an answer is coming in, and the few that
/// were shown last.
class SessionPool : public QObject
{
    Q_OBJECT

public:
    /// How many that nothing happens in are kept.
    static constexpr qsizetype kept = 8;

    explicit SessionPool(Session::Services services, QObject *parent = nullptr);
    /// Interrupts.
    ~SessionPool() override;

    [[nodiscard]] Session *find(const Id &id) const;
    /// Shown last first; those never shown come after them.
    [[nodiscard]] QList<const Session *> all() const;
    /// There is none of that conversation yet.
    Session &add(Conversation conversation, Tree messages = {});
    /// Stops what is coming in it and lets go of it.
    void drop(const Id &id);
    /// This one is shown from now on; lets go of what is too many.
    void setShown(const Id &id);
    /// Nothing is let go of from now on, or no longer: what is not in the file would be lost with it.
    void setAllKept(bool kept);
    /// Whether somebody looks at what is shown.
    void setWatched(bool watched);

    /// The program ends: takes what has reached the sockets, for a moment in which nothing else happens, and ends every answer
    /// there.
    void interrupt();

    [[nodiscard]] int runningCount() const;
    /// Of all that run together.
    [[nodiscard]] double tokensPerSecond() const;

Q_SIGNALS:
    void conversationChanged(corral::chat::Session *session);
    void phaseChanged(corral::chat::Session *session);
    void messageAdded(corral::chat::Session *session);
    void tokensPerSecondChanged();
    void flushed(corral::chat::Session *session);

private:
    void trim();
    void tellWatched() const;

    Session::Services m_services;
    QHash<Id, Session *> m_sessions; ///< children of this object
    QList<Id> m_recent;                    ///< shown last first, then those never shown
    bool m_watched = true;
    bool m_allKept = false;
};

}
