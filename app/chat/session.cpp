// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/session.h"

#include "chat/request.h"

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

/// These alone are no reason to store a new conversation.
template<typename Field>
void Session::change(Field &field, const Field &value)
{
    if (std::exchange(field, value) == value)
        return;
    if (m_saved)
        save();
    else
        Q_EMIT conversationChanged();
}

void Session::setModel(const QString &model) { change(m_conversation.model, model); }

void Session::setServer(const QString &server) { change(m_conversation.server, server); }

void Session::setSystemPrompt(const QString &prompt) { change(m_conversation.systemPrompt, prompt); }

void Session::setOptions(const Options &options) { change(m_conversation.options, options); }

void Session::setDraft(const QString &draft)
{
    if (std::exchange(m_conversation.draft, draft) != draft)
        save();
}

void Session::keep()
{
    if (!m_saved)
        save();
}

Result<void> Session::requireSendable() const
{
    if (m_conversation.model.isEmpty())
        return failure(Error::Kind::Invalid, tr("No model is chosen."), tr("Choose one above the conversation."));
    return check(m_conversation.options);
}

Result<void> Session::send(const QString &text, const QString &draft)
{
    if (shownTurn())
        return failure(Error::Kind::Invalid, tr("An answer is still being generated."),
                       tr("Stop it, or wait until it is complete."));
    if (auto chosen = requireSendable(); !chosen)
        return chosen;
    QString content = text.trimmed();
    if (content.isEmpty())
        return failure(Error::Kind::Invalid, tr("There is nothing to send."));
    m_conversation.draft = draft;
    ask(std::move(content));
    return {};
}

void Session::queue(const QString &text)
{
    auto content = text.trimmed();
    if (content.isEmpty())
        return;
    m_conversation.queued.append(std::move(content));
    m_conversation.draft.clear();
    save();
}

Result<void> Session::sendQueued(qsizetype index)
{
    if (auto chosen = requireSendable(); !chosen)
        return chosen;
    if (index < 0 || index >= m_conversation.queued.size())
        return failure(Error::Kind::Invalid, tr("There is nothing to send."));
    if (auto *turn = m_turns.find(m_path.isEmpty() ? Id() : m_path.last()))
        turn->end(Message::State::Stopped);
    ask(m_conversation.queued.takeAt(index));
    return {};
}

void Session::takeBack(qsizetype index, const QString &draft)
{
    if (index < 0 || index >= m_conversation.queued.size())
        return;
    m_conversation.queued.removeAt(index);
    m_conversation.draft = draft;
    save();
}

/// After the end of an answer. A stopped or failed one leaves the queue to the user.
void Session::sendNext(const Id &answerId)
{
    const auto isLast = !m_ending && !m_path.isEmpty() && m_path.last() == answerId;
    if (isLast && !m_conversation.queued.isEmpty() && message(answerId).state == Message::State::Complete && requireSendable())
        ask(m_conversation.queued.takeFirst());
}

/// Appends the question and begins its answer.
void Session::ask(QString content)
{
    if (m_conversation.title.isEmpty())
        m_conversation.title = titleFrom(content);
    Message question;
    question.role = role::user;
    question.content = std::move(content);
    const auto &added = add(std::move(question));
    saveAdded(added);
    Q_EMIT messageAdded(added.id);
    auto &answer = addAnswer();
    beginTurn(answer);
    saveAdded(answer);
    Q_EMIT messageAdded(answer.id);
    Q_EMIT phaseChanged(answer.id);
}

Result<void> Session::retry(const Id &messageId)
{
    if (auto chosen = requireSendable(); !chosen)
        return chosen;
    const auto *message = m_tree.find(messageId);
    if (!message || (message->isAnswer() && message->parentId.isEmpty()))
        return failure(Error::Kind::Invalid, tr("There is no question to answer."));
    setPath(m_tree.path(message->isAnswer() ? message->parentId : messageId));
    answerOnNewPath();
    return {};
}

Result<void> Session::askInstead(const Id &questionId, const QString &text)
{
    if (auto chosen = requireSendable(); !chosen)
        return chosen;
    const auto *former = m_tree.find(questionId);
    auto content = text.trimmed();
    if (!former || former->isAnswer() || content.isEmpty())
        return failure(Error::Kind::Invalid, tr("There is nothing to send."));
    setPath(m_tree.path(former->parentId));
    Message question;
    question.role = role::user;
    question.parts = former->parts;
    question.content = std::move(content);
    saveAdded(add(std::move(question)));
    answerOnNewPath();
    return {};
}

