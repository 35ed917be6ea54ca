// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/exchange.h"
#include "net/http.h"

#include <coroutine>
#include <functional>

namespace corral::net {

/// One request and its whole response, retried where that is safe. It lives in the frame of the coroutine that awaits it.
class Call : public QObject
{
    Q_OBJECT

public:
    /// Sends the request; called once per attempt.
    using Send = std::function<std::unique_ptr<Exchange>()>;

    Call(Send send, int retries, std::chrono::milliseconds firstRetry);

    void setProgress(std::function<void(qint64)> progress) { m_progress = std::move(progress); }
    /// Resumes the awaiting coroutine at once, with Error::Cancelled.
    void cancel();

    /// The awaitable: `co_return co_await call.answer();`
    struct Answer
    {
        Call *call;
        [[nodiscard]] bool await_ready() const noexcept { return call->m_result.has_value(); }
        void await_suspend(std::coroutine_handle<> waiting) const noexcept { call->m_waiting = waiting; }
        [[nodiscard]] Result<Reply> await_resume() const { return std::move(*call->m_result); }
    };
    [[nodiscard]] Answer answer() { return Answer{this}; }

private:
    void tryOnce();
    void collect();
    void end();
    void complete(Result<Reply> result);

    Send m_send;
    int m_retriesLeft;
    std::chrono::milliseconds m_nextWait;
    QTimer m_wait;
    std::unique_ptr<Exchange> m_exchange;
    QByteArray m_body;
    std::function<void(qint64)> m_progress;
    std::optional<Result<Reply>> m_result;
    std::coroutine_handle<> m_waiting;
};

}
