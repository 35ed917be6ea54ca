// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/session.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace corral::ui {

/// The sessions in memory: the one shown, those with a streaming answer, and a few recently shown ones.
class Sessions : public QObject
{
    Q_OBJECT

public:
    /// The number of idle sessions that are kept.
    static constexpr qsizetype kept = 8;

    explicit Sessions(chat::Session::Services services, QObject *parent = nullptr);
    /// Interrupts running turns.
    ~Sessions() override;

    [[nodiscard]] chat::Session *find(const chat::Id &id) const;
    /// Most recently shown first, then those never shown.
    [[nodiscard]] QList<const chat::Session *> all() const;
    /// There must be no session of that conversation yet.
    chat::Session &add(chat::Conversation conversation, chat::Tree messages = {});
    /// Stops its turn and deletes the session.
    void drop(const chat::Id &id);
    /// Sets the session that is shown; deletes surplus idle ones.
    void setShown(const chat::Id &id);
    /// Whether sessions must not be deleted, because their content is not in the file.
    void setAllKept(bool kept);
    /// Whether the shown session is visible.
    void setWatched(bool watched);

    /// For the end of the program: reads what has reached the sockets, blocking for a moment, and ends every answer there.
    void interrupt();

    [[nodiscard]] int runningCount() const;
    /// Sum over all running turns.
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

    chat::Session::Services m_services;
    QHash<chat::Id, chat::Session *> m_sessions; ///< children of this object
    QList<chat::Id> m_recent;                    ///< most recently shown first, then those never shown
    bool m_watched = true;
    bool m_allKept = false;
};

}
