// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/session.h"

#include "chat/request.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace corral::chat {

Session::Session(Services services, Conversation conversation, Tree tree, QObject *parent)
    : QObject(parent)
    , m_services(std::move(services))
    , m_conversation(std::move(conversation))
    , m_tree(std::move(tree))
    , m_path(m_tree.path(m_tree.find(m_conversation.leaf) ? m_conversation.leaf : m_tree.newestLeaf()))
    , m_saved(m_conversation.updatedAt.isValid())
{}

Session::~Session() { interrupt(); }

void Session::setTitle(const QString &title)
{
    if (std::exchange(m_conversation.title, title) != title)
        save();
}

void Session::setModel(const QString &model)
{
    if (std::exchange(m_conversation.model, model) == model)
        return;
    if (m_saved)
        save();
    else
        Q_EMIT conversationChanged();
}

void Session::setDraft(const QString &draft)
{
    if (std::exchange(m_conversation.draft, draft) != draft)
        save();
}

Result<void> Session::ready() const
{
    if (isRunning())
        return failure(Error::Kind::Invalid, tr("An answer is still being generated."),
                       tr("Stop it, or wait until it is complete."));
    if (m_conversation.model.isEmpty())
        return failure(Error::Kind::Invalid, tr("No model is chosen."), tr("Choose one above the conversation."));
    return {};
}

Result<void> Session::send(const QString &text)
{
    if (auto isReady = ready(); !isReady)
        return isReady;
    QString words = text.trimmed();
    if (words.isEmpty())
        return failure(Error::Kind::Invalid, tr("There is nothing to send."));
    if (m_conversation.title.isEmpty())
        m_conversation.title = titleFrom(words);
    m_conversation.draft.clear();
    Message question;
    question.role = role::user;
    question.content = std::move(words);
    announce(add(std::move(question)));
    ask(m_path.last());
    return {};
}

Result<void> Session::retry(const Id &messageId)
{
    if (auto isReady = ready(); !isReady)
        return isReady;
    const auto *message = m_tree.find(messageId);
    if (!message || (message->isAnswer() && message->parentId.isEmpty()))
        return failure(Error::Kind::Invalid, tr("There is no question to answer."));
    const auto question = message->isAnswer() ? message->parentId : messageId;
    cutBelow(question);
    ask(question);
    return {};
}

void Session::cutBelow(const Id &id)
{
    m_path = m_tree.path(id);
    Q_EMIT pathCut(id);
}

void Session::showPath(const Id &leaf)
{
    stop();
    const auto path = m_tree.path(leaf);
    if (path.isEmpty() || path == m_path)
        return;
    const auto common = std::mismatch(path.cbegin(), path.cend(), m_path.cbegin(), m_path.cend()).first;
    cutBelow(common == path.cbegin() ? Id() : *std::prev(common));
    for (auto id = common; id != path.cend(); ++id) {
        m_path.append(*id);
        Q_EMIT messageAdded(*id);
    }
    m_conversation.leaf = leaf;
    save();
}

/// Appends a message to the path.
Message &Session::add(Message message)
{
    message.id = m_services.sources.newId();
    message.parentId = m_path.isEmpty() ? Id() : m_path.last();
    message.createdAt = m_services.sources.now();
    auto &added = m_tree.add(std::move(message));
    m_path.append(added.id);
    m_conversation.leaf = added.id;
    m_conversation.updatedAt = added.createdAt;
    return added;
}

/// Saves the added message, after its conversation, and emits the signal.
void Session::announce(const Message &message)
{
    save();
    m_services.journal.saveMessage(m_conversation.id, message);
    Q_EMIT messageAdded(message.id);
}

void Session::ask(const Id &questionId)
{
    auto request = requestFor(m_conversation, m_tree, questionId);
    if (m_services.keepAlive)
        request.keepAlive = m_services.keepAlive();
    Message message;
    message.role = role::assistant;
    message.model = m_conversation.model;
    message.state = Message::State::Streaming;
    auto &answer = add(std::move(message));
    m_turn = std::make_unique<Turn>(m_services, m_conversation.id, answer, request);
    m_turn->setWatched(m_watched);
    follow(*m_turn);
    announce(answer);
    Q_EMIT phaseChanged();
}

void Session::follow(const Turn &turn)
{
    const auto id = turn.answer().id;
    connect(&turn, &Turn::contentAppended, this, [this, id](qsizetype from) { Q_EMIT contentAppended(id, from); });
    connect(&turn, &Turn::thinkingAppended, this, [this, id](qsizetype from) { Q_EMIT thinkingAppended(id, from); });
    connect(&turn, &Turn::aboutToMoveToThinking, this, [this] {
        m_path.removeLast();
        Q_EMIT pathCut(m_path.isEmpty() ? Id() : m_path.last());
    });
    connect(&turn, &Turn::movedToThinking, this, [this, id] {
        m_path.append(id);
        Q_EMIT messageAdded(id);
    });
    connect(&turn, &Turn::phaseChanged, this, &Session::phaseChanged);
    connect(&turn, &Turn::tokensPerSecondChanged, this, &Session::tokensPerSecondChanged);
    connect(&turn, &Turn::flushed, this, &Session::flushed);
    connect(&turn, &Turn::ended, this, &Session::end);
}

void Session::end()
{
    const auto id = m_turn->answer().id;
    m_turn.release()->deleteLater(); // it is the sender
    Q_EMIT stateChanged(id);
    Q_EMIT tokensPerSecondChanged();
    Q_EMIT phaseChanged();
}

void Session::setWatched(bool watched)
{
    m_watched = watched;
    if (m_turn)
        m_turn->setWatched(watched);
}

void Session::stop()
{
    if (m_turn)
        m_turn->end(Message::State::Stopped);
}

void Session::readLast(QDeadlineTimer deadline)
{
    if (m_turn)
        m_turn->readLast(deadline);
}

void Session::interrupt()
{
    if (m_turn)
        m_turn->end(Message::State::Interrupted);
}

/// Saves the conversation's own fields; the first call makes it known to the journal.
void Session::save()
{
    if (!m_conversation.updatedAt.isValid())
        m_conversation.updatedAt = m_services.sources.now();
    m_saved = true;
    m_services.journal.saveConversation(m_conversation);
    Q_EMIT conversationChanged();
}

}
