// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/openfile.h"
#include "store/restore.h"
#include "store/rows.h"

#include "chat/journal.h"

#include <QCoroTask>

#include <QObject>

#include <memory>

namespace corral::store {

class Worker;

/// Conversations and runs in one SQLite file. Non-blocking: a worker thread executes the calls in order.
///
/// When the file cannot be opened or written, trouble() gives the reason. Pending writes then wait in memory, in order, and
/// are written at the first success; reads do not include them until then.
class Store : public QObject, public chat::Journal
{
    Q_OBJECT

public:
    static const QString inMemory; ///< in memory: nothing is kept

    /// Starts opening the file; creates its folder if necessary.
    explicit Store(const QString &file, QObject *parent = nullptr);
    /// Waits until all pending writes are done.
    ~Store() override;

    /// The result of opening the file, once it is available.
    QCoro::Task<Result<Opened>> opened();
    /// Without deleted ones, newest first; only id, title, model, leaf and times are set.
    QCoro::Task<Result<QList<chat::Conversation>>> conversations();
    QCoro::Task<Result<StoredConversation>> load(chat::Id conversationId);
    /// Those started at or after `since`, oldest first.
    QCoro::Task<Result<QList<chat::Run>>> runs(QDateTime since);
    /// Inserts what a backup has and the file lacks.
    QCoro::Task<Result<Restored>> restoreMissing(QString backup);
    /// Completes when the result of all earlier calls is in the file or waits in memory.
    QCoro::Task<Result<void>> settled();

    void rename(const chat::Id &conversationId, const QString &title);
    /// restore() brings it back until purgeDeleted() erases it.
    void remove(const chat::Id &conversationId);
    void restore(const chat::Id &conversationId);
    /// Erases the conversations that were deleted longer than `kept` ago.
    void purgeDeleted(std::chrono::milliseconds kept);

    /// Why nothing can be written at present, if so: the problem and what to do.
    [[nodiscard]] const std::optional<Error> &trouble() const { return m_trouble; }
    /// The number of writes that wait for the end of the trouble.
    [[nodiscard]] qsizetype waiting() const { return m_waiting; }
    /// Retries now; retries also happen automatically every few seconds.
    void retry();

    void saveConversation(const chat::Conversation &conversation) override;
    void saveMessage(const chat::Id &conversationId, const chat::Message &message) override;
    void appendContent(const chat::Id &messageId, const QString &content, const QString &thinking) override;
    void finishMessage(const chat::Id &conversationId, const chat::Message &message) override;
    void saveRun(const chat::Run &run) override;

Q_SIGNALS:
    /// Also emitted when the trouble has ended and all pending writes are done.
    void troubleChanged();
    /// A write failed permanently; later writes continue.
    void refused(const corral::Error &error);

private:
    void note(const std::optional<Error> &why, qsizetype waiting);

    std::optional<Error> m_trouble;
    qsizetype m_waiting = 0;
    std::unique_ptr<Worker> m_worker; ///< destroyed first
};

}
