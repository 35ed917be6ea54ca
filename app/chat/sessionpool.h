// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/session.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace corral::chat {

/// The sessions in memory: the one shown, those with a streaming answer, and a few recently shown ones.
class SessionPool : public QObject
{
    Q_OBJECT

public:
    /// The number of idle sessions that are kept.
    static constexpr qsizetype kept = 8;

    explicit SessionPool(Session::Services services, QObject *parent = nullptr);
    /// Interrupts running turns.
    ~SessionPool() override;

    [[nodiscard]] Session *find(const Id &id) const;
    /// Most recently shown first, then those never shown.
    [[nodiscard]] QList<const Session *> all() const;
    /// There must be no session of that conversation yet.
    Session &add(Conversation conversation, Tree messages = {});
    /// Stops its turns and deletes the session.
    void drop(const Id &id);
    /// Sets the session that is shown; deletes surplus idle ones.
    void setShown(const Id &id);
    /// Whether sessions must not be deleted, because their content is not in the file.
    void setAllKept(bool kept);
    /// Whether the shown session is visible.
    void setVisible(bool visible);

    /// For the end of the program: reads what has reached the sockets, which blocks for a moment, and ends every answer as
    /// Interrupted.
    void interrupt();

    /// The number of running turns.
    [[nodiscard]] int runningCount() const;
    /// Sum over all running turns.
    [[nodiscard]] double tokensPerSecond() const;

Q_SIGNALS:
    void conversationChanged(corral::chat::Session *session);
    void phaseChanged(corral::chat::Session *session, const corral::chat::Id &answerId);
    /// A message was added to the path, or another path is shown.
    void pathChanged(corral::chat::Session *session);
    void tokensPerSecondChanged();
    void flushed(corral::chat::Session *session);

private:
    void trim();
    void updateVisibility() const;

    Session::Services m_services;
    QHash<Id, Session *> m_sessions; ///< children of this object
    QList<Id> m_recent;              ///< most recently shown first, then those never shown
    bool m_visible = true;
    bool m_allKept = false;
};

}
