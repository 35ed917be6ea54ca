// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/chatprivate.h"

#include <QPointer>

#include <algorithm>

/// What is read from the disk and written to it.
namespace corral::ui {

QCoro::Task<> ChatController::readList()
{
    const QPointer self(this);
    const auto opened = co_await d->store.opened();
    if (!self || !opened || std::exchange(d->listRead, true)) // why not stands over the page; it is tried again
        co_return;
    auto list = co_await d->store.conversations();
    if (!self)
        co_return;
    if (list)
        takeList(*std::move(list));
    else
        report(list.error());
}

void ChatController::takeList(QList<chat::Conversation> stored)
{
    // A conversation whose draft was erased before Corral ended.
    const auto emptyOnes = std::stable_partition(stored.begin(), stored.end(), [this](const auto &conversation) {
        return conversation.id == d->current || !ConversationListModel::isEmpty(conversation);
    });
    for (auto empty = emptyOnes; empty != stored.end(); ++empty)
        writeRemoval(empty->id, true);
    stored.erase(emptyOnes, stored.end());
    // What was begun while the list was being read stands in the list already.
    for (const auto &conversation : d->list.conversations()) {
        const auto isStored =
            std::any_of(stored.begin(), stored.end(), [&](const auto &other) { return other.id == conversation.id; });
        if (!isStored)
            stored.append(conversation);
    }
    d->list.setConversations(std::move(stored));
    chooseModel();
    const auto untouched = isBlank() && d->draft.isEmpty();
    if (untouched && d->list.rowOf(d->openAtStart) >= 0) {
        open(d->openAtStart);
        return;
    }
    // Something typed and never sent is where the user was.
    if (untouched && d->list.count() > 0 && d->list.conversations().first().leaf.isEmpty())
        open(d->list.conversations().first().id);
}

void ChatController::reload()
{
    d->listRead = false;
    readList();
}

void ChatController::followTrouble()
{
    d->sessions.setAllKept(d->store.trouble().has_value());
    if (!d->store.trouble() && !d->listRead)
        readList();
}

QCoro::Task<> ChatController::readConversation(chat::Id id)
{
    const QPointer self(this);
    auto stored = co_await d->store.load(id);
    if (!self)
        co_return;
    const auto typed = d->typedMeanwhile.take(id);
    const auto isWanted = d->current == id && d->loading;
    if (stored && (isWanted || !typed.isEmpty()) && !d->sessions.find(id)) {
        if (const auto row = d->list.rowOf(id); row >= 0)
            stored->conversation.title = d->list.conversations().at(row).title; // it may have been renamed meanwhile
        auto &session = d->sessions.add(std::move(stored->conversation), std::move(stored->tree));
        if (!typed.isEmpty())
            session.setDraft(typed);
    }
    if (!isWanted)
        co_return;
    if (auto *session = d->sessions.find(id)) {
        show(session);
        co_return;
    }
    report(stored.error());
    newConversation();
}

void ChatController::writeRemoval(const chat::Id &id, bool removed)
{
    if (removed)
        d->store.remove(id);
    else
        d->store.restore(id);
}

void ChatController::report(const Error &error) { Q_EMIT failed(error.message, error.hint); }

void ChatController::report(const Result<void> &result)
{
    if (!result)
        report(result.error());
}

/// Sections and times are worded by the day it is.
void ChatController::followDay()
{
    const auto now = QDateTime::currentDateTime();
    d->list.setToday(now.date());
    d->dayTimer.start(int(now.msecsTo(now.date().addDays(1).startOfDay())) + 1'000);
}

}
