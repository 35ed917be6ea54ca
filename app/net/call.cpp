// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/call.h"

namespace corral::net {

namespace {

constexpr qsizetype maxBody = 64 * 1024 * 1024;

Error tooLong()
{
    return Error{Error::Kind::Protocol, 0, Call::tr("The server's answer is longer than 64 MiB."),
                 Call::tr("Check that the address is that of an Ollama server.")};
}

}

Call::Call(Send send, int retries, std::chrono::milliseconds firstRetry)
    : m_send(std::move(send))
    , m_retriesLeft(retries)
    , m_nextWait(firstRetry)
{
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &Call::tryOnce);
    tryOnce();
}

void Call::cancel() { complete(tl::unexpected(cancelled())); }

void Call::tryOnce()
{
    m_exchange = m_send();
    connect(m_exchange.get(), &Exchange::readable, this, &Call::collect);
    connect(m_exchange.get(), &Exchange::ended, this, &Call::end);
    connect(m_exchange.get(), &Exchange::uploaded, this, [this](qint64 bytes) {
        if (m_progress)
            m_progress(bytes);
    });
}

void Call::collect()
{
    if (!m_exchange->succeeded())
        return; // the exchange turns the body into an Error
    m_body += m_exchange->take();
    if (m_body.size() > maxBody)
        complete(tl::unexpected(tooLong()));
}

void Call::end()
{
    const auto &error = m_exchange->error();
    if (!error) {
        const int status = m_exchange->status();
        complete(Reply{status, m_body + m_exchange->take()});
    } else if (m_retriesLeft > 0 && !m_exchange->isCertificateRefused() &&
               (!m_exchange->wasConnected() || m_exchange->isProvisional())) {
        --m_retriesLeft;
        m_wait.start(m_nextWait);
        m_nextWait *= 2;
    } else {
        complete(tl::unexpected(*error));
    }
}

void Call::complete(Result<Reply> result)
{
    if (m_result)
        return;
    m_result = std::move(result);
    m_wait.stop();
    m_exchange.reset();
    if (m_waiting)
        m_waiting.resume(); // destroys this object
}

}
