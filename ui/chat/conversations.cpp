// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/conversations.h"

#include "chat/request.h"
#include "store/store.h"

#include <QPointer>
#include <QSet>

#include <algorithm>
#include <utility>

namespace corral::ui {

Conversations::Conversations(store::Store &store, chat::SessionPool &sessions, QObject *parent)
    : QObject(parent)
    , m_database(store.database)
    , m_repository(store.conversations)
    , m_sessions(sessions)
{
    m_dayTimer.setSingleShot(true);
    connect(&m_dayTimer, &QTimer::timeout, this, &Conversations::followDay);
    connect(&m_database, &store::Database::refused, this, &Conversations::failed);
    connect(&m_database, &store::Database::writeErrorChanged, this, &Conversations::connectWriteError);
    connect(&sessions, &chat::SessionPool::conversationChanged, this,
            [this](chat::Session *session) { followSession(*session); });
    connect(&sessions, &chat::SessionPool::phaseChanged, this,
            [this](const chat::Session *session) { m_list.setStreaming(session->conversation().id, session->isRunning()); });
    followDay();
    QTimer::singleShot(0, this, [this] { readList(); });
}

chat::Conversation Conversations::find(const chat::Id &id) const
{
    const auto row = m_list.rowOf(id);
    return row < 0 ? chat::Conversation() : m_list.conversations().at(row);
}

QCoro::Task<> Conversations::readList()
{
    const QPointer self(this);
    const auto opened = co_await m_database.opened();
    if (!self || !opened || std::exchange(m_listRead, true)) // why not stands over the page; it is tried again
        co_return;
    auto list = co_await m_repository.list();
    if (!self)
        co_return;
    if (list)
        takeList(*std::move(list));
    else
        Q_EMIT failed(list.error());
}

void Conversations::takeList(QList<chat::Conversation> stored)
{
    // A conversation whose draft was erased before Corral ended.
    const auto emptyOnes = std::stable_partition(stored.begin(), stored.end(), [this](const auto &conversation) {
        return conversation.id == m_current || !isEmpty(conversation);
    });
    for (auto empty = emptyOnes; empty != stored.end(); ++empty)
        m_repository.remove(empty->id);
    stored.erase(emptyOnes, stored.end());
    // What was begun while the list was being read stands in the list already.
    for (const auto &conversation : m_list.conversations()) {
        const auto isStored =
            std::any_of(stored.begin(), stored.end(), [&](const auto &other) { return other.id == conversation.id; });
        if (!isStored)
            stored.append(conversation);
    }
    m_list.setConversations(std::move(stored));
    Q_EMIT listRead();
}

bool Conversations::hasOwnPrompt(const chat::Conversation &conversation) const
{
    return !conversation.systemPrompt.isEmpty() && conversation.systemPrompt != m_defaultPrompt;
}

bool Conversations::isEmpty(const chat::Conversation &conversation) const
{
    return ConversationListModel::isEmpty(conversation) && !hasOwnPrompt(conversation);
}

void Conversations::reload()
{
    m_listRead = false;
    readList();
}

void Conversations::connectWriteError()
{
    m_sessions.setAllKept(m_database.writeError().has_value());
    if (!m_database.writeError() && !m_listRead)
        readList();
}

void Conversations::followSession(const chat::Session &session)
{
    const auto &conversation = session.conversation();
    if (!session.isSaved())
        return;
    if (isEmpty(conversation) && session.path().isEmpty())
        m_list.remove(conversation.id); // what was written in it has been erased
    else
        m_list.put(conversation);
}

QCoro::Task<Result<chat::StoredConversation>> Conversations::load(chat::Id id)
{
    const QPointer self(this);
    auto stored = co_await m_repository.load(id);
    if (const auto row = self ? m_list.rowOf(id) : -1; stored && row >= 0)
        stored->conversation.title = m_list.conversations().at(row).title; // it may have been renamed meanwhile
    co_return stored;
}

void Conversations::setCurrent(const chat::Id &id)
{
    m_current = id;
    m_list.setCurrent(id);
}

void Conversations::rename(const chat::Id &id, const QString &title)
{
    auto plain = title.simplified();
    auto conversation = find(id);
    auto *session = m_sessions.find(id);
    if (plain.isEmpty() && session && !session->path().isEmpty())
        plain = chat::titleFrom(session->message(session->path().first()).content);
    if (conversation.id.isEmpty() || plain.isEmpty())
        return;
    if (session) {
        session->setTitle(plain);
        return;
    }
    conversation.title = plain;
    m_list.put(conversation);
    m_repository.rename(id, plain);
    Q_EMIT renamed(id);
}

void Conversations::remove(const chat::Id &id)
{
    m_removed.insert(id, find(id));
    m_sessions.drop(id);
    m_list.remove(id);
    m_repository.remove(id);
}

void Conversations::removeAll(const QList<chat::Id> &ids)
{
    const QSet<chat::Id> removed(ids.begin(), ids.end());
    QList<chat::Conversation> others;
    for (const auto &conversation : m_list.conversations()) {
        if (removed.contains(conversation.id))
            m_removed.insert(conversation.id, conversation);
        else
            others.append(conversation);
    }
    for (const auto &id : ids) {
        m_sessions.drop(id);
        m_repository.remove(id);
    }
    m_list.setConversations(std::move(others));
}

bool Conversations::undoRemove(const chat::Id &id)
{
    const auto conversation = m_removed.take(id);
    if (conversation.id.isEmpty())
        return false;
    m_list.put(conversation);
    m_repository.restore(id);
    return true;
}

void Conversations::drop(const chat::Session &session)
{
    const auto id = session.conversation().id;
    if (session.isSaved()) {
        m_list.remove(id);
        m_repository.remove(id);
    }
    m_sessions.drop(id);
}

/// Sections and times are worded by the day it is.
void Conversations::followDay()
{
    const auto now = QDateTime::currentDateTime();
    m_list.setToday(now.date());
    m_dayTimer.start(int(now.msecsTo(now.date().addDays(1).startOfDay())) + 1'000);
}

}
