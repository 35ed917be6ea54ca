// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/openconversation.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace corral::ui {

OpenConversation::OpenConversation(Conversations &conversations, chat::SessionPool &sessions, ModelChoice &choice,
                                   QObject *parent)
    : QObject(parent)
    , m_conversations(conversations)
    , m_sessions(sessions)
    , m_choice(choice)
{
    connect(&m_draft, &MessageDraft::due, this, &OpenConversation::saveDraft);
    connect(&conversations, &Conversations::listRead, this, &OpenConversation::openFirst);
    connect(&choice, &ModelChoice::changed, this, &OpenConversation::takeModels);
    takeModels();
    openNew();
}

bool OpenConversation::isBlank() const
{
    const auto *session = this->session();
    return session && session->path().isEmpty();
}

bool OpenConversation::isRunning() const
{
    const auto *session = this->session();
    return session && session->isRunning();
}

QString OpenConversation::model() const
{
    const auto *session = this->session();
    return session ? session->conversation().model : QString();
}

void OpenConversation::setModel(const QString &model)
{
    auto *session = this->session();
    if (!session || session->conversation().model == model)
        return;
    m_modelWanted = true;
    session->setModel(model);
}

void OpenConversation::choose(const QString &model)
{
    setModel(model);
    m_modelWanted = session() != nullptr;
}

QString OpenConversation::systemPrompt() const
{
    const auto *session = this->session();
    return session ? session->conversation().systemPrompt : QString();
}

void OpenConversation::setSystemPrompt(const QString &prompt)
{
    auto *session = this->session();
    if (!session)
        return;
    session->setSystemPrompt(prompt);
    if (m_conversations.hasOwnPrompt(session->conversation()))
        session->keep();
}

void OpenConversation::setDefaults(const QString &model, const QString &prompt)
{
    m_choice.setPreferred(model);
    chooseModel();
    const auto former = m_conversations.defaultPrompt();
    m_conversations.setDefaultPrompt(prompt);
    if (auto *session = this->session(); session && isBlank() && systemPrompt() == former)
        session->setSystemPrompt(prompt);
}

void OpenConversation::takeModels()
{
    m_transcript.setLoadedModels(m_choice.loaded());
    chooseModel();
}

/// A conversation that nobody chose a model for gets one.
void OpenConversation::chooseModel()
{
    auto *session = this->session();
    if (!session || m_modelWanted || (!isBlank() && !model().isEmpty()))
        return;
    if (const auto proposal = m_choice.proposalFor(m_id, m_conversations.list()->conversations()); !proposal.isEmpty())
        session->setModel(proposal);
}

void OpenConversation::saveDraft()
{
    m_draft.setKept();
    if (auto *session = this->session())
        session->setDraft(m_draft.kept());
    else if (m_loading && !m_draft.isEmpty())
        m_typedMeanwhile.insert(m_id, m_draft.kept());
}

QHash<chat::Id, QString> OpenConversation::draftsWithoutSession() const
{
    auto drafts = m_typedMeanwhile;
    if (m_loading && !m_draft.isEmpty())
        drafts.insert(m_id, m_draft.kept());
    return drafts;
}

/// Puts a conversation in front, the one before having been left.
void OpenConversation::show(chat::Session &session)
{
    m_id = session.conversation().id;
    const auto wasLoading = std::exchange(m_loading, false);
    if (!wasLoading || m_draft.isEmpty())
        m_draft.setText(session.conversation().draft);
    m_modelWanted = session.isSaved() && !session.conversation().model.isEmpty();
    m_sessions.setShown(m_id);
    m_transcript.setSession(&session);
    m_conversations.setCurrent(m_id);
    chooseModel();
    Q_EMIT stateChanged();
    Q_EMIT opened();
}

/// A conversation in which nothing is goes when it is left.
void OpenConversation::leave()
{
    Q_EMIT leaving();
    saveDraft();
    const auto *session = this->session();
    if (!session || !session->path().isEmpty() || !session->conversation().draft.isEmpty() ||
        m_conversations.hasOwnPrompt(session->conversation()))
        return;
    m_transcript.setSession(nullptr);
    m_conversations.drop(*session);
}

void OpenConversation::openNew()
{
    Q_EMIT leaving();
    saveDraft();
    if (isBlank() && m_draft.isEmpty() && !m_conversations.hasOwnPrompt(session()->conversation())) {
        Q_EMIT opened();
        return;
    }
    chat::Conversation conversation;
    conversation.id = m_sources.newId();
    conversation.createdAt = m_sources.now();
    conversation.systemPrompt = m_conversations.defaultPrompt();
    show(m_sessions.add(std::move(conversation)));
}

void OpenConversation::open(const chat::Id &id)
{
    if (id == m_id || id.isEmpty() || m_conversations.isRemoved(id))
        return;
    leave();
    if (auto *session = m_sessions.find(id)) {
        show(*session);
        return;
    }
    m_id = id;
    m_loading = true;
    m_draft.clear();
    m_transcript.setSession(nullptr);
    m_conversations.setCurrent(id);
    Q_EMIT stateChanged();
    Q_EMIT opened();
    read(id);
}

void OpenConversation::openNeighbour(int step)
{
    const auto &list = *m_conversations.list();
    const auto row = list.currentRow();
    const auto next = row < 0 && step < 0 ? -1 : row + step;
    if (next >= 0 && next < list.count())
        open(list.conversations().at(next).id);
}

QCoro::Task<> OpenConversation::read(chat::Id id)
{
    const QPointer self(this);
    auto stored = co_await m_conversations.load(id);
    if (!self)
        co_return;
    const auto typed = m_typedMeanwhile.take(id);
    const auto isWanted = m_id == id && m_loading;
    if (stored && (isWanted || !typed.isEmpty()) && !m_sessions.find(id)) {
        auto &session = m_sessions.add(std::move(stored->conversation), std::move(stored->tree));
        if (!typed.isEmpty())
            session.setDraft(typed);
    }
    if (!isWanted)
        co_return;
    if (auto *session = m_sessions.find(id)) {
        show(*session);
        co_return;
    }
    Q_EMIT failed(stored.error());
    openNew();
}

/// After the start: what was in front when Corral ended.
void OpenConversation::openFirst()
{
    chooseModel();
    const auto &list = *m_conversations.list();
    if (!isBlank() || !m_draft.isEmpty() || list.count() == 0)
        return;
    if (list.rowOf(m_start) >= 0)
        open(m_start);
    else if (list.conversations().first().leaf.isEmpty()) // something typed and never sent is where the user was
        open(list.conversations().first().id);
}

void OpenConversation::close()
{
    saveDraft();
    m_transcript.setSession(nullptr);
}

void OpenConversation::openNear(int row)
{
    m_id.clear();
    m_draft.clear();
    const auto &conversations = m_conversations.list()->conversations();
    if (conversations.isEmpty())
        openNew();
    else
        open(conversations.at(std::min(qsizetype(row), conversations.size() - 1)).id);
}

}
