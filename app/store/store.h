// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/openfile.h"
#include "store/rows.h"

#include "chat/journal.h"

#include <QCoroTask>

#include <QObject>

#include <memory>

namespace corral::store {

class Worker;

/// Conversations and runs, in one SQLite file. Blocks nobody: a thread of its own does the work, in the order of the calls.
///
/// When the file cannot be opened or written, `failed` says so once, each call fails with the same error, and the chat
/// goes on without being kept.
class Store : public QObject, public chat::Journal
{
    Q_OBJECT

public:
    static const QString inMemory; ///< instead of a file: forgets everything in the end

    /// Begins to open the file at once; its folder is made if need be.
    explicit Store(const QString &file, QObject *parent = nullptr);
    /// Waits until all that was asked for is written.
    ~Store() override;

    /// What opening found, once it is done.
    QCoro::Task<Result<Opened>> opened();
    /// Not the deleted ones; newest first; only id, title, model, leaf and times.
    QCoro::Task<Result<QList<chat::Conversation>>> conversations();
    QCoro::Task<Result<StoredConversation>> load(chat::Id conversationId);
    QCoro::Task<Result<void>> rename(chat::Id conversationId, QString title);
    /// Until it is purged, a week later, restore() brings it back.
    QCoro::Task<Result<void>> remove(chat::Id conversationId);
    QCoro::Task<Result<void>> restore(chat::Id conversationId);
    /// Those started at `since` or later, oldest first.
    QCoro::Task<Result<QList<chat::Run>>> runs(QDateTime since);
    /// All that was asked for before is in the file, or has failed.
    QCoro::Task<Result<void>> settled();

    void saveConversation(const chat::Conversation &conversation) override;
    void saveMessage(const chat::Id &conversationId, const chat::Message &message) override;
    void appendContent(const chat::Id &messageId, const QString &content, const QString &thinking) override;
    void finishMessage(const chat::Message &message) override;
    void saveRun(const chat::Run &run) override;

Q_SIGNALS:
    /// Something was not written. Not said again until something was written in between.
    void failed(const corral::net::Error &error);

private:
    template<typename Call>
    void write(Call call);
    void note(const Result<void> &result);

    std::unique_ptr<Worker> m_worker;
    bool m_failing = false;
};

}
