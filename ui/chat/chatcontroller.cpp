// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/chatcontroller.h"

#include "base/displaytext.h"
#include "servers/connection.h"
#include "store/store.h"
#include "ui/chat/servernames.h"
#include "ui/shared/format.h"

#include <tuple>
#include <utility>

namespace corral::ui {

ChatController::ChatController(servers::Connection &connection, store::Store &store, chat::SessionPool &sessions,
                               chat::FlushInterval &flushInterval, QObject *parent)
    : QObject(parent)
    , m_server(connection)
    , m_connection(m_server.connection())
    , m_sessions(sessions)
    , m_cost(flushInterval)
    , m_conversations(store, sessions)
    , m_choice(m_connection)
    , m_chooser(m_connection)
    , m_open(m_conversations, sessions, m_choice)
{
    followSessions();
    followOpenConversation();
    connect(&m_conversations, &Conversations::failed, this, &ChatController::report);
    connect(&m_open, &OpenConversation::failed, this, &ChatController::report);
    connect(&m_queue, &QuestionQueue::failed, this, &ChatController::report);
    connect(&m_branches, &Branches::failed, this, &ChatController::report);
    connect(m_files.exporting(), &ConversationExport::failed, this, &ChatController::report);
    connect(m_files.importing(), &ConversationImport::failed, this, &ChatController::report);
    connect(&m_choice, &ModelChoice::changed, this, &ChatController::canSendChanged);
    connect(this, &ChatController::modelChanged, &m_chosenModel, &ChosenModel::changed);
    connect(&m_server, &ConversationServer::changed, &m_chosenModel, &ChosenModel::changed);
}

void ChatController::setServers(servers::ServerRegistry &servers)
{
    m_server.setRegistry(servers);
    m_chooser.setRegistry(servers);
    m_sameModel.setRegistry(servers, m_chooser);
    new ServerNames(servers, *m_conversations.list(), this);
    connect(this, &ChatController::modelChanged, &m_sameModel, [this] { m_sameModel.setModel(model()); });
    m_sameModel.setModel(model());
}

ChatController::~ChatController()
{
    m_open.saveDraft();
    // What ends now ends without a word to anybody.
    m_sessions.disconnect(this);
}

void ChatController::followSessions()
{
    connect(&m_sessions, &chat::SessionPool::conversationChanged, this, [this](const chat::Session *session) {
        if (session != m_open.session())
            return;
        followServer();
        Q_EMIT titleChanged();
        Q_EMIT modelChanged();
        Q_EMIT canSendChanged();
    });
    connect(&m_sessions, &chat::SessionPool::pathChanged, this, [this](const chat::Session *session) {
        if (session == m_open.session())
            Q_EMIT blankChanged();
    });
    connect(&m_sessions, &chat::SessionPool::phaseChanged, this, &ChatController::followPhase);
    connect(&m_sessions, &chat::SessionPool::tokensPerSecondChanged, this, &ChatController::liveChanged);
    connect(&m_sessions, &chat::SessionPool::flushed, this, [this](const chat::Session *session) {
        if (session == m_open.session())
            m_cost.addFlush();
    });
}

void ChatController::followOpenConversation()
{
    connect(m_open.draft(), &MessageDraft::typedChanged, this, &ChatController::canSendChanged);
    connect(m_open.draft(), &MessageDraft::pastedChanged, this, &ChatController::canSendChanged);
    connect(&m_open, &OpenConversation::leaving, this, &ChatController::leaving);
    connect(&m_open, &OpenConversation::stateChanged, this, [this] {
        m_cost.reset();
        followServer();
        Q_EMIT loadingChanged();
        Q_EMIT blankChanged();
        Q_EMIT titleChanged();
        Q_EMIT modelChanged();
        Q_EMIT runningChanged();
        Q_EMIT canSendChanged();
    });
    connect(&m_open, &OpenConversation::opened, this, &ChatController::conversationChanged);
    connect(&m_conversations, &Conversations::renamed, this, [this](const chat::Id &id) {
        if (id == m_open.id())
            Q_EMIT titleChanged();
    });
}

void ChatController::followServer()
{
    const auto *session = m_open.session();
    m_server.setConversationServer(session ? session->conversation().server : QString());
}

void ChatController::followPhase(const chat::Session *session, const chat::Id &answerId)
{
    if (session == m_open.session()) {
        m_cost.reset();
        Q_EMIT runningChanged();
        Q_EMIT canSendChanged();
    }
    Q_EMIT liveChanged();
    const auto *turn = session->turn(answerId);
    if (turn && turn->phase() == chat::Turn::Phase::Waiting)
        return;
    // The model is in memory now, or the server has gone.
    const auto &error = session->message(answerId).error;
    if (error && error->kind == Error::Kind::Offline)
        m_connection.retryNow();
    else
        m_connection.refreshRunning();
    if (!turn)
        Q_EMIT answered(session->conversation().id, session->conversation().title);
}

QString ChatController::title() const
{
    const auto title = m_open.title();
    return title.isEmpty() ? tr("New conversation") : title;
}

QString ChatController::shownTitle() const { return displayText(title()); }

QString ChatController::shownModel() const { return displayText(model()); }

QString ChatController::liveRate() const { return format::tokensPerSecond(liveTokensPerSecond()); }

bool ChatController::canSend() const
{
    const auto *session = m_open.session();
    return session && !session->shownTurn() && m_choice.find(model()) && m_open.draft()->hasText() &&
           cannotSendReason().isEmpty();
}

QString ChatController::cannotSendReason() const
{
    const auto obstacle = m_choice.serverObstacle();
    if (!obstacle.isEmpty() || isLoading())
        return obstacle;
    const auto modelObstacle = m_choice.modelObstacle(model());
    return modelObstacle.isEmpty() ? m_inspector.obstacle() : modelObstacle;
}

void ChatController::setShown(bool shown)
{
    if (std::exchange(m_shown, shown) == shown)
        return;
    m_sessions.setVisible(shown);
    transcript()->setVisible(shown);
    Q_EMIT shownChanged();
}

void ChatController::rename(const QString &conversationId, const QString &title)
{
    m_conversations.rename(conversationId, title);
}

void ChatController::remove(const QString &conversationId)
{
    const auto row = m_conversations.list()->rowOf(conversationId);
    if (row < 0)
        return;
    const auto title = ConversationListModel::titleOf(m_conversations.find(conversationId));
    const auto isOpen = conversationId == m_open.id();
    if (isOpen)
        m_open.close();
    m_conversations.remove(conversationId);
    if (isOpen)
        m_open.openNear(row);
    Q_EMIT liveChanged();
    Q_EMIT removed(conversationId, title);
}

void ChatController::undoRemove(const QString &conversationId)
{
    if (m_conversations.undoRemove(conversationId))
        open(conversationId);
}

/// `draft` stays. Returns whether the question was sent; if not, says why.
bool ChatController::sendTo(chat::Session &session, const QString &question, const QString &draft)
{
    session.setServer(m_server.id());
    const auto sent = session.send(question, draft);
    if (!sent)
        report(sent.error());
    return sent.has_value();
}

void ChatController::send()
{
    if (auto *session = m_open.session(); session && canSend() && sendTo(*session, m_open.draft()->text(), {}))
        m_open.draft()->clear();
}

void ChatController::sendExample(const QString &question)
{
    if (auto *session = m_open.session(); session && cannotSendReason().isEmpty())
        std::ignore = sendTo(*session, question, session->conversation().draft);
}

void ChatController::useCurrentServer()
{
    if (auto *session = m_open.session())
        session->setServer({});
}

void ChatController::choose(const QString &model, const QString &serverId)
{
    if (auto *session = m_open.session(); session && serverId != m_server.id())
        session->setServer(serverId);
    m_open.choose(model);
}

void ChatController::stop()
{
    if (auto *session = m_open.session())
        session->stopAll();
}

void ChatController::report(const Error &error) { Q_EMIT failed(error.message, error.hint); }

}