Result<void> Session::addVersion(const Id &messageId, const QString &text)
{
    const auto *former = m_tree.find(messageId);
    if (!former || text.trimmed().isEmpty())
        return failure(Error::Kind::Invalid, tr("There is nothing to save."),
                       tr("Nothing is deleted by emptying a message: write something, or leave it as it is."));
    Message version;
    version.role = former->role;
    version.model = former->model;
    version.parts = former->parts;
    version.content = former->isAnswer() ? text : text.trimmed();
    setPath(m_tree.path(former->parentId));
    saveAdded(add(std::move(version)));
    Q_EMIT pathChanged();
    return {};
}

/// Answers the last message of the path, which is another one than was signalled.
void Session::answerOnNewPath()
{
    auto &answer = addAnswer();
    beginTurn(answer);
    saveAdded(answer);
    Q_EMIT pathChanged();
    Q_EMIT phaseChanged(answer.id);
}

void Session::showPath(const Id &leaf)
{
    auto path = m_tree.path(leaf);
    if (path.isEmpty() || path == m_path)
        return;
    setPath(std::move(path));
    m_conversation.leaf = leaf;
    Q_EMIT pathChanged();
    save();
}

void Session::showVersion(const Id &messageId)
{
    if (!m_tree.find(messageId))
        return;
    auto leaf = messageId;
    for (auto below = m_tree.children(leaf); !below.isEmpty(); below = m_tree.children(leaf))
        leaf = m_shownChild.value(leaf, below.last());
    showPath(leaf);
}

/// Leaves a path for another. Walking back shows again what was shown.
void Session::setPath(QList<Id> path)
{
    for (qsizetype i = 0; i < m_path.size(); ++i) {
        const auto parent = i == 0 ? Id() : m_path.at(i - 1);
        if (m_tree.children(parent).size() > 1)
            m_shownChild.insert(parent, m_path.at(i));
    }
    m_path = std::move(path);
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

/// Saves the added message, after its conversation.
void Session::saveAdded(const Message &message)
{
    save();
    m_services.journal.saveMessage(m_conversation.id, message);
}

/// The answer to the last message of the path.
Message &Session::addAnswer()
{
    Message answer;
    answer.role = role::assistant;
    answer.model = m_conversation.model;
    answer.state = Message::State::Streaming;
    return add(std::move(answer));
}

void Session::beginTurn(Message &answer)
{
    auto request = requestFor(m_conversation, m_tree, answer.parentId);
    if (m_services.keepAlive)
        request.keepAlive = m_services.keepAlive();
    apply(m_conversation.options, *m_services.backend(m_conversation.server), request);
    if (m_services.thinks && !m_services.thinks(m_conversation.server, m_conversation.model))
        request.think.reset();
    answer.options = sentText(request);
    auto &turn = m_turns.add(std::make_unique<Turn>(m_services, m_conversation, answer, request));
    turn.setVisible(m_visible);
    connectTurn(turn);
}

void Session::connectTurn(const Turn &turn)
{
    const auto id = turn.answer().id;
    connect(&turn, &Turn::contentAppended, this, [this, id](qsizetype from) { Q_EMIT contentAppended(id, from); });
    connect(&turn, &Turn::thinkingAppended, this, [this, id](qsizetype from) { Q_EMIT thinkingAppended(id, from); });
    connect(&turn, &Turn::aboutToRewrite, this, [this, id] { Q_EMIT aboutToRewrite(id); });
    connect(&turn, &Turn::rewritten, this, [this, id] { Q_EMIT rewritten(id); });
    connect(&turn, &Turn::phaseChanged, this, [this, id] { Q_EMIT phaseChanged(id); });
    connect(&turn, &Turn::promptProgressChanged, this, [this, id] { Q_EMIT promptProgressChanged(id); });
    connect(&turn, &Turn::tokensPerSecondChanged, this, &Session::tokensPerSecondChanged);
    connect(&turn, &Turn::flushed, this, &Session::flushed);
    connect(&turn, &Turn::ended, this, [this, id] { removeTurn(id); });
}

void Session::removeTurn(const Id &answerId)
{
    m_turns.take(answerId).release()->deleteLater(); // it is the sender
    Q_EMIT stateChanged(answerId);
    Q_EMIT tokensPerSecondChanged();
    sendNext(answerId); // before the signal, so that the session is not idle in between
    Q_EMIT phaseChanged(answerId);
}

void Session::setVisible(bool visible)
{
    m_visible = visible;
    m_turns.setVisible(visible);
}

void Session::stop(const Id &answerId)
{
    if (auto *turn = m_turns.find(answerId))
        turn->end(Message::State::Stopped);
}

void Session::readLast(QDeadlineTimer deadline)
{
    m_ending = true;
    m_turns.readLast(deadline);
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
