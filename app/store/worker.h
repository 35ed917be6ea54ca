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

/// The one thread that touches the file. What is posted runs there in the order it was posted.
///
/// A write that fails for now (the disk is full, another program holds the file, the file cannot be opened) is kept, and all
/// that come after it wait behind it. They are tried again after a second, then more and more seldom, and when retry() asks.
///
/// Damage that a read or a write meets leaves a mark, so that the next start repairs the file, however large it is.
class Worker
{
public:
    using Write = std::function<Result<void>(QSqlDatabase &)>;
    /// Called in the thread.
    struct Listener
    {
        /// Why writes wait, and how many; no error: all are in the file. Told with every write and attempt.
        std::function<void(const std::optional<Error> &why, qsizetype waiting)> waiting;
        /// A write that can never succeed; it is given up.
        std::function<void(const Error &error)> refused;
    };

    /// Begins to open the file at once.
    Worker(const QString &file, Listener listener);
    /// Waits until all that was posted is done; what still waits is tried once more.
    ~Worker();
    Q_DISABLE_COPY_MOVE(Worker)

    /// `call` gets the open connection and gives a Result; where the file could not be opened, the reason is the result.
    template<typename Call>
    [[nodiscard]] auto post(Call call)
    {
        using Answer = std::invoke_result_t<Call, QSqlDatabase &>;
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        auto future = promise->future();
        later([this, promise, call = std::move(call)] {
            Answer answer = m_opened ? call(m_database) : Answer(tl::unexpected(m_opened.error()));
            if (!answer)
                noteDamage(answer.error());
            promise->addResult(std::move(answer));
            promise->finish();
        });
        return future;
    }
    [[nodiscard]] QFuture<Result<Opened>> opened();
    void write(Write write);
    void retry();

private:
    void later(std::function<void()> work);
    void open();
    void drain();
    void noteDamage(const Error &error) const;
    void tell(const std::optional<Error> &why);

    QThread m_thread;
    std::unique_ptr<QObject> m_place; ///< lives in the thread
    // Touched in the thread only.
    const QString m_file;
    const Listener m_listener;
    QString m_connection;
    QSqlDatabase m_database;
    Result<Opened> m_opened;
    std::deque<Write> m_waiting;
    std::optional<Error> m_trouble;  ///< why they wait
    std::unique_ptr<QTimer> m_again; ///< runs while writes wait
};

}
