// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/openfile.h"
#include "store/restore.h"
#include "store/worker.h"

#include <QCoroFuture>
#include <QCoroTask>

#include <QObject>

#include <memory>

namespace corral::store {

/// One SQLite file. Non-blocking: a worker thread executes the calls in order. What the file contains is read and written by the
/// stores of the domains.
///
/// When the file cannot be opened or written, writeError() gives the reason. Pending writes then wait in memory, in order, and
/// are written at the first success; reads do not include them until then.
class Database : public QObject
{
    Q_OBJECT

public:
    static const QString inMemory; ///< in memory: nothing is kept

    /// Starts opening the file; creates its folder if necessary.
    explicit Database(const QString &file, QObject *parent = nullptr);
    /// Waits until all pending writes are done.
    ~Database() override;

    /// The result of opening the file, once it is available.
    QCoro::Task<Result<OpenResult>> opened();
    /// Inserts what a backup has and the file lacks.
    QCoro::Task<Result<RestoreResult>> restoreMissing(QString backup);
    /// Completes when the result of all earlier calls is in the file or waits in memory.
    QCoro::Task<Result<void>> settled();

    /// Why nothing can be written at present, if so: the problem and what to do.
    [[nodiscard]] const std::optional<Error> &writeError() const { return m_writeError; }
    /// The number of writes that wait for the end of the write error.
    [[nodiscard]] qsizetype waiting() const { return m_waiting; }
    /// Retries now; retries also happen automatically every few seconds.
    void retry() { m_worker->retry(); }

    /// Calls `call(QSqlDatabase &)`, which returns a Result, in the worker thread. The future's result is copied by whoever
    /// awaits it: return a pointer to something large.
    template<typename Call>
    [[nodiscard]] auto read(Call call)
    {
        return m_worker->post(std::move(call));
    }
    /// The same for a write, which waits while writing fails.
    void write(Worker::Write write) { m_worker->write(std::move(write)); }
    /// The same for a write that is not worth waiting for: it is left out if it fails.
    void tryWrite(Worker::Write write) { std::ignore = m_worker->post(std::move(write)); }

Q_SIGNALS:
    /// Also emitted when the write error has ended and all pending writes are done.
    void writeErrorChanged();
    /// A write failed permanently; later writes continue.
    void refused(const corral::Error &error);

private:
    void updateWaiting(const std::optional<Error> &why, qsizetype waiting);

    std::optional<Error> m_writeError;
    qsizetype m_waiting = 0;
    std::unique_ptr<Worker> m_worker; ///< destroyed first
};

}
