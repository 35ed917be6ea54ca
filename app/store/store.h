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

/// Conversations and runs, in one SQLite file. Blocks nobody: a thread of its own does the work, in the order of the calls.
///
/// When the file cannot be opened or written, trouble() says why. What was to be written then waits in memory, in order, and
/// is written at the first success; what is read does not have it until then.
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
    /// Those started at `since` or later, oldest first.
    QCoro::Task<Result<QList<chat::Run>>> runs(QDateTime since);
    /// Brings over what a backup has and the file lacks.
    QCoro::Task<Result<Restored>> restoreMissing(QString backup);
    /// All that was asked for before is in the file, or waits.
    QCoro::Task<Result<void>> settled();

    void rename(const chat::Id &conversationId, const QString &title);
    /// Until purgeDeleted() erases it, restore() brings it back.
    void remove(const chat::Id &conversationId);
    void restore(const chat::Id &conversationId);
    /// Erases the conversations that were deleted longer ago than `kept`.
    void purgeDeleted(std::chrono::milliseconds kept);

    /// Why nothing can be written at present, where that is so: what is wrong and what to do.
    [[nodiscard]] const std::optional<Error> &trouble() const { return m_trouble; }
    /// How many writes wait for its end.
    [[nodiscard]] qsizetype waiting() const { return m_waiting; }
    /// Tries again now; it also happens by itself every few seconds.
    void retry();

    void saveConversation(const chat::Conversation &conversation) override;
    void saveMessage(const chat::Id &conversationId, const chat::Message &message) override;
    void appendContent(const chat::Id &messageId, const QString &content, const QString &thinking) override;
    void finishMessage(const chat::Id &conversationId, const chat::Message &message) override;
    void saveRun(const chat::Run &run) override;

Q_SIGNALS:
    /// Also: nothing is wrong any more, and what waited is in the file.
    void troubleChanged();
    /// Something could not be written and never can be; what comes after it is not held up.
    void refused(const corral::Error &error);

private:
    void note(const std::optional<Error> &why, qsizetype waiting);

    std::optional<Error> m_trouble;
    qsizetype m_waiting = 0;
    std::unique_ptr<Worker> m_worker; ///< goes first
};

}
