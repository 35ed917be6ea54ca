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
    , m_recorder(m_services.journal)
{
    m_flush.setSingleShot(true);
    m_flush.setTimerType(Qt::PreciseTimer);
    connect(&m_flush, &QTimer::timeout, this, &Session::flush);
}

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
        return failure(Error::Kind::Invalid, tr("An answer is still coming."), tr("Stop it, or wait for its end."));
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
    append(std::move(question));
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

/// Puts a message at the end of the path and writes it down, the conversation before it.
void Session::append(Message message)
{
    message.id = m_services.sources.newId();
    message.parentId = m_path.isEmpty() ? Id() : m_path.last();
    message.createdAt = m_services.sources.now();
    const auto &added = m_tree.add(std::move(message));
    m_path.append(added.id);
    m_conversation.leaf = added.id;
    m_conversation.updatedAt = added.createdAt;
    save();
    m_services.journal.saveMessage(m_conversation.id, added);
    Q_EMIT messageAdded(added.id);
}

void Session::ask(const Id &questionId)
{
    const auto request = requestFor(m_conversation, m_tree, questionId);
    m_rate.clear();
    m_tokens = m_counted = 0;
    m_thoughts = {};
    m_firstAt = {};
    m_sentAt = m_services.sources.monotonic();
    m_flushedAt = m_measuredAt = m_sentAt;
    m_stream = m_services.ask(request);
    connect(m_stream.get(), &ollama::ChatStream::received, this, &Session::take);
    connect(m_stream.get(), &ollama::ChatStream::finished, this, [this] { end(Message::State::Complete); });
    connect(m_stream.get(), &ollama::ChatStream::failed, this, [this](const Error &error) {
        if (error.kind == Error::Kind::Cancelled)
            end(Message::State::Stopped);
        else
            end(Message::State::Failed, error);
    });
    Message answer;
    answer.role = role::assistant;
    answer.model = m_conversation.model;
    answer.state = Message::State::Streaming;
    m_phase = Phase::Waiting;
    append(std::move(answer));
    m_answer = m_path.last();
    m_recorder.begin(m_answer);
    Q_EMIT phaseChanged();
}

void Session::stop()
{
    if (isRunning())
        end(Message::State::Stopped);
}

void Session::readLast(QDeadlineTimer deadline)
{
    if (isRunning())
        m_stream->readLast(deadline);
}

void Session::interrupt()
{
    if (isRunning())
        end(Message::State::Interrupted);
}

/// Everything about the conversation itself; from the first time on the journal knows it.
void Session::save()
{
    if (!m_conversation.updatedAt.isValid())
        m_conversation.updatedAt = m_services.sources.now();
    m_saved = true;
    m_services.journal.saveConversation(m_conversation);
    Q_EMIT conversationChanged();
}

void Session::setPhase(Phase phase)
{
    if (std::exchange(m_phase, phase) != phase)
        Q_EMIT phaseChanged();
}

}
