// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/openfile.h"

#include <QFuture>
#include <QPromise>
#include <QSqlDatabase>
#include <QThread>

#include <memory>

namespace corral::store {

/// The one thread that touches the file. What is posted runs there in the order it was posted.
class Worker
{
public:
    /// Begins to open the file at once.
    explicit Worker(const QString &file);
    /// Waits until all that was posted is done.
    ~Worker();
    Q_DISABLE_COPY_MOVE(Worker)

    [[nodiscard]] QFuture<Result<Opened>> opened() const { return m_opened; }

    /// `call` gets the open connection and gives a Result; where the file could not be opened, the reason is the result.
    template<typename Call>
    [[nodiscard]] auto post(Call call)
    {
        using Answer = std::invoke_result_t<Call, QSqlDatabase &>;
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        auto future = promise->future();
        later([this, promise, call = std::move(call)] {
            promise->addResult(m_failure ? Answer(tl::unexpected(*m_failure)) : call(m_database));
            promise->finish();
        });
        return future;
    }

private:
    void later(std::function<void()> work);
    Result<Opened> open(const QString &file);

    QThread m_thread;
    std::unique_ptr<QObject> m_place; ///< lives in the thread
    QFuture<Result<Opened>> m_opened;
    // Touched in the thread only.
    QString m_connection;
    QSqlDatabase m_database;
    std::optional<Error> m_failure;
};

}
