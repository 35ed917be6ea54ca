// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/openfile.h"

#include <QFuture>
#include <QPromise>
#include <QSqlDatabase>
#include <QThread>
#include <QTimer>

#include <deque>
#include <functional>
#include <memory>
#include <optional>

namespace corral::store {

/// Owns the thread that accesses the file. Posted calls run there in order.
///
/// After a temporary write error (disk full, file locked or not openable) that write and all later ones are queued. They are
/// retried after a second, then with back-off, and on retry().
///
/// When a read or a write finds damage, a marker file is left, so that the next start repairs the file.
class Worker
{
public:
    using Write = std::function<Result<void>(QSqlDatabase &)>;
    /// Callbacks, called in the worker thread.
    struct Listener
    {
        /// Why writes wait and how many; without an error all are written. Called on every write and attempt.
        std::function<void(const std::optional<Error> &why, qsizetype waiting)> waiting;
        /// A write failed permanently and was dropped.
        std::function<void(const Error &error)> refused;
    };

    /// Starts opening the file.
    Worker(const QString &file, Listener listener);
    /// Waits until all posted calls are done; pending writes are retried once more.
    ~Worker();
    Q_DISABLE_COPY_MOVE(Worker)

    /// `call` gets the open connection and returns a Result; if the file could not be opened, the result is that error.
    template<typename Call>
    [[nodiscard]] auto post(Call call)
    {
        using Answer = std::invoke_result_t<Call, QSqlDatabase &>;
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        auto future = promise->future();
        runInThread([this, promise, call = std::move(call)] {
            Answer answer = m_opened ? call(m_database) : Answer(tl::unexpected(m_opened.error()));
            if (!answer)
                noteDamage(answer.error());
            promise->addResult(std::move(answer));
            promise->finish();
        });
        return future;
    }
    [[nodiscard]] QFuture<Result<OpenResult>> opened();
    void write(Write write);
    void retry();

private:
    void runInThread(std::function<void()> work);
    void open();
    void drain();
    void noteDamage(const Error &error) const;
    void reportWaiting(const std::optional<Error> &why);

    QThread m_thread;
    std::unique_ptr<QObject> m_context; ///< lives in the worker thread
    // Accessed in the worker thread only.
    const QString m_file;
    const Listener m_listener;
    QString m_connection;
    QSqlDatabase m_database;
    Result<OpenResult> m_opened;
    std::deque<Write> m_waiting;
    std::optional<Error> m_writeError;    ///< why writes wait
    std::unique_ptr<QTimer> m_retryTimer; ///< retry timer; runs while writes wait
};

}
