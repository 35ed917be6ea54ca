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

#include <utility>

namespace corral::store {
class Database;
struct Store;
}

namespace corral::ui {

/// The list of all conversations, stored and new ones, and the actions on a conversation as a whole.
class Conversations : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it. The list is loaded from the event loop, so that errors are not emitted before anybody is connected.
    Conversations(store::Store &store, chat::SessionPool &sessions, QObject *parent = nullptr);

    [[nodiscard]] ConversationListModel *list() { return &m_list; }
    [[nodiscard]] const ConversationListModel *list() const { return &m_list; }
    /// The entry of the list; an empty conversation if there is none.
    [[nodiscard]] chat::Conversation find(const chat::Id &id) const;

    /// Reloads the list, because conversations were added to the file.
    void reload();
    [[nodiscard]] chat::Repository &repository() { return m_repository; }
    /// Loads a conversation with its messages.
    QCoro::Task<Result<chat::StoredConversation>> load(chat::Id id);

    /// The messages that contain this.
    QCoro::Task<Result<chat::SearchResult>> search(chat::SearchQuery query) { return m_repository.search(std::move(query)); }

    void setCurrent(const chat::Id &id);
    /// What new conversations begin with.
    [[nodiscard]] const QString &defaultPrompt() const { return m_defaultPrompt; }
    void setDefaultPrompt(const QString &prompt) { m_defaultPrompt = prompt; }
    /// Whether it has a system prompt that was typed for it: it is kept for that alone.
    [[nodiscard]] bool hasOwnPrompt(const chat::Conversation &conversation) const;
    /// An empty title stands for the one that the first question gives; it is ignored while there is no session.
    void rename(const chat::Id &id, const QString &title);
    /// Stops its answer; undoRemove() restores it.
    void remove(const chat::Id &id);
    /// The same for many.
    void removeAll(const QList<chat::Id> &ids);
    /// Returns whether it had been removed by remove().
    bool undoRemove(const chat::Id &id);
    [[nodiscard]] bool isRemoved(const chat::Id &id) const { return m_removed.contains(id); }
    /// Discards an empty conversation that is in memory.
    void drop(const chat::Session &session);

Q_SIGNALS:
    /// The list is loaded: the stored conversations and those created meanwhile.
    void listRead();
    /// A conversation that is not in memory was renamed.
    void renamed(const corral::chat::Id &id);
    /// A read or a write failed.
    void failed(const corral::Error &error);

private:
    QCoro::Task<> readList();
    void takeList(QList<chat::Conversation> stored);
    void followSession(const chat::Session &session);
    [[nodiscard]] bool isEmpty(const chat::Conversation &conversation) const;
    void connectWriteError();
    void followDay();

    store::Database &m_database;
    chat::Repository &m_repository;
    chat::SessionPool &m_sessions;
    ConversationListModel m_list;
    bool m_listRead = false;
    chat::Id m_current;
    QString m_defaultPrompt;
    QHash<chat::Id, chat::Conversation> m_removed; ///< that can be brought back
    QTimer m_dayTimer;
};

}
