// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/repository.h"
#include "chat/sessionpool.h"
#include "ui/chat/conversationlistmodel.h"

#include "base/error.h"

#include <QCoroTask>

#include <QHash>
#include <QObject>
#include <QTimer>

namespace corral::store {
class Database;
struct Store;
}

namespace corral::ui {

/// All conversations, those of the file and those that were begun: the list of them, and what is done with a whole one.
class Conversations : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it. The list is read soon: nobody can be listening yet to what goes wrong.
    Conversations(store::Store &store, chat::SessionPool &sessions, QObject *parent = nullptr);

    [[nodiscard]] ConversationListModel *list() { return &m_list; }
    [[nodiscard]] const ConversationListModel *list() const { return &m_list; }
    /// What the list has of it; an empty one where it does not stand there.
    [[nodiscard]] chat::Conversation find(const chat::Id &id) const;

    /// The list is read anew: others came into the file.
    void reload();
    /// With its messages, from the file.
    QCoro::Task<Result<chat::StoredConversation>> load(chat::Id id);

    void setCurrent(const chat::Id &id);
    void rename(const chat::Id &id, const QString &title);
    /// Stops what runs in it. undoRemove() brings it back.
    void remove(const chat::Id &id);
    /// Whether it was one that remove() took away.
    bool undoRemove(const chat::Id &id);
    [[nodiscard]] bool isRemoved(const chat::Id &id) const { return m_removed.contains(id); }
    /// One that is open in memory and has nothing in it goes, for good.
    void drop(const chat::Session &session);

Q_SIGNALS:
    /// The list is that of the file and what was begun meanwhile.
    void listRead();
    /// One that is not open in memory got another title.
    void renamed(const corral::chat::Id &id);
    /// Something could not be read or written.
    void failed(const corral::Error &error);

private:
    QCoro::Task<> readList();
    void takeList(QList<chat::Conversation> stored);
    void followSession(const chat::Session &session);
    void followTrouble();
    void followDay();

    store::Database &m_database;
    chat::Repository &m_repository;
    chat::SessionPool &m_sessions;
    ConversationListModel m_list;
    bool m_listRead = false;
    chat::Id m_current;
    QHash<chat::Id, chat::Conversation> m_removed; ///< that can be brought back
    QTimer m_dayTimer;
};

}
