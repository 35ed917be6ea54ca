// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/branches.h"

#include "chat/sessionpool.h"
#include "ui/chat/conversationserver.h"
#include "ui/chat/openconversation.h"

#include <algorithm>

namespace corral::ui {

namespace {

/// More than that is laid out too slowly in a field.
constexpr qsizetype longestEdited = 200'000;

}

Branches::Branches(OpenConversation &open, chat::SessionPool &sessions, ConversationServer &server, QObject *parent)
    : QObject(parent)
    , m_open(open)
    , m_sessions(sessions)
    , m_server(server)
{}

const chat::Message *Branches::find(const QString &messageId) const
{
    const auto *session = m_open.session();
    return session ? session->tree().find(messageId) : nullptr;
}

void Branches::retry(const QString &messageId)
{
    const auto *message = find(messageId);
    if (!message)
        return;
    auto *session = m_open.session();
    const auto before = session->path();
    const auto answer = before.indexOf(messageId) + (message->isAnswer() ? 0 : 1);
    if (!isDone(messageId, session->retry(messageId)))
        return;
    // An answer that failed before it said anything is nothing to bring back.
    const auto isWorthKeeping = answer < before.size() && !session->message(before.at(answer)).content.isEmpty();
    if (isWorthKeeping || before.size() > answer + 1)
        Q_EMIT retried(m_open.id(), before.last(), int(before.size() - answer - 1));
}

void Branches::undoRetry(const QString &conversationId, const QString &leaf)
{
    auto *session = m_sessions.find(conversationId);
    if (!session)
        return;
    if (const auto *turn = session->shownTurn())
        session->stop(turn->answer().id);
    session->showPath(leaf);
    m_open.open(conversationId);
}

void Branches::showNeighbour(const QString &messageId, int step)
{
    auto *session = m_open.session();
    if (!session)
        return;
    const auto versions = session->tree().siblings(messageId);
    const auto wanted = versions.indexOf(messageId) + step;
    if (wanted >= 0 && wanted < versions.size())
        session->showVersion(versions.at(wanted));
}

QString Branches::lastWithVersions() const
{
    const auto *session = m_open.session();
    if (!session)
        return {};
    const auto &path = session->path();
    const auto found = std::find_if(path.crbegin(), path.crend(),
                                    [&tree = session->tree()](const auto &id) { return tree.siblings(id).size() > 1; });
    return found == path.crend() ? QString() : *found;
}

QString Branches::lastQuestion() const
{
    const auto *session = m_open.session();
    if (!session)
        return {};
    const auto &path = session->path();
    const auto found =
        std::find_if(path.crbegin(), path.crend(), [session](const auto &id) { return !session->message(id).isAnswer(); });
    return found == path.crend() ? QString() : *found;
}

bool Branches::isQuestion(const QString &messageId) const
{
    const auto *message = find(messageId);
    return message && !message->isAnswer();
}

bool Branches::mayEdit(const QString &messageId)
{
    const auto *message = find(messageId);
    if (!message)
        return false;
    if (message->state == chat::Message::State::Streaming) {
        Q_EMIT failed(failure(Error::Kind::Invalid, tr("This answer is still being generated."),
                              tr("Stop it, or wait until it is complete."))
                          .value());
        return false;
    }
    if (message->content.size() > longestEdited) {
        Q_EMIT failed(failure(Error::Kind::Invalid,
                              tr("A message of %Ln characters is too long to edit here.", "", int(message->content.size())),
                              tr("Copy it, change it in an editor, and send it again."))
                          .value());
        return false;
    }
    return true;
}

QString Branches::editedText(const QString &messageId) const
{
    const auto *message = find(messageId);
    return m_edits.value(messageId, message ? message->content : QString());
}

void Branches::keepEdit(const QString &messageId, const QString &text)
{
    const auto *message = find(messageId);
    if (message && message->content != text)
        m_edits.insert(messageId, text);
    else
        m_edits.remove(messageId);
}

bool Branches::askInstead(const QString &questionId, const QString &text)
{
    auto *session = m_open.session();
    if (!session)
        return false;
    session->setServer(m_server.id());
    return isDone(questionId, session->askInstead(questionId, text));
}

bool Branches::addVersion(const QString &messageId, const QString &text)
{
    const auto *message = find(messageId);
    if (!message)
        return false;
    if (message->content == text) {
        dropEdit(messageId);
        return true;
    }
    return isDone(messageId, m_open.session()->addVersion(messageId, text));
}

/// What was typed is in the conversation now, or it is still kept.
bool Branches::isDone(const QString &messageId, const Result<void> &result)
{
    if (result)
        dropEdit(messageId);
    else
        Q_EMIT failed(result.error());
    return result.has_value();
}

}
