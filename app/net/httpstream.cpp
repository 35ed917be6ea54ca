// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/httpstream.h"

#include "net/ndjson.h"
#include "net/sse.h"

namespace corral::net {

HttpStream::HttpStream(Framing framing)
{
    if (framing == Framing::Sse)
        m_splitter = std::make_unique<SseSplitter>();
    else
        m_splitter = std::make_unique<NdjsonSplitter>();
}

HttpStream::HttpStream(std::unique_ptr<Exchange> exchange, Framing framing)
    : HttpStream(framing)
{
    begin(std::move(exchange));
}

void HttpStream::begin(std::unique_ptr<Exchange> exchange)
{
    m_waiting = false;
    m_exchange = std::move(exchange);
    m_exchange->setBatchInterval(m_batchInterval);
    connect(m_exchange.get(), &Exchange::readable, this, &HttpStream::read);
    connect(m_exchange.get(), &Exchange::ended, this, &HttpStream::end);
}

void HttpStream::cancel()
{
    m_waiting = false;
    m_exchange.reset();
}

void HttpStream::setBatchInterval(std::chrono::milliseconds batchInterval)
{
    m_batchInterval = batchInterval;
    if (m_exchange)
        m_exchange->setBatchInterval(batchInterval);
}

void HttpStream::readLast(QDeadlineTimer deadline)
{
    if (m_exchange)
        m_exchange->readLast(deadline);
}

void HttpStream::abandon()
{
    if (m_exchange || m_waiting)
        fail(cancelled());
}

void HttpStream::read()
{
    if (!m_exchange->succeeded())
        return; // the exchange turns the body into an Error
    const auto bytes = m_exchange->take();
    setArrivedAt(std::chrono::steady_clock::now().time_since_epoch());
    if (const auto fed = m_splitter->feed(bytes); !fed) {
        fail(fed.error());
        return;
    }
    while (const auto next = m_splitter->next()) {
        if (!handOut(*next))
            return;
    }
}

void HttpStream::end()
{
    const auto error = m_exchange->error();
    const QPointer<HttpStream> self(this);
    read();
    if (!self || !m_exchange)
        return;
    if (error) {
        fail(*error);
        return;
    }
    const auto last = m_splitter->rest();
    if (!last || handOut(*last))
        finish();
}

bool HttpStream::handOut(const QByteArray &bytes)
{
    const QPointer<HttpStream> self(this);
    Q_EMIT line(bytes);
    return self && m_exchange;
}

void HttpStream::finish()
{
    cancel();
    Q_EMIT finished();
}

void HttpStream::fail(const Error &error)
{
    const Error kept = error;
    cancel();
    Q_EMIT failed(kept);
}

}
