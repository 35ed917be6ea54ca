// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/chatprivate.h"

#include "chat/markdowntext.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>
#include <utility>

/// What the user does.
namespace corral::ui {

void ChatController::setShown(bool shown)
{
    if (std::exchange(d->shown, shown) == shown)
        return;
    d->sessions.setWatched(shown);
    Q_EMIT shownChanged();
}

void ChatController::setModel(const QString &model)
{
    auto *session = this->session();
    if (!session || session->conversation().model == model)
        return;
    d->modelWanted = true;
    session->setModel(model);
}

void ChatController::saveDraft()
{
    d->draft.setKept();
    if (auto *session = this->session())
        session->setDraft(d->draft.kept());
    else if (d->loading && !d->draft.isEmpty())
        d->typedMeanwhile.insert(d->current, d->draft.kept());
}

void ChatController::flush() { saveDraft(); }

void ChatController::interrupt() { d->sessions.interrupt(); }

/// Puts a conversation in front, the one before having been left.
void ChatController::show(chat::Session *session)
{
    d->current = session->conversation().id;
    const auto wasLoading = std::exchange(d->loading, false);
    d->processorTime = -1;
    if (!wasLoading || d->draft.isEmpty())
        d->draft.setText(session->conversation().draft);
    d->modelWanted = session->isSaved() && !session->conversation().model.isEmpty();
    d->sessions.setShown(d->current);
    d->transcript.setSession(session);
    d->list.setCurrent(d->current);
    chooseModel();
    tellAll();
}

void ChatController::tellAll()
{
    Q_EMIT loadingChanged();
    Q_EMIT blankChanged();
    Q_EMIT titleChanged();
    Q_EMIT modelChanged();
    Q_EMIT runningChanged();
    Q_EMIT canSendChanged();
    Q_EMIT suggestionsChanged();
    Q_EMIT conversationChanged();
}

/// A conversation in which nothing is goes when it is left.
void ChatController::leave()
{
    Q_EMIT leaving();
    saveDraft();
    auto *session = this->session();
    if (!session || !session->path().isEmpty() || !session->conversation().draft.isEmpty())
        return;
    d->transcript.setSession(nullptr);
    if (session->isSaved()) {
        d->list.remove(d->current);
        writeRemoval(d->current, true);
    }
    d->sessions.drop(d->current);
}

void ChatController::openAtStart(const QString &conversationId) { d->openAtStart = conversationId; }

void ChatController::newConversation()
{
    Q_EMIT leaving();
    saveDraft();
    if (auto *session = this->session(); session && session->path().isEmpty() && d->draft.isEmpty()) {
        Q_EMIT conversationChanged();
        return;
    }
    chat::Conversation conversation;
    conversation.id = d->sources.newId();
    conversation.createdAt = d->sources.now();
    show(&d->sessions.add(std::move(conversation)));
}

void ChatController::open(const QString &conversationId)
{
    if (conversationId == d->current || conversationId.isEmpty() || d->removed.contains(conversationId))
        return;
    leave();
    if (auto *session = d->sessions.find(conversationId)) {
        show(session);
        return;
    }
    d->current = conversationId;
    d->loading = true;
    d->draft.clear();
    d->transcript.setSession(nullptr);
    d->list.setCurrent(conversationId);
    tellAll();
    readConversation(conversationId);
}

void ChatController::openNeighbour(int step)
{
    const auto row = d->list.currentRow();
    const auto next = row < 0 && step < 0 ? -1 : row + step;
    if (next >= 0 && next < d->list.count())
        open(d->list.conversations().at(next).id);
}

void ChatController::rename(const QString &conversationId, const QString &title)
{
    const auto row = d->list.rowOf(conversationId);
    const auto plain = title.simplified();
    if (row < 0 || plain.isEmpty())
        return;
    if (auto *session = d->sessions.find(conversationId)) {
        session->setTitle(plain);
        return;
    }
    auto conversation = d->list.conversations().at(row);
    conversation.title = plain;
    d->list.put(conversation);
    d->store.rename(conversationId, plain);
    if (conversationId == d->current)
        Q_EMIT titleChanged();
}

void ChatController::remove(const QString &conversationId)
{
    const auto row = d->list.rowOf(conversationId);
    if (row < 0)
        return;
    const auto conversation = d->list.conversations().at(row);
    const auto isCurrent = conversationId == d->current;
    if (isCurrent) {
        saveDraft();
        d->transcript.setSession(nullptr);
    }
    d->sessions.drop(conversationId);
    d->removed.insert(conversationId, conversation);
    d->list.remove(conversationId);
    writeRemoval(conversationId, true);
    if (isCurrent)
        openNear(row);
    Q_EMIT liveChanged();
    Q_EMIT removed(conversationId, ConversationListModel::titleOf(conversation));
}

/// After the one at `row` has gone.
void ChatController::openNear(int row)
{
    d->current.clear();
    d->draft.clear();
    if (d->list.count() == 0)
        newConversation();
    else
        open(d->list.conversations().at(std::min(row, d->list.count() - 1)).id);
}

void ChatController::undoRemove(const QString &conversationId)
{
    const auto conversation = d->removed.take(conversationId);
    if (conversation.id.isEmpty())
        return;
    d->list.put(conversation);
    writeRemoval(conversationId, false);
    open(conversationId);
}

void ChatController::send()
{
    auto *session = this->session();
    if (!session || !canSend())
        return;
    const auto sent = session->send(d->draft.text());
    if (sent)
        d->draft.clear();
    report(sent);
}

void ChatController::stop()
{
    if (auto *session = this->session())
        session->stop();
}

void ChatController::retry(const QString &messageId)
{
    auto *session = this->session();
    const auto *message = session ? session->tree().find(messageId) : nullptr;
    if (!message)
        return;
    const auto before = session->path();
    const auto answer = before.indexOf(messageId) + (message->isAnswer() ? 0 : 1);
    const auto done = session->retry(messageId);
    report(done);
    // An answer that failed before it said anything is nothing to bring back.
    const auto isWorthKeeping = answer < before.size() && !session->message(before.at(answer)).content.isEmpty();
    if (done && (isWorthKeeping || before.size() > answer + 1))
        Q_EMIT retried(d->current, before.last(), int(before.size() - answer - 1));
}

void ChatController::undoRetry(const QString &conversationId, const QString &leaf)
{
    auto *session = d->sessions.find(conversationId);
    if (!session)
        return;
    session->showPath(leaf);
    open(conversationId);
}

void ChatController::copyMessage(const QString &messageId)
{
    const auto *session = this->session();
    if (const auto *message = session ? session->tree().find(messageId) : nullptr)
        copyText(message->content);
}

void ChatController::copyText(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT copied();
}

QString ChatController::asMarkdown() const
{
    QString text;
    for (const auto *session : d->sessions.all()) {
        auto conversation = session->conversation();
        conversation.draft = conversation.id == d->current ? d->draft.text() : MessageDraft::textOf(conversation.draft);
        text += chat::asMarkdown(conversation, session->tree(), session->path());
    }
    // What was typed into conversations that are not read yet.
    auto drafts = d->typedMeanwhile;
    if (d->loading && !d->draft.isEmpty())
        drafts.insert(d->current, d->draft.kept());
    for (auto draft = drafts.cbegin(); draft != drafts.cend(); ++draft) {
        const auto row = d->list.rowOf(draft.key());
        auto conversation = row < 0 ? chat::Conversation() : d->list.conversations().at(row);
        conversation.draft = MessageDraft::textOf(draft.value());
        text += chat::asMarkdown(conversation, {}, {});
    }
    return text;
}

void ChatController::setKeepAlive(llm::KeepAlive keepAlive) { d->keepAlive = keepAlive; }

}
